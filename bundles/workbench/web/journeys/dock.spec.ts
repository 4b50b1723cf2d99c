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
