import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

/** Asks the server as the page does, to come quickly to where the journey begins. */
const ask = <Data>(page: Page, query: string, variables: object): Promise<Data> =>
  page.evaluate(async ([text, given]) => {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': '1' },
      body: JSON.stringify({ query: text, variables: given }) });
    return (await response.json()).data;
  }, [query, variables] as const);

/** Somebody who wants to become an electrician, and what is looked for with her. */
async function someoneWithANeed(page: Page): Promise<{ dossierId: string; needId: string }> {
  const safeContact = { byMail: true, bySms: false, byPhone: false, hideService: true, notBeforeHour: null, notAfterHour: null, note: null };
  const { createDossier } = await ask<{ createDossier: { id: string } }>(page, 'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { id } }',
    { input: { commandKey: crypto.randomUUID(), givenName: 'Samia', familyName: 'Haddad', birthOn: '1997-03-14', communeNis: '62063', email: 'samia@test.example',
      phone: null, safeContact } });
  const { saveNeed } = await ask<{ saveNeed: { id: string } }>(page, 'mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { id } }',
    { input: { commandKey: crypto.randomUUID(), dossierId: createDossier.id, kind: 'training', trade: 'F1602', communeNis: '62063', state: 'open' } });
  return { dossierId: createDossier.id, needId: saveNeed.id };
}

/** Fingers need room: nothing that is pressed is smaller than 44 pixels. */
async function expectLargeTargets(page: Page): Promise<void> {
  const boxes = await page.locator('main button, main input, header select').evaluateAll((found) =>
    found.filter((one) => one.checkVisibility()).map((one) => [one.textContent?.trim() || one.getAttribute('name'), Math.round(one.getBoundingClientRect().height)] as const));
  expect(boxes.filter(([, height]) => height < 44)).toEqual([]);
}

test('what a person has in mind is said by herself at the kiosk, without an account, before any offer is shown', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const { dossierId, needId } = await someoneWithANeed(page);
  await page.goto(`/dossiers/${dossierId}/orienter/besoin?besoin=${needId}`);
  const part = page.getByRole('region', { name: 'Ce que la personne a déjà en tête' });
  await expect(part).toContainText('Rien n’a encore été dit.');
  await part.getByRole('button', { name: 'Donner un code' }).click();
  const code = await part.locator('.wish-code-signs').innerText();
  expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
  await expect(part).toContainText('En attente de sa réponse');
  await expectAccessible(page);

  const context = await browser.newContext({ viewport: { width: 1080, height: 800 }, hasTouch: true, locale: 'fr-BE', timezoneId: 'Europe/Brussels', ...(baseURL && { baseURL }) });
  const kiosk = await context.newPage();
  const errors: string[] = [];
  kiosk.on('pageerror', (error) => errors.push(error.message));

  await test.step('a wrong code says nothing of any other', async () => {
    await kiosk.goto('/souhait');
    await expectAccessible(kiosk);
    await expectLargeTargets(kiosk);
    await kiosk.getByRole('textbox', { name: 'Code de six signes' }).fill('abc');
    await kiosk.getByRole('button', { name: 'Continuer' }).click();
    await expect(kiosk.getByText('Un code compte six signes')).toBeVisible();
    await kiosk.getByRole('textbox', { name: 'Code de six signes' }).fill('KKK-KKK');
    await kiosk.getByRole('button', { name: 'Continuer' }).click();
    await expect(kiosk.getByRole('alert')).toContainText('Ce code n’ouvre rien');
  });

  await test.step('what is looked for, in plain words; nothing of her', async () => {
    await tabTo(kiosk, 'textbox', 'Code de six signes');
    await kiosk.keyboard.press('Control+A');
    await kiosk.keyboard.type(code.toLowerCase().replace('-', ' '));
    await kiosk.keyboard.press('Enter');
    await expect(kiosk.getByRole('region', { name: 'Ce que vous cherchez ensemble' })).toContainText('Liège');
    await expect(kiosk.locator('body')).not.toContainText('Samia');
    await expectAccessible(kiosk);
    await expectNoSidewaysScroll(kiosk);
  });

  await test.step('she finds it in the register with the keyboard, checks it, and it is noted', async () => {
    await kiosk.getByRole('button', { name: 'Continuer' }).click();
    await expect(kiosk.getByText('Choisissez une réponse pour continuer.')).toBeVisible();
    await kiosk.getByRole('radio', { name: 'Oui, je le cherche' }).click();
    await kiosk.getByRole('searchbox', { name: 'Chercher un organisme ou une offre' }).fill('ifapme');
    const first = kiosk.getByRole('group', { name: 'Organismes' }).getByRole('button').first();
    await expect(first).toContainText('IFAPME');
    await expectLargeTargets(kiosk);
    await expectAccessible(kiosk);
    await first.press('Enter');
    await kiosk.getByRole('button', { name: 'Continuer' }).click();
    await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('C’est bien cela ?');
    await expect(kiosk.getByText('IFAPME')).toBeVisible();
    await kiosk.getByRole('button', { name: 'Oui, c’est cela' }).click();
    await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('Merci !');
    await expectAccessible(kiosk);
    await kiosk.getByRole('button', { name: 'Terminer' }).click();
    await expect(kiosk.getByRole('textbox', { name: 'Code de six signes' })).toHaveValue('');
  });

  await test.step('the counsellor sees it come by itself, with its source', async () => {
    await expect(part).toContainText('IFAPME', { timeout: 15_000 });
    await expect(part).toContainText('dit par la personne');
    await part.getByRole('button', { name: 'Noter ce que j’ai entendu' }).click();
    const dialog = page.getByRole('dialog', { name: 'Noter ce que vous avez entendu' });
    await expect(dialog).toContainText('non vérifié');
    await expectAccessible(page);
    await dialog.getByRole('radio', { name: 'Non, pas d’idée précise' }).click();
    await dialog.getByRole('button', { name: 'Noter', exact: true }).click();
    await expect(part.getByText('non vérifié')).toBeVisible();
    await expect(part.getByText('Une réponse plus ancienne')).toBeVisible();
  });

  await test.step('on her phone, the address brings the code, and loses it at once', async () => {
    await part.getByRole('button', { name: 'Demander à nouveau' }).click();
    const next = await part.locator('.wish-code-signs').innerText();
    await kiosk.goto('about:blank');
    await kiosk.goto(`/souhait#${next}`);
    await expect(kiosk.getByRole('region', { name: 'Ce que vous cherchez ensemble' })).toBeVisible();
    expect(new URL(kiosk.url()).hash).toBe('');
    await kiosk.getByRole('radio', { name: 'Non, pas d’idée précise' }).click();
    await kiosk.getByRole('button', { name: 'Continuer' }).click();
    await kiosk.getByRole('button', { name: 'Oui, c’est cela' }).click();
    await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('Merci !');
    await expect(part).toContainText('sur son téléphone', { timeout: 15_000 });
  });

  expect(errors).toEqual([]);
  await context.close();
});

