import { expect, test, type Bench } from './bench';

async function sizes({ page }: Bench): Promise<{ readonly left: number; readonly right: number; readonly below: number }> {
  await page.waitForTimeout(300);
  const box = async (name: string) => (await page.getByRole('group', { name, exact: true }).boundingBox())!;
  return { left: Math.round((await box('Components')).width), right: Math.round((await box('Inspector')).width), below: Math.round((await box('Trends')).height) };
}

test('the centre takes what the window gains, and views keep the sizes that people gave them', async ({ bench, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const first = await sizes(bench);
  await page.setViewportSize({ width: 600, height: 400 });
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect(await sizes(bench)).toEqual(first);

  const inspector = (await page.getByRole('group', { name: 'Inspector', exact: true }).boundingBox())!;
  await page.mouse.move(inspector.x, inspector.y + 300);
  await page.mouse.down();
  await page.mouse.move(inspector.x - 60, inspector.y + 300, { steps: 4 });
  await page.mouse.up();
  const drawn = { ...first, right: first.right + 60 };
  expect(await sizes(bench)).toEqual(drawn);
  await page.goto('/#/tags');
  await page.goto('/#/machine');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.reload();
  expect(await sizes(bench)).toEqual(drawn);
});

test('what belongs to another activity is not beside the one of the address', async ({ bench, page }) => {
  await page.goto('/#/tags');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Tags', pressed: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Inspector', exact: true })).toBeHidden();
  expect((await bench.status()).state).toBe('running');
});

test('a small window has the whole top bar in sight and room for the canvas, which is fitted into what it becomes', async ({ bench, page }) => {
  const canvas = page.locator('.canvas');
  const zoom = async () => Number((await page.getByTitle('Show at 100 %').innerText()).replace(' %', ''));
  for (const [width, height] of [[960, 540], [720, 450]] as const) {
    await page.setViewportSize({ width, height });
    await page.reload();
    await expect(bench.component('tank').or(page.locator('.overview')).first()).toBeVisible();
    const controls = [...['Pause', 'Advance', 'Stop', 'Simulation', 'HIL', 'Search'].map((name) => page.getByRole('button', { name, exact: true })), page.getByRole('combobox', { name: 'Speed' }), page.getByRole('switch'), page.getByTestId('simulated-time')];
    for (const control of controls) {
      await expect(control).toBeInViewport({ ratio: 1 });
    }
    const room = (await canvas.boundingBox())!;
    expect(room.width).toBeGreaterThan(width / 3);
    expect(room.height).toBeGreaterThan(200);
  }
  await page.setViewportSize({ width: 683, height: 384 });
  await page.reload();
  for (const shown of [page.getByTestId('saved').locator('svg'), page.getByRole('button', { name: 'CSV' }), page.locator('.lane').first()]) {
    await expect(shown).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize({ width: 720, height: 450 });
  const small = await zoom();
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(zoom).toBeGreaterThan(2 * small);
  await canvas.hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(zoom).toBeLessThan(80);
  const moved = await zoom();
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.waitForTimeout(300);
  expect(await zoom()).toBe(moved);
});

test('however long names are, what stands beside them is in sight', async ({ bench, page, request }) => {
  const long = 'a name that nobody types and everybody imports '.repeat(3);
  const components = Object.fromEntries(['tank', 'valve', 'heater'].map((type, i) => [long.replaceAll(' ', '') + type, { type, position: [i * 200, 100] }]));
  const { id } = await (await request.post('/api/v1/projects/1/machine-models/import', { data: { twinbench: 1, name: `${long}${Date.now()}`, components } })).json();
  const started = await (await request.post('/api/v1/simulations/start', { data: { machine_model_id: id } })).json();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`/#/machine/${id}`);
  await expect(page.locator('.chosen').first()).toBeVisible();
  for (const name of ['1 min', 'All', 'following', 'CSV', 'Search']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  }
  expect((await page.locator('.dv-tab').filter({ hasText: long.trim() }).boundingBox())!.width).toBeLessThan(340);
  expect((await bench.status()).state).toBe('running');
  await request.post('/api/v1/simulations/stop', { data: { simulation_id: started.id } });
});
