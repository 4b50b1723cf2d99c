/**
 * What a contribution and the workbench know of each other. The views of this product come through it exactly as those of a
 * vendor's bundle do; a vendor writes the same as JSON (`Manifest`), with the names of ES modules where here are functions.
 */

/** Ends what it was answered for; calling it twice is harmless. */
export type Dispose = () => void;

/** A value that changes; fits React's `useSyncExternalStore`. */
export interface Observable<T> {
  get(): T;
  /** Calls after each change, not at once. */
  subscribe(listener: () => void): Dispose;
}

export interface Contribution {
  /** Unique, e.g. `machine` or the symbolic name of a bundle; what it brings goes when it is disposed. */
  readonly id: string;
  readonly commands?: readonly Command[];
  readonly views?: readonly View[];
  readonly keybindings?: readonly Keybinding[];
  readonly menus?: readonly MenuItem[];
  readonly faceplates?: readonly Faceplate[];
}

/** What palette, menus, keys and buttons run: one title everywhere. */
export interface Command {
  /** `contribution.verb`, e.g. `simulation.pause`. */
  readonly id: string;
  readonly title: string;
  readonly icon?: string;
  /** Absent: always. A command that is not enabled is grey in menus and not in the palette. */
  readonly enabled?: (workbench: Workbench) => boolean;
  /** Whether the palette offers it; false for what needs an argument. */
  readonly listed?: boolean;
  /** May reject: the shell tells the reason as a notice. */
  readonly run: (workbench: Workbench, argument?: unknown) => void | Promise<void>;
}

/** `Ctrl+Shift+Z`, `F`, `.`, `Space`: single keys are dead while something is typed. Ctrl is the command key on a Mac. */
export interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly argument?: unknown;
}

/** `component`, `port`, `connection`, `canvas`, `machine`: whose menu it stands in; the command's argument is what was clicked. */
export interface MenuItem {
  readonly menu: string;
  readonly command: string;
  /** Items of one group stand together, groups in the order of their names. */
  readonly group?: string;
}

/** Where a view opens: `left` beside the activity bar, `centre` as a tab, `right` as the inspector, `bottom` as a tab. */
export type Place = 'left' | 'centre' | 'right' | 'bottom';

export interface View {
  readonly id: string;
  readonly title: string;
  /** Name of an icon of the shell, or SVG text of 20 × 20 with `currentColor`. */
  readonly icon?: string;
  readonly place: Place;
  /** Absent for views that belong to none: these are there in each. Views `left` and `right` show with their activity. */
  readonly activity?: string;
  /** Present: the view is an entry of the activity bar, which shows this title; lower orders stand higher. */
  readonly entry?: { readonly order: number };
  /** A count beside the title of the tab, e.g. of problems; undefined for none. */
  readonly badge?: (workbench: Workbench) => Observable<Badge | undefined>;
  readonly load: () => Promise<ViewModule>;
}

/** A count, in the colour of the worst that is counted. */
export interface Badge {
  readonly text: string;
  readonly severity: Notice['severity'];
}

/** The ES module of a view. An error in it shows in its place alone. */
export interface ViewModule {
  /**
   * Shows the view. `root` is in a shadow root of its own that has adopted the controls' stylesheet; a view adopts its
   * own by `adopt` of `shell/sheets` or a `<link>`. Tokens (`--accent`, …) are inherited.
   */
  mount(root: HTMLElement, workbench: Workbench, opened: Opened): Dispose;
}

/** What a view was opened with. */
export interface Opened {
  /** What stands behind the view's name in the address: `#/runs/118` opens `runs` with `['118']`. */
  readonly path: Observable<readonly string[]>;
  /** Renames the tab. */
  title(title: string): void;
  /** What the view shows now, so that the address and the back button lead there; the view stays where it is. */
  follow(path: readonly string[]): void;
}

/**
 * What a component of a type looks like in its node: SVG text, whose elements follow signals by attributes.
 * `data-text="level"` shows the value; `data-set="height: level 0..height -> 0..116; y: level 0..height -> 116..0"` maps
 * ranges (numbers in the port's unit, or names of parameters) to an attribute, `data-set="transform=rotate: angle 0..1 -> 0..90"`
 * into a function; `data-mark="level 0..height -> 0.5"` shows the number at that share of a range, for a scale; `data-class="lit: on"` sets a class while a signal is not 0. Scripts and links in it are dropped.
 */
export interface Faceplate {
  readonly type: string;
  readonly svg?: string;
  /** SVG text of 20 × 20 with `currentColor`. */
  readonly icon?: string;
}

