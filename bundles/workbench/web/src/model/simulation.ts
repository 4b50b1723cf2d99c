import { Problem, type Edit, type Events, type MachineFile, type Rest, type SimulationStatus } from '../shell/contract';
import { BY_NUMBER } from '../controls/order';
import type { Schemas } from '../live/api';
import { Subject } from '../shell/observable';

const OVER: readonly string[] = ['stopped', 'failed'];
const PERIOD_MILLISECONDS = 1000;
const UNITS_MILLISECONDS = 300;
const ANSWER_MILLISECONDS = 5_000;

/** Whether there is a simulation that is not over. */
export const isAlive = (status: SimulationStatus | undefined): status is SimulationStatus => status !== undefined && !OVER.includes(status.state);

export interface StartOptions {
  readonly mode: 'simulation' | 'hil';
  readonly arm: boolean;
}

/** The simulation of the machine that is open, if there is one, and what can be done with it. */
export class ShownSimulation {
  readonly status = new Subject<SimulationStatus | undefined>(undefined);
  /** Whether it computes a run again. */
  readonly replays = new Subject(false);
  readonly units = new Subject<ReadonlyMap<string, string>>(new Map());
  private machineModelId: number | undefined;
  private asked = 0;
  private told = 0;
  private last: Promise<void> = Promise.resolve();
  private due: ReturnType<typeof setTimeout> | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;
  /** Absent once it is known whether something runs. */
  private finding: Promise<void> | undefined;

  constructor(private readonly rest: Rest, events: Events) {
    ['simulation', 'alarm', 'fault', 'override', 'gap'].forEach((type) => events.on(type, this.look));
    setInterval(() => {
      if (!document.hidden && this.status.get()?.state === 'running') {
        this.look();
      }
    }, PERIOD_MILLISECONDS);
  }

  /** Until the host answers: one that is just starting refuses for a moment. */
  private readonly look = (): void => void this.refresh().catch(this.lookLater);
  private readonly lookLater = (): void => {
    clearTimeout(this.later);
    this.later = setTimeout(this.look, PERIOD_MILLISECONDS);
  };

  /** Shows the newest simulation of a machine. */
  async show(machineModelId: number): Promise<void> {
    this.machineModelId = machineModelId;
    this.tell(++this.asked, undefined);
    const finding = this.refresh().finally(() => {
      if (this.finding === finding) {
        this.finding = undefined;
      }
    });
    this.finding = finding;
    await finding.catch((reason: unknown) => {
      this.lookLater();
      throw reason;
    });
  }

  async refresh(): Promise<void> {
    const shown = this.status.get();
    const asked = ++this.asked;
    if (shown !== undefined) {
      const status = await this.rest.get<SimulationStatus>(`/simulations/${shown.id}/status`).catch((reason: unknown) =>
        reason instanceof Problem && reason.status === 404 ? undefined : shown);
      if (status !== undefined && (status.state === 'failed' || isAlive(status))) {
        this.tell(asked, status);
        return;
      }
    }
    const found = await this.find();
    this.tell(asked, found ?? (shown === undefined ? undefined : { ...shown, state: 'stopped' }));
    await this.readUnits();
  }

  /** An answer that a newer one has overtaken is dropped. */
  private tell(asked: number, status: SimulationStatus | undefined): void {
    if (asked > this.told) {
      this.told = asked;
      this.status.set(status);
    }
  }

  private async find(): Promise<SimulationStatus | undefined> {
    for (const each of await this.list()) {
      const { setup } = await this.readRun(each.id);
      if (setup.machine_model_id === this.machineModelId) {
        this.replays.set(setup.replays !== undefined);
        return each;
      }
    }
    return undefined;
  }

  private async list(): Promise<SimulationStatus[]> {
    const { items } = await this.rest.get<{ readonly items: readonly SimulationStatus[] }>('/simulations', { query: { ended: false, limit: 1000 } });
    return [...items].sort((a, b) => b.id - a.id);
  }

  private readRun(id: number): Promise<Schemas['Run']> {
    return this.rest.get<Schemas['Run']>(`/runs/${id}`);
  }

