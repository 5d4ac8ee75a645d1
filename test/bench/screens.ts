import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath, launchArgs } from '../e2e/chromium.js';
import { build } from '../support/built.js';
import { anIdentity } from '../support/operations.js';
import { Visitor } from '../support/visitor.js';
import { busiest } from './people.js';
import { circumstances, type Kept, one, table, tellCircumstances, write } from './report.js';
import { openSite, type Place, type Site } from './site.js';

const webFolder = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));
const rows = 500;
const [mostScript, mostTouch] = [200, 100];
/** Lighthouse is fetched for the occasion: a hundred packages that nothing else needs. */
const lighthouse = 'lighthouse@12.8.2';

/** What a browser waits for: the first load, and the answer to each key on a list of five hundred dossiers. */
export async function measureScreens(where: Place): Promise<void> {
  build('web');
  const site = await openSite(where, { environment: { WEB_FOLDER: webFolder } });
  const chrome = await chromiumPath();
  const browser = await chromium.launch({ executablePath: chrome, args: launchArgs });
  try {
    const { origin } = new URL(site.graphql);
    const [who] = await busiest(site.owner, 1);
    if (!who) throw new Error('nothing was loaded');
    await fillList(site, origin, who.cookie, who.membershipId);
    const start = circumstances();
    const promises = [
      ...await firstLoad(browser, origin),
      ...await touches(browser, origin, who.cookie),
      ...scores(chrome, `${origin}/connexion`, ''), ...scores(chrome, `${origin}/dossiers`, who.cookie),
    ];
    const run = { ...start, dossiers: site.dossiers, promises };
    console.log(`\n${site.dossiers.toLocaleString('fr-BE')} dossiers ; ${tellCircumstances(start)}\n`);
    console.log(table([['', 'mesuré', 'budget', ''],
      ...promises.map(({ name, figure, budget, isKept }) => [name, figure, budget, budget === '–' ? '' : isKept ? 'tenu' : 'non tenu'])]));
    console.log(`\nÉcrit dans ${write('ecrans', run)}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** By the product itself, until she leads as many as the list is measured with. */
async function fillList({ owner }: Site, origin: string, cookie: string, membershipId: string): Promise<void> {
  const { rows: [led] } = await owner.query<{ n: number }>(
    `select count(*)::int as n from dossier where lead_membership_id = $1 and status = 'open'`, [membershipId]);
  const visitor = new Visitor(origin);
  visitor.cookie = cookie;
  for (let place = led?.n ?? 0; place < rows; place += 1) {
    await visitor.must('mutation ($input: CreateDossierInput!) { createDossier(input: $input) { id } }',
      { input: anIdentity({ commandKey: randomUUID(), familyName: `Liste ${place}`, birthOn: `19${50 + place % 50}-${10 + place % 3}-1${place % 9}` }) });
  }
}

async function pageOf(browser: Browser, origin: string, cookie = ''): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-BE', viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  if (cookie) await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}

async function firstLoad(browser: Browser, origin: string): Promise<Kept[]> {
  const page = await pageOf(browser, origin);
  await page.goto(origin, { waitUntil: 'networkidle' });
  const bytes = await page.evaluate<number>(`performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js')).reduce((sum, entry) => sum + entry.encodedBodySize, 0)`);
  await page.context().close();
  return [{ name: 'premier chargement, JavaScript compressé', figure: `${one(bytes / 1000)} ko`, budget: `${mostScript} ko`, isKept: bytes <= mostScript * 1000 }];
}

/** In the page: the longest event of each interaction, in milliseconds up to the next paint. */
const listening = `
  window.taken = {};
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) window.taken[interactionId] = Math.max(window.taken[interactionId] ?? 0, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/** Keys that are pressed on the whole list: what Chromium says it took from each to the next paint. */
async function touches(browser: Browser, origin: string, cookie: string): Promise<Kept[]> {
  const page = await pageOf(browser, origin, cookie);
  await page.addInitScript(listening);
  await page.goto(`${origin}/dossiers`);
  const lines = page.locator('[data-row-link]');
  for (let shown = 50; shown < rows; shown += 50) {
    await lines.nth(shown - 1).waitFor();
    await page.getByRole('button', { name: 'Afficher la suite' }).click();
  }
  await lines.nth(rows - 1).waitFor();
  const search = page.getByRole('searchbox');
  await search.click();
  for (let time = 0; time < 5; time += 1) {
    await search.pressSequentially('liste', { delay: 80 });
    for (let letter = 0; letter < 5; letter += 1) await page.keyboard.press('Backspace', { delay: 40 });
    await lines.nth(rows - 1).waitFor();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab', { delay: 20 });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await search.click();
  }
  const taken = Object.values(await page.evaluate<Record<number, number>>('window.taken')).sort((a, b) => b - a);
  await page.context().close();
  const worst = taken[0] ?? 0;
  const name = `liste de ${rows} dossiers, du geste à l’image, le pire de ${taken.length} gestes de 16 ms ou plus`;
  return [{ name, figure: `${worst} ms`, budget: `${mostTouch} ms`, isKept: worst <= mostTouch }];
}

function scores(chrome: string, url: string, cookie: string): Kept[] {
  return ([['bureau', ['--preset=desktop'], 98], ['téléphone lent', [], 90]] as const).map(([name, words, least]) => {
    const score = scoreOf(chrome, [url, ...words, ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : [])]);
    return { name: `Lighthouse, ${path.basename(url)}, ${name}`, figure: String(score), budget: String(least), isKept: score >= least };
  });
}

/** Now and then the trace that it records has no beginning, and it asks to be run again. */
function scoreOf(chrome: string, words: readonly string[], tries = 4): number {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', lighthouse, ...words, '--only-categories=performance', '--output=json', '--quiet',
    `--chrome-flags=--headless=new --lang=fr-BE --accept-lang=fr-BE ${launchArgs.join(' ')}`], { encoding: 'utf8', maxBuffer: 2 ** 27, env: { ...process.env, CHROME_PATH: chrome } });
  if (status === 0) {
    const { categories: { performance } } = JSON.parse(stdout) as { categories: { performance: { score: number } } }; // Lighthouse's own form
    return Math.round(performance.score * 100);
  }
  if (tries === 1) throw new Error(stderr);
  return scoreOf(chrome, words, tries - 1);
}
