import { createDockview, type DockviewApi, type IDockviewPanel, type SerializedDockview } from 'dockview';
import 'dockview/dist/styles/dockview.css';
import './dock.css';
import { address, machineOfEntry, parseAddress } from '../address';
import type { Place, View, Views, Workbench } from '../contract';
import { Subject } from '../observable';
import { ViewPanel } from './panel';
import type { Registry } from '../registry';
import { Sizes } from './sizes';
import { ViewTab } from './tab';

const LAYOUT = 'shell.layout';
const HOME = 'machine';

/** Where views are: tabs that can be moved, split and closed, and an address for what is in front. */
export class Dock implements Views {
  readonly activity = new Subject(HOME);
  private api!: DockviewApi;
  private sizes!: Sizes;
  private readonly panels = new Map<string, ViewPanel>();
  private settled = false;
  /** The view of the centre that the address names: it stays while somebody works beside it. */
  private front = HOME;
  /** What the address names while the extension that brings it is not there yet. */
  private awaited: readonly string[] = [];

  constructor(private readonly registry: Registry, private readonly workbench: () => Workbench) {}

  /** Shows the layout of the last time, and what the address names. */
  start(element: HTMLElement): void {
    this.api = createDockview(element, {
      theme: { name: 'twinbench', className: 'dockview-theme-twinbench', dndTabIndicator: 'line', tabAnimation: 'default' },
      createComponent: ({ name }) => this.content(name),
      createTabComponent: ({ name }) => this.tab(name),
      defaultTabComponent: 'tab',
      disableFloatingGroups: true,
      disableAutoResizing: true,
    });
    this.sizes = new Sizes(element, this.api, this.workbench().settings, (place) => this.of(place)[0]?.group);
    // A group has the name of the view in front; the landmarks are the views themselves.
    this.api.onDidAddGroup((group) => group.element.setAttribute('role', 'group'));
    this.arrange();
    this.registry.views.subscribe(() => this.reconcile());
    this.api.onDidLayoutChange(() => this.settled && this.workbench().settings.set(LAYOUT, this.api.toJSON()));
    this.api.onDidActivePanelChange(() => this.activated());
    window.addEventListener('hashchange', () => this.follow());
    window.addEventListener('popstate', () => this.follow());
    this.workbench().machine.document.subscribe(() => machineOfEntry() !== this.machine() && history.replaceState(this.entry(), '', location.hash));
    this.follow();
    this.settled = true;
  }

  open(id: string, ...path: readonly string[]): void {
    const view = this.registry.view(id);
    if (view === undefined) {
      this.workbench().notices.tell({ severity: 'warning', text: `There is no view "${id}": the extension that brings it is not running.` });
      return;
    }
    const panel = this.api.getPanel(id) ?? this.add(view);
    this.panels.get(id)?.path.set(path);
    this.bring(view, panel);
    if (view.place === 'centre') {
      this.tell('pushState');
    }
  }

  private activated(): void {
    const active = this.api.activePanel;
    const view = active === undefined ? undefined : this.registry.view(active.id);
    if (view?.place !== 'centre') {
      return;
    }
    this.front = view.id;
    if (this.settled) {
      this.tell('replaceState');
      if (view.activity !== undefined && view.activity !== this.activity.get()) {
        this.show(view.activity);
      }
    }
  }

  private bring(view: View, panel: IDockviewPanel): void {
    if (view.activity !== undefined && view.activity !== this.activity.get()) {
      this.show(view.activity);
    }
    panel.api.setActive();
  }

  href(id: string, ...path: readonly string[]): string {
    return address(id, path);
  }

  /** Shows an activity: its view in the centre, and those beside it. */
  show(activity: string): void {
    this.activity.set(activity);
    const views = this.registry.views.get().filter((view) => view.activity === activity);
    (['left', 'right'] as const).forEach((place) => {
      const mine = views.find((view) => view.place === place);
      if (mine !== undefined) {
        (this.api.getPanel(mine.id) ?? this.add(mine)).api.setActive();
      }
      this.of(place)[0]?.group.api.setVisible(mine !== undefined);
    });
    this.sizes.fit();
    const centre = views.find((view) => view.place === 'centre');
    if (centre !== undefined) {
      (this.api.getPanel(centre.id) ?? this.add(centre)).api.setActive();
    }
  }

  /** Puts everything back where it was on the first day. */
  reset(): void {
    this.workbench().settings.set(LAYOUT, null);
    this.sizes.reset();
    this.api.clear();
    this.arrange();
  }

