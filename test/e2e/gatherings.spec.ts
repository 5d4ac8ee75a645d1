import { expect, type Page, test } from '@playwright/test';
import { aNewDossier, expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

test.use({ actionTimeout: 20_000 });

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function writeDay(page: Page, label: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
  const group = page.getByRole('dialog').getByRole('group', { name: label });
  await group.getByRole('spinbutton').first().click();
  await page.keyboard.type(`${day}${month}${year}`);
}

const soon = (): readonly [string, string, string] => {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(Date.now() + 15 * 86_400_000).split('-');
  return [day, month, year];
};

async function planWorkshop(page: Page, title: string): Promise<void> {
  await page.goto('/moments');
  await tabTo(page, 'button', 'Planifier un moment');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Planifier un moment' });
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Intitulé' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Intitulé' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Lieu' }).fill('Salle 3, avenue Blonden');
  await writeDay(page, 'Jour', soon());
  await dialog.getByRole('textbox', { name: 'Heure' }).fill('09:30');
  await dialog.getByRole('textbox', { name: 'Places' }).fill('14');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(heading(page, title)).toBeVisible();
}

test('a workshop is planned, somebody and a class come to it, and it is called off', async ({ page }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  await aNewDossier(page, 'Delacollecte');

  await planWorkshop(page, 'Écrire son CV');
  await expect(page.getByText('Personne n’est encore inscrit.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Inscrire une personne' }).fill('Delacollecte');
  await page.getByRole('option', { name: /Delacollecte/ }).first().click();
  const people = page.getByRole('region', { name: 'Participant·es' });
  await expect(people.getByRole('link', { name: 'Samira Delacollecte' })).toBeVisible();

  await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter un groupe' });
  await dialog.getByRole('textbox', { name: 'Qui' }).fill('Élèves de 3e');
  await dialog.getByRole('textbox', { name: 'Combien' }).fill('14');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Il ne reste pas assez de places');
  await dialog.getByRole('textbox', { name: 'Combien' }).fill('12');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('region', { name: 'Groupes sans nom' }).getByText('12 personnes')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.goto('/moments');
  const [day = '', month = '', year = ''] = soon();
  await page.goto(`/moments?mois=${year}-${month}-01`);
  await expect(page.getByRole('link', { name: 'Écrire son CV' })).toBeVisible();
  expect(day).not.toBe('');
  await expect(page.getByText('13 sur 14 places')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('link', { name: 'Écrire son CV' }).click();
  await page.getByRole('button', { name: 'Annuler ce moment' }).click();
  const ask = page.getByRole('dialog', { name: 'Annuler ce moment ?' });
  await ask.getByRole('textbox', { name: 'Motif' }).fill('La salle est inondée.');
  await ask.getByRole('button', { name: 'Annuler ce moment' }).click();
  await expect(page.getByText('Annulé : La salle est inondée.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modifier…' })).toBeHidden();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});
