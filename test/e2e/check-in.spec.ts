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

const brussels = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', weekday: 'short', hour: '2-digit', hourCycle: 'h23' });

/** Nothing that can wait leaves at night or on a Sunday: a journey that begins then hears her on the telephone instead. */
function mayLeaveNow(): boolean {
  const [day = '', hour = '0'] = brussels.format(new Date()).split(', ');
  return day !== 'Sun' && Number(hour) >= 8 && Number(hour) < 21;
}

const daysAgo = (days: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(Date.now() - days * 86_400_000);

interface Declared { declareTransition: { transitions: { steps: { id: string; step: string; kind: string; version: number; state: string }[] }[] } }

/** The link of the message that asks her. */
async function mailedLink(page: Page): Promise<string> {
  await page.goto('/boite-aux-lettres');
  const link = page.getByRole('link', { name: /\/suivi#/ }).first();
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  return await link.getAttribute('href') ?? 'none';
}

test('a contract broken: declared, planned, asked by mail, answered on a phone in two taps, and the call to make is in the day', async ({ page, browser, baseURL }) => {
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
    await expect(page.getByRole('heading', { name: 'Réponses de la personne' })).toBeVisible();
  });

  if (mayLeaveNow()) {
    await test.step('opened on a phone, the link asks one thing; two taps answer it', async () => {
      const link = await mailedLink(page);
      await learner.goto(new URL(link, page.url()).href);
      await expect(heading(learner, 'Où en êtes-vous ?')).toBeVisible();
      expect(learner.url()).not.toContain('#');
      await expectAccessible(learner);
      await expectNoSidewaysScroll(learner);
      await learner.getByText('Je souhaite qu’on m’appelle').tap();
      await learner.getByRole('button', { name: 'Envoyer ma réponse' }).tap();
      await expect(heading(learner, 'Merci, c’est noté')).toBeFocused();
      await expectAccessible(learner);
      await expectNoSidewaysScroll(learner);
    });
  } else {
    await test.step('nothing leaves at this hour: she rings, and whoever hears her writes it down', async () => {
      await page.getByRole('button', { name: 'Noter une réponse au téléphone' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Noter ce que la personne dit' });
      await dialog.getByText('Souhaite un appel').click();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Noter la réponse' }).click();
      await expect(dialog).toBeHidden();
    });
  }

  await test.step('her answer stands in her dossier', async () => {
    await page.goto(`/dossiers/${id}/relances`);
    await expect(page.getByText('Souhaite un appel').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('and the call to make is in the day of whoever follows her', async () => {
    await expect(async () => {
      await page.goto('/ma-journee');
      await expect(page.getByText(new RegExp(familyName)).first()).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });
  expect(errors).toEqual([]);
});

test('a code of the message opens the same; a wrong one is told kindly, an address without anything asks for it', async ({ browser, baseURL }) => {
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
