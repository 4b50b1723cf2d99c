import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from './bench';

/** The built product: this journey has a host of its own, for it ends it. */
const PRODUCT = '../../../launcher/target/twinbench/twinbench';

/** A host that is started and stopped as people do it, at one address and on one data folder. */
class Host {
  private process: ChildProcess | undefined;

  private constructor(readonly data: string, readonly port: number) {}

  static async make(): Promise<Host> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    return new Host(await mkdtemp(join(tmpdir(), 'twinbench-')), port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.process = spawn(PRODUCT, ['serve', '--port', String(this.port), '--data', this.data], { stdio: 'ignore' });
    await expect.poll(() => fetch(`${this.url}/api/v1/simulations`).then(({ ok }) => ok, () => false)).toBe(true);
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    if (this.process !== undefined) {
      const ended = once(this.process, 'exit');
      this.process.kill(signal);
      await ended;
      this.process = undefined;
    }
  }
}

const test = base.extend<{ readonly host: Host }>({
  host: async ({}, use) => {
    const host = await Host.make();
    await host.start();
    await use(host);
    await host.stop('SIGTERM');
    await rm(host.data, { recursive: true });
  },
});

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`a host that ends by ${signal} and comes again loses no edit and shows its values again`, async ({ host, page, request }) => {
    test.slow();
    const [{ id }] = (await (await request.get(`${host.url}/api/v1/machine-models`)).json()).items;
    await page.goto(`${host.url}/#/machine/${id}/inletValve`);
    const time = page.getByTestId('simulated-time').locator('b');
    await expect(time).not.toHaveText(/^00:00:00/);
    const field = page.getByLabel('strokeTime', { exact: true });
    await expect(field).toBeVisible();

    await host.stop(signal);
    const band = page.locator('.band');
    await expect(band).toContainText('The host does not answer; values are old.');
    await expect(page.getByText('host gone')).toBeVisible();
    await expect(page.getByText('No connection')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
    await page.locator('.top .run').click();
    await expect(page.getByText(/(Run|Pause) was not done\. The host does not answer\./)).toBeVisible();
    await field.fill('6 s');
    await field.press('Enter');
    await expect(band).toContainText('Your edits are kept and stored when it is back.');
    await expect(page.getByTestId('saved')).toHaveText('not saved');
    expect(await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false);

    await host.start();
    await expect(band).toHaveCount(0);
    await expect(page.getByText(/was not done/)).toHaveCount(0);
    await expect(page.getByTestId('saved')).toHaveText('saved');
    const file = await (await request.get(`${host.url}/api/v1/machine-models/${id}/export`)).json();
    expect(file.components.inletValve.parameters.strokeTime).toBe('6 s');
    const [running] = (await (await request.get(`${host.url}/api/v1/simulations?ended=false`)).json()).items;
    expect(running.state).toBe('running');
    const shown = await time.textContent();
    await expect(time).not.toHaveText(shown!);
  });
}
