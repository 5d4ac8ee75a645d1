import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible, expectNoSidewaysScroll, nadia, password, signIn, tabTo } from './journey.js';

test.use({ actionTimeout: 20_000 });

const formula = '=HYPERLINK("https://voleur.example")';
const why = 'Réunion d’équipe de lundi matin';
const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name });

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

async function fetched(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
  return download;
}

/** Asks for a list that names people, from the head of its screen. */
async function order(page: Page, title: string, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const dialog = dialogOf(page, title);
  await dialog.getByText(format, { exact: true }).click();
  await dialog.getByRole('textbox', { name: /Pourquoi ce fichier/ }).fill(why);
  await dialog.getByLabel('Votre mot de passe').fill(password);
  await dialog.getByRole('button', { name: 'Préparer le fichier' }).click();
}

test('a counsellor takes her dossiers away: warned, with a reason and her password; the files open, and hold no formula', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  await page.goto('/dossiers/nouveau');
  await page.getByLabel('Prénom').fill(formula);
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Lambin');
  await page.getByRole('button', { name: 'Créer le dossier' }).click();
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}/);
  await page.goto('/dossiers');
  await expect(page.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible();

  await test.step('with the keys alone: nothing leaves without a reason, nor without her password, nor with another', async () => {
    await tabTo(page, 'button', 'Exporter');
    await page.keyboard.press('Enter');
    const dialog = dialogOf(page, 'Exporter les dossiers');
    await expect(dialog.getByText(/Ce fichier nomme des personnes/)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await tabTo(page, 'button', 'Préparer le fichier');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/dix caractères au moins/)).toBeVisible();
    await expect(dialog.getByText(/Votre mot de passe est demandé avant/)).toBeVisible();
    await dialog.getByText('CSV', { exact: true }).click();
    await dialog.getByRole('textbox', { name: /Pourquoi ce fichier/ }).fill(why);
    await dialog.getByLabel('Votre mot de passe').fill('pas du tout celui-là');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Ce n’est pas votre mot de passe.')).toBeVisible();
    await dialog.getByLabel('Votre mot de passe').fill(password);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Télécharger : Dossiers, CSV' })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step('the CSV: a line for each dossier, and what looks like a formula is a text', async () => {
    const download = await fetched(page, 'Télécharger : Dossiers, CSV');
    expect(download.suggestedFilename()).toMatch(/^dossiers-20\d\d-\d\d-\d\d\.csv$/);
    const lines = (await bytesOf(download)).toString('utf8').replace('\uFEFF', '').trim().split('\r\n');
    expect(lines[0]).toContain('Référence;Personne;');
    expect(lines.find((line) => line.includes('Lambin'))).toContain(`;"'=HYPERLINK(""https://voleur.example"") Lambin";`);
    expect(lines.slice(1).filter((line) => /(^|;)"?[=+\-@\t]/.test(line))).toEqual([]);
  });

  await test.step('the page of her exports, reached from the navigation; the XLSX from there', async () => {
    await page.getByRole('dialog').getByRole('link', { name: 'Voir mes exports' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mes exports' })).toBeVisible();
    await page.goto('/dossiers');
    await order(page, 'Exporter les dossiers', 'Excel (XLSX)');
    await expect(page.getByRole('button', { name: 'Télécharger : Dossiers, Excel (XLSX)' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Mes exports' }).click();
    await expect(page.getByRole('list', { name: 'Mes exports' }).getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const sheet = strFromU8(unzipSync(new Uint8Array(await bytesOf(await fetched(page, 'Télécharger : Dossiers, Excel (XLSX)'))))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/t="inlineStr"[^>]*><is><t[^>]*>=HYPERLINK\(/);
    expect(sheet).not.toMatch(/<f[ >]/);
  });

  await test.step('its link opens nothing to another session, not even one of hers', async () => {
    const { data } = await (await page.request.post('/graphql', { headers: { 'x-csrf': '1' }, data: { query: '{ exportOrders { id } }' } })).json();
    const asked = { query: 'query ($id: Uuid!) { exportLink(id: $id) { href } }', variables: { id: data.exportOrders[0].id } };
    const { href } = (await (await page.request.post('/graphql', { headers: { 'x-csrf': '1' }, data: asked })).json()).data.exportLink;
    const other = await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels', ...(baseURL && { baseURL }) });
    const theirs = await other.newPage();
    expect((await theirs.request.get(href)).status()).toBe(404);
    await signIn(theirs, nadia);
    expect((await theirs.request.get(href)).status()).toBe(404);
    expect((await page.request.get(href)).status()).toBe(200);
    await other.close();
  });
  expect(errors).toEqual([]);
});

test('one that takes its time says how far it is, and waits while one does something else', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  // What the server tells of a long one; the writing itself is proved where it can be stopped in the middle (test/scenarios/exporting.spec.ts).
  const one = { id: '9a1f6c1e-0000-4000-8000-000000000001', list: 'caseload', view: 'mine', format: 'xlsx', namesPeople: true, failure: null, madeAt: '2026-11-20T08:00:00.000Z' };
  let turn = 0;
  await page.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes('query ExportOrders')) return route.fallback();
    turn += 1;
    return route.fulfill({ json: { data: { exportOrders: [turn < 4 ? { ...one, state: 'writing', rows: turn * 700, known: 2800 } : { ...one, state: 'ready', rows: 2800, known: 2800 }] } } });
  });
  await page.goto('/exports');
  const bar = page.getByRole('progressbar', { name: 'Préparation : Dossiers' });
  await expect(bar).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expect(page.getByRole('button', { name: 'Télécharger : Dossiers, Excel (XLSX)' })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expectAccessible(page);
});

test('the other lists leave from the head of their screens', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'francoise@demo.boussole.example');
  const lists: readonly [at: string, title: string, isNamed: boolean][] = [
    ['/escalades', 'Exporter les relais à regarder', true], ['/qualite', 'Exporter les actions de qualité', false],
    ['/cadastre/fiches', 'Exporter les fiches', false], ['/moments', 'Exporter les moments du mois', false],
  ];
  for (const [at, title, isNamed] of lists) {
    await test.step(title, async () => {
      await page.goto(at);
      await page.getByRole('button', { name: 'Exporter', exact: true }).click();
      const dialog = dialogOf(page, title);
      await expect(dialog.getByLabel('Votre mot de passe')).toHaveCount(isNamed ? 1 : 0);
      await expectNoSidewaysScroll(page);
      if (isNamed) await page.keyboard.press('Escape');
      else {
        await dialog.getByText('CSV', { exact: true }).click();
        await dialog.getByRole('button', { name: 'Préparer le fichier' }).click();
        const download = await fetched(page, 'Télécharger : ');
        expect((await bytesOf(download)).toString('utf8').split('\r\n').length).toBeGreaterThan(2);
        await page.keyboard.press('Escape');
      }
      await expectAccessible(page);
    });
  }
});
