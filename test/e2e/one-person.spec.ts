import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const karim = 'karim@demo.boussole.example';

async function create(page: Page, given: string): Promise<void> {
  await page.goto('/dossiers/nouveau');
  await page.getByRole('textbox', { name: 'Prénom' }).fill(given);
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Van den Quackelbeen');
}

test('a person is found before she is doubled; two dossiers become one by two people, and two again', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);

  await test.step('Nadia opens a dossier', async () => {
    await create(page, 'Philomène');
    await page.getByRole('button', { name: 'Créer le dossier' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Philomène Van den Quackelbeen' })).toBeVisible();
  });

  await test.step('who looks like her is shown before a second one is made, and the keyboard gets there', async () => {
    await page.goto('/dossiers/nouveau');
    await page.getByRole('textbox', { name: 'Prénom' }).fill('Filomene');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Vandenquackelbeen');
    await expect(page.getByRole('link', { name: /Philomène Van den Quackelbeen/ })).toBeVisible();
    await expect(page.getByText('Pourquoi : nom proche')).toBeVisible();
    await tabTo(page, 'button', 'Voir le dossier proche');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /Philomène Van den Quackelbeen/ })).toBeFocused();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step('she makes it all the same, then reports the double', async () => {
    await page.getByRole('button', { name: 'Créer le dossier' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Filomene Vandenquackelbeen' })).toBeVisible();
    await page.goto(`${page.url().split('?')[0]}/suivi`);
    await page.getByRole('button', { name: 'Signaler un doublon…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Signaler un doublon' });
    await dialog.getByRole('searchbox', { name: 'L’autre dossier' }).fill('quakelbeen philomene');
    await dialog.getByRole('radio', { name: /Philomène Van den Quackelbeen/ }).check();
    await expect(dialog.getByRole('table')).toBeVisible();
    await dialog.getByRole('textbox', { name: /Pourquoi/ }).fill('Même personne, deux orthographes.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Proposer la fusion' }).click();
    await expect(dialog.getByText(/une autre personne de l’antenne décide/)).toBeVisible();
    await dialog.getByRole('link', { name: 'Voir les propositions' }).click();
    await expect(page.getByRole('button', { name: /Retirer la proposition pour Filomene/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /Décider pour Filomene/ })).toHaveCount(0);
  });

  const his = await (await browser.newContext()).newPage();
  await signIn(his, karim);
  await his.goto('/dossiers/doublons');
  const card = his.getByRole('article', { name: /Filomene Vandenquackelbeen/ });

  await test.step('Karim decides: one of the two stays, everything goes over to it', async () => {
    await expect(card).toBeVisible();
    await expectAccessible(his);
    await expectNoSidewaysScroll(his);
    await card.getByRole('button', { name: /^Décider/ }).click();
    const dialog = his.getByRole('dialog', { name: 'Fusionner les deux dossiers' });
    await dialog.getByRole('radio', { name: /Philomène/ }).first().check();
    await expectAccessible(his);
    await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await expect(card.getByText(/Fusionnés par Karim/)).toBeVisible();
  });

  await test.step('the old address leads to the one that stays; a search shows one person', async () => {
    const old = await page.evaluate(async () => fetch('/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': '1' },
      body: JSON.stringify({ query: '{ dossierMerges(state: merged) { lines { keptId sides { id title } } } }' }),
    }).then((answer) => answer.json()));
    const line = old.data.dossierMerges.lines[0];
    const absorbed: { id: string } = line.sides.find(({ id }: { id: string }) => id !== line.keptId);
    await page.goto(`/dossiers/${absorbed.id}`);
    await expect(page.getByText(/Ce dossier a été fusionné/)).toBeVisible();
    await page.getByRole('link', { name: 'Ouvrir ce dossier' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Philomène Van den Quackelbeen' })).toBeVisible();
  });

  await test.step('it was a mistake: undone, with a reason', async () => {
    await card.getByRole('button', { name: /Défaire la fusion/ }).click();
    const dialog = his.getByRole('dialog', { name: 'Défaire la fusion ?' });
    await dialog.getByRole('textbox', { name: /Pourquoi/ }).fill('Deux cousines qui portent presque le même nom.');
    await dialog.getByRole('button', { name: /Défaire la fusion/ }).click();
    await expect(card.getByText(/Fusion défaite par Karim/)).toBeVisible();
  });
  expect(errors).toEqual([]);
});