export interface Workbench {
  readonly contribute: (contribution: Contribution) => Dispose;
  readonly commands: Commands;
  readonly views: Views;
  readonly signals: Signals;
  readonly events: Events;
  readonly rest: Rest;
  readonly machine: MachineContext;
  readonly history: History;
  readonly notices: Notices;
  readonly dialogs: Dialogs;
  readonly faceplates: Observable<readonly Faceplate[]>;
  readonly settings: Settings;
  readonly theme: Observable<'light' | 'dark'>;
}

export interface Commands {
  run(id: string, argument?: unknown): Promise<void>;
  /** The key that runs a command, as people read it; absent where none does. */
  key(id: string): string | undefined;
  readonly list: Observable<readonly Command[]>;
}

export interface Views {
  /** Opens a view or brings it to the front; the address becomes `#/id/path…`. */
  open(id: string, ...path: readonly string[]): void;
  /** The address that opens it, for links. */
  href(id: string, ...path: readonly string[]): string;
}

/** Live values of a simulation. */
export interface Signals {
  /**
   * Calls with each frame until disposed, first as soon as there is one. Arrays are reused: copy what is kept.
   * `simulation` absent: the one that is shown, and its successors.
   */
  subscribe(paths: readonly string[], listener: (frame: Frame) => void, options?: Subscription): Dispose;
  /** Simulated seconds of the shown simulation. */
  readonly time: Observable<number>;
  /** `gone`: values are old, and grey. */
  readonly connection: Observable<'connecting' | 'live' | 'gone'>;
}

export interface Subscription {
  /** At most so many frames a second; absent: 20. */
  readonly hz?: number;
  readonly simulation?: number;
}

export interface Frame {
  readonly time: number;
  /** In declared units, in the order of the paths; NaN for a signal that does not exist or is not a number. */
  readonly values: Float64Array;
  readonly quality: Uint8Array;
}

/** Values of `Frame.quality`. */
export const Quality = { good: 0, uncertain: 1, bad: 2, absent: 3 } as const;

/** The host's stream of events (`/api/v1/events`), resumed after a break. */
export interface Events {
  /** `type` as in the API: `simulation`, `alarm`, `workspace`, …; `gap` tells to read anew. */
  on<T>(type: string, listener: (event: T) => void): Dispose;
}

export interface Rest {
  /** Paths below `/api/v1`, `/simulations/118/status`; rejects with a `Problem`. */
  get<T>(path: string, options?: RestOptions): Promise<T>;
  post<T>(path: string, body?: unknown, options?: RestOptions): Promise<T>;
  put<T>(path: string, body: unknown, options?: RestOptions): Promise<T>;
  patch<T>(path: string, body: unknown, options?: RestOptions): Promise<T>;
  delete<T>(path: string, options?: RestOptions): Promise<T>;
}

export interface RestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
  /** Media type of a body that is text, sent as it stands; absent: the body is sent as JSON. */
  readonly type?: string;
}

/** What is wrong with one value, as the API tells it. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
  readonly value?: string;
  readonly range?: string;
  readonly suggestion?: string;
}

/** A refusal of the host, or that it is gone (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly mistakes: readonly Mistake[] = [],
  ) {
    super(mistakes.length > 0 ? mistakes.map((mistake) => mistake.message).join(' ') : detail);
    this.name = 'Problem';
  }

  /** Whether the host is gone, or just starting: asking again helps. A controller that does not answer the host (502) is left alone. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 503;
  }
}

/** The machine that is open, what runs of it, and what is selected in it. */
export interface MachineContext {
  readonly document: Observable<MachineDocument | undefined>;
  readonly simulation: Observable<SimulationStatus | undefined>;
  /** Whether what runs may write to controllers; while nothing does, whether the next start will. */
  readonly armed: Observable<boolean>;
  /** Paths of components (`tank`), ports (`tank.level`) and connections (`tank.level > levelSensor.input`). */
  readonly selection: Observable<readonly string[]>;
  select(paths: readonly string[]): void;
  /** Opens a machine, and selects in it. */
  open(machineModelId: number, selection?: readonly string[]): Promise<void>;
  /** Applies edits (as of `machine-models/{id}/changes`) as one entry of undo, to what is stored and to what runs. */
  edit(label: string, edits: readonly Edit[]): Promise<void>;
  readonly types: Observable<ReadonlyMap<string, ComponentType>>;
  /** The unit of each signal while it runs, also where the type leaves it open. */
  readonly units: Observable<ReadonlyMap<string, string>>;
  readonly conflict: Observable<Conflict | undefined>;
}

/** Somebody else has changed the machine since: nothing is lost before it is decided. */
export interface Conflict {
  /** What was done here and is not stored, oldest first, as edits of theirs: each changes only what it changed here. */
  readonly mine: readonly { readonly label: string; readonly edits: readonly Edit[] }[];
  readonly theirs: MachineFile;
  /** Stores mine on top of theirs. */
  keep(): Promise<void>;
  drop(): void;
}

