import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './bench';

const COLUMNS = 20;
const AT_LEFT = 40;
const AT_TOP = 104;

/** So many that all of them are seen as one picture. */
async function many(page: Page, request: APIRequestContext): Promise<number> {
  const names = Array.from({ length: 200 }, (_, i) => `c${i}`);
  const imported = await request.post('/api/v1/projects/1/machine-models/import', { data: {
    twinbench: 1,
    name: `Many ${Date.now()}`,
    components: Object.fromEntries(names.map((name, i) => [name, {
      type: i % 5 === 0 ? 'sine' : 'gain', position: [AT_LEFT + (i % COLUMNS) * 220, AT_TOP + Math.floor(i / COLUMNS) * 160],
    }])),
    connections: Object.fromEntries(names.flatMap((name, i) => (i % 5 === 0 ? [] : [[`${name}.input`, `c${i - 1}.output`]]))),
  } });
  expect(imported.status(), await imported.text()).toBe(201);
  const { id } = await imported.json();
  await page.goto(`/#/machine/${id}`);
  await expect(page.getByRole('img', { name: '200 components' })).toBeVisible();
  return id;
}

/** Where on the screen a place of the machine is, which stands in the middle, as wide as the canvas without its margins. */
async function screen(page: Page): Promise<(x: number, y: number) => { readonly x: number; readonly y: number }> {
  const box = (await page.getByRole('img', { name: '200 components' }).boundingBox())!;
  const [width, height] = [(COLUMNS - 1) * 220 + 148, 9 * 160 + 80];
  const zoom = (box.width - 64) / width;
  return (x, y) => ({ x: box.x + box.width / 2 + (x - AT_LEFT - width / 2) * zoom, y: box.y + box.height / 2 + (y - AT_TOP - height / 2) * zoom });
}

const middle = (i: number) => [AT_LEFT + (i % COLUMNS) * 220 + 74, AT_TOP + Math.floor(i / COLUMNS) * 160 + 40] as const;
const titled = (page: Page, name: string) => expect(page.locator('.react-flow')).toHaveAttribute('title', name);

test('many components are one picture, in which they are selected, moved and found', async ({ page, request, bench }) => {
  const machine = await many(page, request);
  const place = await screen(page);
  const on = (i: number) => place(...middle(i));
  const positions = async () => (await (await request.get(`/api/v1/machine-models/${machine}/export`)).json()).components as Record<string, { readonly position: readonly number[] }>;

  await page.mouse.move(on(87).x, on(87).y);
  await titled(page, 'c87');
  await page.mouse.click(on(87).x, on(87).y);
  await expect(page).toHaveURL(/\/c87$/);
  await page.keyboard.down('Control');
  await page.mouse.click(on(88).x, on(88).y);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/\/c87\/c88$/);

  await page.mouse.move(on(87).x, on(87).y);
  await page.mouse.down();
  await page.mouse.move(on(87).x + 30, on(87).y + 20, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await positions()).c87!.position[1]).toBeGreaterThan(AT_TOP + 4 * 160 + 40);
  const moved = await positions();
  expect(moved.c88!.position[0]! - moved.c87!.position[0]!).toBe(220);
  expect(moved.c88!.position[1]!).toBe(moved.c87!.position[1]!);
  expect(moved.c86!.position).toEqual([AT_LEFT + 6 * 220, AT_TOP + 4 * 160]);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await positions()).c87!.position).toEqual([AT_LEFT + 7 * 220, AT_TOP + 4 * 160]);

  const wire = place(AT_LEFT + 148 + 36, AT_TOP + 57 + 11);
  await page.mouse.click(wire.x, wire.y);
  await expect(page).toHaveURL(/c0\.output/);
  await page.mouse.click(on(0).x - 30, on(0).y - 30);
  await expect(page).toHaveURL(new RegExp(`/machine/${machine}$`));

  await page.keyboard.down('Shift');
  await page.mouse.move(on(0).x - 20, on(0).y - 20);
  await page.mouse.down();
  await page.mouse.move(on(21).x, on(21).y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.locator('.row[aria-pressed="true"]')).toHaveCount(4);

  await page.mouse.click(on(42).x, on(42).y, { button: 'right' });
  await expect(page).toHaveURL(/\/c42$/);
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.dblclick(on(42).x, on(42).y);
  await expect(bench.component('c42')).toBeVisible();
  await expect(page.getByRole('img', { name: '200 components' })).toHaveCount(0);

  await page.getByTitle('Show the whole machine').click();
  await expect(page.getByRole('img', { name: '200 components' })).toBeVisible();
  await page.goto(`/#/machine/${bench.machine}`);
  await expect(bench.component('tank')).toBeInViewport();
});

test('from far away a few components are a picture, too, and come back', async ({ page, bench }) => {
  const pane = (await page.locator('.react-flow__pane').boundingBox())!;
  await page.mouse.move(pane.x + pane.width / 2, pane.y + 20);
  await page.mouse.wheel(0, 1_000);
  await expect(page.getByRole('img', { name: '5 components' })).toBeVisible();
  await expect(bench.component('tank')).toHaveCount(0);
  await page.getByTitle('Show the whole machine').click();
  await expect(bench.component('tank')).toBeVisible();
});

test('a machine without components has nothing to show, and stays where it is', async ({ page, request }) => {
  const made = await request.post('/api/v1/machine-models', { data: { project_id: 1, name: `Empty ${Date.now()}` } });
  expect(made.status(), await made.text()).toBe(201);
  await page.goto(`/#/machine/${(await made.json()).id}`);
  await expect(page.getByText('This machine has no components yet.')).toBeVisible();
  await page.getByTitle('Show the whole machine').click();
  await expect(page.getByTitle('Show at 100 %')).toHaveText('100 %');
});
