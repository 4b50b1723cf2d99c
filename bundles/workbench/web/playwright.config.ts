import { defineConfig } from '@playwright/test';

/** Journeys through a running host (`TWINBENCH`) in the browser of this computer (`CHROMIUM`). */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../target/journeys',
  workers: 1,
  // A second try is told as flaky by the report; what is broken fails twice.
  retries: 1,
  // Long enough for a computer that does other things as well: no journey judges how fast it is.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: process.env.JOURNEYS_REPORT === undefined ? 'list' : [['json', { outputFile: process.env.JOURNEYS_REPORT }]],
  use: {
    baseURL: process.env.TWINBENCH ?? 'http://127.0.0.1:7777',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
