import { expect, type Page, test } from '@playwright/test';
import { aNewDossier, expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const label = 'Rupture du contrat d’alternance';
const typedDay = (days: number) => new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels', day: '2-digit', month: '2-digit', year: 'numeric' })
  .format(Date.now() + days * 86_400_000).replaceAll('/', '');

/** Types a day in a field of three parts, and leaves them. */
async function typeDay(page: Page, name: string, days: number): Promise<void> {
  await page.getByRole('dialog').getByRole('group', { name }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(typedDay(days));
}

const act = async (page: Page, name: string) => {
  await tabTo(page, 'button', `${name} : ${label}`);
  await page.keyboard.press('Enter');
};

test('a broken contract: its plan is seen before it is kept, moved, paused, taken up again and stopped, by the keyboard', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page);
  const address = await aNewDossier(page, `Rupture ${Date.now()}`);
  await page.goto(address);
  await page.getByRole('link', { name: /^Relances/ }).click();
  await expect(page.getByText('Rien n’est prévu pour cette personne.')).toBeVisible();
  await expectAccessible(page);

  await test.step('the point is found by a word, the plan shows, then it is kept', async () => {
    await tabTo(page, 'button', 'Signaler un point de transition');
    await page.keyboard.press('Enter');
    await tabTo(page, 'combobox', 'Point de transition');
    await page.keyboard.type('rupture');
    await expect(page.getByRole('option', { name: new RegExp(label) })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Signaler un point de transition' });
    await expect(dialog.getByRole('img', { name: 'Ce qui sera prévu' })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await tabTo(page, 'button', 'Créer le plan');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  });

  const plan = page.getByRole('article', { name: label });
  const steps = plan.getByRole('list', { name: 'Étapes du plan' }).getByRole('listitem');
  await test.step('the plan: a picture, a list, and where each delay comes from', async () => {
    await expect(plan.getByRole('img', { name: `Plan : ${label}` })).toBeVisible();
    await expect(steps.first()).toContainText('Notre proposition');
    await expect(steps.filter({ hasText: 'Prévu' }).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step('its date moves: what was planned is cancelled and planned anew', async () => {
    await act(page, 'Changer la date');
    await typeDay(page, 'Date du changement', 20);
    await expect(page.getByRole('dialog').getByText(/étapes? prévues? (est annulée|sont annulées)/)).toBeVisible();
    await tabTo(page, 'button', 'Enregistrer la date');
    await page.keyboard.press('Enter');
    await expect(plan.getByText(/étapes? annulées?$/)).toBeVisible();
    await plan.getByText(/étapes? annulées?$/).click();
    await expect(plan.getByText(/^La date a changé, le/).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it rests until a day, goes on, and stops with a reason', async () => {
    await act(page, 'Mettre en pause');
    await typeDay(page, 'Reprendre le', 40);
    await tabTo(page, 'button', 'Mettre en pause');
    await page.keyboard.press('Enter');
    await expect(plan.getByText(/^En pause jusqu’au/)).toBeVisible();
    await expectAccessible(page);
    await act(page, 'Reprendre');
    await expect(plan.getByText('En cours', { exact: true })).toBeVisible();
    await act(page, 'Arrêter');
    const dialog = page.getByRole('dialog', { name: 'Arrêter ce plan' });
    await dialog.getByRole('combobox', { name: 'Raison' }).selectOption('refused');
    await tabTo(page, 'button', 'Arrêter le plan');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Rien n’est prévu pour cette personne.')).toBeVisible();
    await page.getByText('Un point de transition terminé').click();
    await expect(plan.getByText('Arrêté', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

test('the catalogue is reached from the palette: a word finds a point, its delays say where they come from', async ({ page }) => {
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('points de transition');
  await expect(page.getByRole('option', { name: 'Points de transition' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Points de transition' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(20);
  await page.getByRole('searchbox', { name: 'Chercher un point de transition' }).fill('maladie');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article').getByText('Loi', { exact: true }).first()).toBeVisible();
  await page.getByText('Étapes et sources').click();
  await expect(page.getByText(/^Source : /)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
