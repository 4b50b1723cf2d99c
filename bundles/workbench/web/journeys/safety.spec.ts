import { expect, test } from './bench';

const MARKUP = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';

test('markup in names, labels and alarms is text', async ({ bench, page, request }) => {
  const imported = await request.post('/api/v1/projects/1/machine-models/import', {
    data: { twinbench: 1, name: MARKUP, components: { heater: { type: 'heater', label: MARKUP, parameters: { ratedPower: '90 kW' } } } },
  });
  expect(imported.status(), await imported.text()).toBe(201);
  const { id } = await imported.json();
  const started = await (await request.post('/api/v1/simulations/start', { data: { machine_model_id: id } })).json();
  for (const address of [`/#/machine/${id}`, `/#/runs/${started.id}`, '/#/tags', '/#/extensions']) {
    await page.goto(address);
    await expect(page.getByText(MARKUP).first()).toBeVisible();
  }
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(page.getByRole('log').getByText(MARKUP).first()).toBeVisible();
  const images = await page.evaluate(() => {
    const within = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
    return within(document).filter((each) => each.tagName === 'IMG' || each.getAttribute('onerror') !== null).length;
  });
  expect(images).toBe(0);
  expect(await page.title()).not.toBe('run');
  await request.post('/api/v1/simulations/stop', { data: { simulation_id: started.id } });
  expect((await bench.status()).state).toBe('running');
});

test('a page of another origin can neither read nor write nor listen', async ({ bench, page, baseURL }) => {
  const host = new URL(baseURL!);
  const other = `http://localhost:${host.port}`;
  expect(other).not.toBe(host.origin);
  await page.goto(`${other}/overview`);
  const [read, written, heard] = await page.evaluate(async ([origin, simulation]) => {
    const read = await fetch(`${origin}/api/v1/projects`).then(() => 'read', () => 'refused');
    const written = await fetch(`${origin}/api/v1/simulations/${simulation}/pause`, { method: 'POST', mode: 'no-cors' }).then(() => 'sent', () => 'refused');
    const heard = await new Promise<string>((done) => {
      const socket = new WebSocket(`${origin!.replace('http', 'ws')}/api/v1/live`);
      socket.onopen = () => done('open');
      socket.onerror = () => done('refused');
    });
    return [read, written, heard];
  }, [host.origin, String(bench.simulation)]).catch(() => ['refused', 'refused', 'refused']);
  expect([read, heard]).toEqual(['refused', 'refused']);
  expect(['sent', 'refused']).toContain(written); // an opaque answer says nothing; what counts is that nothing was done
  expect((await bench.status()).state).toBe('running');
});

test.describe('a name that was rebound to this machine', () => {
  test.use({ launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP evil.example 127.0.0.1'] } });

  test('is refused with a sentence', async ({ bench, page, baseURL }) => {
    const answer = await page.goto(`http://evil.example:${new URL(baseURL!).port}/`);
    expect(answer?.status()).toBe(403);
    await expect(page.getByText('The Host header does not name this machine.')).toBeVisible();
    expect((await bench.status()).state).toBe('running');
  });
});
