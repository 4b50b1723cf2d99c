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
  const merge = page.getByRole('alertdialog', { name: 'Somebody else has changed this machine' });
  await expect(merge.getByRole('row').filter({ hasText: 'inletValve.strokeTime' })).toHaveText('inletValve.strokeTime4 s7 s');
  await expect(merge).toContainText('They changed the machine.');
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog')).toHaveCount(0); // no key does anything behind it
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.id.replace('overlay', ''))).toBe('');
  }
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

test('a subsystem is one node until it is expanded; nothing of it is lost', async ({ bench, page }) => {
  for (const name of ['tank', 'heater']) {
    await bench.component(name).locator('header').click();
    await page.keyboard.press('F2');
    await page.keyboard.type(`boiler/${name}`);
    await page.keyboard.press('Enter');
    await expect(bench.component(`boiler/${name}`)).toBeVisible();
  }
  await expect(bench.saved).toHaveText('saved');
  await page.keyboard.press('-');
  const boiler = bench.component('boiler/');
  await expect(boiler).toContainText('2 components');
  await expect(bench.component('boiler/tank')).toHaveCount(0);
  await expect(page.locator('.pill[title="boiler/heater.heat → boiler/tank.heat"]')).toHaveCount(0);
  await expect(page.locator('.pill[title="boiler/tank.level → levelSensor.input"]')).toHaveText(/\d/);

  const fault = await page.request.post(`/api/v1/simulations/${bench.simulation}/faults`, { data: { signal: 'boiler/heater.heat', kind: 'quality', value: 'bad' } });
  expect(fault.status(), await fault.text()).toBe(201);
  await expect(boiler.locator('.badge.quality')).toHaveText(/Bad \d+ s/);
  await page.request.delete(`/api/v1/simulations/${bench.simulation}/faults/${(await fault.json()).id}`);
  await expect(boiler.locator('.badge.quality')).toBeHidden();

  const before = (await bench.file()).components;
  const header = (await boiler.locator('header').boundingBox())!;
  await page.mouse.move(header.x + 60, header.y + 20);
  await page.mouse.down();
  await page.mouse.move(header.x + 60, header.y + 120, { steps: 5 });
  await page.mouse.up();
  const place = (name: string, components: typeof before) => components[name]?.position;
  await expect.poll(async () => place('boiler/tank', (await bench.file()).components)).not.toEqual(place('boiler/tank', before));
  const after = (await bench.file()).components;
  for (const axis of [0, 1]) {
    const shift = (name: string) => place(name, after)![axis]! - place(name, before)![axis]!;
    expect(shift('boiler/heater')).toBe(shift('boiler/tank'));
  }

  await page.reload();
  await expect(boiler).toBeVisible();
  await boiler.locator('header').dblclick();
  await expect(bench.component('boiler/tank')).toBeVisible();
  await expect(boiler).toHaveCount(0);
});

test('components are aligned by their edges', async ({ bench, page }) => {
  await bench.component('tank').locator('header').click();
  await bench.component('heater').locator('header').click({ modifiers: ['Control'] });
  await bench.command('Align right');
  const right = async (name: string) => {
    const box = (await bench.component(name).boundingBox())!;
    return Math.round(box.x + box.width);
  };
  await expect.poll(async () => Math.abs((await right('tank')) - (await right('heater')))).toBeLessThanOrEqual(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await bench.file()).components['heater']?.position).toEqual([260, 328]);
});
