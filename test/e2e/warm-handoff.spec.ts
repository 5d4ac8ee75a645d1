import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

test.use({ actionTimeout: 20_000 });

const phone = { width: 390, height: 844 };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Another browser, in somebody's hand, that knows nobody here. */
async function onPhone(browser: Browser, baseURL: string | undefined, errors: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, locale: 'fr-BE', timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  return page;
}

async function openDossier(page: Page): Promise<void> {
  await page.goto('/dossiers/nouveau');
  await page.getByLabel('Prénom').fill('Youssef');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Tahiri');
  await page.getByRole('combobox', { name: /Commune/ }).fill('liege');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel(/Adresse e-mail/).fill('youssef.tahiri@exemple.be');
  await page.getByLabel('Par e-mail').check();
  await page.getByRole('button', { name: 'Créer le dossier' }).click();
  await expect(heading(page, 'Youssef Tahiri')).toBeVisible();
}

/** The need, with the keyboard: electrician, Liège, before spring. */
async function writeNeed(page: Page): Promise<void> {
  await tabTo(page, 'link', 'Orienter');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Quel besoin ?')).toBeFocused();
  await expect(page.getByText('Aucun besoin noté.')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, 'button', 'Écrire un besoin');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ajouter un besoin' });
  await dialog.getByRole('combobox', { name: /Métier/ }).pressSequentially('électricité bâtiment');
  await page.getByRole('option', { name: /Électricité bâtiment/ }).click();
  await dialog.getByRole('combobox', { name: /Commune/ }).fill('liege');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: /Contraintes/ }).fill('Joignable en bus, pas le mercredi après-midi.');
  await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('radio', { name: /Formation : Électricité bâtiment/ })).toBeChecked();
}

/** What he has in mind, by his own hand, before any offer is in sight. */
async function sayWish(page: Page, learner: Page): Promise<void> {
  await page.getByRole('button', { name: 'Donner un code' }).click();
  const code = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(await page.getByRole('region', { name: /Le code de la personne/ }).innerText())?.[0] ?? 'none';
  await learner.goto('/souhait');
  await learner.getByRole('textbox', { name: /Code de six signes/ }).fill(code);
  await learner.getByRole('button', { name: 'Continuer' }).click();
  await learner.getByText('Oui, avec mes mots').click();
  await learner.getByRole('textbox', { name: /Avec vos mots/ }).fill('Quelque chose près de la gare.');
  await expectAccessible(learner);
  await learner.getByRole('button', { name: 'Continuer' }).click();
  await learner.getByRole('button', { name: 'Oui, c’est cela' }).click();
  await expect(learner.getByText('Votre réponse est notée.', { exact: false })).toBeVisible();
  await expect(page.getByText('Quelque chose près de la gare.')).toBeVisible();
}

