import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { handOver, standingOf } from './handed-over.js';
import { expectAccessible, expectNoSidewaysScroll, signIn, tabTo } from './journey.js';

const stephane = 'stephane@demo.boussole.example';
const phone = { width: 390, height: 844 };

async function another(browser: Browser, viewport: { width: number; height: number }, errors: string[]): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-BE', timezoneId: 'Europe/Brussels', reducedMotion: 'reduce', viewport })).newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  return page;
}

/** What the other side does meanwhile; its own screens have a journey of their own. */
async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const answer = await page.request.post('/graphql', { headers: { 'x-csrf': '1' }, data: { query, variables } });
  const { data, errors } = await answer.json() as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function asOperator(operator: Page, referralId: string, version: number, moves: readonly object[]): Promise<number> {
  let last = version;
  for (const move of moves) {
    const { moveHandoff } = await ask<{ moveHandoff: { version: number } }>(operator,
      'mutation ($input: MoveHandoffInput!) { moveHandoff(input: $input) { version } }',
      { input: { commandKey: randomUUID(), referralId, version: last, ...move } });
    last = moveHandoff.version;
  }
  return last;
}

/** The person's own link, once the worker has mailed it. */
async function ownLink(page: Page, address: string): Promise<string> {
  let link = '';
  await expect.poll(async () => {
    const { localMails } = await ask<{ localMails: { to: string; text: string }[] }>(page, '{ localMails { to text } }', {});
    link = localMails.filter(({ to }) => to === address)
      .map(({ text }) => /https?:\S+?(\/accord#\S+)/.exec(text)?.[1]).find((found) => found !== undefined) ?? '';
    return link;
  }, { timeout: 40_000 }).not.toBe('');
  return link;
}

test('the sender follows: whose turn, a question answered from the morning page, what was mailed, a refusal routed again', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page);
  const { referralId, dossierId, offerTitle } = await handOver(page, 'Ophélie');
  const operator = await another(browser, { width: 1280, height: 860 }, errors);
  await signIn(operator, stephane);

  await test.step('the tab: where to, where it stands, until when; what there was to choose from', async () => {
    await page.goto(`/dossiers/${dossierId}`);
    await tabTo(page, 'link', 'Orientations');
    await page.keyboard.press('Enter');
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: offerTitle }) }).first();
    await expect(row).toContainText('Envoyée');
    await expect(row).toContainText('À l’opérateur de répondre');
    await expect(row).toContainText(/Accuser réception : il reste/);
    await expect(page.getByRole('region', { name: 'Éventails figés' })).toContainText(/\d+ offres/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  await test.step('a question waits in the morning, and is answered from there with the keyboard', async () => {
    const { version } = await standingOf(page, dossierId, referralId);
    await asOperator(operator, referralId, version, [{ to: 'received' }, { to: 'under_review' }, { to: 'info_requested', text: 'A-t-elle le permis B ?' }]);
    await page.goto('/ma-journee');
    const due = page.getByRole('region', { name: 'Relais bientôt échus' });
    await due.getByRole('listitem').filter({ hasText: 'Ophélie' }).getByRole('link').click();
    await expect(page.getByText('A-t-elle le permis B ?').first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await tabTo(page, 'button', 'Répondre à la question');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Répondre à la question' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Répondre à la question' }).click();
    await expect(dialog.getByText('Écrivez quelques mots.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: 'Votre réponse' }).fill('Oui, depuis 2019.');
    await dialog.getByRole('button', { name: 'Répondre à la question' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Échéances' })).toContainText('À l’opérateur de répondre');
  });

  await test.step('what was sent, who approved it, which links and mails are out', async () => {
    await expect(page.getByRole('region', { name: 'Ce que l’opérateur lit' })).toContainText('Je veux un vrai métier.');
    await expect(page.getByRole('region', { name: 'Accord de la personne' })).toContainText('à l’écran, avec Nadia Lambert');
    await expect(page.getByRole('region', { name: 'E-mails' })).toContainText('Orientation envoyée, à l’opérateur');
    await page.getByRole('region', { name: 'Liens envoyés' }).getByRole('button', { name: /^Retirer le lien : À la personne/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer ce lien' }).click();
    await expect(page.getByRole('region', { name: 'Liens envoyés' })).toContainText('retiré le');
  });

  await test.step('refused: one click leads to another choice, with the need it came from', async () => {
    const { version } = await standingOf(page, dossierId, referralId);
    await asOperator(operator, referralId, version, [{ to: 'declined', declineCode: 'session_full', text: 'Complet.', learnerText: 'Plus de place.' }]);
    await page.reload();
    await expect(page.getByText('La session est complète').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Réorienter' }).click();
    await expect(page).toHaveURL(/orienter\/criteres\?.*depuis=/);
  });
  expect(errors).toEqual([]);
});

test('the person, on a phone: reads by her link exactly what was sent, sees the answer, takes it back from her notebook', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const errors: string[] = [];
  await signIn(page);
  const { referralId, dossierId, offerTitle } = await handOver(page, 'Philippine');
  const link = await ownLink(page, 'philippine@exemple.be');
  const own = await another(browser, phone, errors);

  await test.step('the link shows nothing before a press of the button, and leaves nothing in the address', async () => {
    await own.goto(link);
    await expect(own.getByRole('button', { name: 'Voir l’orientation' })).toBeVisible();
    await expect(own).toHaveURL(/\/accord$/);
    await expect(own.getByText('Je veux un vrai métier.')).toHaveCount(0);
    await expectAccessible(own);
    await own.getByRole('button', { name: 'Voir l’orientation' }).click();
    await expect(own.getByRole('heading', { name: offerTitle })).toBeVisible();
    await expect(own.getByText('Je veux un vrai métier.')).toBeVisible();
    await expect(own.getByText('Envoyée, l’opérateur ne l’a pas encore vue').first()).toBeVisible();
    await expectAccessible(own);
    await expectNoSidewaysScroll(own);
  });

  await test.step('in another language, the same page', async () => {
    await own.getByRole('combobox', { name: 'Langue' }).selectOption('nl');
    await expect(own.getByText('Verstuurd, de operator heeft ze nog niet gezien').first()).toBeVisible();
    await own.getByRole('combobox').selectOption('fr');
  });

  await test.step('a link that was shut offers another one, and tells nothing', async () => {
    const { referral } = await ask<{ referral: { links: { id: string; side: string }[] } }>(page,
      'query ($dossierId: Uuid!, $id: Uuid!) { referral(dossierId: $dossierId, id: $id) { links { id side } } }', { dossierId, id: referralId });
    const linkId = referral.links.find(({ side }) => side === 'learner')?.id;
    await ask(page, 'mutation ($dossierId: Uuid!, $linkId: Uuid!) { revokeLink(dossierId: $dossierId, linkId: $linkId) }', { dossierId, linkId });
    await own.goto('/carnet');
    await own.goto(link);
    await own.getByRole('button', { name: 'Voir l’orientation' }).click();
    await expect(own.getByText('Ce lien ne fonctionne plus.')).toBeVisible();
    await expectAccessible(own);
    await own.getByRole('button', { name: 'Recevoir un nouveau lien' }).click();
    await expect(own.getByText(/un nouveau vient de partir/)).toBeVisible();
  });

  await test.step('her notebook: she takes it back without a reason', async () => {
    const { giveCode } = await ask<{ giveCode: { code: string; secret: string } }>(page,
      'mutation ($id: Uuid!, $key: Uuid!) { giveCode(dossierId: $id, commandKey: $key) { code secret } }', { id: dossierId, key: randomUUID() });
    await own.goto('/carnet');
    await own.getByRole('textbox', { name: 'Code de quatre mots' }).fill(giveCode.code);
    await own.getByLabel('Secret', { exact: true }).fill(giveCode.secret);
    await own.keyboard.press('Enter');
    const part = own.getByRole('region', { name: 'Vos orientations' });
    await expect(part).toContainText(offerTitle);
    await expectAccessible(own);
    await part.getByRole('button', { name: `Retirer l’orientation : ${offerTitle}` }).click();
    await own.getByRole('alertdialog').getByRole('button', { name: 'Retirer', exact: true }).click();
    await expect(part.getByText('Orientations terminées')).toBeVisible();
    await expect.poll(async () => (await standingOf(page, dossierId, referralId)).state).toBe('withdrawn');
  });
  expect(errors).toEqual([]);
});

test('a coordinator finds what nobody answers, and what the person disputes', async ({ page }) => {
  await signIn(page, 'francoise@demo.boussole.example');
  await page.goto('/escalades');
  await expect(page.getByRole('heading', { level: 1, name: 'À débloquer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Sans réponse \(/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Désaccords \(/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
