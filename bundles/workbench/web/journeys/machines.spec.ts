import { expect, test } from './bench';

test('undo belongs to the machine that is open', async ({ bench, page, request }) => {
  const made = await (await request.post('/api/v1/machine-models', { data: { project_id: 1, name: `Beside ${Date.now()}` } })).json();
  await bench.component('inletValve').locator('header').click();
  await page.keyboard.press('Delete');
  await expect.poll(async () => Object.keys((await bench.file()).components)).not.toContain('inletValve');
  await page.goto(`/#/machine/${made.id}`);
  await expect(page.getByText('This machine has no components yet.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.goBack();
  await expect(bench.component('tank')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(bench.component('inletValve')).toBeVisible();
  await expect.poll(async () => Object.keys((await bench.file()).components)).toContain('inletValve');
  expect(await (await request.get(`/api/v1/machine-models/${made.id}/export`)).json()).not.toHaveProperty('components.inletValve');
});

test('undo leaves what somebody else has changed since', async ({ bench, page, request }) => {
  await bench.component('tank').locator('header').click();
  const height = page.getByLabel('height', { exact: true });
  await height.fill('5');
  await height.press('Enter');
  await expect.poll(async () => (await bench.file()).components.tank!.parameters?.height).toBe(5);
  const { revision } = await (await request.get(`/api/v1/machine-models/${bench.machine}`)).json();
  const tank = (await bench.file()).components.tank!;
  await request.post(`/api/v1/machine-models/${bench.machine}/changes`, { data: { edits: [{ set_component: 'tank', to: { ...tank, parameters: { ...tank.parameters, area: 3 } } }] }, headers: { 'If-Match': `"${revision}"` } });
  await expect(page.getByLabel('area', { exact: true })).toHaveValue('3');
  await page.locator('.canvas').first().click({ position: { x: 8, y: 200 } });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await bench.file()).components.tank!.parameters).toMatchObject({ height: '1.4 m', area: 3 });
});

test('the machine that is open is there again after a reload of any page', async ({ bench, page }) => {
  await expect(page).toHaveTitle(/, running/);
  const name = await page.title();
  await page.getByRole('button', { name: /heater/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`#/machine/${bench.machine}/heater$`)); // selected in the tree
  await page.keyboard.press('Control+3');
  await expect(page).toHaveURL(/#\/tags/);
  await page.reload();
  await expect(page).toHaveTitle(name);
});

test('a machine that does not exist is told, and another one opens', async ({ bench, page }) => {
  await page.goto('/#/machine/99999999');
  await page.reload();
  await expect(page.getByText('There is no machine model 99999999.')).toBeVisible();
  await expect(page).toHaveURL(/#\/machine\/(?!99999999)\d+/);
  expect(bench.machine).not.toBe(99999999);
});

test('machines are exported, deleted, and back by undo', async ({ bench, page, request }) => {
  const download = page.waitForEvent('download');
  await bench.command('Export the machine file');
  const file = await (await download).path();
  await bench.command('Delete the machine');
  await page.getByRole('button', { name: 'Stop and delete' }).click();
  await expect(page.getByText(/is deleted/)).toBeVisible();
  expect((await bench.status()).state).toBe('stopped');
  expect((await request.get(`/api/v1/machine-models/${bench.machine}`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(bench.component('levelSensor')).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await bench.command('Import a machine file');
  await (await chooser).setFiles(file);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('already; choose another name');
  await dialog.getByLabel('Its name here').fill(`Again ${Date.now()}`);
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(page).toHaveTitle(/^Again /);
  await expect(bench.component('levelSensor')).toBeVisible();
});

test('a machine that somebody else deletes is told, and can be kept; what does not run shows no values', async ({ bench, page, request }) => {
  const level = bench.component('tank').locator('[data-text="level"]');
  await expect(level).toHaveText(/\d/);
  expect((await request.delete(`/api/v1/machine-models/${bench.machine}`)).ok()).toBe(true);
  await expect(page.getByText('was deleted by somebody else')).toBeVisible();
  await expect(bench.saved).toHaveText('deleted');
  await page.getByRole('button', { name: 'Keep it as another machine' }).click();
  await expect(bench.saved).toHaveText('saved');
  await expect(page).not.toHaveURL(new RegExp(`/machine/${bench.machine}`));
  await expect(level).not.toHaveText(/\d/);
});
