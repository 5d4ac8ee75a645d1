import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config.js';

// The demonstration that the journeys visit, from one end to the other.
export default defineConfig({ ...journeys, testDir: '.', testMatch: 'sweep.ts', outputDir: '../../test-results', timeout: 3_600_000 });
