import Axe from '@axe-core/playwright';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect, test } from './bench';

/** An OPC UA server that is not ours, with the tags `Many.0` to `Many.999`; it accepts any application. */
const SERVER = process.env.OPCUA ?? '';

/** What is linked to that server, with as many ports that are labelled like its tags. */
function labelled(count: number): object {
  return {
    twinbench: 1,
    name: `Labels ${Date.now()}`,
    components: Object.fromEntries(Array.from({ length: count }, (_, i) => [`gain${i}`, { type: 'gain', label: `Many.${i}`, position: [40 + 200 * (i % 5), 104 + 160 * Math.floor(i / 5)] }])),
    links: { plc: { protocol: 'opcua', endpoint: SERVER, security_policy: 'none', timeout: '20 s' } },
  };
}

async function opened(page: Page, request: APIRequestContext, machine: object): Promise<number> {
  const imported = await request.post('/api/v1/projects/1/machine-models/import', { data: machine });
  expect(imported.status(), await imported.text()).toBe(201);
  const { id } = await imported.json();
  await page.goto(`/#/machine/${id}`);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.goto('/#/tags');
  return id;
}

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
  await page.getByLabel('timeout').fill('20 s');
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

test('a link is edited in place; it takes no endpoint of another kind, and no password', async ({ page, request }) => {
  const machine = await opened(page, request, { ...labelled(1), bindings: { 'gain0.input': { link: 'plc', address: 'ns=1;s=Many.0' } } });
  const link = async () => (await (await request.get(`/api/v1/machine-models/${machine}/export`)).json()).links.plc;
  await page.getByRole('button', { name: 'Edit …' }).click();
  await page.getByLabel('Endpoint').fill('garbage');
  await page.getByLabel('password').fill('hunter2');
  await expect(page.getByLabel('password')).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Change the link' }).click();
  await expect(page.getByText('“garbage” is no endpoint: write it like opc.tcp://192.168.0.10:4840.')).toBeVisible();
  await expect(page.getByText('no password may stand here: write ${NAME}')).toBeVisible();
  expect((await new Axe({ page }).analyze()).violations).toEqual([]);
  expect(await link()).toEqual({ protocol: 'opcua', endpoint: SERVER, security_policy: 'none', timeout: '20 s' });
  await page.getByLabel('Endpoint').fill('opc.tcp://127.0.0.1:1');
  await page.getByLabel('password').fill('${PLC_PASSWORD}');
  await page.getByRole('button', { name: 'Change the link' }).click();
  await expect(page.getByRole('heading', { name: 'Bindings 1' })).toBeVisible();
  await expect.poll(link).toEqual({ protocol: 'opcua', endpoint: 'opc.tcp://127.0.0.1:1', password: '${PLC_PASSWORD}', security_policy: 'none', timeout: '20 s' });
  await page.getByRole('button', { name: 'Undo Edit link plc' }).click();
  await expect.poll(async () => (await link()).endpoint).toBe(SERVER);
});

test('a certificate that nobody knows waits until somebody trusts it, and may be forgotten again', async ({ page, request }) => {
  test.slow();
  const machine = labelled(1) as { links: { plc: object } };
  await opened(page, request, { ...machine, links: { plc: { protocol: 'opcua', endpoint: SERVER, security_policy: 'basic256sha256', timeout: '20 s' } } });
  const button = page.getByRole('button', { name: 'Test', exact: true });
  await button.click();
  await expect(page.locator('.result')).toContainText('not trusted', { timeout: 60_000 });
  const certificates = page.locator('.certificates');
  await expect(certificates).toContainText('waits in quarantine');
  await certificates.getByRole('button', { name: 'Trust' }).click();
  await expect(certificates).not.toContainText('waits in quarantine');
  await expect(page.locator('.result')).toHaveClass(/ok/, { timeout: 60_000 });
  await certificates.getByText('Certificates').click();
  await certificates.getByRole('button', { name: 'Forget' }).click();
  await expect(certificates).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await certificates.getByText('Certificates').click();
  await certificates.getByRole('button', { name: 'Forget' }).click();
  await expect(page.locator('.result')).toBeEmpty({ timeout: 20_000 });
  await expect(certificates).toHaveCount(0);
});

