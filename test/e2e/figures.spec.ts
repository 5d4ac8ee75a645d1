import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectChartsReadable, expectNoSidewaysScroll, expectPrintable, signIn } from './journey.js';

test.use({ actionTimeout: 20_000 });

const francoise = 'francoise@demo.boussole.example';
const benoit = 'benoit@demo.boussole.example';
const sandrine = 'sandrine@demo.boussole.example';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

async function somebody(browser: Browser, baseURL: string | undefined, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

test('a coordinator reads her branch: sentences, definitions, tables, then the dossiers behind a figure', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, francoise);
  await page.getByRole('link', { name: 'Chiffres', exact: true }).click();
  await expect(heading(page, 'Chiffres')).toBeVisible();
  await expect(page.getByRole('region', { name: 'En un coup d’œil' })).toContainText('Le repère');
  await expect(page.getByRole('combobox', { name: 'Lieu' })).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'Par conseiller·ère' })).toBeVisible();
  await expect(page.getByText(/Tout ce qui a changé avant .* est compté/).first()).toBeVisible();

  await test.step('everything that is one click away, in light and in dark, wide and narrow', async () => {
    await expectChartsReadable(page);
    await expect(card(page, 'Dossiers ouverts')).toContainText('Un dossier fusionné ne compte qu’une fois.');
    await expect(page.getByRole('heading', { name: 'Relais sans réponse' })).toBeVisible();
  });

  await test.step('on paper: of whom, of when, how fresh; nothing to press', async () => {
    await expectPrintable(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/comparée à/).first()).toBeVisible();
    await expect(page.getByText(/Tout ce qui a changé avant (le )?\d.*\d{4}.* est compté/).first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('another period is in the address, and comes back with it', async () => {
    await page.getByRole('combobox', { name: 'Par', exact: true }).selectOption('Année');
    await expect(page).toHaveURL(/periode=(%22)?20\d\d/);
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Par', exact: true })).toHaveValue('year');
    await page.getByRole('combobox', { name: 'Par', exact: true }).selectOption('Mois');
    await expect(page.getByText(/D’un mois, on dit combien/)).toBeVisible();
  });

  await test.step('the dossiers behind it', async () => {
    await page.goto('/chiffres');
    await card(page, 'Entretiens').getByRole('link', { name: /Voir les dossiers/ }).click();
    await expect(heading(page, 'Dossiers derrière le chiffre')).toBeVisible();
    const list = page.getByRole('region', { name: 'Dossiers derrière le chiffre, Entretiens' });
    await expect(list.getByRole('row').nth(1)).toContainText(/\w{3}-\w{3}/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await list.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/dossiers\/[0-9a-f-]{36}/);
  });
});

test('a manager reads her body and one of its branches, and no dossier', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  await signIn(page, benoit);
  await page.goto('/chiffres');
  await expect(page.getByRole('img', { name: 'Par antenne' })).toBeVisible();
  await expectChartsReadable(page);
  await page.getByRole('combobox', { name: 'Lieu' }).selectOption({ label: 'Espace conseil de Liège' });
  await expect(page.getByRole('img', { name: 'Par conseiller·ère' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Voir les dossiers/ })).toHaveCount(0);
  await page.goto('/chiffres/dossiers?chiffre=opened&periode=2026-T3');
  await expect(heading(page, 'Page non ouverte à votre rôle')).toBeVisible();

  await test.step('a body that opened no dossier yet is told so, once', async () => {
    const other = await somebody(browser, baseURL, sandrine);
    await other.goto('/chiffres');
    await expect(other.getByText('Pas encore de chiffres')).toBeVisible();
    await expectAccessible(other);
    await other.context().close();
  });
});
