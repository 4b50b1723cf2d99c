import { expect, test as base, type APIRequestContext, type Locator, type Page } from '@playwright/test';

/** A machine of its own for one journey, and what people do with it. */
export class Bench {
  constructor(readonly page: Page, readonly api: APIRequestContext, readonly machine: number, readonly simulation: number) {}

  component(name: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${name}"]`);
  }

  port(path: string): Locator {
    const dot = path.lastIndexOf('.');
    return this.component(path.slice(0, dot)).locator(`.react-flow__handle[data-handleid="${path.slice(dot + 1)}"]`);
  }

  get saved(): Locator {
    return this.page.getByTestId('saved');
  }

  async status(): Promise<{ readonly state: string; readonly time: number; readonly tick: number; readonly step: number; readonly faults: readonly unknown[] }> {
    return (await this.api.get(`/api/v1/simulations/${this.simulation}/status`)).json();
  }

  async file(): Promise<{ readonly components: Record<string, { readonly type: string; readonly parameters?: Record<string, unknown>; readonly position?: readonly number[] }>; readonly connections?: Record<string, unknown> }> {
    return (await this.api.get(`/api/v1/machine-models/${this.machine}/export`)).json();
  }

  /** Simulated seconds as they are shown. */
  async shownTime(): Promise<number> {
    const text = await this.page.getByTestId('simulated-time').locator('b').innerText();
    const [hours, minutes, seconds] = text.split(':').map(Number);
    return hours! * 3600 + minutes! * 60 + seconds!;
  }

  async command(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
  }

  async connect(from: string, to: string): Promise<void> {
    const [start, end] = [await this.port(from).boundingBox(), await this.port(to).boundingBox()];
    await this.page.mouse.move(start!.x + start!.width / 2, start!.y + start!.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(end!.x - 20, end!.y + 8, { steps: 5 });
    await this.page.mouse.move(end!.x + end!.width / 2, end!.y + end!.height / 2, { steps: 5 });
    await this.page.mouse.up();
  }
}

/** What `test` opens: the heated tank, running. */
const TANK = {
  twinbench: 1,
  name: 'Heated tank',
  components: {
    heater: { type: 'heater', parameters: { ratedPower: '90 kW' }, start: { duty: '50 %' }, position: [260, 328] },
    inletValve: { type: 'valve', parameters: { maxFlow: '1.6 L/s', strokeTime: '4 s' }, start: { position: '33 %' }, position: [260, 104] },
    levelControl: { type: 'pid', parameters: { Kp: '4 %/cm', Ti: '60 s' }, start: { setpoint: '0.8 m' }, position: [20, 104] },
    levelSensor: { type: 'sensor', parameters: { high: '2 m', lag: '1 s' }, start: { value: '0.6 m' }, position: [728, 104] },
    tank: { type: 'tank', parameters: { area: '0.2 m²', height: '1.4 m', outletArea: '2.5 cm²' }, start: { level: '0.6 m' }, position: [492, 104] },
  },
  connections: {
    'inletValve.opening': 'levelControl.output',
    'levelControl.measured': 'levelSensor.value',
    'levelSensor.input': 'tank.level',
    'tank.heat': 'heater.heat',
    'tank.inflow': 'inletValve.flow',
  },
};

export const test = base.extend<{ readonly bench: Bench; readonly faultless: void }>({
  bench: async ({ page, request }, use, { title }) => {
    const imported = await request.post('/api/v1/projects/1/machine-models/import', { data: { ...TANK, name: `${title} ${Date.now()}` } });
    expect(imported.status(), await imported.text()).toBe(201);
    const machine = (await imported.json()).id as number;
    const started = await request.post('/api/v1/simulations/start', { data: { machine_model_id: machine } });
    expect(started.status(), await started.text()).toBe(201);
    const simulation = (await started.json()).id as number;
    await page.goto(`/#/machine/${machine}`);
    const bench = new Bench(page, request, machine, simulation);
    await expect(bench.component('tank')).toBeVisible();
    await use(bench);
    await request.post('/api/v1/simulations/stop', { data: { simulation_id: simulation } });
  },
  /** No journey leaves an error in the browser's console, a refused style or script included. */
  faultless: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && !/status of (4\d\d|503)|WebSocket connection|ERR_(CONNECTION|INCOMPLETE_CHUNKED)/.test(message.text()) && errors.push(message.text()));
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
