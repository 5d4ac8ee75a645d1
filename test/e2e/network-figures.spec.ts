import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectChartsReadable, expectPrintable, signIn, tabTo } from './journey.js';

test.use({ actionTimeout: 20_000 });

const odile = 'odile@demo.boussole.example';
const stephane = 'stephane@demo.boussole.example';
const francoise = 'francoise@demo.boussole.example';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Somebody else, at her own machine. */
async function somebody(browser: Browser, baseURL: string | undefined, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await signIn(page, email);
  return page;
}

test('the coordination comes from the board to the network: bodies by name, needs, the register, seven values', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page, odile);
  await page.goto('/neutralite');
  await tabTo(page, 'link', 'Réseau en chiffres');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Le réseau en chiffres')).toBeVisible();
  await expect(page.getByText(/Tout ce qui a changé avant .* est compté/).first()).toBeVisible();

  await test.step('bodies stand by name, the whole network before them', async () => {
    const table = page.getByRole('region', { name: 'Réponses par organisme' });
    if (await table.isVisible()) {
      const names = await table.getByRole('rowheader').allTextContents();
      expect(names[0]).toBe('Tout le réseau');
      expect(names.slice(1)).toEqual(names.slice(1).sort(new Intl.Collator('fr-BE').compare));
      await tabTo(page, 'button', /^Reçus/);
      await page.keyboard.press('Enter');
      await expect(table.getByRole('columnheader', { name: /^Reçus/ })).toHaveAttribute('aria-sort', 'descending');
    }
  });

  await test.step('the register and the charter say what they do not say', async () => {
    await expect(page.getByRole('img', { name: 'Fraîcheur du cadastre' })).toBeVisible();
    const charter = page.getByRole('region', { name: 'Les sept valeurs de la charte', exact: true });
    await expect(charter.getByRole('heading', { level: 3 })).toHaveCount(7);
    await expect(charter.getByText('Aucun chiffre honnête')).toBeVisible();
  });
  await expectChartsReadable(page);

  await test.step('the period is in the address, and stays when one comes back', async () => {
    await page.getByLabel('Par', { exact: true }).selectOption('Année');
    await expect(page).toHaveURL(/periode=(%22)?20\d\d(%22)?$/);
    await page.reload();
    await expect(page.getByLabel('Par', { exact: true })).toHaveValue('year');
  });

  await test.step('whoever was entrusted with nothing is told so, calmly', async () => {
    const manager = await somebody(browser, baseURL, francoise);
    await manager.goto('/neutralite');
    await expect(manager.getByRole('link', { name: 'Réseau en chiffres' })).toHaveCount(0);
    await manager.goto('/chiffres/reseau');
    await expect(manager.getByText('Cette page s’ouvre avec un mandat de coordination')).toBeVisible();
    await expectAccessible(manager);
    await manager.context().close();
  });
  expect(errors).toEqual([]);
});

test('an operator sees what came, what waits, and the way to the sheets', async ({ page }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page, stephane);
  await tabTo(page, 'link', 'Relais en chiffres');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Relais reçus en chiffres')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Réponses en retard' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vos places libres, près de besoins sans réponse' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vos fiches à relire' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Réponses à donner' })).toBeVisible();
  await expectChartsReadable(page);
  await expectPrintable(page);
  expect(errors).toEqual([]);
});
