import { expect, test } from './bench';

const MARKUP = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';

test('markup in names, labels and alarms is text', async ({ bench, page, request }) => {
  const imported = await request.post('/api/v1/projects/1/machine-models/import', {
    data: { twinbench: 1, name: `${MARKUP} ${bench.machine}`, components: { heater: { type: 'heater', label: MARKUP, parameters: { ratedPower: '90 kW' } } } },
  });
  expect(imported.status(), await imported.text()).toBe(201);
  const { id } = await imported.json();
  const started = await (await request.post('/api/v1/simulations/start', { data: { machine_model_id: id } })).json();
  for (const address of [`/#/machine/${id}`, `/#/runs/${started.id}`, '/#/tags', '/#/extensions']) {
    await page.goto(address);
    await expect(page.getByText(MARKUP).first()).toBeVisible();
  }
  await page.getByRole('tab', { name: 'Log', exact: true }).click();
  await expect(page.getByRole('log').getByText(MARKUP).first()).toBeVisible();
  const images = await page.evaluate(() => {
    const within = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
    return within(document).filter((each) => each.getAttribute('src') === 'x' || each.getAttribute('onerror') !== null).map((each) => each.outerHTML);
  });
  expect(images).toEqual([]);
  expect(await page.title()).not.toBe('run');
  await request.post('/api/v1/simulations/stop', { data: { simulation_id: started.id } });
  expect((await bench.status()).state).toBe('running');
});
