import type { DockviewPanelApi, ITabRenderer, TabPartInitParameters } from 'dockview';
import { icons } from '../../controls/icon';
import type { Dispose, View, Workbench } from '../contract';

/** The tab of a view: icon, title, badge, and for tabs of the centre a cross. */
export class ViewTab implements ITabRenderer {
  readonly element = document.createElement('div');
  private readonly ends: Dispose[] = [];

  constructor(private readonly view: View, private readonly workbench: Workbench, private readonly closable: boolean) {
    this.element.className = 'tab';
  }

  init({ api, title }: TabPartInitParameters): void {
    const text = document.createElement('span');
    text.className = 'tab-title';
    const name = (title: string) => Object.assign(text, { textContent: title, title });
    name(title);
    const badge = document.createElement('span');
    badge.className = 'tab-badge';
    const icon = this.view.place === 'centre' && this.view.icon !== undefined ? [this.icon(this.view.icon)] : [];
    this.element.replaceChildren(...icon, text, badge, ...(this.closable ? [this.cross(api)] : []));
    const renamed = api.onDidTitleChange((event) => name(event.title));
    this.ends.push(() => renamed.dispose());
    const count = this.view.badge?.(this.workbench);
    if (count !== undefined) {
      const show = () => {
        const shown = count.get();
        badge.textContent = shown?.text ?? '';
        badge.dataset.severity = shown?.severity ?? '';
      };
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
