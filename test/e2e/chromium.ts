import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium without a graphics card; in a container the sandbox asks for rights that root does not have. */
export const launchArgs = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The one that CHROMIUM_PATH names, else the one on PATH, else the one inside an npm package. */
export async function chromiumPath(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file)) ?? fromNpm();
}

async function fromNpm(): Promise<string> {
  // With this the package unpacks the system libraries it ships (nss, nspr, expat) beside the browser.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  // A browser unpacked without its libraries by somebody else is taken as complete: start over.
  if (existsSync(join(tmpdir(), 'chromium')) && !existsSync(join(tmpdir(), 'al2023'))) rmSync(join(tmpdir(), 'chromium'));
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
