import { expect, test } from './bench';

test('1 the first page moves', async ({ page }) => {
  const before = Date.now();
  await page.goto('/');
  const level = page.locator('.react-flow__node[data-id="tank"] .faceplate [data-text="level"]');
  await expect(level).toHaveText(/\d/);
  const pill = page.locator('.pill').first();
  const first = await page.getByTestId('simulated-time').innerText();
  await expect(page.getByTestId('simulated-time')).not.toHaveText(first);
  await expect(pill).toHaveText(/\d/);
  test.info().annotations.push({ type: 'moved after', description: `${Date.now() - before} ms` });
  await expect(page.getByRole('button', { name: 'Stick the inlet valve' })).toBeVisible();
  await expect(page).toHaveTitle(/Heated tank/);
});

test('2 add two components, connect them, run', async ({ bench, page }) => {
  await bench.command('Add a component');
  await page.keyboard.type('sine');
  await page.keyboard.press('Enter');
  await expect(bench.component('sine')).toBeVisible();
  await bench.command('Add a component');
  await page.keyboard.type('limit');
  await page.keyboard.press('Enter');
  await expect(bench.component('limit')).toBeVisible();
  await bench.command('Show the whole machine');
  await page.waitForTimeout(500);
  await bench.connect('sine.output', 'limit.input');
  await expect.poll(async () => (await bench.file()).connections?.['limit.input']).toBe('sine.output');
  await expect(bench.saved).toHaveText('saved');
  const pill = page.locator('.pill[title="sine.output → limit.input"]');
  const first = await pill.innerText();
  await expect(pill).not.toHaveText(first);
});

test('2 the same by keyboard alone', async ({ bench, page }) => {
  await page.locator('body').press('a');
  await page.keyboard.type('sine');
  await page.keyboard.press('Enter');
  await expect(bench.component('sine')).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.type('limit');
  await page.keyboard.press('Enter');
  await expect(bench.component('limit')).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.type('limit.input');
  await page.keyboard.press('Enter');
  await page.keyboard.type('sine.output');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await bench.file()).connections?.['limit.input']).toBe('sine.output');
  await page.keyboard.press(' ');
  await expect.poll(async () => (await bench.status()).state).toBe('paused');
  await page.keyboard.press(' ');
  await expect.poll(async () => (await bench.status()).state).toBe('running');
});

test('a port shows whether it is used, and keys mean the port that has the focus', async ({ bench, page }) => {
  const output = bench.port('inletValve.position');
  await expect(output).toHaveClass(/hollow/);
  await expect(output).toHaveAttribute('aria-label', /not connected/);
  await expect(bench.port('levelSensor.value')).not.toHaveClass(/hollow/);
  await output.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Connect inletValve.position with' })).toBeVisible();
});

test('3 a wrong port is refused, and the converter mends it', async ({ bench, page }) => {
  await bench.connect('tank.level', 'heater.duty');
  const notice = page.getByText('heater.duty expects a plain number, tank.level gives m.');
  await expect(notice).toBeVisible();
  expect((await bench.file()).connections?.['heater.duty']).toBeUndefined();
  await page.getByRole('button', { name: /Insert converter/ }).click();
  await expect(bench.component('gain')).toBeVisible();
  await expect.poll(async () => (await bench.file()).connections).toMatchObject({ 'gain.input': 'tank.level', 'heater.duty': 'gain.output' });
  await page.keyboard.press('Control+z');
  await expect(bench.component('gain')).toHaveCount(0);
});

test('4 a parameter with a unit, undone and redone', async ({ bench, page }) => {
  await bench.component('inletValve').click();
  const field = page.getByLabel('strokeTime', { exact: true });
  await expect(field).toHaveValue('4');
  await field.fill('500 ms');
  await expect(page.getByText('= 0.5 s')).toBeVisible();
  await field.press('Enter');
  await expect(bench.saved).toHaveText('saved');
  await expect.poll(async () => (await bench.file()).components.inletValve?.parameters?.strokeTime).toBe('500 ms');
  const running = async () => (await (await bench.api.get(`/api/v1/simulations/${bench.simulation}/machine`)).json()).components.inletValve.parameters.strokeTime;
  await expect.poll(running).toBe('500 ms');
  await bench.component('tank').click();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await bench.file()).components.inletValve?.parameters?.strokeTime).toBe('4 s');
  await expect(bench.saved).toHaveText('saved');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await bench.file()).components.inletValve?.parameters?.strokeTime).toBe('500 ms');
  await expect.poll(running).toBe('500 ms');
  await bench.component('inletValve').click();
  await field.fill('90 kg');
  await expect(page.getByText('strokeTime is in s; kg is something else.')).toBeVisible();
  await field.fill('700');
  await expect(page.getByText('Allowed: 0 … 600 s.')).toBeVisible();
});

