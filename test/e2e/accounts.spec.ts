import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, password, signIn } from './journey.js';

const isabelle = 'isabelle@demo.boussole.example';
const newcomer = { given: 'Aurore', family: 'Delvaux', email: 'aurore.delvaux@demo.boussole.example', password: 'les mirabelles mûrissent en août' };

test('somebody is invited, chooses a password by the mailed link, signs in, and is disabled', async ({ page, browser }) => {
  await signIn(page, isabelle);
  await page.goto('/equipe');
  await expect(page.getByRole('row', { name: /Nadia Lambert/ })).toContainText('détaché·e par Forem');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('button', { name: 'Inviter une personne' }).click();
  const dialog = page.getByRole('dialog', { name: 'Inviter une personne' });
  await dialog.getByLabel('Prénom').fill(newcomer.given);
  await dialog.getByLabel('Nom', { exact: true }).fill(newcomer.family);
  await dialog.getByLabel('Adresse e-mail professionnelle').fill(newcomer.email);
  await dialog.getByLabel('Antenne').selectOption({ label: 'Espace conseil de Liège' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  const row = page.getByRole('row', { name: /Aurore Delvaux/ });
  await expect(row).toContainText('Invitation envoyée');

  await page.goto('/boite-aux-lettres');
  const mail = page.getByRole('link', { name: /\/acces#/ }).first();
  await expect(async () => {
    await page.reload();
    await expect(mail).toBeVisible({ timeout: 2000 });
  }).toPass();
  const link = await mail.getAttribute('href');

  const own = await browser.newPage();
  await own.goto(link ?? '/');
  await own.getByLabel('Nouveau mot de passe').fill('trop court');
  await own.getByLabel('Le même, une seconde fois').fill('trop court');
  await own.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click();
  await expect(own.getByText(/au moins 15 caractères/i).first()).toBeVisible();
  await own.getByLabel('Nouveau mot de passe').fill(newcomer.password);
  await own.getByLabel('Le même, une seconde fois').fill(newcomer.password);
  await own.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click();
  await expect(own.getByText('Votre mot de passe est enregistré.')).toBeVisible();
  await signIn(own, newcomer.email, newcomer.password);
  await expect(own.getByRole('heading', { level: 1, name: 'Ma journée' })).toBeVisible();

  await page.goto('/equipe');
  await row.getByRole('button', { name: 'Désactiver Aurore Delvaux' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Désactiver' }).click();
  await expect(row).toContainText('Compte désactivé');
  await own.goto('/dossiers');
  await expect(own.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible();
});

test('one hat at a time: another hat shows another branch', async ({ page }) => {
  await signIn(page);
  await page.goto('/compte');
  await page.getByRole('button', { name: /Agir sous ce rattachement/ }).click();
  await expect(page.getByRole('region', { name: 'Rattachement actuel' })).toContainText('Liège – conseil');
  await page.goto('/dossiers');
  await expect(page.getByText('Marthe Dupon')).toHaveCount(0);
  await page.goto('/compte');
  await page.getByRole('button', { name: /Agir sous ce rattachement/ }).click();
  await expect(page.getByRole('region', { name: 'Rattachement actuel' })).toContainText('Espace conseil de Liège');
});

test('a session closed elsewhere asks to sign in again, in place, and goes on', async ({ page, browser }) => {
  await signIn(page, 'karim@demo.boussole.example');
  const elsewhere = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
  await signIn(elsewhere, 'karim@demo.boussole.example');
  await elsewhere.goto('/compte');
  const others = elsewhere.getByRole('button', { name: /Fermer cette session/ });
  await expect(others.first()).toBeVisible();
  while (await others.count() > 0) {
    const left = await others.count();
    await others.first().click();
    await expect(others).toHaveCount(left - 1);
  }
  await page.getByRole('link', { name: 'Dossiers' }).first().click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible();
  await expect(page.getByRole('table')).toBeVisible();
});
