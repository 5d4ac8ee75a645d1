import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

interface Card { alternative: number; siteName: string; operatorName: string; title: string; sessions: { id: string }[] }

/** Asks the API as whoever is signed in on this page. */
async function asking<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const answer = await page.request.post('/graphql', { headers: { 'x-csrf': '1' }, data: { query, variables } });
  const { data, errors } = await answer.json() as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** A person, her need, a choice, her approval: handed over to the centre in Liège by whoever is signed in. The wizard has a journey of its own. */
export async function handOver(page: Page, givenName: string, operatorName = 'IFAPME'): Promise<{ referralId: string; dossierId: string; offerTitle: string }> {
  const tell = async <Data>(name: string, type: string, fields: string, input: object) =>
    (await asking<Record<string, Data>>(page, `mutation ($input: ${type}!) { ${name}(input: $input) ${fields} }`,
      { input: { commandKey: randomUUID(), ...input } }))[name] as Data; // the document names it
  const { id: dossierId } = await tell<{ id: string }>('createDossier', 'CreateDossierInput', '{ id }', {
    givenName, familyName: 'Delvaux', email: `${givenName.toLowerCase()}@exemple.be`, phone: '0470 55 66 77',
    safeContact: { byMail: true, bySms: false, byPhone: true, hideService: false, notBeforeHour: null, notAfterHour: null, note: null } });
  const { id: needId } = await tell<{ id: string }>('saveNeed', 'SaveNeedInput', '{ id }',
    { dossierId, kind: 'training', trade: 'F1602', communeNis: '62063', state: 'open', constraints: 'Pas le mercredi après-midi.' });
  await tell('recordPreference', 'RecordPreferenceInput', '', { dossierId, needId, way: 'counsellor', wish: { isNone: true } });
  const { id: setId } = await tell<{ id: string }>('freezeChoice', 'FreezeChoiceInput', '{ id }',
    { dossierId, needId, criteria: { kind: 'training', field: 'F', communeNis: '62063', travel: 'car', maxMinutes: 90 } });
  const { choiceSet: { cards } } = await asking<{ choiceSet: { cards: Card[] } }>(page,
    `query ($id: Uuid!, $dossierId: Uuid) { choiceSet(id: $id, dossierId: $dossierId) {
      cards { alternative siteName operatorName title sessions { id } } } }`, { id: setId, dossierId });
  const card = cards.filter((one) => one.siteName === 'Centre de Liège' && one.operatorName === operatorName).sort((a, b) => a.title.localeCompare(b.title))[0];
  if (!card) throw new Error('the centre has no offer here');
  const [{ referralId = '' } = {}] = await tell<{ referralId?: string }[]>('retainOffers', 'RetainOffersInput', '{ referralId }',
    { dossierId, setId, picks: [{ alternative: card.alternative, sessionId: card.sessions[0]?.id ?? null, reasonCode: 'learner_wish' }] });
  const { id: packetId } = await tell<{ id: string }>('preparePacket', 'PreparePacketInput', '{ id }', { dossierId, referralId, alias: null,
    freeText: 'Je veux un vrai métier.', wishedContact: 'phone', include: ['age_band', 'goal', 'need', 'constraints', 'wished_contact'], grantSections: ['identity', 'path'] });
  await tell('approvePacketHere', 'ApprovePacketHereInput', '{ id }', { dossierId, packetId, how: 'on_screen' });
  const { version } = await standingOf(page, dossierId, referralId);
  await tell('sendReferral', 'SendReferralInput', '{ id }', { dossierId, referralId, packetId, version });
  return { referralId, dossierId, offerTitle: card.title };
}

/** Every link that was mailed to an operator, as the local mailbox shows them. */
export async function mailedLinks(page: Page): Promise<string[]> {
  const { localMails } = await asking<{ localMails: { text: string }[] }>(page, '{ localMails { text } }', {});
  return localMails.flatMap(({ text }) => /https?:\S+(\/relais\/lien#\S+)/.exec(text)?.[1] ?? []);
}

/** The first link that is mailed beside those that were known. */
export async function newLink(page: Page, known: readonly string[]): Promise<string> {
  let link: string | undefined;
  await expect.poll(async () => {
    link = (await mailedLinks(page)).find((one) => !known.includes(one));
    return link;
  }, { timeout: 40_000 }).toBeDefined();
  return link ?? '';
}

/** Where a handoff stands, as the sender's page knows. */
export async function standingOf(page: Page, dossierId: string, id: string): Promise<{ state: string; version: number }> {
  const { referral: { version, line: { state } } } = await asking<{ referral: { version: number; line: { state: string } } }>(page,
    'query ($dossierId: Uuid!, $id: Uuid!) { referral(dossierId: $dossierId, id: $id) { version line { state } } }', { dossierId, id });
  return { state, version };
}
