import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

test.use({ actionTimeout: 20_000 });

const odile = 'odile@demo.boussole.example';
const sandrine = 'sandrine@demo.boussole.example';
const maxime = 'maxime@demo.boussole.example';
const bernard = 'bernard@demo.boussole.example';
const doubled = 'CEFA des Trois Vallées';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function open(page: Page, name: string): Promise<void> {
  await page.goto('/neutralite');
  await row(page, name).getByRole('link').first().click();
  await expect(heading(page, name)).toBeVisible();
}

/** Somebody else, at her own machine. */
async function somebody(browser: Browser, baseURL: string | undefined, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

test('the coordination sees six stories, each told rightly', async ({ page }) => {
  test.setTimeout(150_000);
  await signIn(page, odile);
  await page.goto('/neutralite');
  await expect(page.getByText(/1 structure sur \d+ a un signal/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  for (const [name, status] of [[doubled, 'Signal'], ['Promotion sociale Meuse et Ardenne', 'Rien d’inhabituel'],
    ['Centre de compétence Bâtiment et énergie', 'Rien d’inhabituel'], ['CFISPA Les Trois Chênes', 'Trop peu']] as const) {
    await expect(row(page, name)).toContainText(status);
  }
  const rules = panel(page, 'Les autres règles');
  await expect(rules).toContainText('Cours du soir Haine et Sambre oriente vers CEFA du Pays Noir');
  await expect(rules).toContainText('Existe-t-il une convention à déclarer ?');
  await expect(rules).toContainText(/Rétrécissement.*Institut du soir Senne et Dyle/s);

  await test.step('where the gap is born: by what is chosen, or by what is shown', async () => {
    await open(page, doubled);
    await expect(page.getByText('Un signal n’est pas une faute')).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await open(page, 'Institut du soir Senne et Dyle');
    await expect(page.getByText(/Ce qui est montré : × 1,[2-9]/)).toBeVisible();
    await open(page, 'CFISPA Les Trois Chênes');
    await expect(page.getByText(/Pas encore assez d’orientations pour se prononcer/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a decision is replayed as it was shown, and names nobody', async () => {
    await open(page, 'Institut du soir Senne et Dyle');
    await page.getByRole('link', { name: /Voir les \d+ décisions/ }).click();
    await page.getByRole('main').getByRole('link', { name: /Rejouer la décision/ }).first().click();
    await expect(heading(page, /Décision/)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

test('a signal opens a conversation: asked, answered, concluded, and everything is kept', async ({ page, browser, baseURL }) => {
  test.setTimeout(150_000);
  await signIn(page, odile);
  await open(page, doubled);
  await tabTo(page, 'button', 'Ouvrir un examen');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').last().fill('Comment présentez-vous les offres des autres écoles ?');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /Ouvrir/ }).click();
  await expect(page.getByText('Comment présentez-vous les offres des autres écoles ?')).toBeVisible();

  const answering = await somebody(browser, baseURL, sandrine);
  await answering.goto('/neutralite/examens');
  await answering.getByRole('main').getByRole('link', { name: new RegExp(doubled) }).first().click();
  await answering.getByRole('textbox').last().fill('Nous partageons désormais la liste complète avec les élèves.');
  await expectAccessible(answering);
  await answering.getByRole('button', { name: /Répondre|Envoyer/ }).click();
  await expect(answering.getByText('Nous partageons désormais la liste complète avec les élèves.')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Nous partageons désormais la liste complète avec les élèves.')).toBeVisible();
  await answering.context().close();
});

test('whoever advises sees herself; the referent sees persons, by name and never ranked; nobody else does', async ({ page, browser, baseURL }) => {
  test.setTimeout(150_000);
  await signIn(page, maxime);
  await page.goto('/miroir');
  await expect(heading(page, 'Mon miroir')).toBeVisible();
  await expect(page.getByText(/Personne d’autre que vous et le référent neutralité ne la voit/).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto('/neutralite/personnes');
  await expect(page.getByRole('main')).not.toContainText('Rosa Russo');

  const referent = await somebody(browser, baseURL, bernard);
  await referent.goto('/neutralite/personnes');
  const names = referent.getByRole('main').getByRole('rowheader');
  await expect(names.filter({ hasText: 'Maxime Colson' })).toBeVisible();
  const told = await names.allTextContents();
  expect(told).toEqual([...told].sort(new Intl.Collator('fr-BE').compare));
  await expectAccessible(referent);
  await referent.context().close();
});

test('the yearly report is read by everybody, without an account', async ({ page, request }) => {
  const last = new Date().getFullYear() - 1;
  // In the first days of a year, what was chosen at its end still counts for the year before: it is not published yet.
  const isThere = (await request.get(`/publications/neutralite-${last}.html`)).ok();
  const year = isThere ? last : last - 1;
  const published = await request.get(`/publications/neutralite-${year}.html`);
  expect(published.status()).toBe(200);
  await page.setContent(await published.text());
  await expect(heading(page, new RegExp(`rapport public ${year}`))).toBeVisible();
  await expectAccessible(page);
  expect((await request.get(`/publications/neutralite-${year}.pdf`)).headers()['content-type']).toBe('application/pdf');
});
