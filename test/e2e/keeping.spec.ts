import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const administrator = 'isabelle@demo.boussole.example';

/** An invented register as people keep it: Windows-1252, semicolons, blank lines, a row that names nothing, a postcode with a letter. */
const dirty = [
  'Nom de l’opérateur;Type;Activité;Adresse;CP;Commune;Téléphone;Date de mise à jour;Record ID',
  'ASBL Verrière du Quai;CISP;Atelier de vitrail et de lumière;rue de l’Exemple, 1;4000;Liège;04 000 00 01;05/11/2026;VER1',
  'ASBL Verrière du Quai;CISP;Initiation à la mosaïque;rue de l’Exemple, 1;4000;Liège;04 000 00 01;2026-11-05;VER2',
  '',
  ';CISP;;rue de l’Exemple, 3;4000;Liège;;05/11/2026;VER3',
  'A.S.B.L. Verriere du Quai;cisp;Restauration de vitraux;rue de l’Exemple, 1;4O00;LIEGE;04/000.00.01 (secrétariat);nov. 2026;VER4',
  ';;;;;;;;',
].join('\r\n');

// Every sign but the apostrophe has the same number in Windows-1252 as in Unicode.
const windows1252 = (text: string) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('an administrator imports a dirty file, reads the report, repairs a row, applies it and finds the sheets', async ({ page }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page, administrator);
  await page.goto('/cadastre/imports');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await test.step('the file is chosen and named, and leaves', async () => {
    await page.getByLabel(/Choisir un fichier/).setInputFiles({ name: 'verriere.csv', mimeType: 'text/csv', buffer: windows1252(dirty) });
    await page.getByRole('combobox', { name: 'Nom de la source' }).fill('Recensement d’essai');
    await tabTo(page, 'button', 'Envoyer et vérifier');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'verriere.csv' })).toBeVisible();
    await expect(section(page, 'Ce que l’import va faire')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('every line is accounted for, the report says why in words', async () => {
    const account = section(page, 'Où est passée chaque ligne');
    await expect(account).toContainText('Le fichier compte 7 lignes, toutes retrouvées ici.');
    await expect(account).toContainText('windows-1252');
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
    const report = section(page, 'Le rapport, ligne par ligne');
    await expect(report.getByText('Ligne 5', { exact: true })).toBeVisible();
    await expect(report.getByText('Bloquant').first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await report.getByRole('radio', { name: 'Avec remarques' }).click();
    await expect(report.getByText('Dans le fichier :').first()).toBeVisible();
    await report.getByRole('radio', { name: 'Rejetées' }).click();
  });

  await test.step('the rejected row is repaired with the keyboard and judged again', async () => {
    await tabTo(page, 'button', 'Réparer la ligne 5');
    await page.keyboard.press('Enter');
    const all = page.getByRole('checkbox', { name: 'Toutes les cellules de la ligne' });
    if (await all.isVisible()) await all.check();
    await page.getByRole('textbox', { name: 'Nom de l’opérateur' }).fill('ASBL Verrière du Quai');
    await page.getByRole('textbox', { name: 'Activité' }).fill('Taille du verre');
    await expectAccessible(page);
    await tabTo(page, 'button', 'Enregistrer et revérifier');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Réparée')).toBeVisible();
    await expect(page.getByText(/lignes? rejetées? ne/)).toHaveCount(0);
  });

  await test.step('applied, then found in the search', async () => {
    await tabTo(page, 'button', 'Appliquer');
    await page.keyboard.press('Enter');
    await expect(page.getByText('L’import est appliqué.')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    for (const title of ['Atelier de vitrail et de lumière', 'Taille du verre']) {
      await page.goto(`/cadastre?q=${encodeURIComponent(title)}`);
      await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
    }
  });

  await test.step('the same file again changes nothing', async () => {
    await page.goto('/cadastre/imports');
    await page.getByLabel(/Choisir un fichier/).setInputFiles({ name: 'verriere.csv', mimeType: 'text/csv', buffer: windows1252(dirty) });
    await page.getByRole('combobox', { name: 'Nom de la source' }).fill('Recensement d’essai');
    await page.getByRole('button', { name: 'Envoyer et vérifier' }).click();
    const effects = section(page, 'Ce que l’import va faire');
    await expect(effects).toBeVisible({ timeout: 30_000 });
    await expect(effects).toContainText('0 fiche à créer0 fiche à modifier');
    await effects.getByRole('button', { name: 'Abandonner' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Abandonner' }).click();
    await expect(page.getByText('Cet import a été abandonné.', { exact: false })).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('a keeper says with one key that a sheet still holds, changes another, and is asked before losing it', async ({ page }) => {
  await signIn(page, administrator);
  await page.goto('/cadastre/fiches');
  const table = page.getByRole('region', { name: 'Nos fiches' });
  await expect(table).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await table.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('t');
  await expect(table.getByText('Vérifiée', { exact: true }).first()).toBeVisible();

  // An offer's row, not the one that was confirmed: a list of sheets holds branches too.
  await table.locator('a[href*="/fiches/offres/"]').first().click();
  const title = page.getByRole('textbox', { name: 'Intitulé' });
  await expect(title).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const before = await title.inputValue();
  await title.fill('');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Ce champ est obligatoire.')).toBeVisible();
  await expect(title).toBeFocused();
  await title.fill(`${before} (mis à jour)`);
  await page.getByRole('link', { name: 'Annuler' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Quitter sans enregistrer ?' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ajouter une session' }).click();
  await page.getByRole('group', { name: /Début/ }).last().getByRole('spinbutton').first().click();
  await page.keyboard.type('06092027');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('La fiche est enregistrée.', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(title).toHaveValue(`${before} (mis à jour)`);
});

test('two sheets that are one are brought together by a person, and the merge is undone', async ({ page }) => {
  await signIn(page, administrator);
  await page.goto('/cadastre/doublons');
  const pair = page.getByRole('article', { name: /Verri[eè]re du Quai et .*Verri[eè]re du Quai/ }).first();
  await expect(pair.getByText('Même nom').first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await pair.getByRole('button', { name: /^Réunir/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Réunir ces deux fiches ?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: 'Réunir', exact: true }).click();
  await pair.getByRole('button', { name: /^Défaire la réunion/ }).click();
  await expect(pair.getByRole('button', { name: /^Réunir/ })).toBeVisible();
});

test('what a visitor proposes reaches the keeper, who refuses with a sentence', async ({ page, browser }) => {
  const visitor = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
  await visitor.goto('/cadastre?q=vitrail');
  await visitor.getByRole('link', { name: 'Atelier de vitrail et de lumière' }).first().click();
  await visitor.getByRole('button', { name: 'Proposer une correction' }).first().click();
  await visitor.getByRole('textbox', { name: 'Commentaire' }).fill('L’atelier a changé d’étage.');
  await visitor.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await expect(visitor.locator('#content').getByText(/Merci\. Votre proposition/)).toBeVisible();

  await signIn(page, administrator);
  await page.goto('/cadastre/corrections');
  const card = page.getByRole('article', { name: 'Atelier de vitrail et de lumière' }).first();
  await expect(card).toContainText('L’atelier a changé d’étage.');
  await card.getByRole('button', { name: /^Refuser/ }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await card.getByRole('textbox', { name: 'Pourquoi refuser ?' }).fill('Il est toujours au premier étage.');
  await card.getByRole('button', { name: 'Envoyer le refus' }).click();
  await expect(card).toContainText('Il est toujours au premier étage.');
  await expect(card).toContainText('Refusée');
});

for (const path of [
  '/cadastre/fiches/offres/nouvelle', '/cadastre/fiches/organisme', '/cadastre/corrections', '/cadastre/doublons', '/cadastre/manques',
]) {
  test(`${path} is accessible and fits the narrowest screen`, async ({ page }) => {
    await signIn(page, administrator);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Chargement…' })).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('what is missing is open to a visitor, and its file holds the same table', async ({ page }) => {
  await page.goto('/cadastre/manques?lignes=basin&colonnes=kind');
  await expect(page.getByRole('table', { name: /Nombre d’offres par Bassin et par Nature/ })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporter (CSV)' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
