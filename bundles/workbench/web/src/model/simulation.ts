import { Problem, type Edit, type Events, type MachineFile, type Rest, type SimulationStatus } from '../shell/contract';
import type { Schemas } from '../live/api';
import { Subject } from '../shell/observable';

const ALIVE: readonly string[] = ['ready', 'running', 'paused', 'suspended'];
const PERIOD_MILLISECONDS = 1000;

/** The simulation of the machine that is open, if there is one, and what can be done with it. */
export class ShownSimulation {
  readonly status = new Subject<SimulationStatus | undefined>(undefined);
  readonly units = new Subject<ReadonlyMap<string, string>>(new Map());
  private machineModelId: number | undefined;

  constructor(private readonly rest: Rest, events: Events) {
    const soon = () => void this.refresh();
    ['simulation', 'alarm', 'fault', 'override', 'gap'].forEach((type) => events.on(type, soon));
    setInterval(() => {
      if (!document.hidden && this.status.get()?.state === 'running') {
        soon();
      }
    }, PERIOD_MILLISECONDS);
  }

  /** Shows the newest simulation of a machine. */
  async show(machineModelId: number): Promise<void> {
    this.machineModelId = machineModelId;
    this.status.set(undefined);
    await this.refresh();
  }

  /** The machine that the newest simulation runs, if any does. */
  async running(): Promise<number | undefined> {
    const [newest] = await this.list();
    return newest === undefined ? undefined : (await this.run(newest.id)).setup.machine_model_id;
  }

  async refresh(): Promise<void> {
    const shown = this.status.get();
    if (shown !== undefined) {
      const status = await this.rest.get<SimulationStatus>(`/simulations/${shown.id}/status`).catch((reason: unknown) =>
        reason instanceof Problem && reason.status === 404 ? undefined : shown);
      if (status !== undefined && (ALIVE.includes(status.state) || status.state === 'failed')) {
        this.status.set(status);
        return;
      }
    }
    const found = await this.find();
    this.status.set(found ?? (shown === undefined ? undefined : { ...shown, state: 'stopped' }));
    await this.readUnits();
  }

  private async find(): Promise<SimulationStatus | undefined> {
    for (const each of await this.list()) {
      if ((await this.run(each.id)).setup.machine_model_id === this.machineModelId) {
        return each;
      }
    }
    return undefined;
  }

  private async list(): Promise<SimulationStatus[]> {
    const { items } = await this.rest.get<{ readonly items: readonly SimulationStatus[] }>('/simulations', { query: { limit: 100 } });
    return items.filter((each) => ALIVE.includes(each.state)).sort((a, b) => b.id - a.id);
  }

  private run(id: number): Promise<Schemas['Run']> {
    return this.rest.get<Schemas['Run']>(`/runs/${id}`);
  }

  private async readUnits(): Promise<void> {
    const id = this.alive();
    if (id !== undefined) {
      const { signals } = await this.rest.get<{ readonly signals: Record<string, { readonly unit: string }> }>(`/simulations/${id}/signals`);
      this.units.set(new Map(Object.entries(signals).map(([path, { unit }]) => [path, unit])));
    }
  }

  /** The id of the simulation while it is not over. */
  alive(): number | undefined {
    const status = this.status.get();
    return status !== undefined && ALIVE.includes(status.state) ? status.id : undefined;
  }

  async start(options: { readonly mode?: 'simulation' | 'hil'; readonly arm?: boolean } = {}): Promise<void> {
    const { id } = await this.rest.post<Schemas['Started']>('/simulations/start', {
      machine_model_id: this.machineModelId,
      ...(options.mode && { simulation_mode: options.mode }),
      ...(options.arm && { arm: true }),
    });
    this.status.set(await this.rest.get<SimulationStatus>(`/simulations/${id}/status`));
    await this.readUnits();
  }

  async stop(): Promise<void> {
    const id = this.alive();
    if (id !== undefined) {
      this.status.set(await this.rest.post<SimulationStatus>('/simulations/stop', { simulation_id: id }));
    }
  }

  pause(): Promise<void> {
    return this.act('pause');
  }

  resume(): Promise<void> {
    return this.act('resume');
  }

  advance(steps = 1): Promise<void> {
    return this.act('advance', { steps });
  }

  speed(speed: number | 'max'): Promise<void> {
    return this.act('speed', { speed });
  }

  private async act(verb: string, body?: unknown): Promise<void> {
    const id = this.alive();
    if (id === undefined) {
      throw new Problem(409, 'Not running', 'Nothing runs of this machine. Press Run first.');
    }
    this.status.set(await this.rest.post<SimulationStatus>(`/simulations/${id}/${verb}`, body));
  }

  /** Brings edits into what runs; answers why that is not possible. */
  async follow(machineModelId: number, edits: readonly Edit[], wasBehind: boolean): Promise<string | undefined> {
    const id = this.alive();
    if (id === undefined || machineModelId !== this.machineModelId) {
      return undefined;
    }
    try {
      if (wasBehind) {
        const file = await this.rest.get<MachineFile>(`/machine-models/${machineModelId}/export`);
        await this.rest.put(`/simulations/${id}/machine`, file);
      } else {
        await this.rest.post(`/simulations/${id}/machine/changes`, { edits });
      }
      await this.readUnits();
      return undefined;
    } catch (reason) {
      return reason instanceof Error ? reason.message : String(reason);
    }
  }
}
