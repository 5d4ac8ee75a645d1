import { expect, type Page, test } from '@playwright/test';
import { aNewDossier, expectAccessible, expectNoSidewaysScroll, signIn } from './journey.js';

/** A task of one's own about a person, as her page would make it. */
async function promise(page: Page, dossierId: string, note: string): Promise<void> {
  const dueOn = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date());
  const answer = await page.request.post('/graphql', { headers: { 'x-csrf': '1' }, data: {
    query: 'mutation ($input: PlanFollowUpInput!) { planFollowUp(input: $input) { id } }',
    variables: { input: { commandKey: crypto.randomUUID(), dossierId, dueOn, note, isUrgent: true, way: 'phone' } } } });
  expect(await answer.text()).not.toContain('errors');
}

const idIn = (page: Page): string => /dossiers\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

test('what is due is put off and done from the keyboard, and seen in the week', async ({ page }) => {
  await signIn(page);
  const title = `Samira Journée${Date.now()}`;
  await aNewDossier(page, title.replace('Samira ', ''));
  await promise(page, idIn(page), 'Rappeler pour l’inscription');
  await page.goto('/ma-journee');
  const row = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: 'Rappeler pour l’inscription' });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('link').first().focus();
  await page.keyboard.press('x');
  await expect(page.getByText('1 relance choisie')).toBeVisible();
  await page.keyboard.press('s');
  await page.getByRole('dialog').getByRole('button', { name: 'Demain' }).click();
  await expect(page.getByText(/1 relance est reportée/).first()).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole('link', { name: 'Agenda' }).first().click();
  await expect(page.getByRole('list', { name: 'Agenda de la semaine' })).toBeVisible();
  // Tomorrow is in another week on a Sunday alone.
  if (new Intl.DateTimeFormat('en', { timeZone: 'Europe/Brussels', weekday: 'long' }).format(new Date()) === 'Sunday') await page.getByRole('button', { name: 'Semaine suivante' }).click();
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});

test('an address for one’s own calendar answers, until it is closed', async ({ page }) => {
  await signIn(page);
  await page.goto('/agenda');
  await page.getByRole('button', { name: /Créer une adresse|Remplacer l’adresse/ }).click();
  const url = new URL(await page.getByRole('textbox', { name: 'Adresse à ajouter au calendrier' }).inputValue());
  const answer = await page.request.get(url.pathname);
  expect(await answer.text()).toContain('BEGIN:VCALENDAR');
  await page.getByRole('button', { name: 'Fermer l’adresse' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Fermer l’adresse' }).click();
  await expect(page.getByText('Aucune adresse n’est en service.')).toBeVisible();
  expect((await page.request.get(url.pathname)).status()).toBe(404);
});

test('the promises are read where there are enough people', async ({ page }) => {
  await signIn(page);
  await page.goto('/promesses');
  await expect(page.getByRole('heading', { level: 1, name: 'Ce que nous promettons' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Deux contacts au plus' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
