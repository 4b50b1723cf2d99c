import { expect, test } from './bench';

test('names, copies and removals can be undone', async ({ bench, page }) => {
  await bench.component('heater').click();
  await page.keyboard.press('Control+d');
  await expect(bench.component('heater2')).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.type('line1/heater');
  await page.keyboard.press('Enter');
  await expect(bench.component('line1/heater')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(bench.component('line1/heater')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(bench.component('line1/heater')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(bench.component('heater2')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(bench.component('heater2')).toHaveCount(0);
});

test('a link selects, survives a reload and the back button', async ({ bench, page }) => {
  await bench.component('tank').click();
  await expect(page).toHaveURL(new RegExp(`#/machine/${bench.machine}/tank$`));
  await bench.component('heater').click();
  await expect(page).toHaveURL(/\/heater$/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'tank', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'tank', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/tank$/);
});

test('somebody else changes the machine: nothing is lost before it is decided', async ({ bench, page, context }) => {
  await bench.component('inletValve').click();
  const field = page.getByLabel('strokeTime', { exact: true });
  await expect(field).toHaveValue('4');
  // The event of the other change comes too late.
  await context.route('**/api/v1/machine-models/*/changes', async (route) => {
    await bench.api.post(`/api/v1/machine-models/${bench.machine}/changes`, { data: { edits: [{ set_machine: { name: 'Renamed elsewhere' } }] } });
    await route.continue();
  }, { times: 1 });
  await field.fill('7 s');
  await field.press('Enter');
  await expect(page.getByText('Somebody else has changed this machine').first()).toBeVisible();
  await page.getByRole('button', { name: 'Put mine on top of theirs' }).click();
  await expect.poll(async () => (await bench.file()).components.inletValve?.parameters?.strokeTime).toBe('7 s');
  expect(await bench.file()).toMatchObject({ name: 'Renamed elsewhere' });
  await expect(bench.saved).toHaveText('saved');
});

test('an edit waits while the host does not answer', async ({ bench, page, context }) => {
  await bench.component('inletValve').click();
  const field = page.getByLabel('strokeTime', { exact: true });
  await context.route('**/api/v1/machine-models/*/changes', (route) => route.abort('connectionrefused'));
  await field.fill('6 s');
  await field.press('Enter');
  await expect(bench.saved).toHaveText('not saved');
  await context.unroute('**/api/v1/machine-models/*/changes');
  await expect(bench.saved).toHaveText('saved');
  expect((await bench.file()).components.inletValve?.parameters?.strokeTime).toBe('6 s');
});

test('the machine is arranged and shown whole', async ({ bench, page }) => {
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  const before = await bench.component('tank').getAttribute('style');
  await page.keyboard.press('l');
  await expect.poll(() => bench.component('tank').getAttribute('style')).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => bench.component('tank').getAttribute('style')).toBe(before);
});
