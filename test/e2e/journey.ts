import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The demonstration's accounts share it (npm start prints it). */
export const password = 'quatre saisons à Liège';
export const nadia = 'nadia@demo.boussole.example';

/** Presses Tab until the focus is where a person would want it; a page that never gets there fails. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await expect(target).toBeVisible();
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${role} « ${name} »`);
}

/** Signs in without a mouse. */
export async function signIn(page: Page, email = nadia, secret = password): Promise<void> {
  await page.goto('/');
  await tabTo(page, 'textbox', 'Adresse e-mail');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Connexion');
}

/** A dossier of somebody who gave a name, led by whoever is signed in: nothing of it leans on what other journeys left. */
export async function aNewDossier(page: Page, familyName: string): Promise<string> {
  await page.goto('/dossiers/nouveau');
  await page.getByLabel('Prénom').fill('Samira');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(familyName);
  await page.getByRole('button', { name: 'Créer le dossier' }).click();
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What depends on the colours alone: dark changes nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Nothing that a machine can find, in light and in dark. No page of ours holds a frame: asked in the page itself. */
export async function expectAccessible(page: Page): Promise<void> {
  const asked = () => new AxeBuilder({ page }).setLegacyMode();
  expect(faultsOf(await asked().withTags(criteria).analyze())).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(faultsOf(await asked().withRules(ofColours).analyze())).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(page.frames()).toHaveLength(1);
}

const faultsOf = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  if (before) await page.setViewportSize(before);
}

/** Each chart and each folded table of the page: a drawing has a name, a table its headings, and all of it is readable, wide and narrow. */
export async function expectChartsReadable(page: Page): Promise<void> {
  await page.getByRole('main').locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  const main = page.getByRole('main');
  for (const drawing of await main.locator('svg.chart-drawing, svg.map').all()) await expect(drawing).toHaveAccessibleName(/\S/);
  for (const figure of await main.locator('figure.chart').all()) await expect(figure.getByRole('table').first().getByRole('columnheader').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  await expectNoSidewaysScroll(page);
}

/** As on a sheet of A4: nothing to press, nothing cut off, and the pages of it can be made. */
export async function expectPrintable(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  // What puts a column in order is its heading too, and stays.
  for (const control of await main.locator('button:not(.sort-button), select').all()) await expect(control).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  const cut = () => main.evaluate((root) => [...root.querySelectorAll('*')].filter((one) => one.scrollWidth > one.clientWidth + 1
    && one.clientWidth > 1 && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX)).map((one) => one.className));
  await expect.poll(cut).toEqual([]);
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'screen' });
  if (before) await page.setViewportSize(before);
}

/** Of what was read and typed, the browser keeps nothing once the page is gone. */
export async function expectNothingKept(page: Page, words: RegExp): Promise<void> {
  const kept = await page.evaluate(async () => ({
    storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    elsewhere: [...await caches.keys(), ...(await indexedDB.databases()).map(({ name }) => name), ...await navigator.serviceWorker.getRegistrations()],
  }));
  expect(kept.storage).not.toMatch(words);
  expect(kept.elsewhere).toEqual([]);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ value }) => decodeURIComponent(value)).join('\n')).not.toMatch(words);
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([]);
}
