import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, expectNothingKept, nadia, signIn, tabTo } from './journey.js';

test('with the keyboard alone: sign in, open a dossier, log an interview, find the person again', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin) foreign.push(request.url());
  });
  page.on('pageerror', (error) => foreign.push(error.message));

  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Ma journée' })).toBeVisible();

  await tabTo(page, 'link', 'Nouveau dossier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nouveau dossier' })).toBeVisible();
  await tabTo(page, 'textbox', 'Prénom');
  await page.keyboard.type('Zélie');
  await tabTo(page, 'textbox', 'Nom');
  await page.keyboard.type('Vandenbossche');
  await page.keyboard.press('Tab');
  await page.keyboard.type('14021997');
  await tabTo(page, 'combobox', /Commune/);
  await page.keyboard.type('liege');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, 'checkbox', 'Par téléphone');
  await page.keyboard.press('Space');
  await tabTo(page, 'button', 'Créer le dossier');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Zélie Vandenbossche' })).toBeVisible();
  await expect(page.getByText('Premier entretien à consigner.')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await tabTo(page, 'button', 'Consigner un entretien');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Résumé partagé');
  await page.keyboard.type('Souhaite devenir électricienne, sans CESS.');
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // The page is lost while writing: it comes back open, with what was written.
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Résumé partagé' })).toHaveValue('Souhaite devenir électricienne, sans CESS.');
  await tabTo(page, 'textbox', /Note privée/);
  await page.keyboard.type('À rappeler avec douceur.');
  await tabTo(page, 'button', 'Information');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await tabTo(page, 'textbox', 'Durée en minutes');
  await page.keyboard.type('30');
  await page.keyboard.press('Control+Enter');
  const entry = page.getByRole('article').filter({ hasText: 'Souhaite devenir électricienne' });
  await expect(entry).toContainText('À rappeler avec douceur.');
  await expect(entry).toContainText('Visible par vous seul·e');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('vandenbosche zelie');
  await expect(page.getByRole('option', { name: /Zélie Vandenbossche/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Zélie Vandenbossche' })).toBeVisible();
  expect(foreign).toEqual([]);
  await expectNothingKept(page, /Z[ée]lie|vandenbosch|1997|électricienne|douceur/i);
});

test('anonymous in one click: the code and the secret are shown once', async ({ page }) => {
  await signIn(page);
  await tabTo(page, 'button', 'Dossier anonyme');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Dossier anonyme ouvert' });
  await expect(dialog).toContainText('Ce secret ne sera plus jamais affiché.');
  const secret = /[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/.exec(await dialog.innerText())?.[0] ?? 'none';
  await expectAccessible(page);
  await tabTo(page, 'button', 'C’est noté, ouvrir le dossier');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Premier entretien à consigner.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Premier entretien à consigner.')).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
});

test('a colleague who does not follow her learns who does, and reads nothing; to a stranger she does not exist', async ({ browser }) => {
  const address = await test.step('Nadia opens a dossier of hers', async () => {
    const page = await browser.newPage();
    await signIn(page);
    await page.goto('/dossiers');
    await page.getByLabel('Chercher un dossier').fill('vandenbossche');
    // Among what was found: the list that stood there goes while it comes.
    await page.getByRole('region', { name: 'Résultats de la recherche' }).getByRole('link', { name: /Zélie Vandenbossche/ }).first().click();
    await expect(page.getByText('À rappeler avec douceur.')).toBeVisible();
    return page.url();
  });
  const colleague = await browser.newPage();
  await signIn(colleague, 'karim@demo.boussole.example');
  await colleague.goto(address);
  await expect(colleague.getByText('C’est Nadia Lambert qui la suit.')).toBeVisible();
  await expect(colleague.getByText('Souhaite devenir électricienne')).toHaveCount(0);
  const stranger = await browser.newPage();
  await signIn(stranger, 'leila@demo.boussole.example');
  await stranger.goto(address);
  await expect(stranger.getByText('Ce dossier n’existe pas, ou ne vous est pas ouvert.')).toBeVisible();
});

for (const path of ['/connexion', '/ma-journee', '/dossiers', '/dossiers/nouveau', '/compte', '/nulle-part']) {
  test(`${path} is accessible and fits the narrowest screen`, async ({ page }) => {
    if (path !== '/connexion') await signIn(page);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('the mailbox, with a mail whose link is long, is accessible and fits the narrowest screen', async ({ page }) => {
  await page.goto('/mot-de-passe-oublie');
  await page.getByLabel('Adresse e-mail').fill(nadia);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByText('Si un compte existe pour cette adresse')).toBeVisible();
  await signIn(page);
  await page.goto('/boite-aux-lettres');
  await expect(page.getByRole('link', { name: /\/acces#/ }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
