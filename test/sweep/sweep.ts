/**
 * Every page that somebody of the demonstration can reach, as different eyes see it: `npm run sweep`. Pictures and index.html in .data/sweep, to be looked
 * at; what a program can find is said at the end. SWEEP_WHO=nadia,odile looks at theirs alone.
 */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { signIn } from '../e2e/journey.js';
import { faultsOf } from './faults.js';
import { doors, pagesOf, visitors } from './pages.js';

const folder = fileURLToPath(new URL('../../.data/sweep', import.meta.url));

interface Eyes {
  readonly name: string; readonly width: number; readonly height?: number; readonly media?: Parameters<Page['emulateMedia']>[0];
  readonly locale?: string; readonly isWhole?: boolean;
}
/** 320 pixels are a window of 1280 enlarged four times. */
const eyes: readonly Eyes[] = [
  { name: '1280', width: 1280, isWhole: true },
  { name: 'sombre', width: 1280, media: { colorScheme: 'dark' }, isWhole: true },
  { name: '768', width: 768 },
  { name: '390', width: 390, height: 844, isWhole: true },
  { name: '320', width: 320, height: 640 },
  { name: 'contraste', width: 1280, media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'nl', width: 390, locale: 'nl' },
  { name: 'de', width: 390, locale: 'de' },
  { name: 'en', width: 390, locale: 'en' },
];

const asked = process.env['SWEEP_WHO']?.split(',');
const found: string[] = [];
const faults = path.join(folder, 'faults.txt');
const seen = new Set<string>();

/** Written as they are found: a sweep may be stopped. */
function note(fault: string): void {
  found.push(fault);
  appendFileSync(faults, `${fault}\n`);
}

/** Who is signed in chose her language once for everywhere; who is not, for this browser. */
const speak = (page: Page, locale: string): Promise<void> => page.evaluate(async (chosen) => {
  localStorage.setItem('boussole.locale', chosen);
  await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': '1' },
    body: JSON.stringify({ query: 'mutation ($locale: Locale!) { chooseLocale(locale: $locale) { person { id } } }', variables: { locale: chosen } }) });
}, locale);

/** The page once it stands still: nothing on its way any more. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

async function look(page: Page, who: string, address: string): Promise<void> {
  const name = `${who}${address.split('?')[0]}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'un').replaceAll('/', '-');
  if (seen.has(name)) return;
  seen.add(name);
  let spoken = '';
  for (const { name: how, width, height = 900, media, locale = 'fr', isWhole = false } of eyes) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce', ...media });
    if (spoken !== locale) {
      await speak(page, locale);
      await open(page, address);
      spoken = locale;
    }
    for (const fault of await faultsOf(page, isWhole)) note(`${name} (${how}) ${fault}`);
    await page.screenshot({ path: path.join(folder, `${name}.${how}.jpg`), fullPage: true, type: 'jpeg', quality: 60 });
  }
  await speak(page, 'fr');
}

async function everything(browser: Browser, options: BrowserContextOptions, who: string, signedIn: boolean): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => note(`${who} ${page.url()} : ${message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of (401|403|404)/.test(line.text())) note(`${who} ${page.url()} : ${line.text()}`);
  });
  if (signedIn) await signIn(page, `${who}@demo.boussole.example`);
  else await page.goto('/');
  for (const address of signedIn ? await pagesOf(page, who) : doors) {
    await look(page, who, address).catch((reason: unknown) => note(`${who} ${address} : ${String(reason).split('\n')[0]}`));
  }
  await context.close();
}

test('every page, for every eye', async ({ browser, baseURL }) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { locale: 'fr-BE', timezoneId: 'Europe/Brussels', ...(baseURL && { baseURL }) };
  if (!asked) await everything(browser, options, 'personne', false);
  for (const who of visitors) if (!asked || asked.includes(who)) await everything(browser, options, who, true);
  const picture = (file: string) => `<a href="${file}.jpg"><img src="${file}.jpg" alt="${file}" height="300"></a>`;
  const pictures = [...seen].map((name) => `<h2>${name}</h2><p>${eyes.map(({ name: how }) => picture(`${name}.${how}`)).join(' ')}</p>`);
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Toutes les pages</title>${pictures.join('\n')}`);
  console.log(`${seen.size} pages, ${seen.size * eyes.length} images : ${folder}/index.html\n${found.join('\n')}`);
  expect(found).toEqual([]);
});
