import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, nadia, signIn, tabTo } from './journey.js';

const officer = 'veronique@demo.boussole.example';

async function ask<Data>(request: APIRequestContext, query: string, variables: object): Promise<Data> {
  const response = await request.post('/graphql', { headers: { 'x-csrf': '1' }, data: { query, variables } });
  const answer = await response.json() as { data: Data; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

interface Created { id: string; reference: string; code: string; secret: string }

/** Somebody received without a name, who writes from her own page what she asks about her data. */
async function somebodyAsks(browser: Browser, baseURL: string | undefined, text: string): Promise<Created> {
  const desk = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await desk.newPage();
  await signIn(page, nadia);
  const { createAnonymousDossier: created } = await ask<{ createAnonymousDossier: Created }>(desk.request,
    'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id reference code secret } }', { key: randomUUID() });
  await desk.close();
  const home = await browser.newContext(baseURL ? { baseURL } : {});
  await ask(home.request, 'mutation ($input: EnterNotebookInput!) { enterNotebook(input: $input) { holder } }', { input: { code: created.code, secret: created.secret } });
  await ask(home.request, 'mutation ($input: AskRightInput!) { askRight(input: $input) }', { input: { commandKey: randomUUID(), kind: 'restrict', text } });
  await home.close();
  return created;
}

const card = (page: Page, reference: string) => page.getByRole('article', { name: new RegExp(reference) });

test('the data protection officer answers what a person asks, explains, and reads who looked under a case number', async ({ page, browser, baseURL }) => {
  test.setTimeout(150_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const text = `Je conteste ce qui est écrit (${randomUUID().slice(0, 8)}).`;
  const created = await somebodyAsks(browser, baseURL, text);
  await signIn(page, officer);

  await test.step('the request waits, without a name, with its month', async () => {
    await page.goto('/vie-privee');
    await expect(card(page, created.reference)).toContainText(text);
    await expect(card(page, created.reference)).toContainText('Réponse avant le');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step('what granting does is said before it is done; done, the dossier is blocked', async () => {
    await card(page, created.reference).getByRole('button', { name: 'Accepter' }).press('Enter');
    await expect(card(page, created.reference)).toContainText('ne s’ouvre plus à personne');
    await expectAccessible(page);
    await card(page, created.reference).getByRole('button', { name: 'Accepter la demande' }).press('Enter');
    await expect(card(page, created.reference)).toContainText('Bloqué');
  });

  await test.step('opening it again takes a sentence', async () => {
    await card(page, created.reference).getByRole('button', { name: 'Lever le blocage' }).press('Enter');
    await page.keyboard.type('trop court');
    await card(page, created.reference).getByRole('button', { name: 'Lever le blocage' }).press('Enter');
    await expect(card(page, created.reference)).toContainText('au moins 20 signes');
    await page.getByRole('textbox', { name: 'Votre réponse' }).fill('La personne demande la reprise de son suivi.');
    await card(page, created.reference).getByRole('button', { name: 'Lever le blocage' }).press('Enter');
    await expect(card(page, created.reference)).not.toContainText('Bloqué');
  });

  await test.step('under a case number she reads who looked', async () => {
    await page.getByRole('radio', { name: 'Journal d’un dossier' }).click();
    await page.getByRole('textbox', { name: 'Référence du dossier' }).fill(created.reference);
    await page.getByRole('textbox', { name: 'Numéro d’examen' }).fill(`E2E-${randomUUID().slice(0, 8)}`);
    await page.getByRole('textbox', { name: 'Pourquoi' }).fill('La personne demande qui a ouvert son dossier.');
    await tabTo(page, 'button', 'Ouvrir l’examen');
    await page.keyboard.press('Enter');
    await card(page, created.reference).getByRole('button', { name: 'Lire le journal' }).press('Enter');
    const log = page.getByRole('region', { name: `Journal du dossier ${created.reference}` });
    await expect(log).toContainText('Ouverture d’un dossier anonyme');
    await expect(log).toContainText('Nadia');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
  expect(errors).toEqual([]);
});

test('whoever is signed in reads who can do what, and her own acts', async ({ page }) => {
  await signIn(page);
  await page.goto('/compte');
  await page.getByRole('link', { name: 'Qui peut quoi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Qui peut quoi' })).toBeVisible();
  const table = page.getByRole('region', { name: /Qui peut faire quoi/ });
  await expect(table.getByRole('rowheader', { name: /Noter un entretien/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('combobox', { name: 'Fonction à afficher' }).selectOption({ label: 'Audit' });
  await expect(table.getByRole('columnheader')).toHaveCount(2);
  await expect(page).toHaveURL(/fonction=auditor/);
  const row = table.getByRole('row', { name: /Lire les entretiens/ });
  await expect(row).toContainText('Non');
  await page.goto('/mes-actes');
  await expect(page.getByRole('region', { name: 'Lignes du journal' })).toContainText('Connexion');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('a counsellor closes a dossier with a reason, and opens it again when the person comes back', async ({ page }) => {
  await signIn(page);
  const { createAnonymousDossier: created } = await ask<{ createAnonymousDossier: Created }>(page.request,
    'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id reference code secret } }', { key: randomUUID() });
  await page.goto(`/dossiers/${created.id}/suivi`);
  await tabTo(page, 'button', 'Clore le dossier');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption({ label: 'Autre raison' });
  await dialog.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(dialog).toContainText('Précisez la raison');
  await expectAccessible(page);
  await dialog.getByRole('textbox').fill('Elle part vivre à l’étranger.');
  await dialog.getByRole('button', { name: 'Clore le dossier' }).click();
  await tabTo(page, 'button', 'Rouvrir le dossier');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Rouvrir le dossier' }).click();
  await expect(page.getByRole('button', { name: 'Clore le dossier' })).toBeVisible();
});
