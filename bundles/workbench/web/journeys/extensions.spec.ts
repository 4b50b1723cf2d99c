import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './bench';

/** A jar of the example `features/examples/acme-gauge`. */
const GAUGE = process.env.GAUGE ?? '../../../features/examples/acme-gauge/target/acme.gauge-1.0.0.jar';

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(([file, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0))], file!));
    return transfer;
  }, [name, bytes.toString('base64')]);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.locator('.drop').dispatchEvent(type, { dataTransfer: data });
  }
}

test.beforeEach(async ({ request }) => {
  await request.delete('/api/v1/extensions/acme.gauge');
});

test('a vendor’s bundle is installed, updated, stopped and removed while the simulation runs, and its view follows', async ({ bench, page, request }) => {
  const gauge = page.getByRole('tab', { name: 'Gauge' });
  const before = (await bench.status()).tick;
  await page.goto('/#/extensions');
  await expect(gauge).toHaveCount(0);

  await drop(page, 'acme.gauge.jar', await readFile(GAUGE));
  await expect(page.getByRole('heading', { name: 'acme.gauge' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Signed by' }).locator('+ p')).toHaveText('nobody');
  await gauge.click();
  await expect(page.getByRole('img', { name: 'Gauge' })).toBeVisible();
  await expect(page.getByText(/tank\.level [\d.]+/)).toBeVisible();

  const [first] = (await (await request.get('/api/v1/contributions')).json()).items;
  await drop(page, 'acme.gauge.jar', await readFile(GAUGE));
  await expect.poll(async () => (await (await request.get('/api/v1/contributions')).json()).items[0]?.base).not.toBe(first.base);
  await expect(gauge).toBeVisible();

  await page.getByRole('button', { name: 'Stop', exact: true }).last().click();
  await expect(gauge).toHaveCount(0);
  await expect(page.getByText('You stopped it; it stays stopped when the host starts again.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start', exact: true }).last()).toBeFocused();
  await page.getByRole('button', { name: 'Start', exact: true }).last().click();
  await expect(gauge).toBeVisible();

  await page.getByRole('button', { name: 'Remove …' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('No extension is installed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a jar …' })).toBeFocused();
  await expect(page).toHaveURL(/#\/extensions$/);
  await expect(gauge).toHaveCount(0);

  const after = await bench.status();
  expect(after.state).toBe('running');
  expect(after.tick).toBeGreaterThan(before);
});

test('a jar that is none is refused in words, and nothing is installed', async ({ bench, page }) => {
  await expect(bench.component('tank')).toBeVisible();
  await page.goto('/#/extensions');
  await drop(page, 'broken.jar', Buffer.from('this is no zip file'));
  await expect(page.getByText(/broken\.jar was not installed\./)).toBeVisible();
  await drop(page, 'notes.txt', Buffer.from('hello'));
  await expect(page.getByText(/"notes\.txt" is no jar\./)).toBeVisible();
  await expect(page.getByText('No extension is installed.')).toBeVisible();
});

test('a vendor’s command that fails tells whose it is, and leads there', async ({ bench, page }) => {
  const nothing = { views: [], keybindings: [], menus: [], faceplates: [] };
  await page.route('**/api/v1/contributions*', (route) => route.fulfill({ json: { items: [{ ...nothing, bundle: 'acme.report', base: '/acme/', commands: [{ id: 'acme.report.make', title: 'Make a report', module: 'report.js' }] }] } }));
  await page.route('**/acme/report.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'export const run = () => { throw new Error("boom"); };' }));
  await page.reload();
  await expect(bench.component('tank')).toBeVisible();
  await bench.command('Make a report');
  const notices = page.getByRole('log', { name: 'Notices' });
  await expect(notices.getByText('Make a report, a command of acme.report, failed: boom')).toBeVisible();
  await notices.getByRole('button', { name: 'Show acme.report' }).click();
  await expect(page).toHaveURL(/#\/extensions\/acme.report$/);
});
