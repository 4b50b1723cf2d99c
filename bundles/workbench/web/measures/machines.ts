import { expect, type APIRequestContext, type Page } from '@playwright/test';

const COLUMNS = 40;

/** Chains of a sine and four gains, which are all outputs and inputs of others. */
export function chains(components: number): object {
  const position = (i: number) => [40 + (i % COLUMNS) * 220, 104 + Math.floor(i / COLUMNS) * 160];
  const names = Array.from({ length: components }, (_, i) => `c${i}`);
  return {
    twinbench: 1,
    name: `${components} components ${Date.now()}`,
    components: Object.fromEntries(names.map((name, i) => [name, i % 5 === 0
      ? { type: 'sine', parameters: { period: `${1 + (i % 17)} s` }, position: position(i) }
      : { type: 'gain', parameters: { factor: 0.9 }, position: position(i) }])),
    connections: Object.fromEntries(names.flatMap((name, i) => (i % 5 === 0 ? [] : [[`${name}.input`, `c${i - 1}.output`]]))),
  };
}

export async function started(request: APIRequestContext, machine: object, settings: object = {}): Promise<{ readonly machine: number; readonly simulation: number }> {
  const imported = await request.post('/api/v1/projects/1/machine-models/import', { data: machine });
  expect(imported.status(), await imported.text()).toBe(201);
  const { id } = await imported.json();
  const run = await request.post('/api/v1/simulations/start', { data: { machine_model_id: id, ...settings } });
  expect(run.status(), await run.text()).toBe(201);
  return { machine: id, simulation: (await run.json()).id };
}

export async function stop(request: APIRequestContext, simulation: number): Promise<{ readonly overruns: number; readonly lateness: { readonly p99: number } }> {
  const answer = await request.post('/api/v1/simulations/stop', { data: { simulation_id: simulation } });
  return answer.json();
}

/** Pans the canvas to and fro; returns frames per second. */
export async function panned(page: Page, seconds: number): Promise<number> {
  const box = (await page.locator('.react-flow__pane').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    const counter = { frames: 0, begin: performance.now() };
    Object.assign(window, { counter });
    const count = () => {
      counter.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'left' });
  const until = Date.now() + seconds * 1000;
  for (let i = 0; Date.now() < until; i++) {
    await page.mouse.move(x + 200 * Math.sin(i / 8), y + 100 * Math.cos(i / 8));
  }
  await page.mouse.up();
  return page.evaluate(() => {
    const { counter } = window as unknown as { counter: { frames: number; begin: number } };
    return (1000 * counter.frames) / (performance.now() - counter.begin);
  });
}

/** Bytes of JavaScript objects that are reachable. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
