import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

test.use({ actionTimeout: 20_000 });

test('a manager makes a report by the keyboard, writes in it, and takes it away', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'benoit@demo.boussole.example');
  await page.goto('/rapports');
  await tabTo(page, 'combobox', 'Période');
  const periods = page.getByRole('combobox', { name: 'Période' });
  const quarter = await periods.locator('option', { hasText: 'trimestre' }).first().innerText();
  await periods.selectOption({ label: quarter });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await tabTo(page, 'button', 'Faire un rapport');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: quarter })).toBeVisible();
  const foreword = page.getByRole('region', { name: 'Avant-propos' });
  await foreword.getByRole('textbox').fill('Un trimestre de reprise.\n\nMerci à toute l’équipe.');
  await foreword.getByRole('button', { name: /Enregistrer/ }).click();
  await expect(foreword.getByRole('status')).toHaveText('Enregistré');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  // The address of the page is the report's, and its files stand beside it.
  await page.reload();
  await expect(foreword.getByRole('textbox')).toHaveValue(/Merci à toute l’équipe/);
  const at = new URL(page.url()).pathname;
  const pdf = await page.request.get(`${at}.pdf`);
  expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  await page.goto(`${at}.html`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rapport d’activité');
  await expect(page.getByText('Merci à toute l’équipe.')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
