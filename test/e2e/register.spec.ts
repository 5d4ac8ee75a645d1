import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

// Fifty offers and a map of 281 communes, read twice by axe on each page: more than a form asks.
test.slow();

const sentence = 'électricien, sans CESS, Liège, en bus';
const field = (page: Page) => page.getByRole('combobox', { name: 'Que cherche la personne ?' });
const firstTitle = (page: Page) => page.getByRole('list', { name: 'Offres trouvées' }).getByRole('article').first().getByRole('heading');
const results = (page: Page) => page.getByRole('list', { name: 'Offres trouvées' });

test('without an account and with the keyboard alone: search a sentence, open a sheet, come back, propose a correction', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') foreign.push(request.url());
  });
  page.on('pageerror', (error) => foreign.push(error.message));

  await page.goto('/connexion');
  await tabTo(page, 'link', 'Consulter le cadastre sans compte');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Cadastre' })).toBeVisible();
  await expect(results(page)).toBeVisible();

  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(sentence);
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('électricien');
  const criteria = page.getByRole('list', { name: 'Critères de la recherche' });
  await expect(criteria).toContainText('Liège, 60 min au plus en bus ou en train');
  await expect(page).toHaveURL(/depart=62063.*trajet=bus/);
  await expect(page.getByRole('status').filter({ hasText: 'trouvée' })).toBeVisible();
  await expectAccessible(page);

  const found = await firstTitle(page).innerText();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('link', { name: found }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: found })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.goBack();
  await expect(field(page)).toHaveValue('électricien');
  await expect(firstTitle(page)).toHaveText(found);
  await page.goForward();

  await tabTo(page, 'button', 'Proposer une correction');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Proposer une correction' });
  await tabTo(page, 'textbox', 'Commentaire');
  await page.keyboard.type('Le secrétariat a déménagé au premier étage.');
  await expectAccessible(page);
  await tabTo(page, 'button', 'Envoyer la proposition');
  await page.keyboard.press('Enter');
  await expect(page.locator('#content').getByText(/Merci\. Votre proposition est transmise à/)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(foreign).toEqual([]);
});

test('a trade is suggested while typing, and taken by the arrows', async ({ page }) => {
  await page.goto('/cadastre');
  await field(page).fill('soudeur');
  const first = page.getByRole('listbox', { name: 'Métiers proposés' }).getByRole('option').first();
  await expect(first).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/metier=[A-N]\d{4}/);
  await expect(page.getByRole('list', { name: 'Critères de la recherche' })).toBeVisible();
});

test('the order is a draw: the same for everybody, drawn again when asked, shared by its address', async ({ page, browser }) => {
  await page.goto('/cadastre');
  await expect(page.getByText(/Ordre tiré au sort aujourd’hui/)).toBeVisible();
  const today = await results(page).getByRole('heading').allInnerTexts();
  const other = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
  await other.goto('/cadastre');
  await expect(results(other)).toBeVisible();
  expect(await results(other).getByRole('heading').allInnerTexts()).toEqual(today);
  await page.getByRole('button', { name: 'Tirer à nouveau au sort' }).click();
  await expect(page).toHaveURL(/tirage=\d+/);
  await expect.poll(() => results(page).getByRole('heading').allInnerTexts()).not.toEqual(today);
  await expect(page.getByText(/Ordre du tirage/)).toBeVisible();
  const again = await results(page).getByRole('heading').allInnerTexts();
  await other.goto(page.url());
  await expect.poll(() => results(other).getByRole('heading').allInnerTexts()).toEqual(again);
});

test('on a telephone: the criteria in a drawer, the map when asked, a basin by its button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/cadastre');
  await page.getByRole('button', { name: 'Filtres' }).click();
  const drawer = page.getByRole('dialog', { name: 'Filtres' });
  await drawer.getByRole('checkbox', { name: /^Formation \d/ }).check();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Voir les offres' }).click();
  await expect(page.getByRole('list', { name: 'Critères de la recherche' })).toContainText('Formation');
  await page.getByRole('button', { name: 'Afficher la carte' }).click();
  await expect(page.getByRole('img', { name: /le plus dans le bassin/ })).toBeVisible();
  await page.getByRole('group', { name: 'Choisir un bassin' }).getByRole('button', { name: /^Namur/ }).click();
  await expect(page).toHaveURL(/bassin=NA/);
  await page.getByText('Les chiffres de la carte en tableau').click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('nothing found: each criterion can be let go', async ({ page }) => {
  await page.goto('/cadastre?nature=immersion&langue=sign&horaire=weekend&age=119');
  await expect(page.getByText('Aucune offre ne répond à tous ces critères.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('list', { name: 'Critères à laisser tomber' }).getByRole('button', { name: /119 ans/ }).click();
  await expect(page).not.toHaveURL(/age=/);
});

test('an organisation, its ties and its branches; its offers are one press away', async ({ page }) => {
  await page.goto('/cadastre?q=forem');
  await results(page).getByRole('link').first().click();
  await page.locator('.page-detail').getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Carte d’identité' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Liens avec d’autres organismes' })).toBeVisible();
  await page.locator('details.branch summary').first().click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Voir ses offres' }).click();
  await expect(page).toHaveURL(/organisme=/);
  await expect(results(page)).toBeVisible();
});

test('a colleague finds the register among the sections, and stays under the same roof', async ({ page }) => {
  await signIn(page);
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Cadastre' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cadastre' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cadastre' })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cadas');
  await expect(page.getByRole('option', { name: 'Cadastre' })).toBeVisible();
});
