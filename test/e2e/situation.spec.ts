import { expect, test, type Browser, type Page } from '@playwright/test';
import { aNewDossier, expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const saved = (page: Page) => expect(dialog(page)).toBeHidden();

/** A dossier of somebody who gave a name, on its situation page. */
async function openSituation(page: Page): Promise<string> {
  const address = await aNewDossier(page, `Parcours ${Date.now()}`);
  await page.goto(`${address}/situation`);
  await expect(card(page, 'Projets')).toBeVisible();
  return `${address}/situation`;
}

async function anotherBrowser(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels' })).newPage();
  await signIn(page);
  await page.goto(address);
  await expect(card(page, 'Aujourd’hui')).toBeVisible();
  return page;
}

test('a person’s page is filled in with the keyboard: where she stands, where she comes from, what she aims at', async ({ page }) => {
  test.setTimeout(240_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  await openSituation(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await test.step('where she stands', async () => {
    await tabTo(page, 'button', 'Modifier : Aujourd’hui');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('radio', { name: 'En recherche d’emploi' }).click();
    await dialog(page).getByLabel('Depuis').fill('13/2026');
    await tabTo(page, 'button', 'Enregistrer');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByText('Écrivez une année ou un mois')).toBeVisible();
    await dialog(page).getByLabel('Depuis').fill('05/2026');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await saved(page);
    await expect(card(page, 'Aujourd’hui')).toContainText('En recherche d’emploi depuis 05/2026');
  });

  await test.step('where she comes from: a list, and a picture of it', async () => {
    await page.getByRole('button', { name: 'Modifier les études' }).click();
    await dialog(page).getByRole('button', { name: 'Ajouter une étude' }).click();
    const study = dialog(page).getByRole('group', { name: 'Étude 1' });
    await study.getByLabel('Intitulé').fill('Techniques sociales');
    await study.getByLabel('Début').fill('2004');
    await study.getByLabel('Fin').fill('2008');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page);
    await page.getByRole('button', { name: 'Modifier l’expérience' }).click();
    await dialog(page).getByRole('button', { name: 'Ajouter une expérience' }).click();
    const job = dialog(page).getByRole('group', { name: 'Expérience 1' });
    await job.getByRole('combobox', { name: 'Métier' }).fill('électricien');
    // A trade with its code: not the line that says that the search goes on.
    await page.getByRole('option').filter({ hasText: /[A-N]\d{4}$/ }).first().click();
    await expect(job.getByRole('button', { name: /^Retirer : (?!Expérience)/ })).toBeFocused();
    await job.getByLabel('Début').fill('09/2010');
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page);
    await expect(card(page, 'Parcours').getByRole('img', { name: /1 étude, 1 expérience/ })).toBeVisible();
    await expect(card(page, 'Aujourd’hui')).toContainText('CESS');
  });

  await test.step('the languages that she knows', async () => {
    await page.getByRole('button', { name: 'Modifier : Langues' }).click();
    await dialog(page).getByRole('button', { name: 'Ajouter une langue' }).click();
    await dialog(page).getByLabel('Langue', { exact: true }).selectOption({ label: 'Arabe' });
    await dialog(page).getByLabel('Niveau').selectOption({ label: 'Langue maternelle' });
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page);
    await expect(card(page, 'Langues')).toContainText('ArabeLangue maternelle');
  });

  await test.step('her heart project, and what it needs', async () => {
    await tabTo(page, 'button', 'Noter le projet de cœur');
    await page.keyboard.press('Enter');
    await dialog(page).getByLabel('Le projet').fill('Devenir électricienne');
    await dialog(page).getByRole('radio', { name: 'Choisi' }).click();
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page);
    await page.getByRole('button', { name: 'Ajouter un besoin au projet : Devenir électricienne' }).click();
    await expectAccessible(page);
    await dialog(page).getByLabel('Contraintes').fill('En bus, pas le soir');
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page);
    const heart = page.getByRole('article', { name: 'Devenir électricienne' });
    await expect(heart).toContainText('Choisi');
    await expect(heart).toContainText('En bus, pas le soir');
  });

  await test.step('what is very personal has a place of its own', async () => {
    await page.getByRole('button', { name: 'Ajouter une donnée très personnelle' }).click();
    await dialog(page).getByRole('button', { name: 'Santé' }).click();
    await dialog(page).getByLabel('Ce qu’il faut savoir').fill('Pas de charges lourdes');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page);
    await expect(card(page, 'Données très personnelles')).toContainText('Pas de charges lourdes');
  });

  await test.step('all of it has a history', async () => {
    await page.getByRole('button', { name: /Historique/ }).click();
    await expect(dialog(page)).toContainText('Situation : Statut');
    await expect(dialog(page)).toContainText('Nadia Lambert');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(errors).toEqual([]);
});

test('a form left open survives its page; two people in two browsers overwrite nothing of each other', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await signIn(page);
  const address = await openSituation(page);

  await test.step('what was typed is found again after the page was lost', async () => {
    await page.getByRole('button', { name: 'Modifier : Mobilité et disponibilité' }).click();
    await dialog(page).getByLabel('Autres contraintes').fill('Cherche près de la gare');
    await expect(dialog(page).getByText(/Brouillon enregistré/)).toBeVisible();
    await page.goto('/ma-journee');
    await page.goto(address);
    await tabTo(page, 'button', 'Reprendre : situation');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByLabel('Autres contraintes')).toHaveValue('Cherche près de la gare');
    await expectAccessible(page);
  });

  const other = await anotherBrowser(browser, address);
  await test.step('somebody else saves the same theme meanwhile', async () => {
    await other.getByRole('button', { name: 'Modifier : Mobilité et disponibilité' }).click();
    await dialog(other).getByRole('checkbox', { name: 'Vélo' }).or(dialog(other).getByRole('button', { name: 'Vélo' })).first().click();
    await dialog(other).getByLabel('Autres contraintes').fill('Doit rentrer à 17 h');
    await dialog(other).getByRole('button', { name: 'Enregistrer' }).click();
    await expect(card(other, 'Mobilité et disponibilité')).toContainText('Doit rentrer à 17 h');
  });

  await test.step('both versions stand side by side; one chooses field by field', async () => {
    await dialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    const comparison = page.getByRole('alertdialog', { name: 'Quelqu’un a modifié ceci entre-temps' });
    await expect(comparison).toContainText('Cherche près de la gare');
    await expect(comparison).toContainText('Doit rentrer à 17 h');
    await expect(comparison).toContainText('Changé par l’autre personne seulement.');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await comparison.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await expect(comparison.getByRole('alert')).toContainText('Il reste 1 champ à choisir.');
    await comparison.getByRole('group', { name: 'Autres contraintes' }).getByRole('radio', { name: /Votre version/ }).check();
    await comparison.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await expect(comparison).toBeHidden();
    await expect(card(page, 'Mobilité et disponibilité')).toContainText('Cherche près de la gare');
    await expect(card(page, 'Mobilité et disponibilité')).toContainText('Vélo');
  });
  await other.context().close();
});
