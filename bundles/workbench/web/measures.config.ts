import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** How fast the pages of a running host are, by the clock of a quiet computer: only people judge that. */
export default defineConfig({ ...journeys, testDir: 'measures', retries: 0, timeout: 3_600_000, reporter: 'list' });