test('the sheet that a person takes along: five possibilities and more, the interest disclosed, four languages, large print, by a link', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const { dossierId, needId } = await someoneWithANeed(page);
  const { freezeChoice } = await ask<{ freezeChoice: { id: string } }>(page, 'mutation ($input: FreezeChoiceInput!) { freezeChoice(input: $input) { id } }',
    { input: { commandKey: crypto.randomUUID(), dossierId, needId, criteria: { kind: 'training', trade: 'F1602', communeNis: '62063', travel: 'bus', maxMinutes: 60 } } });
  const { choiceSet } = await ask<{ choiceSet: { cards: { alternative: number; isOwn: boolean; title: string }[] } }>(page,
    'query ($id: Uuid!, $dossierId: Uuid) { choiceSet(id: $id, dossierId: $dossierId) { cards { alternative isOwn title } } }', { id: freezeChoice.id, dossierId });
  const own = choiceSet.cards.find(({ isOwn }) => isOwn);
  await ask(page, 'mutation ($input: RetainOffersInput!) { retainOffers(input: $input) { referralId } }',
    { input: { commandKey: crypto.randomUUID(), dossierId, setId: freezeChoice.id, picks: [{ alternative: own?.alternative }] } });

  await page.goto(`/dossiers/${dossierId}/orienter/fiche?choix=${freezeChoice.id}`);
  const paper = page.getByRole('article');
  await expect(paper.getByRole('heading', { level: 3 })).toHaveCount(6);
  const retained = paper.getByRole('region', { name: own?.title ?? '', exact: true });
  await expect(retained).toContainText('Retenue pendant votre entretien');
  await expect(retained).toContainText('Cette offre est organisée par l’employeur de votre conseiller. Voici les autres possibilités.');
  await expect(paper).not.toContainText('Samia');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await test.step('another language and larger signs, chosen on the sheet', async () => {
    await page.getByLabel('Langue de la fiche').selectOption('nl');
    await expect(paper.getByRole('heading', { level: 2 })).toHaveText('Uw mogelijkheden');
    await expect(paper).toHaveAttribute('lang', 'nl');
    await page.getByText('Grands caractères').click();
    await expect(paper).toHaveClass(/sheet-large/);
    await expectAccessible(page);
  });

  await test.step('on paper, the sheet alone', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Imprimer la fiche' })).toBeHidden();
    await expect(page.getByLabel('Langue de la fiche')).toBeHidden();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(paper).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the link goes to her mailbox; a link that is none says so', async () => {
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await expect(page.getByText('Le lien part vers l’adresse de la personne').first()).toBeVisible();
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-BE', ...(baseURL && { baseURL }) });
    const phone = await context.newPage();
    await phone.goto(`/fiche#${crypto.randomUUID()}.${'A'.repeat(43)}`);
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Ce lien n’est plus valable.');
    await expectAccessible(phone);
    await context.close();
  });
});

test('a counsellor declares her interests once a year', async ({ page }) => {
  await signIn(page);
  await page.goto('/compte');
  const part = page.getByRole('region', { name: 'Mes liens d’intérêt' });
  await part.getByRole('button', { name: 'Déclarer mes liens' }).click();
  await part.getByLabel('Quel lien ?').selectOption('volunteer');
  await part.getByRole('searchbox', { name: 'Chercher un organisme' }).fill('ifapme');
  await part.getByRole('button', { name: /IFAPME/ }).first().click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await part.getByRole('button', { name: 'Déclarer', exact: true }).click();
  await expect(part).toContainText('Dernière déclaration');
  await expect(part).toContainText('J’y suis bénévole');
});
