import { createEvents } from '../live/events';
import { createRest } from '../live/rest';
import { createSignals, type LiveClient } from '../live/signals';
import { Arming } from '../model/arming';
import { OpenMachine } from '../model/document';
import { onHindrance } from '../model/hindrance';
import { createHistory } from '../model/history';
import { Selection } from '../model/selection';
import { ShownSimulation } from '../model/simulation';
import { createTypes } from '../model/types';
import { Problem, type Command, type Commands, type Contribution, type Dispose, type MachineContext, type Observable, type Workbench } from './contract';
import { OneDialog } from './dialogs';
import { Dock } from './dock/dock';
import { bound } from './keys';
import { followMode } from './mode';
import { NoticeBoard } from './notices';
import { derived } from './observable';
import { Registry } from './registry';
import { createSettings, createTheme } from './settings';

/** The workbench with the parts that its frame shows, which contributions do not see. */
export class Shell {
  readonly registry = new Registry();
  readonly dialogs = new OneDialog();
  readonly notices: NoticeBoard;
  readonly dock: Dock;
  readonly simulation: ShownSimulation;
  readonly signals: LiveClient;
  readonly arming: Arming;
  /** Whether something waits for an answer, a dialog or whose edits count: no key does anything else meanwhile. */
  readonly asks: Observable<boolean>;
  readonly workbench: Workbench;

  constructor() {
    const rest = createRest();
    const events = createEvents();
    const settings = createSettings();
    const history = createHistory();
    this.simulation = new ShownSimulation(rest, events);
    this.signals = createSignals(this.simulation.status);
    const open = new OpenMachine(rest, history, (...edits) => this.simulation.follow(...edits), events);
    this.notices = new NoticeBoard(() => this.workbench, open.document);
    onHindrance(this.simulation.status, () => void open.retry());
    this.arming = new Arming(open.document, this.simulation.status);
    const machine = this.machineContext(open, createTypes(rest, events));
    this.asks = derived([this.dialogs.open, open.conflict], () => this.dialogs.open.get() !== undefined || open.conflict.get() !== undefined);
    this.dock = new Dock(this.registry, () => this.workbench);
    this.workbench = {
      contribute: (contribution) => this.contribute(contribution),
      commands: this.commands(),
      views: this.dock,
      signals: this.signals,
      events,
      rest,
      machine,
      history,
      notices: this.notices,
      dialogs: this.dialogs,
      faceplates: this.registry.faceplates,
      settings,
      theme: createTheme(settings),
    };
    followMode(this.simulation.status, settings);
    window.addEventListener('keydown', (event) => this.key(event));
  }

  private machineContext(open: OpenMachine, types: MachineContext['types']): MachineContext {
    const selection = new Selection(open.document);
    return {
      document: open.document,
      conflict: open.conflict,
      simulation: this.simulation.status,
      armed: this.arming.armed,
      units: this.simulation.units,
      types,
      selection: selection.paths,
      select: (paths) => selection.select(paths),
      open: async (id, selected = []) => {
        await open.open(id);
        selection.select(selected);
        await this.simulation.show(id);
      },
      edit: (label, edits) => open.edit(label, edits),
    };
  }

  private contribute(contribution: Contribution): Dispose {
    const { id } = contribution;
    const lost = this.registry.clashes(contribution);
    const end = this.registry.contribute(contribution);
    if (lost.length === 0) {
      return end;
    }
    const dismiss = this.notices.tell({ severity: 'warning', text: `Not all of ${id} can be used: ${lost.join('; ')}.`, actions: [{ title: `Show ${id}`, run: () => this.workbench.views.open('extensions', id) }] });
    return () => {
      end();
      dismiss();
    };
  }

  private commands(): Commands {
    return {
      list: this.registry.commands,
      key: (id) => this.registry.keybindings.get().find((each) => each.command === id && each.argument === undefined)?.key,
      run: async (id, argument) => {
        const command = this.registry.command(id);
        if (command === undefined || command.enabled?.(this.workbench) === false) {
          return;
        }
        try {
          await command.run(this.workbench, argument);
        } catch (reason) {
          this.refused(command, reason, argument);
        }
      },
    };
  }

  /** What the host did not hear can be asked again, and is no news any more once the host is back. */
  private refused(command: Command, reason: unknown, argument: unknown): void {
    const passing = reason instanceof Problem && reason.isPassing;
    const undone = passing ? `${command.title.replace(/…$/, '')} was not done.` : undefined;
    const dismiss = this.notices.refused(reason, undone, () => this.workbench.commands.run(command.id, argument));
    if (passing) {
      const end = this.signals.connection.subscribe(() => {
        if (this.signals.connection.get() === 'live') {
          end();
          dismiss();
        }
      });
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    if (this.asks.get()) {
      if (event.key === 'Escape') {
        this.dialogs.dismiss(); // whatever in the window has the focus
      }
      return;
    }
    const binding = bound(this.registry.keybindings.get(), event);
    if (binding !== undefined && this.registry.command(binding.command)?.enabled?.(this.workbench) !== false) {
      event.preventDefault();
      void this.workbench.commands.run(binding.command, binding.argument);
    }
  }
}
