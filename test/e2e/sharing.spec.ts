import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const aurelie = 'aurelie@demo.boussole.example';
const elodie = 'elodie@demo.boussole.example';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function another(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels' })).newPage();
  await signIn(page, email);
  return page;
}

/** An anonymous dossier of one's own, on its page of sharing. */
async function aDossier(page: Page): Promise<string> {
  await tabTo(page, 'button', 'Dossier anonyme');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'C’est noté, ouvrir le dossier');
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^[a-z]+(-[a-z]+){3}/);
  const name = (await title.innerText()).trim();
  await tabTo(page, 'link', 'Partage');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ce dossier n’est partagé avec personne d’autre.')).toBeVisible();
  return name;
}

test('with the keyboard alone: a dossier is shared, read by the others as far as agreed, and taken back while they read', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  const name = await aDossier(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await test.step('three small steps, the whole in words before the last press', async () => {
    await tabTo(page, 'button', 'Partager…');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Partager ce dossier' });
    await tabTo(page, 'button', 'Continuer');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('Choisissez une antenne dans la liste.');
    await page.keyboard.press('Shift+Tab');
    await dialog.getByRole('combobox', { name: 'Antenne' }).focus();
    await page.keyboard.type('cefo huy');
    await expect(page.getByRole('option', { name: 'CEFO de Huy' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await dialog.getByRole('combobox', { name: 'Pour quoi' }).selectOption('Entrée en formation');
    await tabTo(page, 'button', 'Continuer');
    await page.keyboard.press('Enter');
    await tabTo(page, 'checkbox', /^Parcours/);
    await page.keyboard.press('Space');
    await expect(dialog.getByRole('checkbox', { name: /très personnel/ })).not.toBeChecked();
    await expectAccessible(page);
    await tabTo(page, 'button', 'Continuer');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/CEFO de Huy pourra lire ces parties de votre dossier : Identité et Parcours, pour : Entrée en formation/)).toBeVisible();
    await tabTo(page, 'button', 'Partager');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('La preuve manque');
    await dialog.getByRole('textbox', { name: /Qui l’a entendu/ }).focus();
    await page.keyboard.type('Karim Haddad, conseiller');
    const preview = region(page, 'Ce que cela veut dire');
    await expect(preview).toContainText('CEFO de Huy verra : Identité et Parcours.');
    await expect(preview).toContainText('Pas : Entretiens, Orientations, Documents et Très personnel, ni aucune note privée.');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await tabTo(page, 'button', 'Partager');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Le dossier est partagé avec CEFO de Huy.').first()).toBeVisible();
  });

  const row = region(page, 'Qui voit quoi de ce dossier').getByRole('row', { name: /CEFO de Huy/ });
  await expect(row.getByRole('cell', { name: 'lit', exact: true })).toHaveCount(2);
  await expect(row.getByRole('cell', { name: 'ne voit pas' })).toHaveCount(4);
  await expect(row).toContainText('Pas encore consulté.');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const reader = await another(browser, aurelie);
  await test.step('Aurélie finds it, opens it, and is told what is not shared', async () => {
    await reader.goto('/partages');
    await expectAccessible(reader);
    await expectNoSidewaysScroll(reader);
    await reader.getByRole('link', { name }).first().click();
    const banner = region(reader, 'Partagé avec vous');
    await expect(banner).toContainText('Pour : Entrée en formation');
    await expect(banner).toContainText('Vous voyez : Identité et Parcours.');
    await expect(banner).toContainText('Pas partagé : Entretiens, Orientations, Documents et Très personnel.');
    await expect(reader.getByRole('button', { name: 'Consigner un entretien' })).toHaveCount(0);
    await expectAccessible(reader);
    await expectNoSidewaysScroll(reader);
  });

  await test.step('Nadia takes it back: the next page that Aurélie asks for is not there', async () => {
    await tabTo(page, 'button', 'Retirer le partage avec CEFO de Huy');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
    await expect(region(page, 'Partages passés')).toContainText('Retiré par Nadia Lambert');
    await expect(region(page, 'Partages passés')).toContainText(/Consulté/);
    await reader.reload();
    await expect(reader.getByText('Ce dossier n’existe pas, ou ne vous est pas ouvert.')).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('the person carries a code: another service asks, the team gives less than was asked', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const name = await aDossier(page);
  await tabTo(page, 'button', 'Donner un code de partage');
  await page.keyboard.press('Enter');
  const card = page.getByRole('alertdialog', { name: 'Carte de partage' });
  const code = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(await card.innerText())?.[0] ?? 'none';
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await tabTo(page, 'button', 'C’est noté');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Un code circule jusqu’au/)).toBeVisible();

  const agent = await another(browser, elodie);
  await agent.goto('/partages');
  await tabTo(agent, 'textbox', 'Code de partage');
  await agent.keyboard.type('ABC-DEF-GHJ');
  await agent.keyboard.press('Enter');
  await expect(agent.getByText('Ce code n’ouvre rien.', { exact: false }).first()).toBeVisible();
  await expectAccessible(agent);
  await agent.getByRole('textbox', { name: 'Code de partage' }).fill(code.toLowerCase().replaceAll('-', ' '));
  await agent.keyboard.press('Enter');
  // The first of four words, and nothing more.
  await expect(agent.getByText(`Ce code est celui de ${name.split('-')[0]}`, { exact: true })).toBeVisible();
  await expect(agent.getByText(name)).toHaveCount(0);
  await agent.getByRole('checkbox', { name: /^Parcours/ }).check();
  await agent.getByRole('checkbox', { name: /^Entretiens/ }).check();
  await agent.getByRole('textbox', { name: /Pourquoi vous en avez besoin/ }).fill('Inscription à l’atelier en février.');
  await expectAccessible(agent);
  await expectNoSidewaysScroll(agent);
  await tabTo(agent, 'button', 'Envoyer la demande');
  await agent.keyboard.press('Enter');
  await expect(agent.getByText('La demande est partie.', { exact: false }).first()).toBeVisible();
  await expect(region(agent, 'Nos demandes')).toContainText('En attente');

  await page.goto('/partages');
  const asked = region(page, 'Demandes à traiter').getByRole('listitem').filter({ hasText: name });
  await expect(asked).toContainText('Inscription à l’atelier en février.');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await asked.getByRole('link', { name: 'Ouvrir pour répondre' }).click();
  await tabTo(page, 'button', /^Répondre/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Répondre à/ });
  await dialog.getByRole('button', { name: 'Continuer' }).click();
  await dialog.getByRole('checkbox', { name: /^Entretiens/ }).uncheck();
  await expect(dialog.getByRole('checkbox', { name: /^Documents/ })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Continuer' }).click();
  await dialog.getByRole('radio', { name: 'Mission d’intérêt public' }).click();
  await expect(dialog.getByText('Information, pas consentement', { exact: false })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Accord de la personne' }).click();
  await dialog.getByRole('textbox', { name: /Qui l’a entendu/ }).fill('Karim Haddad, conseiller');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ouvrir ce partage' }).click();
  await expect(page.getByText('Le partage est ouvert.').first()).toBeVisible();

  await agent.reload();
  await expect(region(agent, 'Nos demandes')).toContainText('Accordée');
  await expect(region(agent, 'Partagés avec nous')).toContainText('Identité et Parcours');
  await agent.getByRole('link', { name }).first().click();
  await agent.getByRole('link', { name: 'Partage', exact: true }).click();
  await expect(agent.getByText('Les autres partages de ce dossier ne vous sont pas montrés.')).toBeVisible();
  await tabTo(agent, 'button', 'Renoncer');
  await agent.keyboard.press('Enter');
  await expectAccessible(agent);
  await agent.getByRole('alertdialog').getByRole('button', { name: 'Renoncer' }).click();
  await expect(agent.getByRole('heading', { level: 1, name: 'Partages' })).toBeVisible();
  await expect(region(agent, 'Partagés avec nous')).not.toContainText(name);
});
