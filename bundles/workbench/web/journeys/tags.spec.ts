import type { Locator, Page } from '@playwright/test';
import { expect, test } from './bench';

/** An OPC UA server that is not ours, with the tags `Many.0` to `Many.999`. */
const SERVER = process.env.OPCUA ?? '';

async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  const data = await page.evaluateHandle(() => new DataTransfer());
  await from.dispatchEvent('dragstart', { dataTransfer: data });
  await to.dispatchEvent('dragover', { dataTransfer: data });
  await to.dispatchEvent('drop', { dataTransfer: data });
}

test('tags are browsed and dragged to a port, and undo takes the binding back', async ({ bench, page }) => {
  test.slow();
  await page.goto('/#/tags');
  await page.getByRole('button', { name: 'Add a link …' }).click();
  await page.getByLabel('Protocol').selectOption({ label: 'OPC UA' });
  await page.getByLabel('Endpoint').fill(SERVER);
  await page.getByLabel('security_policy').selectOption('none');
  await page.getByRole('button', { name: 'Add the link' }).click();

  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.locator('.result')).toHaveClass(/ok/, { timeout: 40_000 }); // the first contact makes a certificate
  await page.getByLabel('Find tag').fill('Many.1');
  const tag = page.getByRole('treeitem').filter({ hasText: /^\s*Many\/Many\.1\s*float64/ });
  // A controller that is busy may need a second request, as its users may.
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(async () => {
    if (await again.isVisible()) {
      await again.click();
    }
    await expect(tag).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 100_000 });
  const row = page.getByRole('row').filter({ hasText: 'heater.duty' });
  await dragTo(page, tag, row);
  await expect(row).toContainText('Many.1');
  await expect.poll(async () => Object.keys((await bench.file() as unknown as { bindings?: object }).bindings ?? {})).toEqual(['heater.duty']);
  await page.getByRole('button', { name: /^Undo / }).click();
  await expect(row).toContainText('drop a tag here');
});

test('a controller that is not there is told in words', async ({ page, bench }) => {
  await expect(bench.component('tank')).toBeVisible();
  await page.goto('/#/tags');
  await page.getByRole('button', { name: 'Add a link …' }).click();
  await page.getByLabel('Protocol').selectOption({ label: 'OPC UA' });
  await page.getByLabel('Endpoint').fill('opc.tcp://127.0.0.1:1');
  await page.getByRole('button', { name: 'Add the link' }).click();
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.locator('.result')).toHaveText(/\w+ .*\./);
  await expect(page.locator('.result')).toHaveClass(/warn/);
});
