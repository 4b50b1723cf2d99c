import { expect, test } from '@playwright/test';
import { awake } from './awake';
import { chains, heap, panned, started, stop } from './machines';

/** Odd: the median is one of them. */
const ROUNDS = 5;
const MINUTES = Number(process.env.MINUTES ?? 1);

function tell(what: string, value: number, unit: string): void {
  console.log(`${what}: ${value.toPrecision(3)} ${unit}`);
}

test('first load', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.react-flow__node[data-id="tank"] .faceplate [data-text="level"]')).toHaveText(/\d/);
  const begin = Date.now();
  await page.goto('about:blank');
  await page.goto('/');
  await expect(page.locator('.react-flow__node[data-id="tank"] .faceplate [data-text="level"]')).toHaveText(/\d/);
  tell('values are there after', (Date.now() - begin) / 1000, 's');
  tell('first contentful paint', await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime), 'ms');
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto('/');
  await expect(page.locator('.react-flow__node[data-id="tank"] .faceplate [data-text="level"]')).toHaveText(/\d/);
  tell('bytes until the canvas responds', bytes / 1024, 'KB');
});

test('a parameter moves its signal', async ({ page, request }) => {
  const { machine, simulation } = await started(request, {
    twinbench: 1, name: `Gain ${Date.now()}`, connections: { 'gain.input': 'one.output' },
    components: { one: { type: 'constant', parameters: { value: 1 }, position: [40, 104] }, gain: { type: 'gain', parameters: { factor: 2 }, position: [300, 104] } },
  });
  await page.goto(`/#/machine/${machine}/gain`);
  const field = page.getByRole('textbox', { name: 'factor' });
  await expect(field).toBeVisible();
  await page.waitForTimeout(3_000); // nobody types while the page is loading
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    const value = String(3 + i);
    await field.fill(value);
    const moved = page.evaluate((wanted) => new Promise<number>((done) => {
      let begin = 0;
      addEventListener('keydown', () => (begin = performance.now()), { once: true, capture: true });
      const look = () => {
        const shown = [...document.querySelectorAll('.view-host')].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('.live') ?? [])]).map((each) => each.textContent ?? '');
        if (shown.some((text) => text.startsWith(wanted))) {
          done(performance.now() - begin);
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    }), `${value}.`);
    await field.press('Enter');
    times.push(await moved);
    await page.waitForTimeout(500); // nor two values at once
  }
  times.sort((a, b) => a - b);
  tell('from edit to effect, median', times[10]!, 'ms');
  tell('from edit to effect, most', times[19]!, 'ms');
  await stop(request, simulation);
});

for (const components of [500, 2_000]) {
  test(`${components} components`, async ({ page, request }) => {
    const { machine, simulation } = await started(request, chains(components));
    const begin = Date.now();
    await page.goto(`/#/machine/${machine}`);
    await expect(page.locator('.overview')).toBeVisible();
    tell(`${components} components are there after`, (Date.now() - begin) / 1000, 's');
    await page.waitForTimeout(3_000);
    tell('pan, all in sight', await panned(page, 10), 'frames/s');
    await page.getByTitle('Show at 100 %').click();
    await page.waitForTimeout(1_000);
    tell('pan at 100 %', await panned(page, 10), 'frames/s');
    if (components === 500) {
      await page.waitForTimeout(10_000);
      const before = await heap(page);
      await page.waitForTimeout(MINUTES * 60_000);
      tell(`heap at first`, before / 2 ** 20, 'MB');
      tell(`heap after ${MINUTES} minutes`, (await heap(page)) / 2 ** 20, 'MB');
    }
    await stop(request, simulation);
  });
}

test('three that watch', async ({ page, request }) => {
  const signals = Array.from({ length: 50 }, (_, i) => `c${i}.output`);
  await page.goto('/health'); // nothing is drawn: that would be measured
  const run = async (watchers: number) => {
    const { simulation } = await started(request, chains(50), { step: '1 ms' });
    const frames = page.evaluate(async ([count, id, paths]) => {
      let received = 0;
      const sockets = Array.from({ length: count }, () => new WebSocket(`ws://${location.host}/api/v1/live`));
      sockets.forEach((socket) => {
        socket.onopen = () => socket.send(JSON.stringify({ subscribe: { id: 1, simulation: id, signals: paths, hz: 20 } }));
        socket.onmessage = ({ data }) => (received += typeof data === 'string' ? 0 : 1);
      });
      await new Promise((done) => setTimeout(done, 20_000));
      sockets.forEach((socket) => socket.close());
      return received;
    }, [watchers, simulation, signals] as const);
    expect(await frames).toBeGreaterThanOrEqual(watchers * 100);
    return stop(request, simulation);
  };
  await run(0); // what the host compiles at first counts for neither
  const rounds = await awake(async () => {
    const each = [];
    for (let i = 0; i < ROUNDS; i++) {
      each.push({ alone: await run(0), watched: await run(3) });
    }
    return each;
  });
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b);
  for (const who of ['alone', 'watched'] as const) {
    tell(`p99 lateness ${who}, median of ${ROUNDS} runs`, middle(rounds.map((round) => round[who].lateness.p99)) * 1e6, 'µs');
    tell(`overruns ${who}, in ${ROUNDS} runs`, sum(rounds.map((round) => round[who].overruns)), '');
  }
});
