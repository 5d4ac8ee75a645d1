import { type Browser, expect, type Page, test } from '@playwright/test';
import { aNewDossier, expectAccessible, expectNoSidewaysScroll, nadia, signIn, tabTo } from './journey.js';

const [karim, francoise, veronique] = ['karim', 'francoise', 'veronique'].map((name) => `${name}@demo.boussole.example`) as [string, string, string];

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const inDays = (days: number) => new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels', day: '2-digit', month: '2-digit', year: 'numeric' })
  .format(Date.now() + days * 86_400_000).replaceAll('/', '');

async function as(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-BE' })).newPage();
  await signIn(page, email);
  return page;
}

/** Somebody whom Nadia follows and Karim does not: counted from the end, where no other journey goes. */
async function aPersonOfNadias(page: Page, fromTheEnd: number): Promise<{ path: string; name: string }> {
  await page.goto('/dossiers?portee=branch');
  const rows = page.getByRole('row').filter({ hasText: 'Nadia Lambert' }).filter({ hasNotText: 'Anonyme' });
  await expect(rows.first()).toBeVisible();
  const link = rows.nth(await rows.count() - fromTheEnd).getByRole('link').first();
  return { path: await link.getAttribute('href') ?? '', name: (await link.textContent())?.trim() ?? '' };
}

async function typeDay(page: Page, label: string, days: number): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await page.keyboard.type(inDays(days));
}

