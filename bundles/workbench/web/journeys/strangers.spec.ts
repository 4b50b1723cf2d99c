import { expect, test as base } from './bench';

/** What strangers are refused stands in their consoles. */
const test = base.extend<{ readonly faultless: void }>({
  faultless: async ({}, use) => use(),
});

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP evil.example 127.0.0.1'],
  },
});

test('a name that was rebound to this machine is refused with a sentence', async ({ bench, page, baseURL }) => {
  const answer = await page.goto(`http://evil.example:${new URL(baseURL!).port}/`);
  expect(answer?.status()).toBe(403);
  await expect(page.getByText('The Host header does not name this machine.')).toBeVisible();
  expect((await bench.status()).state).toBe('running');
});

test('a page of another origin can neither read nor write nor listen', async ({ bench, page, baseURL }) => {
  await page.route('http://elsewhere.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }));
  await page.goto('http://elsewhere.example/');
  const [read, heard] = await page.evaluate(async ([origin, simulation]) => {
    const asked = await fetch(`${origin}/api/v1/projects`).then(() => 'read', () => 'refused');
    await fetch(`${origin}/api/v1/simulations/${simulation}/pause`, { method: 'POST', mode: 'no-cors' }).catch(() => undefined);
    const listened = await new Promise<string>((done) => {
      const socket = new WebSocket(`${origin!.replace('http', 'ws')}/api/v1/live`);
      socket.onopen = () => done('heard');
      socket.onerror = () => done('refused');
    });
    return [asked, listened];
  }, [new URL(baseURL!).origin, String(bench.simulation)]);
  expect([read, heard]).toEqual(['refused', 'refused']);
  expect((await bench.status()).state).toBe('running');
});