test('the tree of tags is walked by keys and stays open over a search; a tag is dropped on a port of the canvas', async ({ page, request }) => {
  test.slow();
  const machine = await opened(page, request, labelled(1));
  await page.getByRole('button', { name: 'Browse plc' }).click();
  const row = (name: string) => page.getByRole('treeitem').filter({ has: page.getByText(name, { exact: true }) });
  await expect(row('Many')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('tree').focus();
  await page.keyboard.press('End');
  await expect(row('Many')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(row('Many.0')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('ArrowRight');
  await expect(row('Many.0')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row('Many')).toBeFocused();
  expect((await new Axe({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByLabel('Find tag')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(row('Many')).toBeFocused();
  await page.getByLabel('Find tag').fill('nothing is called so');
  await expect(row('Many.0')).toBeHidden();
  await page.getByLabel('Find tag').fill('');
  await expect(row('Many.0')).toBeVisible();

  const data = await page.evaluateHandle(() => new DataTransfer());
  await row('Many.0').dispatchEvent('dragstart', { dataTransfer: data });
  await page.goto('/#/machine');
  const port = page.locator('.react-flow__node[data-id="gain0"] .react-flow__handle[data-handleid="input"]');
  await expect(port).toBeVisible();
  await port.dispatchEvent('dragover', { dataTransfer: data });
  await port.dispatchEvent('drop', { dataTransfer: data });
  await expect.poll(async () => (await (await request.get(`/api/v1/machine-models/${machine}/export`)).json()).bindings)
    .toEqual({ 'gain0.input': { link: 'plc', address: 'ns=1;s=Many.0' } });
});

test('twenty ports are bound by their names, after a look at what would be; one undo takes all back', async ({ page, request }) => {
  test.slow();
  await opened(page, request, labelled(20));
  const asked: string[] = [];
  page.on('request', (each) => /\/matches\?/.test(each.url()) && asked.push(each.url()));
  await page.getByRole('button', { name: 'Bind by names …' }).click();
  await page.getByLabel('Tags are called').fill('{label');
  await page.getByLabel(/^Ports/).fill('*.input');
  await expect(page.locator('.fields')).toContainText('“{label” is no part of a name');
  await page.getByLabel('Tags are called').fill('{label}');
  const find = page.getByRole('button', { name: 'Find', exact: true });
  await expect(find).toBeDisabled();
  expect((await new Axe({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Browse plc' }).click();
  const many = page.getByRole('treeitem').filter({ hasText: 'Many' });
  await expect(many).toBeVisible({ timeout: 60_000 });
  await many.hover();
  await many.getByRole('button', { name: 'By names …' }).click();
  await expect(page.getByLabel('Below node')).toHaveValue('ns=1;s=Many');
  expect(asked).toEqual([]);
  await find.click();
  const bind = page.getByRole('button', { name: 'Bind 20 ports' });
  await expect(bind).toBeEnabled({ timeout: 60_000 });
  await expect(page.getByRole('row').filter({ hasText: 'gain7.input' })).toContainText('Many.7');
  await bind.click();
  await expect(page.getByRole('heading', { name: 'Bindings 20' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo Bind 20 ports/ }).click();
  await expect(page.getByRole('heading', { name: 'Bindings 0' })).toBeVisible();
});

test('a tag list goes out and comes back; one with a mistake changes nothing', async ({ page, request }) => {
  const machine = await opened(page, request, { ...labelled(2), bindings: { 'gain0.input': { link: 'plc', address: 'ns=1;s=Many.0' }, 'gain1.output': { link: 'plc', address: 'ns=1;s=Many.1' } } });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Export CSV').click()]);
  const list = await (await request.get(`/api/v1/machine-models/${machine}/tags.csv`)).text();
  expect(download.suggestedFilename()).toMatch(/-tags\.csv$/);
  await page.getByRole('button', { name: 'Unbind gain0.input' }).click();
  await expect(page.getByRole('heading', { name: 'Bindings 1' })).toBeVisible();
  const upload = (text: string) => page.getByLabel('Tag list').setInputFiles({ name: 'tags.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await upload(list.replace('gain0.input', 'gain9.input').replace('gain1.output,plc', 'gain1.output,nobody'));
  const notices = page.getByRole('log', { name: 'Notices' });
  await expect(notices).toContainText('tags.csv was not imported; nothing was changed. It has 2 mistakes:');
  await expect(notices).toContainText('There is no component "gain9"');
  await expect(notices).toContainText('gain1.output: There is no link "nobody"');
  await expect(page.getByRole('heading', { name: 'Bindings 1' })).toBeVisible();
  await upload(list);
  await expect(page.getByRole('heading', { name: 'Bindings 2' })).toBeVisible();
  await expect(notices).toContainText('tags.csv is imported: 1 added, 0 changed.');
  await page.getByRole('button', { name: 'Undo Import tags.csv' }).click();
  await expect(page.getByRole('heading', { name: 'Bindings 1' })).toBeVisible();
});

test('arming shows what is written, holds for one run, and a frame tells it', async ({ page, request }) => {
  test.slow();
  await opened(page, request, {
    ...labelled(2),
    connections: { 'gain1.input': 'gain0.output' },
    bindings: { 'gain0.input': { link: 'plc', address: 'ns=1;s=Many.10' }, 'gain1.output': { link: 'plc', address: 'ns=1;s=Many.1', safe: 0 } },
  });
  const frame = page.locator('html[data-armed]');
  await page.getByRole('button', { name: 'HIL', exact: true }).click();
  await page.getByRole('switch').click();
  await expect(page.getByRole('alertdialog')).toContainText('gain1.output → ns=1;s=Many.1 · plc');
  await expect(page.getByRole('alertdialog')).not.toContainText('gain0.input');
  await page.getByRole('button', { name: 'Arm', exact: true }).click();
  await expect(frame).toHaveCount(1);
  await page.locator('header.top').getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'gain1.output' })).toContainText('good', { timeout: 60_000 });
  await expect(page.getByRole('row').filter({ hasText: 'gain0.input' }).locator('.number').last()).toHaveText('10.0'); // as on the canvas
  const [run] = (await (await request.get('/api/v1/simulations')).json()).items.filter((each: { machine: string; coupled?: object }) => each.coupled !== undefined).slice(-1);
  expect(run.coupled).toEqual({ armed: true });
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(frame).toHaveCount(0);
  await expect(page.getByRole('switch')).toHaveText('Disarmed');
  await page.getByRole('button', { name: 'Simulation', exact: true }).click();
});