/** The link of the latest mail to an operator's mailbox. */
async function mailedLink(page: Page, subject: string): Promise<string> {
  await page.goto('/boite-aux-lettres');
  const link = page.getByRole('region', { name: subject }).getByRole('link', { name: /\/relais\/lien#/ }).first();
  await expect(link).toBeVisible({ timeout: 30_000 });
  return await link.getAttribute('href') ?? 'none';
}

test('from a need to a warm handoff: chosen among all, approved on screen, answered on a phone without an account', async ({ page, browser, baseURL }) => {
  test.setTimeout(480_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const learner = await onPhone(browser, baseURL, errors);
  const operator = await onPhone(browser, baseURL, errors);
  await signIn(page);

  await test.step('the need is written, and what he has in mind, before any offer is shown', async () => {
    await openDossier(page);
    await writeNeed(page);
    await sayWish(page, learner);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step('the criteria say where they come from; they can be changed, and stay in the address', async () => {
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(heading(page, 'Quels critères ?')).toBeFocused();
    await expect(page.getByText('repris du besoin').first()).toBeVisible();
    await page.getByRole('combobox', { name: 'Trajet maximum' }).selectOption('90');
    await expect(page).toHaveURL(/minutes=90/);
    await expect(page.getByText('changé ici')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Trajet maximum' })).toHaveValue('90');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Control+ArrowLeft');
    await expect(heading(page, 'Quel besoin ?')).toBeFocused();
    await page.keyboard.press('Control+ArrowRight');
    await expect(heading(page, 'Quels critères ?')).toBeFocused();
    await page.getByRole('button', { name: 'Voir les offres' }).click();
  });

  const cards = page.getByRole('region', { name: 'Offres', exact: true }).getByRole('listitem');
  await test.step('every offer of every operator, alike; whose they are is said once above and once on the card', async () => {
    await expect(heading(page, 'Quelles offres ?')).toBeFocused();
    await expect(page.getByRole('heading', { level: 2, name: /\d+ offres de \d+ opérateurs répondent/ })).toBeVisible();
    await expect(page.getByText(/sont organisées par Forem, votre employeur\./)).toBeVisible();
    expect(await cards.count()).toBeGreaterThanOrEqual(5);
    await expect(cards.locator('img, [aria-pressed=true], :checked')).toHaveCount(0);
    const heights = await cards.evaluateAll((all) => {
      const rows = new Map<number, Set<number>>();
      for (const one of all) {
        const { top, height } = one.getBoundingClientRect();
        rows.set(Math.round(top), (rows.get(Math.round(top)) ?? new Set()).add(Math.round(height)));
      }
      return [...rows.values()].map((row) => row.size);
    });
    expect(heights.every((different) => different === 1)).toBe(true);
    await page.getByText('Pourquoi cette liste').click();
    await expect(page.getByText(/offres du domaine sont laissées de côté/)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // The same list in the same order, whoever reloads it.
    const order = await cards.getByRole('heading').allInnerTexts();
    await page.reload();
    await expect(cards.getByRole('heading')).toHaveText(order);
  });

  await test.step('a filter that favours one’s own is met by a sentence and one click, and blocks nothing', async () => {
    await page.getByText('Filtrer', { exact: true }).click();
    await page.getByRole('button', { name: 'Temps plein' }).click();
    await expect(page.getByRole('region', { name: 'Offres', exact: true }).getByText(/offres? montrées? sur/)).toBeVisible();
    const rules = page.getByRole('region', { name: 'Rappels de neutralité' });
    await expect(rules.getByText(/Ce filtre fait passer la part de vos offres de \d+ % à \d+ %/)).toBeVisible();
    await rules.getByRole('button', { name: 'La personne l’a demandé' }).click();
    await expect(rules.getByText(/Ce filtre fait passer/)).toHaveCount(0);
    await expectAccessible(page);
    const shown = await cards.count();
    await page.getByRole('button', { name: 'Montrer tout' }).click();
    await expect.poll(() => cards.count()).toBeGreaterThan(shown);
  });

  await test.step('three side by side; one only mentioned', async () => {
    for (const place of [0, 1, 2]) await cards.nth(place).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Comparer (3)' }).click();
    const table = page.getByRole('dialog').getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveCount(4);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await cards.filter({ hasNotText: 'votre employeur' }).last().getByRole('button', { name: /^Simple mention/ }).click();
    await expect(cards.getByText('Mentionnée')).toHaveCount(1);
  });

  await test.step('two picks, one of them in-house: a reason is asked in place', async () => {
    await cards.filter({ hasText: 'Organisée par Forem' }).first().getByRole('button', { name: /^Retenir/ }).click();
    await cards.filter({ hasNotText: 'votre employeur' }).first().getByRole('button', { name: /^Retenir/ }).click();
    const picks = page.getByRole('region', { name: 'Offres retenues' });
    await expect(picks.getByText('Cette offre est organisée par Forem. Pourquoi celle-ci ?')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continuer avec 2 offres' }).click();
    await expect(heading(page, 'Accord et envoi')).toBeFocused();
  });

  const inHouse = page.getByRole('region', { name: /, chez Forem$/ });
  await test.step('he reads exactly what the operator will read, and agrees; then it leaves', async () => {
    await expect(page.getByText(/La fiche dira à la personne/)).toBeVisible();
    await inHouse.getByRole('button', { name: 'Plus près' }).click();
    await expect(inHouse.getByText(/Une règle de neutralité demande/)).toHaveCount(0);
    await inHouse.getByRole('textbox', { name: /Quelques mots/ }).fill('Bricole depuis toujours, cherche un premier diplôme.');
    await inHouse.getByRole('button', { name: 'Montrer à la personne' }).click();
    await expect(inHouse.getByText('Bricole depuis toujours, cherche un premier diplôme.')).toBeVisible();
    await expect(inHouse.getByText('Youssef', { exact: true })).toBeVisible();
    await expect(inHouse).not.toContainText('Tahiri');
    await expect(inHouse).not.toContainText('youssef.tahiri@exemple.be');
    await expect(inHouse.getByRole('button', { name: /^Envoyer/ })).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await inHouse.getByRole('button', { name: 'Noter son accord' }).click();
    await expect(inHouse.getByText('Notez comment l’accord a été donné.')).toBeVisible();
    await inHouse.getByText('Elle a lu cet écran et approuve').click();
    await inHouse.getByRole('button', { name: 'Noter son accord' }).click();
    await inHouse.getByRole('button', { name: /^Envoyer/ }).click();
    await expect(inHouse.getByText('Le relais est parti vers Forem.')).toBeVisible();
  });

  const dossier = new URL(page.url()).pathname.replace(/\/orienter.*/, '');
  const link = await mailedLink(page, 'Un relais vous est confié');
  await test.step('the operator opens the mail’s link on a phone: nothing is read before a press, then all of it at a glance', async () => {
    await operator.goto(link);
    await expect(operator.getByRole('button', { name: 'Ouvrir le relais' })).toBeVisible();
    await expect(operator.getByText('Bricole depuis toujours', { exact: false })).toHaveCount(0);
    await expectAccessible(operator);
    await operator.getByRole('button', { name: 'Ouvrir le relais' }).click();
    await expect(operator.getByText('Bricole depuis toujours, cherche un premier diplôme.')).toBeVisible();
    await expectAccessible(operator);
    expect(await operator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  });

  const answer = async (name: string): Promise<void> => {
    const dialog = operator.getByRole('dialog');
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };

  await test.step('bien reçu, then a question; the counsellor answers', async () => {
    await operator.getByRole('button', { name: 'Bien reçu' }).click();
    await operator.getByRole('button', { name: 'Examiner' }).click();
    await operator.getByRole('button', { name: 'Poser une question…' }).click();
    await operator.getByRole('dialog').getByRole('textbox', { name: /Votre question/ }).fill('A-t-il déjà touché à un tableau électrique ?');
    await expectAccessible(operator);
    await answer('Poser une question');
    await page.goto(`${dossier}/orientations`);
    await page.getByRole('listitem').filter({ hasText: 'Envoyée le' }).getByRole('link').click();
    await expect(page.getByText('A-t-il déjà touché à un tableau électrique ?').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Répondre à la question' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /Votre réponse/ }).fill('Oui, chez son oncle, sans brevet.');
    await page.getByRole('dialog').getByRole('button', { name: 'Répondre à la question' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the operator reads the answer, accepts, and only then sees how to reach him', async () => {
    // The secret has left the address: the link is opened again from the mail.
    await operator.goto('about:blank');
    await operator.goto(link);
    await operator.getByRole('button', { name: 'Ouvrir le relais' }).click();
    await expect(operator.getByText('Oui, chez son oncle, sans brevet.').first()).toBeVisible();
    await expect(operator.getByText('youssef.tahiri@exemple.be')).toHaveCount(0);
    await operator.getByRole('button', { name: 'Accepter' }).click();
    await answer('Accepter');
    await expect(operator.getByText('youssef.tahiri@exemple.be')).toBeVisible();
    await expect(operator.getByText('Tahiri', { exact: false }).first()).toBeVisible();
    await expectAccessible(operator);
  });

  await test.step('a date is set, the contact made, the enrolment confirmed', async () => {
    await operator.getByRole('button', { name: 'Fixer un rendez-vous…' }).click();
    const dialog = operator.getByRole('dialog');
    const fortnight = new Date(Date.now() + 14 * 86_400_000).toLocaleDateString('fr-BE', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Brussels' });
    await dialog.getByRole('spinbutton').first().focus();
    await operator.keyboard.type(`${fortnight.replaceAll('/', '')}1400`);
    await dialog.getByRole('textbox', { name: /^Lieu/ }).fill('Rue de la Formation 1, 4100 Seraing');
    await dialog.getByRole('textbox', { name: /Personne à demander/ }).fill('Accueil des formations');
    await expectAccessible(operator);
    await answer('Fixer un rendez-vous');
    await operator.getByRole('button', { name: 'Noter le contact…' }).click();
    await answer('Noter le contact');
    await operator.getByRole('button', { name: 'Confirmer l’inscription…' }).click();
    if (await dialog.getByRole('spinbutton').first().innerText() === 'jj') {
      await dialog.getByRole('spinbutton').first().focus();
      await operator.keyboard.type(fortnight.replaceAll('/', ''));
    }
    await answer('Confirmer l’inscription');
    await expectAccessible(operator);
    expect(await operator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  });

  await test.step('the counsellor sees it, with every step that led there', async () => {
    await page.reload();
    await expect(page.getByText('Inscription faite').first()).toBeVisible();
    await expect(page.getByText(/Choix parmi|offres possibles/).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
  expect(errors).toEqual([]);
  await learner.context().close();
  await operator.context().close();
});
