import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';
const { webServer: _, ...rest } = base;
export default defineConfig({ ...rest, outputDir: '/tmp/p3-results', use: { ...rest.use, baseURL: 'http://localhost:4183' } });