  private async readUnits(): Promise<void> {
    const id = this.alive();
    if (id !== undefined) {
      const { signals } = await this.rest.get<{ readonly signals: Record<string, { readonly unit: string }> }>(`/simulations/${id}/signals`);
      this.units.set(new Map(Object.entries(signals).sort(([a], [b]) => BY_NUMBER.compare(a, b)).map(([path, { unit }]) => [path, unit])));
    }
  }

  /** Once for edits in quick succession, and behind the values that people wait for. */
  private readUnitsSoon(): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => void this.readUnits().catch(() => undefined), UNITS_MILLISECONDS);
  }

  /** The id of the simulation while it is not over. */
  alive(): number | undefined {
    const status = this.status.get();
    return isAlive(status) ? status.id : undefined;
  }

  /** Starts what does not run, and goes on with what is paused. */
  run(options: StartOptions): Promise<void> {
    return this.inTurn(() => this.goOn(options));
  }

  /** Pauses what runs, and lets run what does not. */
  toggle(options: StartOptions): Promise<void> {
    return this.inTurn(() => (this.status.get()?.state === 'running' ? this.act('pause') : this.goOn(options)));
  }

  pause(): Promise<void> {
    return this.inTurn(() => this.act('pause'));
  }

  advance(steps = 1): Promise<void> {
    return this.inTurn(() => this.act('advance', { steps }));
  }

  speed(speed: number | 'max'): Promise<void> {
    return this.inTurn(() => this.act('speed', { speed }));
  }

  stop(): Promise<void> {
    return this.inTurn(async () => {
      const id = this.alive();
      if (id !== undefined) {
        const status = await this.rest.post<SimulationStatus>('/simulations/stop', { simulation_id: id });
        this.tell(++this.asked, status);
      }
    });
  }

  /** What is asked for while something else is on its way is about the state which that leaves. */
  private inTurn(act: () => Promise<void>): Promise<void> {
    const done = Promise.all([this.answers(), this.last]).then(act);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** A host that hangs would do what it is told when it is back, to everybody's surprise: it is told only once it has answered. */
  private async answers(): Promise<void> {
    const signal = AbortSignal.timeout(ANSWER_MILLISECONDS);
    await this.rest.get('/simulations', { query: { ended: false, limit: 1 }, signal }).catch((reason: unknown) => {
      throw signal.aborted ? new Problem(0, 'No answer', 'The host does not answer.') : reason;
    });
  }

  private goOn(options: StartOptions): Promise<void> {
    return this.alive() === undefined ? this.start(options) : this.act('resume');
  }

  private async start({ mode, arm }: StartOptions): Promise<void> {
    const { id } = await this.rest.post<Schemas['Started']>('/simulations/start', {
      machine_model_id: this.machineModelId,
      simulation_mode: mode,
      ...(arm && { arm: true }),
    });
    const status = await this.rest.get<SimulationStatus>(`/simulations/${id}/status`);
    this.replays.set(false);
    this.tell(++this.asked, status);
    await this.readUnits();
  }

  private async act(verb: string, body?: unknown): Promise<void> {
    const id = this.alive();
    if (id === undefined) {
      throw new Problem(409, 'Not running', 'Nothing runs of this machine. Press Run first.');
    }
    const status = await this.rest.post<SimulationStatus>(`/simulations/${id}/${verb}`, body);
    this.tell(++this.asked, status);
  }

  /** Brings edits into what runs, or all that is stored; answers why that is not possible. */
  async follow(machineModelId: number, edits: readonly Edit[], all: boolean): Promise<string | undefined> {
    if (this.finding !== undefined) {
      await this.finding.catch(() => undefined);
    }
    const id = this.alive();
    if (id === undefined || machineModelId !== this.machineModelId) {
      return undefined;
    }
    try {
      if (all) {
        const file = await this.rest.get<MachineFile>(`/machine-models/${machineModelId}/export`);
        await this.rest.put(`/simulations/${id}/machine`, file);
      } else {
        await this.rest.post(`/simulations/${id}/machine/changes`, { edits });
      }
      this.readUnitsSoon();
      return undefined;
    } catch (reason) {
      return reason instanceof Error ? reason.message : String(reason);
    }
  }
}