test('what the host refuses is taken back by a button beside the reason', async ({ bench, page }) => {
  await bench.component('tank').click();
  await page.route('**/changes', (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ title: 'Conflict', detail: 'The project is locked.' }) }));
  const field = page.getByLabel('area', { exact: true });
  await field.fill('0.4');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'The project is locked.' })).toBeVisible();
  await page.getByRole('button', { name: 'Take back area' }).click();
  await expect(field).toHaveValue('0.2');
  await expect(field).toBeFocused();
  await expect(page.getByText('The project is locked.')).toHaveCount(0);
});

test('a text that is no value stays in its field until it is changed or taken back', async ({ bench, page }) => {
  await bench.component('tank').click();
  const field = page.getByLabel('area', { exact: true });
  await field.fill('1.234,5');
  await field.press('Enter');
  await expect(page.getByText('“1.234,5” can be read in two ways; write 1234.5.')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('0.2');
  await expect(field).toBeFocused();
  await field.fill('0,3 m²');
  await field.press('Enter');
  await expect.poll(async () => (await bench.file()).components.tank?.parameters?.area).toBe('0.3 m²');
  await field.press('Control+z');
  await expect.poll(async () => (await bench.file()).components.tank?.parameters?.area).toBe('0.2 m²');
  await expect(field).toHaveValue('0.2');
  await field.fill('5 foo');
  await field.press('Enter');
  await expect(page.getByText('"foo" is not a unit.')).toBeVisible();
  await expect(field).toHaveValue('5 foo');
  await bench.component('heater').click();
  await expect(page.getByRole('log', { name: 'Notices' })).toContainText('“5 foo” is not stored as tank.area');
  await page.getByRole('button', { name: 'Show tank' }).click();
  await expect(field).toHaveValue('0.2');
});

test('6 pause, advance, ten times as fast', async ({ bench, page }) => {
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(async () => (await bench.status()).state).toBe('paused');
  const paused = await bench.status();
  await expect.poll(() => bench.shownTime()).toBeCloseTo(paused.time, 2);
  await page.getByRole('button', { name: 'Advance', exact: true }).click();
  await expect.poll(() => bench.shownTime()).toBeCloseTo(paused.time + paused.step, 2);
  expect((await bench.status()).tick).toBe(paused.tick + 1);
  await page.getByLabel('Speed').selectOption('10');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect.poll(async () => (await bench.status()).time, { timeout: 90_000 }).toBeGreaterThan(paused.time + 20);
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press(' ');
  await expect.poll(async () => (await bench.status()).state).toBe('paused');
  await expect.poll(() => bench.shownTime()).toBeCloseTo((await bench.status()).time, 2);
});

test('8 a fault comes and goes', async ({ bench, page }) => {
  const pill = page.locator('.pill[title="inletValve.flow → tank.inflow"]');
  const widthOf = () => pill.evaluate((element) => (element as HTMLElement).offsetWidth);
  await expect(pill).toHaveText(/\d/);
  const width = await widthOf();
  await bench.component('inletValve').click();
  await page.keyboard.press('f');
  await page.keyboard.type('stuck');
  await page.keyboard.press('Enter');
  await page.keyboard.type('position');
  await page.keyboard.press('Enter');
  await expect(bench.component('inletValve').locator('.badge.fault')).toHaveText(/stuck/i);
  await expect(page.getByText('1 fault', { exact: true })).toBeVisible();
  expect((await bench.status()).faults).toHaveLength(1);
  await expect(pill).toHaveClass(/faulty/);
  expect(await widthOf()).toBe(width);
  await expect(page.locator('.banner.fault b')).toHaveText(/^Stuck at \d+ %$/);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(bench.component('inletValve').locator('.badge.fault')).toHaveCount(0);
  expect((await bench.status()).faults).toHaveLength(0);
  await page.keyboard.press('Control+z');
  await expect(bench.component('inletValve').locator('.badge.fault')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(bench.component('inletValve').locator('.badge.fault')).toHaveCount(0);
});

test('bad quality is told with its age and what was good last, and no line goes through it', async ({ bench, page }) => {
  const [sensor, control] = [bench.component('levelSensor'), bench.component('levelControl')];
  await page.request.post(`/api/v1/simulations/${bench.simulation}/faults`, { data: { signal: 'levelSensor.value', kind: 'quality', value: 'Bad' } });
  await expect(sensor.locator('.badge.quality')).toHaveText(/Bad ([2-9]|\d\d) s/);
  await expect(sensor.locator('.badge.fault')).toHaveCount(0);
  await expect(sensor.locator('.last-good')).toHaveText(/last good 0\.\d+ m/);
  await expect(control.locator('.badge.quality')).toHaveText(/Bad \d+ s/); // it takes the level without a register between
  await expect(page.locator('.pill[title="levelSensor.value → levelControl.measured"]')).toHaveAttribute('data-quality', 'bad');
  await expect(page.locator('.connection.faulty')).toHaveCount(0);
  const [, good] = (await sensor.locator('.last-good small').innerText()).split('last good ');
  await page.reload();
  await expect(sensor.locator('.badge.quality')).toHaveText(/Bad ([3-9]|\d\d) s/);
  await expect(sensor.locator('.last-good')).toContainText(`last good ${good}`);
  await page.locator('.row', { hasText: 'levelSensor' }).click();
  await expect(page.locator('.legend li', { hasText: 'levelSensor.value' }).locator('.number')).toHaveText('bad');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(sensor.locator('.badge.quality')).toBeHidden();
  await expect(sensor.locator('.last-good')).toBeHidden();
});

test('a rename waits for the fault in its way, and gets into what runs when that is cleared', async ({ bench, page }) => {
  await bench.api.post(`/api/v1/simulations/${bench.simulation}/faults`, { data: { signal: 'levelSensor.wireBreak' } });
  await expect(bench.component('levelSensor').locator('.badge.fault')).toHaveText('Wire break');
  await bench.component('levelSensor').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('gauge');
  await page.keyboard.press('Enter');
  await expect(bench.saved).toHaveText('saved, not applied');
  await expect(page.getByText('In the way: 1 fault on signals that are no more.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(bench.saved).toHaveText('saved');
  await expect(page.locator('.pill[title="gauge.value → levelControl.measured"]')).toHaveText(/\d/);
});

test('a fault where nothing runs is refused in words, with the way out', async ({ bench, page }) => {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await bench.component('tank').click();
  await expect(page.locator('.needs-run')).toBeVisible();
  await page.keyboard.press('f');
  const notices = page.getByRole('log', { name: 'Notices' });
  await expect(notices).toContainText('Faults and overrides act on what runs: press Run first.');
  await notices.getByRole('button', { name: 'Run' }).click();
  await expect(page.locator('.needs-run')).toHaveCount(0);
});

test('an override holds a signal until it is ended, and both can be undone', async ({ bench, page }) => {
  const overrides = async () => (await (await page.request.get(`/api/v1/simulations/${bench.simulation}/overrides`)).json()).items;
  const badge = bench.component('inletValve').locator('.badge.override');
  await bench.component('inletValve').click();
  await page.keyboard.press('o');
  await page.keyboard.type('position');
  await page.keyboard.press('Enter');
  const typed = page.getByRole('dialog').getByRole('textbox');
  await typed.fill('170 %');
  await expect(page.getByText('Allowed: 0 … 100 %.')).toBeVisible();
  await typed.fill('70 foo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('"foo" is not a unit.')).toBeVisible();
  await expect(typed).toHaveValue('70 foo');
  await typed.fill('72,5 %');
  await page.keyboard.press('Enter');
  await expect(badge).toBeVisible();
  await expect(page.getByText('Override 72.5 %')).toBeVisible();
  expect(await overrides()).toMatchObject([{ signal: 'inletValve.position', value: 0.725 }]);
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(badge).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(badge).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(badge).toHaveCount(0);
  expect(await overrides()).toEqual([]);
});

test('an address without a component moves nothing', async ({ bench, page }) => {
  await bench.component('tank').click();
  await expect(page).toHaveURL(new RegExp(`/machine/${bench.machine}/tank$`));
  const zoom = page.getByTitle('Show at 100 %');
  const before = [await zoom.innerText(), await bench.component('tank').boundingBox()];
  await page.goto(`/#/machine/${bench.machine}`);
  await expect(page.locator('.component.selected')).toHaveCount(0);
  await page.waitForTimeout(500);
  expect([await zoom.innerText(), await bench.component('tank').boundingBox()]).toEqual(before);
});
