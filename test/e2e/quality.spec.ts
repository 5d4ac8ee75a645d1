import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectChartsReadable, expectNoSidewaysScroll, expectPrintable, signIn, tabTo } from './journey.js';

test.use({ actionTimeout: 20_000 });

const standard = (page: Page, name: string) => page.getByRole('region', { name });

test('the coordination fills what is missing with the keys alone, sees how far it has come, and reads the grid of another body', async ({ page }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page, 'francoise@demo.boussole.example');
  await page.goto('/qualite');
  await expect(page.getByRole('heading', { level: 1, name: 'Qualité' })).toBeVisible();
  await expect(page.getByText('2 standards complets sur 4')).toBeVisible();
  await expectChartsReadable(page);
  await expectPrintable(page);

  const information = standard(page, 'Une information juste');
  await information.getByRole('radio', { name: /En projet/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(information.getByRole('radio', { name: /En cours de réalisation/ })).toBeChecked();
  await expect(information.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('26 fiches sur 40 portent une date.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('3 standards complets sur 4')).toBeVisible();
  await page.reload();
  await expect(standard(page, 'Une information juste').getByRole('textbox')).toHaveValue('26 fiches sur 40 portent une date.');
  await expect(page.getByRole('button', { name: /Demander une relecture/ })).toBeHidden();

  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 720 });

  await tabTo(page, 'link', 'Site de Liège');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Relire Site de Liège' })).toBeVisible();
  await page.getByRole('button', { name: 'Accepter de relire' }).click();
  const theirs = standard(page, 'Une information juste');
  await expect(theirs.getByText(/Nos propres formations sont bien décrites/)).toBeVisible();
  await theirs.getByRole('radio', { name: /En projet/ }).check();
  await expect(theirs.getByText('Enregistré', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  expect(errors).toEqual([]);
});
