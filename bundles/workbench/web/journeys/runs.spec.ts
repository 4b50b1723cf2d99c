import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { expect, test } from './bench';

test('three signals of a run are drawn while its machine is edited; nothing stalls', async ({ bench, page, request }) => {
  await page.goto(`/#/runs/${bench.simulation}`);
  const signals = page.getByRole('group', { name: 'Signals' });
  await expect(signals).toBeVisible();
  const checked = signals.getByRole('checkbox', { checked: true });
  while ((await checked.count()) > 0) {
    await checked.first().uncheck();
  }
  for (const path of ['tank.level', 'inletValve.position', 'tank.temperature']) {
    await signals.getByRole('checkbox', { name: path }).check();
  }
  await expect(page.locator('.course .lane')).toHaveCount(3);
  const shown = await bench.shownTime();
  const changed = await request.post(`/api/v1/machine-models/${bench.machine}/changes`, {
    data: { edits: [{ set_component: 'heater', to: { type: 'heater', parameters: { ratedPower: '80 kW' } } }] },
  });
  expect(changed.ok(), await changed.text()).toBe(true);
  await expect.poll(() => bench.shownTime()).toBeGreaterThan(shown);
  await expect(page.locator('.course .lane')).toHaveCount(3);
  await expect(page.locator('.course .legend .number').first()).toHaveText(/\d/);
});

test('two runs are compared, and what is seen is exported', async ({ bench, page, request }) => {
  const started = await request.post('/api/v1/simulations/start', { data: { machine_model_id: bench.machine, speed: 'max', duration: '60 s' } });
  const { id } = await started.json();
  await expect.poll(async () => (await (await request.get(`/api/v1/runs/${id}`)).json()).state).toBe('stopped');
  await page.goto(`/#/runs/${id}`);
  await expect(page.locator('.course .lane').first()).toBeVisible();
  await page.getByTitle(`Compare run ${id} with this one`).first().click();
  await expect(page).toHaveURL(new RegExp(`#/runs/${id}/\\d+$`));
  await expect(page.locator('.course .legend li').filter({ has: page.locator('path[stroke-dasharray]') }).first()).toBeVisible();

  // One click, a file for each run.
  const downloads: Download[] = [];
  page.on('download', (each) => downloads.push(each));
  await page.locator('.course').getByRole('button', { name: 'CSV' }).click();
  await expect.poll(() => downloads.length).toBe(2);
  const mine = downloads.find((each) => each.suggestedFilename() === `run-${id}.csv`);
  const lines = (await readFile(await mine!.path(), 'utf8')).trim().split('\n');
  expect(lines[0]).toMatch(/^time/);
  expect(lines.length).toBeGreaterThan(100);
});

test('a run is noted and pinned while it runs, and what is deleted is there again', async ({ bench, page, request }) => {
  await page.goto(`/#/runs/${bench.simulation}`);
  const head = page.locator('.course .head');
  const shown = await head.locator('.title').innerText();
  await head.getByRole('button', { name: 'Note …' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('cold start');
  await expect(head.locator('.title')).not.toHaveText(shown); // it runs: its revision is another than the one that was shown
  await page.keyboard.press('Enter');
  await expect(head.locator('.note')).toHaveText('cold start');
  await head.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(head.getByRole('button', { name: 'Pinned' })).toBeVisible();
  await page.getByRole('log', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(head.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();

  await request.post('/api/v1/simulations/stop', { data: { simulation_id: bench.simulation } });
  await head.getByRole('button', { name: 'Delete' }).click();
  await expect(page.locator('.runs').getByText(`#${bench.simulation}`, { exact: true })).toBeHidden();
  await page.getByRole('log', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.locator('.runs').getByText(`#${bench.simulation}`, { exact: true })).toBeVisible();
  expect((await request.get(`/api/v1/runs/${bench.simulation}`)).status()).toBe(200);

  await page.goto('/#/runs/abc');
  await expect(page.getByText('There is no run abc.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all runs' }).click();
  await expect(page.locator('.course .head')).toBeVisible();
});

test('trends show an input by its source, go back in time by wheel and keys, and follow again', async ({ bench, page }) => {
  await expect(bench.component('inletValve')).toBeVisible();
  const trends = page.locator('.trends');
  await trends.getByRole('button', { name: 'Signal', exact: true }).click();
  await page.keyboard.type('inletValve.opening');
  await page.keyboard.press('Enter');
  const opening = trends.locator('.legend li').filter({ hasText: 'inletValve.opening' });
  await expect(opening.locator('.number')).toHaveText(/\d/);
  await expect(opening.locator('path')).toHaveAttribute('stroke-dasharray', /./); // it is what the valve is asked for
  await expect(trends.getByRole('button', { name: 'following', exact: true })).toBeVisible();

  const plot = trends.getByRole('slider', { name: /inletValve.opening/ });
  await plot.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(plot).toHaveAttribute('aria-valuetext', /^00:00:.*inletValve.opening \S+ %/);
  await page.keyboard.press('+');
  await expect(trends.getByRole('button', { name: 'paused, follow' })).toBeVisible();
  const seen = await trends.locator('.times').innerText();
  const area = (await plot.boundingBox())!;
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await page.mouse.wheel(0, 300);
  await expect(trends.locator('.times')).not.toHaveText(seen);
  await trends.getByRole('button', { name: 'paused, follow' }).click();
  await expect(trends.getByRole('button', { name: 'following', exact: true })).toBeVisible();
});

test('trends follow steps while it is paused; what was bad is an empty cell of the table', async ({ bench, page, request }) => {
  const trends = page.locator('.trends');
  await expect(trends.locator('.legend').getByText('levelSensor.value')).toBeVisible();
  const advance = (steps: number) => request.post(`/api/v1/simulations/${bench.simulation}/advance`, { data: { steps } });
  await request.post(`/api/v1/simulations/${bench.simulation}/pause`);
  await advance(100);
  const { time, step } = await bench.status();
  const fault = await (await request.post(`/api/v1/simulations/${bench.simulation}/faults`, { data: { signal: 'levelSensor.value', kind: 'quality', value: 'Bad' } })).json();
  await advance(100);
  await request.delete(`/api/v1/simulations/${bench.simulation}/faults/${fault.id}`);
  await advance(3000);
  const csv = trends.getByRole('button', { name: 'CSV' });
  await expect(csv).toHaveAttribute('title', new RegExp(`to 00:00:${Math.floor(time + 31)}`));
  await expect(trends.getByText(/quality/i).first()).toBeVisible();
  const [downloaded] = await Promise.all([page.waitForEvent('download'), csv.click()]);
  const [header, ...rows] = (await readFile(await downloaded.path(), 'utf8')).trim().split('\n').map((line) => line.split(','));
  const column = header!.findIndex((title) => title.startsWith('levelSensor.value'));
  const empty = rows.filter((row) => row[column] === '').map((row) => Number(row[0]));
  expect(empty).toHaveLength(100);
  expect(empty[0]! - time).toBeLessThan(2 * step);
});

test('what the log says is found', async ({ bench, page }) => {
  await page.getByRole('tab', { name: 'Log', exact: true }).click();
  await page.getByLabel('Find in the log').fill(`simulation ${bench.simulation} is running`);
  await expect(page.getByRole('log').getByText(`simulation ${bench.simulation} is running at tick`)).toBeVisible();
  await page.getByRole('log').getByRole('link', { name: `simulation ${bench.simulation}` }).first().click();
  await expect(page).toHaveURL(new RegExp(`#/runs/${bench.simulation}$`));
});
