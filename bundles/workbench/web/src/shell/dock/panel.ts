import type { DockviewPanelApi, GroupPanelPartInitParameters, IContentRenderer } from 'dockview';
import type { Dispose, View, Workbench } from '../contract';
import { Subject } from '../observable';
import { isUnsent, showTrouble, showWaiting, troubleOf } from './placeholder';
import { shadowed } from '../sheets';

const NOTHING: Dispose = () => undefined;

/** A view in the dock: loads its module and mounts it in a shadow root when it is seen first; an error of it shows in its place alone. */
export class ViewPanel implements IContentRenderer {
  readonly element = document.createElement('div');
  readonly path = new Subject<readonly string[]>([]);
  private api: DockviewPanelApi | undefined;
  private isSeen = false;
  /** Ends what is in the place of the view: the view, or what is said while there is none. */
  private end = NOTHING;

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
    if (!this.isSeen && this.api?.isVisible === true) {
      this.isSeen = true;
      void this.mount();
    }
  }

  private async mount(): Promise<void> {
    this.end();
    const waiting = (this.end = showWaiting(shadowed(this.element), this.view.title, () => this.failed('You cancelled it.')));
    try {
      const module = await this.view.load();
      if (this.end === waiting) {
        waiting();
        this.end = module.mount(shadowed(this.element), this.workbench, {
          path: this.path,
          title: (title) => this.api?.setTitle(title),
          follow: (path) => {
            this.path.set(path);
            this.followed();
          },
        });
      }
    } catch (reason) {
      if (this.end === waiting) {
        this.failed(troubleOf(this.view.title, reason, this.workbench.signals.connection.get()), isUnsent(reason));
      }
    }
  }

  /** What the host has not sent is asked for again when it is back. */
  private failed(text: string, unsent = false): void {
    const { connection } = this.workbench.signals;
    this.end();
    this.end = unsent ? connection.subscribe(() => connection.get() === 'live' && void this.mount()) : NOTHING;
    showTrouble(shadowed(this.element), text, () => {
      this.element.tabIndex = -1;
      this.element.focus(); // the button that has it goes
      void this.mount();
    });
  }

  dispose(): void {
    this.isSeen = true;
    this.end();
    this.end = NOTHING;
  }
}