test('a colleague meets a dossier that he does not follow, asks, and follows the person too', async ({ page, browser }) => {
  await signIn(page, karim);
  const person = await aPersonOfNadias(page, 1);
  await page.goto(person.path);
  await expect(page.getByRole('heading', { name: 'Vous ne suivez pas cette personne' })).toBeVisible();
  await expect(page.getByText('C’est Nadia Lambert qui la suit.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('textbox', { name: 'Ce que la personne vous donne' }).fill('ABC-234');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Ce n’est ni le code, ni la référence/)).toBeVisible();

  await page.getByRole('textbox', { name: /^Un mot pour Nadia Lambert/ }).fill('Je la vois à l’atelier du jeudi.');
  await tabTo(page, 'button', 'Envoyer la demande');
  await page.keyboard.press('Enter');
  await expect(section(page, 'Demander à suivre la personne').getByText(/Votre demande est envoyée/)).toBeVisible();

  const hers = await as(browser, nadia);
  await hers.goto('/ma-journee');
  await expect(section(hers, 'À savoir').getByText('Karim El Khattabi demande à suivre aussi cette personne.')).toBeVisible();
  await expectAccessible(hers);
  await hers.goto(`${person.path}/suivi`);
  await tabTo(hers, 'button', 'Accepter la demande de Karim El Khattabi');
  await hers.keyboard.press('Enter');
  await expect(section(hers, 'Qui suit cette personne').getByText('Karim El Khattabi')).toBeVisible();
  await expectAccessible(hers);
  await expectNoSidewaysScroll(hers);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
});

test('a dossier opened as an exception says how long, tells its lead, and is judged by the officer who cannot open it', async ({ page, browser }) => {
  await signIn(page, karim);
  const person = await aPersonOfNadias(page, 2);
  await page.goto(person.path);
  await page.getByRole('button', { name: 'Ouvrir exceptionnellement…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ouvrir exceptionnellement' });
  await dialog.getByLabel('Motif').selectOption('lead_unreachable');
  await dialog.getByRole('textbox', { name: 'Votre raison' }).fill('urgent');
  await dialog.getByRole('button', { name: 'Ouvrir pour une heure' }).click();
  await expect(dialog.getByText('Expliquez votre raison en vingt signes au moins.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Votre raison' }).fill('Elle appelle, et Nadia ne répond pas ce matin.');
  await dialog.getByRole('button', { name: 'Ouvrir pour une heure' }).click();
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  await expect(page.getByText(/^Ouverture exceptionnelle : il reste/)).toBeVisible();
  await expectAccessible(page);

  const hers = await as(browser, nadia);
  await expect(section(hers, 'À savoir').getByText('Karim El Khattabi a ouvert exceptionnellement ce dossier.').first()).toBeVisible();

  const officer = await as(browser, veronique);
  await officer.goto(person.path);
  await expect(officer.getByRole('heading', { level: 1, name: person.name })).toHaveCount(0);
  await officer.getByRole('link', { name: 'Accès exceptionnels' }).click();
  const card = officer.getByRole('article').filter({ hasText: 'Elle appelle, et Nadia ne répond pas ce matin.' });
  await expect(card).toContainText('Dossier consulté');
  await expect(card).not.toContainText(person.name);
  await expectAccessible(officer);
  await expectNoSidewaysScroll(officer);
  await card.getByRole('textbox').fill('Vérifié avec Nadia.');
  await card.getByRole('button', { name: 'Accès de Karim El Khattabi justifié', exact: true }).focus();
  await officer.keyboard.press('Enter');
  await expect(card).toContainText('Examiné par Véronique d’Harveng');
});

test('an appointment is planned, moved and cancelled; then the dossier changes hands with a word', async ({ page, browser }) => {
  await signIn(page, nadia);
  const address = await aNewDossier(page, `Rendez-vous ${Date.now()}`);
  await page.goto(`${address}/suivi`);
  await page.getByRole('button', { name: 'Fixer un rendez-vous' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Ce champ est obligatoire.').first()).toBeVisible();
  await expectAccessible(page);
  await typeDay(page, 'Jour', 10);
  await page.getByRole('textbox', { name: 'Heure' }).fill('09:30');
  await page.keyboard.press('Enter');
  const appointments = section(page, 'Rendez-vous');
  await expect(appointments.getByText(/09:30/).first()).toBeVisible();

  await appointments.getByRole('button', { name: /^Déplacer/ }).first().click();
  await page.getByRole('textbox', { name: 'Heure' }).fill('14:15');
  await page.keyboard.press('Enter');
  await expect(appointments.getByText(/14:15/).first()).toBeVisible();
  await appointments.getByRole('button', { name: /^Annuler/ }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler le rendez-vous' }).click();
  await expect(appointments.getByText('Aucun rendez-vous à venir.')).toBeVisible();

  await page.getByRole('button', { name: 'Confier le dossier…' }).click();
  await page.getByLabel('Confier à').selectOption({ label: 'Karim El Khattabi' });
  await page.getByRole('textbox', { name: /Ce qu’il faut savoir/ }).fill('Il préfère le matin.');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Confier le dossier' }).click();
  await expect(page.getByRole('heading', { name: 'Vous ne suivez pas cette personne' })).toBeVisible();

  const his = await as(browser, karim);
  await expect(section(his, 'À savoir').getByText('Il préfère le matin.').first()).toBeVisible();
  await his.goto(`${address}/suivi`);
  await expect(section(his, 'Historique du suivi')).toContainText('Nadia Lambert a passé le dossier à Karim El Khattabi');
});

test('the coordinator notes an absence, and ends it before its day', async ({ page }) => {
  await signIn(page, francoise);
  await page.goto('/equipe/absences');
  await expect(section(page, 'Dossiers par personne')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Noter une absence' }).click();
  await page.getByLabel('Qui est absent').selectOption({ label: 'Nadia Lambert' });
  await page.getByLabel('Qui remplace').selectOption({ label: 'Karim El Khattabi' });
  await typeDay(page, 'Dernier jour', 3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer l’absence' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Nadia Lambert' }).filter({ hasText: 'En cours' });
  await expect(row).toContainText('Karim El Khattabi');
  await row.getByRole('button', { name: 'Terminer maintenant l’absence de Nadia Lambert' }).click();
  await expect(page.getByText('L’absence de Nadia Lambert est terminée.', { exact: true }).first()).toBeVisible();
});
