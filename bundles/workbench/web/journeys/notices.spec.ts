import { expect, test } from './bench';

test('a refusal leads to the component and to what helps; over another machine it tells whose it is', async ({ bench, page, request }) => {
  const name = `Without a type ${Date.now()}`;
  const machine = { twinbench: 1, name, components: { x: { type: 'acme.nothing', position: [0, 0] }, tank: { type: 'tank', position: [300, 300] } } };
  const { id } = await (await request.post('/api/v1/projects/1/machine-models/import', { data: machine })).json();
  const notices = page.getByRole('log', { name: 'Notices' });
  await page.goto(`/#/machine/${id}`);
  await expect(bench.component('x')).toBeVisible();
  await page.getByRole('button', { name: 'Run' }).first().click();
  await notices.getByRole('link', { name: 'x', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'x', exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/machine/${id}/x$`));
  await expect(notices.getByRole('button', { name: 'Open Extensions' })).toBeVisible();

  await page.goto(`/#/machine/${bench.machine}`);
  await expect(notices.getByRole('link', { name })).toBeVisible();
  await expect(notices.getByRole('button', { name: 'Open Extensions' })).toHaveCount(0);
  // Another machine is fitted into the canvas, though one of its components is called as one before.
  for (const each of ['tank', 'levelControl', 'levelSensor', 'heater']) {
    await expect(bench.component(each)).toBeInViewport({ ratio: 0.99 });
  }
});

test('an alarm is heard when it is raised, and when it is cleared', async ({ bench, page, request }) => {
  const heard = page.locator('.visually-hidden[aria-live="assertive"]');
  const { id } = await (await request.post(`/api/v1/simulations/${bench.simulation}/faults`, { data: { signal: 'levelSensor.value', kind: 'quality', value: 'Bad' } })).json();
  await expect(heard).toContainText('levelSensor.value is bad');
  await request.delete(`/api/v1/simulations/${bench.simulation}/faults/${id}`);
  await expect(heard).toHaveText('levelSensor.value is good again.');
});
