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

test('the frame tells what runs; what is chosen for the next start is told as such', async ({ bench, page }) => {
  const [simulation, hil] = ['Simulation', 'HIL'].map((name) => page.getByRole('group', { name: 'Mode' }).getByRole('button', { name }));
  const armed = () => page.locator('html').getAttribute('data-armed');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await hil!.click();
  await page.getByRole('switch').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Arm' }).click();
  await expect(page.getByRole('switch', { name: 'Armed from the next start on' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restart' })).toBeVisible();
  await expect(simulation!).toHaveAttribute('aria-pressed', 'true');
  await expect(hil!).toHaveAttribute('aria-pressed', 'false');
  expect(await armed()).toBeNull();
  expect((await bench.status()).state).toBe('running');

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('switch', { name: 'Armed', exact: true })).toBeVisible();
  await expect(hil!).toHaveAttribute('aria-pressed', 'true');
  expect(await armed()).toBe('');
  await simulation!.click();
  await expect(page.getByRole('switch', { name: 'Disarmed', exact: true })).toBeDisabled();
  expect(await armed()).toBeNull();
});
