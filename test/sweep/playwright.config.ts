import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [server] = [journeys.webServer ?? []].flat();
if (!server) throw new Error('the journeys start the server');

// The demonstration that the journeys visit, from one end to the other.
export default defineConfig({
  ...journeys, testDir: '.', testMatch: 'sweep.ts', outputDir: `${root}/test-results`, timeout: 3_600_000, webServer: { ...server, cwd: root },
});
