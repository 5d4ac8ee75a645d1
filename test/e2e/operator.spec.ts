import { type Browser, expect, type Page, test } from '@playwright/test';
import { handOver, mailedLinks, newLink, standingOf } from './handed-over.js';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const stephane = 'stephane@demo.boussole.example';

async function another(browser: Browser, email: string | null, viewport = { width: 1280, height: 860 }): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce', viewport })).newPage();
  if (email) await signIn(page, email);
  return page;
}
const rowOf = (page: Page, id: string) => page.locator(`[data-row="${id}"]`);

test('with the keyboard alone: the queue, a handoff read and answered, the focus back on its row', async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signIn(page);
  const { referralId, dossierId, offerTitle } = await handOver(page, 'Maxence');
  const agent = await another(browser, stephane);
  const errors: string[] = [];
  agent.on('pageerror', (error) => errors.push(error.message));

  await test.step('the list says until when, from whom, and nothing of the person', async () => {
    await expect(agent.getByRole('heading', { level: 1, name: 'Relais reçus' })).toBeFocused(); // where she begins
    const row = agent.getByRole('list', { name: 'Relais reçus par l’antenne' }).getByRole('listitem').filter({ has: rowOf(agent, referralId) });
    await expect(row).toContainText(/il reste \d+ (h|jours?)/);
    await expect(row).toContainText('Espace conseil de Liège');
    await expect(agent.getByText('Maxence')).toHaveCount(0);
    await expectAccessible(agent);
    await expectNoSidewaysScroll(agent);
  });

  await test.step('arrows move, Enter opens, Escape comes back to the row', async () => {
    await agent.getByRole('list', { name: 'Relais reçus par l’antenne' }).getByRole('link').first().focus();
    await agent.keyboard.press('End');
    await agent.keyboard.press('Home');
    for (let press = 0; press < 60 && !await rowOf(agent, referralId).evaluate((row) => row === document.activeElement); press += 1) {
      await agent.keyboard.press('ArrowDown');
    }
    await agent.keyboard.press('Enter');
    await expect(agent.getByRole('heading', { level: 2, name: offerTitle })).toBeFocused();
    await expect(agent.getByText('Maxence', { exact: true })).toBeVisible();
    await expect(agent.getByText('Je veux un vrai métier.')).toBeVisible();
    await expect(agent.getByText('Delvaux')).toHaveCount(0);
    await expect(agent.getByText('0470 55 66 77')).toHaveCount(0);
    await expectAccessible(agent);
    await expectNoSidewaysScroll(agent);
    await agent.keyboard.press('Escape');
    await expect(rowOf(agent, referralId)).toBeFocused();
    await agent.keyboard.press('Enter');
    await expect(agent.getByRole('heading', { level: 2, name: offerTitle })).toBeFocused();
  });

  await test.step('well received, accepted with a word for her: how to reach her opens, the row stays where it is', async () => {
    const places = () => agent.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
    const before = await places();
    await tabTo(agent, 'button', 'Bien reçu');
    await agent.keyboard.press('Enter');
    await tabTo(agent, 'button', 'Accepter');
    await agent.keyboard.press('Enter');
    const dialog = agent.getByRole('dialog', { name: 'Accepter' });
    await expectAccessible(agent);
    await dialog.getByRole('textbox', { name: /Pour la personne/ }).fill('Bienvenue !');
    await agent.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Accepter' })).toBeFocused();
    await agent.keyboard.press('Enter');
    await expect(agent.getByText('Maxence Delvaux')).toBeVisible();
    await expect(agent.getByRole('link', { name: /0470/ })).toBeVisible();
    expect(await places()).toEqual(before);
    await expect(agent.getByRole('listitem').filter({ has: rowOf(agent, referralId) })).toContainText('Accepté');
    await expectAccessible(agent);
    await expectNoSidewaysScroll(agent);
    expect((await standingOf(page, dossierId, referralId)).state).toBe('accepted');
  });

  await test.step('dates are proposed; a word to the colleague; what came meanwhile waits for a press', async () => {
    await agent.getByRole('button', { name: 'Proposer des dates…' }).click();
    const dialog = agent.getByRole('dialog', { name: 'Proposer des dates' });
    await dialog.getByRole('button', { name: 'Proposer des dates' }).click();
    await expect(dialog.getByText('À compléter.').first()).toBeVisible();
    await expectAccessible(agent);
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await agent.getByRole('textbox', { name: /Écrire à/ }).fill('Peut-elle venir un lundi ?');
    await tabTo(agent, 'button', 'Envoyer le message');
    await agent.keyboard.press('Enter');
    await expect(agent.getByText('Peut-elle venir un lundi ?')).toBeVisible();
    await expect(agent.getByRole('textbox', { name: /Écrire à/ })).toHaveValue('');
  });
  expect(errors).toEqual([]);
});

