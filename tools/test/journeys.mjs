import { rmSync } from 'node:fs';
import { inData, inRoot, readJson } from '../lib/places.mjs';
import { freePort } from '../lib/ports.mjs';
import { output } from '../lib/run.mjs';
import { logged } from './logged.mjs';

const RESULTS = inData('test-logs', 'playwright.json');
const LAUNCH = `
  import { chromium } from '@playwright/test';
  import { chromiumPath, launchArgs } from './test/e2e/chromium.ts';
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: launchArgs });
  console.log(browser.version());
  await browser.close();`;

/** A few journeys in a real Chromium, on the demo network. */
export async function journeys({ verbose, extra }) {
  const reason = await noBrowser();
  if (reason) return { passed: 0, failed: 0, skipped: 1, notices: [{ what: 'les parcours dans un navigateur', reason }] };
  rmSync(RESULTS, { force: true });
  const args = [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json', ...extra];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: RESULTS, BOUSSOLE_E2E_PORT: String(await freePort()) };
  const run = await logged(process.execPath, args, { name: 'playwright', verbose, env });
  const stats = readJson(RESULTS)?.stats;
  if (!stats) return { passed: 0, failed: 1, ...run };
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected, failed: failed === 0 && run.code !== 0 ? 1 : failed, skipped: stats.skipped,
    notices: stats.skipped > 0 ? [{ what: `${stats.skipped} parcours`, reason: 'sautés dans le code du test' }] : [],
    output: run.output, logFile: run.logFile,
  };
}

/** Why no Chromium starts here, or null. */
async function noBrowser() {
  const args = ['--import', './tools/swc-register.mjs', '--input-type=module', '-e', LAUNCH];
  const { code, stderr } = await output(process.execPath, args);
  if (code === 0) return null;
  return `aucun Chromium ne démarre (${stderr.split('\n').find((line) => /Error/.test(line))?.trim() ?? code})`;
}
