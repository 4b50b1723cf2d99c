import Axe from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './bench';

/** The part of the window that has the focus, unless that is the one for dialogs. */
const focusedOutside = (page: Page) => page.evaluate(() => document.activeElement!.id.replace('overlay', ''));

const PAGES = ['machine', 'runs', 'tags', 'extensions', 'settings'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`axe finds nothing on any page, ${colorScheme}`, async ({ bench, page }) => {
      const found: string[] = [];
      const look = async (view: string) => {
        await page.waitForTimeout(600);
        const { violations } = await new Axe({ page }).analyze();
        found.push(...violations.map(({ id, nodes }) => `${view} ${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`).join(' | ')}`));
      };
      await bench.component('inletValve').click();
      for (const view of PAGES) {
        if (view !== 'machine') {
          await page.goto(`/#/${view}`);
        }
        await look(view);
      }
      await page.goto(`/#/machine/${bench.machine}`);
      const pane = (await page.locator('.react-flow__pane').boundingBox())!;
      await page.mouse.move(pane.x + pane.width / 2, pane.y + 20);
      await page.mouse.wheel(0, 1_000);
      await expect(page.locator('.overview')).toBeVisible();
      await look('overview');
      expect(found).toEqual([]);
    });
  });
}

test('dialogs are left by Escape and give the focus back', async ({ bench, page }) => {
  await bench.port('tank.level').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Open LibraryCtrl+2');
  await page.keyboard.press('Tab');
  expect(await focusedOutside(page)).toBe('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bench.port('tank.level')).toBeFocused();
  await bench.component('tank').locator('header').click();
  await page.keyboard.press('F2');
  const rename = page.getByRole('dialog', { name: 'Rename tank' });
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Tab');
    expect(await focusedOutside(page)).toBe('');
  }
  await rename.getByRole('heading').click();
  await page.keyboard.press('Escape');
  await expect(rename).toHaveCount(0);
});

test('single keys are dead inside inputs', async ({ bench, page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('al .');
  await expect(page.getByLabel('Find a component')).toHaveValue('al .');
  expect((await bench.status()).state).toBe('running');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the tools of the canvas have the focus before its nodes, as they are drawn above them', async ({ bench, page }) => {
  await page.getByTitle('Show at 100 %').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.react-flow__node').first()).toBeFocused();
  await expect(bench.component('tank')).toBeVisible();
});

test('the field that finds components is left by keys', async ({ bench, page }) => {
  const [field, row] = [page.getByLabel('Find a component'), (name: string) => page.locator(`.row[data-component="${name}"]`)];
  await page.keyboard.press('/');
  await page.keyboard.type('tank');
  await page.keyboard.press('Enter');
  await expect(row('tank')).toBeFocused();
  await expect(bench.component('tank').locator('.component')).toHaveClass(/selected/);
  await page.keyboard.press('/');
  await page.keyboard.type('level');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row('levelSensor')).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(row('tank')).toBeFocused();
  await page.keyboard.press('f');
  await expect(page.getByRole('dialog', { name: /tank/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test(`what a surface tells is seen where the system forces its colours, ${colorScheme}`, async ({ bench, page }) => {
      await bench.component('inletValve').click();
      const colours = (locator: Locator) => locator.first().evaluate((element) => {
        const { backgroundColor, color, outlineStyle } = getComputedStyle(element);
        return { backgroundColor, color, outlineStyle };
      });
      const { backgroundColor: surface } = await colours(page.locator('.canvas'));
      for (const mark of ['.legend .shape', '.status .dot', '.follow .mark-dot', '.react-flow__handle.circle:not(.hollow)']) {
        expect((await colours(page.locator(mark))).backgroundColor, mark).not.toBe(surface);
      }
      const pressed = await colours(page.getByRole('button', { name: 'Pause' }));
      expect(pressed.color).not.toBe(pressed.backgroundColor);
      expect(await page.getByRole('button', { name: 'Pause' }).evaluate((button) => getComputedStyle(button).forcedColorAdjust)).toBe('none');
      for (const active of ['.activities [aria-pressed="true"]', '.mode [aria-pressed="true"]', '.component.selected']) {
        expect((await colours(page.locator(active))).outlineStyle, active).toBe('solid');
      }
    });
  });
}