test('by a mailed link on a phone: robots change nothing, a press opens, another answers; shut, it says so', async ({ page, browser, request }) => {
  test.setTimeout(180_000);
  await signIn(page);
  const known = await mailedLinks(page);
  const { referralId, dossierId, offerTitle } = await handOver(page, 'Capucine');
  const link = await newLink(page, known);
  const errors: string[] = [];

  await test.step('looked at a hundred times by what reads mails, and by a browser that presses whatever opens', async () => {
    const before = await standingOf(page, dossierId, referralId);
    for (let times = 0; times < 50; times += 1) {
      expect((await request.get(link, { headers: { accept: 'text/html' } })).status()).toBe(200);
      expect((await request.head(link, { headers: { accept: 'text/html' } })).status()).toBe(200);
    }
    const robot = await another(browser, null);
    await robot.goto(link);
    await robot.getByRole('button', { name: 'Ouvrir le relais' }).click();
    await expect(robot.getByText('Capucine', { exact: true })).toBeVisible();
    for (const name of ['Décliner…', 'Fermer']) await robot.getByRole('button', { name }).first().click();
    expect(await standingOf(page, dossierId, referralId)).toEqual(before);
    await robot.context().close();
  });

  const operator = await another(browser, null, { width: 390, height: 844 });
  operator.on('pageerror', (error) => errors.push(error.message));
  await test.step('the door: which offer, from whom; the secret leaves the address', async () => {
    await operator.goto(link);
    await expect(operator.getByRole('heading', { level: 2, name: offerTitle })).toBeVisible();
    await expect(operator.getByText('Capucine')).toHaveCount(0);
    expect(operator.url()).not.toContain('#');
    await expectAccessible(operator);
    await expectNoSidewaysScroll(operator);
    await operator.getByRole('button', { name: 'Ouvrir le relais' }).click();
    await expect(operator.getByRole('heading', { level: 2, name: offerTitle })).toBeFocused();
  });

  await test.step('well received, examined, a question, by thumb', async () => {
    const targets = await operator.getByRole('main').getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(targets.every((height) => height >= 44)).toBe(true);
    await operator.getByRole('button', { name: 'Bien reçu' }).click();
    await operator.getByRole('button', { name: 'Examiner' }).click();
    await operator.getByRole('button', { name: 'Poser une question…' }).click();
    const dialog = operator.getByRole('dialog', { name: 'Poser une question' });
    await dialog.getByRole('button', { name: 'Poser une question' }).click();
    await expect(dialog.getByText('À compléter.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Votre question' }).fill('A-t-elle le permis B ?');
    await expectAccessible(operator);
    await dialog.getByRole('button', { name: 'Poser une question' }).click();
    await expect(operator.getByText('en pause', { exact: true })).toBeVisible();
    await expectAccessible(operator);
    await expectNoSidewaysScroll(operator);
    expect((await standingOf(page, dossierId, referralId)).state).toBe('info_requested');
  });

  await test.step('half a link, or another secret, opens nothing', async () => {
    const lost = await another(browser, null, { width: 390, height: 844 });
    await lost.goto('/relais/lien#coupe');
    await expect(lost.getByText('Il manque une partie du lien.')).toBeVisible();
    await expectAccessible(lost);
    await lost.goto('about:blank');
    await lost.goto(`/relais/lien#00000000-0000-4000-8000-000000000000.${'A'.repeat(43)}`);
    await expect(lost.getByText('Ce lien n’ouvre plus rien.')).toBeVisible();
    await expectAccessible(lost);
    await expectNoSidewaysScroll(lost);
  });
  expect(errors).toEqual([]);
});