export interface MachineDocument {
  readonly id: number;
  readonly name: string;
  readonly revision: number;
  /** The machine file. */
  readonly file: MachineFile;
  /** `saved` also tells that nothing is typed but not stored; what is `deleted` is in this window alone, and no edit is taken. */
  readonly state: 'saved' | 'saving' | 'waiting' | 'conflict' | 'deleted';
  /** Why the host does not store what it was sent, where it says so: its disk is full. */
  readonly hindrance?: string;
  /** Why the running simulation does not have the last edit; absent while it has all. */
  readonly unapplied?: string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface MachineFile {
  readonly twinbench: number;
  readonly name: string;
  readonly description?: string;
  readonly components: Readonly<Record<string, MachineComponent>>;
  readonly connections?: Readonly<Record<string, string | readonly string[]>>;
  readonly loops?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, { readonly protocol: string; readonly endpoint: string; readonly [more: string]: Json }>>;
  readonly bindings?: Readonly<Record<string, { readonly link: string; readonly address: string; readonly [more: string]: Json }>>;
}

export interface MachineComponent {
  readonly type: string;
  readonly label?: string;
  readonly parameters?: Readonly<Record<string, Json>>;
  readonly start?: Readonly<Record<string, Json>>;
  readonly every?: number;
  readonly position?: readonly [number, number];
}

/** One sentence of the API: `{ set_component: 'tank', to: {…} }`. */
export type Edit = Readonly<Record<string, unknown>>;

export type ComponentType = import('../live/api').Schemas['ComponentType'];
export type SimulationStatus = import('../live/api').Schemas['Status'];

/** What can be undone of the machine that is open, edits and everything else that is done to it: one entry per gesture. */
export interface History {
  /**
   * Keeps what has been done, until it turns out that it was not. `undo` and `redo` are called at once, also while others are on
   * their way, and may reject: the entry then stays where it is.
   */
  did(label: string, undo: () => Promise<void>, redo: () => Promise<void>): Dispose;
  readonly entries: Observable<{ readonly undo?: string; readonly redo?: string }>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export interface Notices {
  /** Tells what happened, where and what to do; errors stay until they are dismissed. Live regions announce it. */
  tell(notice: Notice): Dispose;
  /** Tells why something was refused: where, as far as the host says that, and the view that helps; after `what`, a sentence, and with `again` where the host was not heard. */
  refused(reason: unknown, what?: string, again?: () => Promise<void>): Dispose;
  /** For screen readers alone. */
  announce(text: string): void;
}

export interface Notice {
  readonly severity: 'info' | 'warning' | 'error';
  readonly text: string;
  /** Detail of several lines. */
  readonly detail?: string;
  readonly actions?: readonly { readonly title: string; readonly run: () => void | Promise<void> }[];
}

/** Questions to whoever sits there; all answer undefined when they are dismissed, and give the focus back. */
export interface Dialogs {
  /** A list that is searched by typing. */
  pick<T>(title: string, items: readonly Choice<T>[]): Promise<T | undefined>;
  /** One line of text; `check` tells what is wrong with it, as a sentence. */
  text(question: { readonly title: string; readonly label: string; readonly hint?: string; readonly value?: string; readonly check?: (text: string) => string | undefined }): Promise<string | undefined>;
  /** Where something cannot be undone: `title` is a question, `action` the word on the button. */
  confirm(question: { readonly title: string; readonly text: string; readonly action: string }): Promise<boolean>;
  /** The menu of that name at a point of the window. */
  menu(name: string, argument: unknown, x: number, y: number): void;
}

export interface Choice<T> {
  readonly label: string;
  readonly detail?: string;
  readonly icon?: string;
  readonly key?: string;
  readonly value: T;
}

/** What this browser remembers; names are `contribution.setting`. */
export interface Settings {
  get<T>(name: string, fallback: T): T;
  set(name: string, value: unknown): void;
  readonly changes: Observable<number>;
}

/** `web/contributions.json` of a bundle (header `Workbench-Contribution`): as `Contribution`, modules and files by name. */
export interface Manifest {
  readonly commands?: readonly { readonly id: string; readonly title: string; readonly icon?: string; readonly module: string }[];
  readonly views?: readonly (Omit<View, 'load' | 'badge'> & { readonly module: string })[];
  readonly keybindings?: readonly Keybinding[];
  readonly menus?: readonly MenuItem[];
  readonly faceplates?: readonly { readonly type: string; readonly svg?: string; readonly icon?: string }[];
}
