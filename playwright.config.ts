import { defineConfig } from '@playwright/test';
import { chromiumPath, launchArgs } from './test/e2e/chromium.js';

const port = process.env['BOUSSOLE_E2E_PORT'] ?? '4180';
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: './test/e2e',
  outputDir: './test-results',
  // One API and one demo network for all journeys: one at a time, so that none sees another's work half done.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await chromiumPath(), args: launchArgs },
  },
  webServer: {
    command: 'node tools/e2e-server.mjs',
    env: { PORT: port },
    url: `${address}/health/ready`,
    reuseExistingServer: !process.env['CI'],
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
