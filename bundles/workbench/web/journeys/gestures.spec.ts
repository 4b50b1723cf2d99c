import { expect, test } from './bench';

const centre = (box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null) => [box!.x + box!.width / 2, box!.y + box!.height / 2] as const;

test('a connection that is being drawn is left by Escape', async ({ bench, page }) => {
  const before = await bench.file();
  await page.mouse.move(...centre(await bench.port('inletValve.flow').boundingBox()));
  await page.mouse.down();
  const [x, y] = centre(await bench.port('tank.heat').boundingBox());
  await page.mouse.move(x, y, { steps: 5 });
  await expect(page.locator('.react-flow__connection')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__connection')).toHaveCount(0);
  await page.mouse.move(x - 1, y - 1, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByText(/expects/)).toHaveCount(0);
  expect(await bench.file()).toEqual(before);
});

test('a connection that is dropped on a component offers its ports', async ({ bench, page }) => {
  await page.mouse.move(...centre(await bench.port('levelSensor.value').boundingBox()));
  await page.mouse.down();
  await page.mouse.move(...centre(await bench.component('levelControl').locator('header').boundingBox()), { steps: 8 });
  await page.mouse.up();
  await page.getByRole('option', { name: /levelControl\.setpoint/ }).click();
  await expect.poll(async () => (await bench.file()).connections?.['levelControl.setpoint']).toBe('levelSensor.value');
});

test('what a box has selected is dragged together, clicked alone, has menus and ports', async ({ bench, page }) => {
  const header = (name: string) => bench.component(name).locator('header');
  const box = async () => {
    const [first, last] = [(await bench.component('inletValve').boundingBox())!, (await bench.component('heater').boundingBox())!];
    await page.keyboard.down('Shift');
    await page.mouse.move(first.x - 6, first.y - 6);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width + 6, last.y + last.height - 6, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(page.locator('.component.selected')).toHaveCount(2);
  };
  await box();
  const [x, y] = centre(await header('inletValve').boundingBox());
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 20, y + 20, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => {
    const { inletValve, heater } = (await bench.file()).components;
    return [inletValve!.position![0]! < 260, heater!.position![0]! - inletValve!.position![0]!, heater!.position![1]! - inletValve!.position![1]!];
  }).toEqual([true, 0, 224]);
  await header('heater').click();
  await expect(page.locator('.component.selected')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'heater', exact: true })).toBeVisible();
  await box();
  await header('heater').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.component.selected')).toHaveCount(2);
  await page.mouse.move(...centre(await bench.port('inletValve.flow').boundingBox()));
  await page.mouse.down();
  await page.mouse.move(...centre(await header('tank').boundingBox()), { steps: 5 });
  await expect(page.locator('.react-flow__connection')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('arrow keys move what is selected; one stroke is one entry of undo', async ({ bench, page }) => {
  await bench.component('tank').locator('header').click();
  await bench.component('tank').focus();
  const place = expect.poll(async () => (await bench.file()).components.tank!.position);
  await page.keyboard.press('ArrowRight');
  await place.toEqual([496, 104]);
  await page.keyboard.press('ArrowDown');
  await place.toEqual([496, 108]);
  await page.keyboard.press('Control+z');
  await place.toEqual([496, 104]);
});

test('copies lie beside each other, in another window as well', async ({ bench, page, context }) => {
  await bench.component('inletValve').locator('header').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+v');
  await expect(bench.component('inletValve3')).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/#/machine/${bench.machine}`);
  await expect(other.locator('.react-flow__node[data-id="inletValve3"]')).toBeVisible();
  await other.keyboard.press('Control+v');
  await expect.poll(async () => Object.entries((await bench.file()).components).filter(([name]) => name.startsWith('inletValve')).map(([, { position }]) => position)).toEqual([[260, 104], [292, 136], [324, 168], [356, 200]]);
});

test('what another window removes is selected no longer', async ({ bench, page, request }) => {
  await bench.component('levelSensor').locator('header').click();
  const { revision } = await (await request.get(`/api/v1/machine-models/${bench.machine}`)).json();
  const removed = await request.post(`/api/v1/machine-models/${bench.machine}/changes`, { data: { edits: [{ remove_component: 'levelSensor' }] }, headers: { 'If-Match': `"${revision}"` } });
  expect(removed.status(), await removed.text()).toBe(200);
  await expect(bench.component('levelSensor')).toHaveCount(0);
  await bench.component('tank').locator('header').click({ modifiers: ['Control'] });
  await expect(page.getByRole('heading', { name: 'tank', exact: true })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/machine/${bench.machine}/tank$`));
});
