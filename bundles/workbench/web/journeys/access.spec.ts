import Axe from '@axe-core/playwright';
import { expect, test } from './bench';

const PAGES = ['machine', 'runs', 'tags', 'extensions', 'settings'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`axe finds nothing on any page, ${colorScheme}`, async ({ bench, page }) => {
      const found: string[] = [];
      await bench.component('inletValve').click();
      for (const view of PAGES) {
        if (view !== 'machine') {
          await page.goto(`/#/${view}`);
        }
        await page.waitForTimeout(600);
        const { violations } = await new Axe({ page }).analyze();
        found.push(...violations.map(({ id, nodes }) => `${view} ${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`).join(' | ')}`));
      }
      expect(found).toEqual([]);
    });
  });
}

test('dialogs are left by Escape and give the focus back', async ({ bench, page }) => {
  await bench.port('tank.level').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bench.port('tank.level')).toBeFocused();
});

test('single keys are dead inside inputs', async ({ bench, page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('al .');
  await expect(page.getByLabel('Find a component')).toHaveValue('al .');
  expect((await bench.status()).state).toBe('running');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
