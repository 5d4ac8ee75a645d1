import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn } from './journey.js';

test.use({ actionTimeout: 20_000 });

const phone = { width: 390, height: 844 };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function onPhone(browser: Browser, baseURL: string | undefined, errors: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, locale: 'fr-BE', timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  return page;
}

async function tell<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const answer = await page.request.post('/graphql', { headers: { 'x-csrf': '1' }, data: { query, variables } });
  const { data, errors } = await answer.json() as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const daysAgo = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(Date.now() - days * 86_400_000);

interface Declared { declareTransition: { transitions: { steps: { id: string; step: string; kind: string; version: number; state: string }[] }[] } }

test('a contract broken: declared, planned, a code handed over, answered on a phone in two taps, and the call to make is in the day', async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const learner = await onPhone(browser, baseURL, errors);
  const familyName = `Rupture${randomUUID().slice(0, 6)}`;
  await signIn(page);
  const { createDossier: { id } } = await tell<{ createDossier: { id: string } }>(page, 'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { id } }', { input: {
    commandKey: randomUUID(), givenName: 'Inès', familyName, email: `${familyName.toLowerCase()}@exemple.be`, phone: '0470 11 22 33',
    safeContact: { byMail: true, bySms: false, byPhone: true, hideService: false, notBeforeHour: null, notAfterHour: null, note: null } } });

  await test.step('the contract ended thirty days ago: the plan is there, and what she is asked is due today', async () => {
    const { declareTransition: { transitions: [declared] } } = await tell<Declared>(page, `mutation ($input: DeclareTransitionInput!) {
      declareTransition(input: $input) { transitions { steps { id step kind version state } } } }`,
    { input: { commandKey: randomUUID(), dossierId: id, point: 'ALT_RUPT', onDate: daysAgo(30) } });
    // Nobody has to call her any more: what is left is to ask her.
    const calls = declared?.steps.filter(({ kind, state }) => kind === 'contact' && state === 'planned').filter(({ step }) => step !== 'after_quarter') ?? [];
    await tell(page, 'mutation ($input: CancelFollowUpsInput!) { cancelFollowUps(input: $input) { __typename } }',
      { input: { items: calls.map((call) => ({ dossierId: id, id: call.id, version: call.version })), reason: 'not_needed' } });
    await page.goto(`/dossiers/${id}/relances`);
    await expect(page.getByText('Rupture du contrat d’alternance').first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Étapes du plan' }).getByText(/Où en êtes-vous/).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Réponses de la personne' })).toBeVisible();
  });

  const code = await test.step('she sits at the desk: whoever follows her hands her a code, whatever the hour', async () => {
    await page.getByRole('button', { name: 'Donner un code' }).first().click();
    const card = page.getByRole('region', { name: 'Code à dicter ou à écrire' });
    await expect(card.getByText('/suivi')).toBeVisible();
    await expectAccessible(page);
    return card.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText();
  });

  await test.step('typed on her phone, it asks one thing; two taps answer it', async () => {
    await learner.goto('/suivi');
    await learner.getByRole('textbox', { name: /Code de huit signes/ }).fill(code.toLowerCase());
    await learner.getByRole('button', { name: 'Continuer' }).tap();
    await expect(heading(learner, 'Où en êtes-vous ?')).toBeVisible();
    expect(learner.url()).not.toContain(code);
    await expectAccessible(learner);
    await expectNoSidewaysScroll(learner);
    await learner.getByText('Je souhaite qu’on m’appelle').tap();
    await learner.getByRole('button', { name: 'Envoyer ma réponse' }).tap();
    await expect(heading(learner, 'Merci, c’est noté')).toBeFocused();
    await expectAccessible(learner);
    await expectNoSidewaysScroll(learner);
  });

  await test.step('her answer stands in her dossier', async () => {
    await page.getByRole('button', { name: 'C’est fait' }).click();
    await expect(page.getByText('Souhaite un appel').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('and the call to make is in the day of whoever follows her', async () => {
    await expect(async () => {
      await page.goto('/ma-journee');
      await expect(page.getByRole('listitem').filter({ hasText: familyName }).filter({ hasText: 'Demande à être rappelé' })).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });
  expect(errors).toEqual([]);
});

test('a wrong code is told kindly, an address without anything asks for it, a link that is none offers a call', async ({ browser, baseURL }) => {
  const errors: string[] = [];
  const learner = await onPhone(browser, baseURL, errors);
  await learner.goto('/suivi');
  await expect(heading(learner, 'Tapez votre code')).toBeVisible();
  await expectAccessible(learner);
  await expectNoSidewaysScroll(learner);
  await learner.getByRole('textbox', { name: /Code de huit signes/ }).fill('K7M2-QX4P');
  await learner.getByRole('button', { name: 'Continuer' }).tap();
  await expect(learner.getByText('Ce code n’est pas reconnu.', { exact: false })).toBeVisible();
  await learner.goto('about:blank');
  await learner.goto(`/suivi#${randomUUID()}.${'A'.repeat(43)}`);
  await expect(heading(learner, 'Ce lien n’est plus valable')).toBeVisible();
  await learner.getByRole('button', { name: 'Demander qu’on m’appelle' }).tap();
  await expect(learner.getByText('C’est demandé.', { exact: false })).toBeVisible();
  await expectAccessible(learner);
  expect(errors).toEqual([]);
});
