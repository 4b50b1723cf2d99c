import type { DockviewPanelApi, GroupPanelPartInitParameters, IContentRenderer, ITabRenderer, TabPartInitParameters } from 'dockview';
import { icons } from '../controls/icon';
import type { Dispose, View, Workbench } from './contract';
import { Subject } from './observable';
import { shadowed } from './sheets';

const SKELETON_MILLISECONDS = 200;

/** A view in the dock: loads its module and mounts it in a shadow root when it is seen first; an error of it shows in its place alone. */
export class ViewPanel implements IContentRenderer {
  readonly element = document.createElement('div');
  readonly path = new Subject<readonly string[]>([]);
  private api: DockviewPanelApi | undefined;
  private end: Dispose = () => undefined;
  private state: 'unseen' | 'mounted' | 'gone' = 'unseen';

  constructor(readonly view: View, private readonly workbench: Workbench, private readonly followed: () => void) {
    this.element.className = 'view-host';
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', view.place === 'centre' ? view.title : `${view.title}, ${view.place}`);
  }

  init({ api, params }: GroupPanelPartInitParameters): void {
    this.api = api;
    if (Array.isArray(params.path)) {
      this.path.set(params.path as string[]);
    }
    api.onDidVisibilityChange(() => this.seen());
    queueMicrotask(() => this.seen()); // when the dock has put it in its place
  }

  private seen(): void {
    if (this.state === 'unseen' && this.api?.isVisible === true) {
      this.state = 'mounted';
      void this.mount();
    }
  }

  private async mount(): Promise<void> {
    const root = shadowed(this.element);
    const skeleton = setTimeout(() => this.say(root, 'empty', `${this.view.title} is loading…`), SKELETON_MILLISECONDS);
    try {
      const module = await this.view.load();
      clearTimeout(skeleton);
      if (this.state === 'mounted') {
        root.replaceChildren();
        this.end = module.mount(root, this.workbench, {
          path: this.path,
          title: (title) => this.api?.setTitle(title),
          follow: (path) => {
            this.path.set(path);
            this.followed();
          },
        });
      }
    } catch (reason) {
      clearTimeout(skeleton);
      this.say(root, 'broken', `${this.view.title} cannot be shown: ${reason instanceof Error ? reason.message : String(reason)}`);
    }
  }

  private say(root: HTMLElement, className: string, text: string): void {
    const said = document.createElement('p');
    said.className = className;
    said.textContent = text;
    root.replaceChildren(said);
  }

  dispose(): void {
    this.state = 'gone';
    this.end();
  }
}

/** The tab of a view: icon, title, badge, and for tabs of the centre a cross. */
export class ViewTab implements ITabRenderer {
  readonly element = document.createElement('div');
  private readonly ends: Dispose[] = [];

  constructor(private readonly view: View, private readonly workbench: Workbench, private readonly closable: boolean) {
    this.element.className = 'tab';
  }

  init({ api, title }: TabPartInitParameters): void {
    const text = document.createElement('span');
    text.textContent = title;
    const badge = document.createElement('span');
    badge.className = 'tab-badge';
    const icon = this.view.place === 'centre' && this.view.icon !== undefined ? [this.icon(this.view.icon)] : [];
    this.element.replaceChildren(...icon, text, badge, ...(this.closable ? [this.cross(api)] : []));
    const renamed = api.onDidTitleChange((event) => (text.textContent = event.title));
    this.ends.push(() => renamed.dispose());
    const count = this.view.badge?.(this.workbench);
    if (count !== undefined) {
      const show = () => (badge.textContent = count.get());
      this.ends.push(count.subscribe(show));
      show();
    }
  }

  private icon(name: string): SVGElement {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 20 20');
    svg.setAttribute('fill', 'none');
    svg.setAttribute('stroke', 'currentColor');
    svg.setAttribute('stroke-width', '1.5');
    svg.setAttribute('aria-hidden', 'true');
    svg.innerHTML = icons[name] ?? icons.component ?? '';
    return svg;
  }

  private cross(api: DockviewPanelApi): HTMLElement {
    const close = document.createElement('span');
    close.className = 'tab-close';
    close.textContent = '×';
    close.title = 'Close';
    close.setAttribute('aria-hidden', 'true');
    close.addEventListener('pointerdown', (event) => event.stopPropagation());
    close.addEventListener('click', () => api.close());
    return close;
  }

  dispose(): void {
    this.ends.forEach((end) => end());
  }
}