  private arrange(): void {
    const kept = this.workbench().settings.get<SerializedDockview | null>(LAYOUT, null);
    if (kept === null || !this.restore(kept)) {
      this.registry.views.get().forEach((view) => this.add(view, true));
      this.api.getPanel('trends')?.api.setActive();
    }
    this.dress();
    this.show(this.activity.get());
  }

  private restore(kept: SerializedDockview): boolean {
    try {
      this.api.fromJSON(kept);
      [...this.api.panels].filter((panel) => this.registry.view(panel.id) === undefined).forEach((panel) => this.api.removePanel(panel));
      return this.of('centre').length > 0;
    } catch {
      this.api.clear();
      return false;
    }
  }

  private dress(): void {
    (['left', 'right'] as const).forEach((place) => this.of(place).forEach((panel) => (panel.group.header.hidden = true)));
  }

  private of(place: Place): readonly IDockviewPanel[] {
    return this.api.panels.filter((panel) => this.registry.view(panel.id)?.place === place);
  }

  private add(view: View, first = false): IDockviewPanel {
    if (first && view.place === 'centre' && view.id !== HOME) {
      return this.api.getPanel(HOME) as IDockviewPanel;
    }
    const [beside] = this.of(view.place);
    const home = this.api.getPanel(HOME);
    const direction = { left: 'left', right: 'right', bottom: 'below', centre: 'within' } as const;
    const position = beside !== undefined
      ? { referencePanel: beside, direction: 'within' as const }
      : home !== undefined ? { referencePanel: home, direction: direction[view.place] } : undefined;
    const panel = this.api.addPanel({
      id: view.id,
      component: view.id,
      tabComponent: view.id,
      title: view.title,
      renderer: 'always',
      inactive: beside !== undefined && view.place !== 'centre',
      ...(position && { position }),
      ...((view.place === 'left' || view.place === 'right') && { initialWidth: this.sizes.of(view.place), minimumWidth: 160 }),
      ...(view.place === 'bottom' && { initialHeight: this.sizes.of('bottom'), minimumHeight: 80 }),
      ...(view.place === 'centre' && { minimumWidth: 240, minimumHeight: 120 }),
    });
    this.dress();
    return panel;
  }

  private content(id: string): ViewPanel {
    const view = this.registry.view(id) ?? { id, title: id, place: 'centre', load: () => Promise.reject(new Error('its extension is not running.')) };
    const panel = new ViewPanel(view, this.workbench(), () => this.front === id && this.tell('pushState'));
    this.panels.set(id, panel);
    return panel;
  }

  private tab(id: string): ViewTab {
    const view = this.registry.view(id) ?? { id, title: id, place: 'centre', load: () => Promise.reject(new Error()) };
    return new ViewTab(view, this.workbench(), view.place === 'centre' && id !== HOME);
  }

  /** Views of extensions come and go while the workbench is open. */
  private reconcile(): void {
    const views = this.registry.views.get();
    [...this.api.panels]
      .filter((panel) => this.panels.get(panel.id)?.view !== views.find((view) => view.id === panel.id))
      .forEach((panel) => this.api.removePanel(panel));
    views.filter((view) => view.place !== 'centre' && this.api.getPanel(view.id) === undefined && view.activity === undefined)
      .forEach((view) => this.add(view));
    const [id, ...path] = this.awaited;
    if (id !== undefined && this.registry.view(id) !== undefined) {
      this.awaited = [];
      this.open(id, ...path);
    }
  }

  private follow(): void {
    const [id, ...path] = parseAddress(location.hash);
    const view = id === undefined ? undefined : this.registry.view(id);
    const machine = machineOfEntry();
    if (this.settled && id !== HOME && machine !== undefined && machine !== this.machine()) {
      void this.workbench().machine.open(machine).catch((reason: unknown) => this.workbench().notices.refused(reason));
    }
    if (view !== undefined && JSON.stringify(this.panels.get(view.id)?.path.get()) !== JSON.stringify(path)) {
      this.open(view.id, ...path);
    } else if (view !== undefined) {
      this.bring(view, this.api.getPanel(view.id) ?? this.add(view));
    } else if (id !== undefined && this.settled) {
      this.open(id);
      this.tell('replaceState');
    } else if (id !== undefined) {
      this.awaited = [id, ...path];
    }
  }

  private tell(how: 'pushState' | 'replaceState'): void {
    const hash = address(this.front, this.panels.get(this.front)?.path.get() ?? []);
    if (hash !== location.hash) {
      history[how](this.entry(), '', hash);
    }
  }

  private machine(): number | undefined {
    return this.workbench().machine.document.get()?.id;
  }

  private entry(): { readonly machine: number | undefined } {
    return { machine: this.machine() };
  }
}
