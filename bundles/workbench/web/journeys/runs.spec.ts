import { readFile } from 'node:fs/promises';
import { expect, test } from './bench';

test('three signals of a run are drawn while its machine is edited; nothing stalls', async ({ bench, page, request }) => {
  await page.goto(`/#/runs/${bench.simulation}`);
  const signals = page.getByRole('group', { name: 'Signals' });
  await expect(signals).toBeVisible();
  const checked = signals.getByRole('checkbox', { checked: true });
  while ((await checked.count()) > 0) {
    await checked.first().uncheck();
  }
  for (const path of ['tank.level', 'inletValve.position', 'tank.temperature']) {
    await signals.getByRole('checkbox', { name: path }).check();
  }
  await expect(page.locator('.course .lane')).toHaveCount(3);
  const shown = await bench.shownTime();
  const changed = await request.post(`/api/v1/machine-models/${bench.machine}/changes`, {
    data: { edits: [{ set_component: 'heater', to: { type: 'heater', parameters: { ratedPower: '80 kW' } } }] },
  });
  expect(changed.ok(), await changed.text()).toBe(true);
  await expect.poll(() => bench.shownTime()).toBeGreaterThan(shown);
  await expect(page.locator('.course .lane')).toHaveCount(3);
  await expect(page.locator('.course .legend .number').first()).toHaveText(/\d/);
});

test('two runs are compared, and what is seen is exported', async ({ bench, page, request }) => {
  const started = await request.post('/api/v1/simulations/start', { data: { machine_model_id: bench.machine, speed: 'max', duration: '60 s' } });
  const { id } = await started.json();
  await expect.poll(async () => (await (await request.get(`/api/v1/runs/${id}`)).json()).state).toBe('stopped');
  await page.goto(`/#/runs/${id}`);
  await expect(page.locator('.course .lane').first()).toBeVisible();
  await page.getByTitle(`Compare run ${id} with this one`).first().click();
  await expect(page).toHaveURL(new RegExp(`#/runs/${id}/\\d+$`));
  await expect(page.locator('.course .legend li').filter({ has: page.locator('path[stroke-dasharray]') }).first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n');
  expect(lines[0]).toMatch(/^time/);
  expect(lines.length).toBeGreaterThan(100);
});

test('what the log says is found', async ({ bench, page }) => {
  await page.getByRole('tab', { name: 'Log', exact: true }).click();
  await page.getByLabel('Find in the log').fill(`simulation ${bench.simulation} is running`);
  await expect(page.getByRole('log').getByText(`simulation ${bench.simulation} is running at tick`)).toBeVisible();
});
