import { randomUUID } from 'node:crypto';
import { aBranch, anOrganisation, aPerson, type Branch, password, type Person } from './factories/network.js';
import { aBranchSheet, anOfferSheet, anOrganisationSheet } from './factories/sheets.js';
import {
  type Card, electrician, filterDocument, filterSet, freeze, freezeDocument, freezing, justifyDocument, mentionDocument, mentioning, noteDocument, type Notice, readSet, retain,
  retainDocument, retaining, setDocument, startDocument,
} from './support/choices.js';
import { type House, openHouse } from './support/house.js';
import { createDossier } from './support/operations.js';
import { aGoal, aNeed, documents } from './support/situations.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let nadia: Visitor;
let karim: Visitor;
let partner: Visitor;
let branch: Branch;
let herself: Person;
let dossierId: string;
let goalId: string;
let needId: string;
let ownOffers: string[];
let otherOffers: string[];
const away = new Map<string, string>();

const savedId = async (document: string, input: object): Promise<string> => Object.values(await nadia.must<Record<string, { id: string }>>(document, { input }))[0]?.id ?? '';
const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => (await house.database.owner.query(sql, values)).rows;
const rulesOf = (notices: readonly Notice[]): string[] => notices.map(({ rule }) => rule);
const aNewNeed = (): Promise<string> => savedId(documents.need, aNeed(dossierId, { goalId }));
const setOf = async (need = needId): Promise<string> => freeze(nadia, electrician(), { dossierId, needId: need });
const cardOf = async (setId: string, offerId: string | undefined): Promise<Card> => {
  const card = (await readSet(nadia, setId, dossierId)).cards.find((one) => one.offerId === offerId);
  if (!card) throw new Error('no such card');
  return card;
};
const counts = async (): Promise<unknown> => rows(`select (select count(*) from choice_set) as sets, (select count(*) from choice_event) as events,
  (select count(*) from choice_made) as made, (select count(*) from referral) as referrals, (select count(*) from journal where is_change) as lines`);
/** What is refused leaves nothing. */
async function refused(who: Visitor, document: string, variables: object, code: string): Promise<void> {
  const before = await counts();
  expect((await who.ask(document, variables)).codes).toEqual([code]);
  expect(await counts()).toEqual(before);
}

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  branch = await aBranch(owner);
  herself = await aPerson(owner, branch);
  nadia = await house.visitor().signIn(herself.email, password);
  const colleague = await aPerson(owner, branch, 'counsellor', 'Karim');
  karim = await house.visitor().signIn(colleague.email, password);
  const elsewhere = await aBranch(owner);
  partner = await house.visitor().signIn((await aPerson(owner, elsewhere, 'counsellor', 'Paula')).email, password);
  dossierId = (await createDossier(nadia)).id;
  goalId = await savedId(documents.goal, aGoal(dossierId));
  needId = await aNewNeed();
  await owner.query(`insert into assignment (dossier_id, branch_id, membership_id, by_membership_id) values ($1, $2, $3, $4)`, [dossierId, branch.id, colleague.membershipId, herself.membershipId]);
  await owner.query(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, may_write, basis, evidence, evidence_text, text_version, given_by,
      given_by_membership_id, until_at)
    values ($1, $2, $3, 'guidance', '{identity,path,interviews}', true, 'consent', 'oral_witness', 'Devant Karim', 'fr-1', 'caseworker', $4, now() + interval '30 days')`,
  [dossierId, branch.id, elsewhere.id, herself.membershipId]);
  const course = { trades: ['F1602'] };
  ownOffers = [await anOfferSheet(owner, [branch.organisationId, await aBranchSheet(owner, branch.organisationId, { name: 'Atelier', communeNis: '62063' })], { ...course, title: 'Chez nous' })];
  otherOffers = [];
  for (const [place, level] of [2, 3, 4, 5, 6, 7].entries()) {
    const body = await anOrganisationSheet(owner, { name: `Autre ${level}` });
    const site = await aBranchSheet(owner, body, { name: `Site ${level}`, communeNis: '62063' });
    otherOffers.push(await anOfferSheet(owner, [body, site], { ...course, title: `Ailleurs ${level}`, ...(place === 0 && { path: 'work_study' as const }) }));
  }
  // Eligible in nothing: each stays out for one reason.
  const body = await anOrganisationSheet(owner, { name: 'Loin' });
  const [near, far] = [await aBranchSheet(owner, body, { name: 'Ici', communeNis: '62063' }), await aBranchSheet(owner, body, { name: 'Arlon', communeNis: '81001' })];
  for (const [reason, site, more] of [['full', near, { status: 'full', level: 5 }], ['withdrawn', near, { status: 'suspended' }], ['too_far', far, {}],
    ['stale', near, { reviewOn: '2020-01-01', level: 6 }], ['diploma', near, { minDiploma: 'master' }]] as const) {
    away.set(reason, await anOfferSheet(owner, [body, site], { ...course, title: `Écartée : ${reason}`, ...more }));
  }
}, 60_000);
afterAll(() => house?.close());

describe('who is refused', () => {
  test('a colleague who has no door, and a partner to whom referrals are not open, find no such dossier', async () => {
    const setId = await setOf();
    for (const who of [partner, await house.visitor().signIn((await aPerson(house.database.owner, branch, 'counsellor', 'Lise')).email, password)]) {
      expect((await who.ask(startDocument, { dossierId, needId })).codes).toEqual(['record.not_found']);
      expect((await who.ask(setDocument, { id: setId, dossierId })).codes).toEqual(['record.not_found']);
      for (const [document, input] of [[freezeDocument, freezing(electrician(), { dossierId, needId }).input], [filterDocument, { setId, dossierId, filters: {} }],
        [noteDocument, { setId, dossierId, kind: 'left', lasted: 5 }], [mentionDocument, mentioning(setId, { dossierId, alternative: 0 }).input],
        [retainDocument, retaining(dossierId, setId, [{ alternative: 0 }]).input]] as const) {
        const { codes } = await who.ask(document, { input });
        expect([['record.not_found'], ['access.denied']]).toContainEqual(codes);
      }
    }
  });

  test('a colleague of the dossier reads the set that another froze, and goes on with her own only', async () => {
    const setId = await setOf();
    expect(await readSet(karim, setId, dossierId)).toMatchObject({ isMine: false, byName: 'Nadia Lambert' });
    await refused(karim, filterDocument, { input: { setId, dossierId, filters: {} } }, 'choice.not_yours');
    await refused(karim, retainDocument, retaining(dossierId, setId, [{ alternative: 0 }]), 'choice.not_yours');
    await refused(karim, mentionDocument, mentioning(setId, { dossierId, alternative: 0 }), 'choice.not_yours');
  });

  test('what was frozen at the counter is nobody else’s, and leads to no dossier', async () => {
    const setId = await freeze(nadia, electrician());
    expect((await karim.ask(setDocument, { id: setId, dossierId: null })).codes).toEqual(['record.not_found']);
    expect((await nadia.ask(setDocument, { id: setId, dossierId })).codes).toEqual(['record.not_found']);
    await refused(nadia, retainDocument, retaining(dossierId, setId, [{ alternative: 0 }]), 'record.not_found');
  });
});

describe('what is refused', () => {
  test.each<[string, object, string]>([
    ['no trade and no field', { kind: 'training', communeNis: '62063' }, 'choice.domain_missing'],
    ['a trade that does not exist', electrician({ trade: 'F9999' }), 'trade.unknown'],
    ['a commune that does not exist', electrician({ communeNis: '99999' }), 'commune.unknown'],
    ['a window that is over', electrician({ startsBefore: '2020-01-01' }), 'choice.window_invalid'],
    ['a way of three days', electrician({ maxMinutes: 4000 }), 'input.invalid'],
  ])('%s', async (_, criteria, code) => {
    await refused(nadia, freezeDocument, freezing(criteria, { dossierId, needId }), code);
  });

  test('in a dossier nothing is frozen without a need of hers; at the counter there is none', async () => {
    await refused(nadia, freezeDocument, { input: { commandKey: randomUUID(), dossierId, criteria: electrician() } }, 'input.invalid');
    await refused(nadia, freezeDocument, freezing(electrician(), { dossierId, needId: randomUUID() }), 'record.not_found');
    await refused(nadia, freezeDocument, { input: { commandKey: randomUUID(), needId, criteria: electrician() } }, 'input.invalid');
  });

  test('picks that are in no set, notes that are none, words without a code', async () => {
    const setId = await setOf();
    for (const pick of [{ alternative: 99 }, { alternative: 0, offerId: randomUUID() }, { offerId: randomUUID() }, {}, { alternative: 0, sessionId: randomUUID() }]) {
      await refused(nadia, retainDocument, retaining(dossierId, setId, [pick]), 'choice.alternative_unknown');
    }
    await refused(nadia, retainDocument, retaining(dossierId, setId, []), 'choice.nothing_retained');
    await refused(nadia, retainDocument, retaining(dossierId, setId, [{ alternative: 0, reasonCode: 'other' }]), 'choice.reason_words_missing');
    await refused(nadia, retainDocument, retaining(dossierId, setId, [{ alternative: 0, goalId: randomUUID() }]), 'record.not_found');
    await refused(nadia, retainDocument, retaining(dossierId, setId, [{ alternative: 0 }], { fromReferralId: randomUUID() }), 'record.not_found');
    for (const note of [{ kind: 'opened' }, { kind: 'compared', alternatives: [1] }, { kind: 'left' }, { kind: 'left', lasted: -1 }, { kind: 'answered', rule: 'N_A1' },
      { kind: 'answered', rule: 'N_A1', answer: 'Madame Dupont' }]) {
      await refused(nadia, noteDocument, { input: { setId, dossierId, ...note } }, 'input.invalid');
    }
    await refused(nadia, noteDocument, { input: { setId, dossierId, kind: 'opened', alternatives: [99] } }, 'choice.alternative_unknown');
    await refused(nadia, justifyDocument, { input: { dossierId, referralId: randomUUID(), reasonCode: 'near' } }, 'record.not_found');
  });
});

describe('what is frozen', () => {
  test('full, withdrawn, too far, forgotten and out of reach stay out, each counted under its reason', async () => {
    const set = await readSet(nadia, await freeze(nadia, electrician({ diploma: 'cess' }), { dossierId, needId: await aNewNeed() }), dossierId);
    expect(set.cards.map(({ offerId }) => offerId).sort()).toEqual([...ownOffers, ...otherOffers].sort());
    expect(Object.fromEntries(set.aside.map(({ reason, count }) => [reason, count]))).toEqual({ full: 1, withdrawn: 1, too_far: 1, stale: 1, diploma: 1 });
  });

  test('a click sent twice freezes once; the same key with other criteria is refused', async () => {
    const twice = freezing(electrician(), { dossierId, needId });
    const before = await rows('select count(*)::int as n from choice_set');
    const [first, second] = [await nadia.must<{ freezeChoice: object }>(freezeDocument, twice), await nadia.must<{ freezeChoice: object }>(freezeDocument, twice)];
    expect(second).toEqual(first);
    expect(await rows('select count(*)::int as n from choice_set')).toEqual([{ n: Number(before[0]?.['n']) + 1 }]);
    expect((await nadia.ask(freezeDocument, { input: { ...twice.input, criteria: electrician({ maxMinutes: 30 }) } })).codes).toEqual(['command.reused']);
  });

  test('it stays as it was when a sheet changes or is withdrawn afterwards; the card says so', async () => {
    const setId = await setOf();
    const before = await rows('select snapshot, hash from choice_set where id = $1', [setId]);
    const offerId = otherOffers[5];
    await rows(`update offer set title = 'Tout autre chose', version = version + 1 where id = $1`, [offerId]);
    expect(await cardOf(setId, offerId)).toMatchObject({ title: 'Tout autre chose', hasChanged: true });
    expect((await cardOf(setId, otherOffers[4])).hasChanged).toBe(false);
    expect(await rows('select snapshot, hash from choice_set where id = $1', [setId])).toEqual(before);
  });

  test('it names nobody: no name, no birth date, no number of a person or a dossier', async () => {
    const setId = await setOf();
    const [set] = await rows('select snapshot from choice_set where id = $1', [setId]);
    const [ids] = await rows(`select d.id || '|' || d.learner_id || '|' || d.reference || '|Broeck|1990-04-03|' || $2 || '|' || $3 as text from dossier d where d.id = $1`, [dossierId, herself.id, herself.membershipId]);
    expect(String(set?.['snapshot'])).not.toMatch(new RegExp(String(ids?.['text'])));
    expect(String(set?.['snapshot'])).not.toMatch(new RegExp(needId));
  });

  test('a group is followed from body to body, by the day; a network is told apart', async () => {
    const { owner } = house.database;
    const [parent, sister, past, peer] = [await anOrganisation(owner), await anOrganisation(owner), await anOrganisation(owner), await anOrganisation(owner)];
    const tie = (from: string, to: string, kind: string, until: string | null = null) =>
      owner.query(`insert into affiliation_link (from_organisation_id, to_organisation_id, kind, from_on, until_on) values ($1, $2, $3, '2020-01-01', $4)`, [from, to, kind, until]);
    await tie(parent, branch.organisationId, 'group');
    await tie(parent, sister, 'group');
    await tie(sister, past, 'group', '2025-12-31');
    await tie(sister, peer, 'network');
    await owner.query(`insert into interest_declaration (person_id, links) values ($1, $2)`, [herself.id, JSON.stringify([{ organisationId: past, kind: 'mandate' }])]);
    const setId = await setOf(await aNewNeed());
    const [row] = await rows(`select snapshot::json->'own' as own, snapshot::json->'apart' as apart from choice_set where id = $1`, [setId]);
    expect(row).toEqual({ apart: { funding: [], network: [peer] }, own: expect.arrayContaining([{ operator: branch.organisationId, link: 'structure' },
      { operator: parent, link: 'group' }, { operator: sister, link: 'group' }, { operator: past, link: 'declared' }]) });
    await owner.query(`delete from affiliation_link where $1 in (from_organisation_id, to_organisation_id)`, [sister]);
    await owner.query(`delete from affiliation_link where $1 in (from_organisation_id, to_organisation_id)`, [parent]);
    await owner.query('delete from interest_declaration where person_id = $1', [herself.id]);
  });
});

describe('what the rules say', () => {
  test('N-A8 without a declaration this year; N-A10 where there is no choice', async () => {
    const [alone, wide] = [await freeze(nadia, electrician({ trade: 'A1101' }), { dossierId, needId: await aNewNeed() }), await setOf(await aNewNeed())];
    expect(rulesOf((await readSet(nadia, alone, dossierId)).notices)).toEqual(['N_A10', 'N_A8']);
    await rows(`insert into interest_declaration (person_id) values ($1)`, [herself.id]);
    expect(rulesOf((await readSet(nadia, wide, dossierId)).notices)).toEqual(['N_A8']);
    expect(rulesOf((await readSet(nadia, await setOf(await aNewNeed()), dossierId)).notices)).toEqual([]);
  });

  test('N-A1, N-A2, N-A3, N-A9: what a filter does is said and written down, with what was shown before and after', async () => {
    const setId = await setOf(await aNewNeed());
    const own = await cardOf(setId, ownOffers[0]);
    const { shown, notices } = await filterSet(nadia, setId, { operatorIds: [branch.organisationId] }, { dossierId });
    expect([shown, rulesOf(notices)]).toEqual([[own.alternative], ['N_A1', 'N_A2', 'N_A3', 'N_A9']]);
    const [event] = await rows(`select detail from choice_event where choice_set_id = $1 and kind = 'filtered'`, [setId]);
    expect(event?.['detail']).toMatchObject({ shown: [own.alternative], shareOfSet: 1 / 8, shareBefore: 1 / 8, shareAfter: 1, reason: null });
    expect((await filterSet(nadia, setId, { paths: ['full_time'] }, { dossierId })).shown).toEqual([]);
    expect(rulesOf((await filterSet(nadia, setId, { order: 'nearest' }, { dossierId })).notices)).toEqual([]);
  });

  test('N-A4: one’s own without a reason is to be justified; N-A11 is always said; one click is enough', async () => {
    const setId = await setOf(await aNewNeed());
    const [done] = await retain(nadia, dossierId, setId, [{ offerId: ownOffers[0] }]);
    expect(done).toMatchObject({ isToJustify: true, notices: [{ rule: 'N_A4', asks: 'reason' }, { rule: 'N_A11', asks: 'nothing' }] });
    expect(await rows('select state, version, to_branch_id is not null as "hasBranch" from referral where id = $1', [done?.referralId])).toEqual([{ state: 'to_justify', version: 2, hasBranch: true }]);
    expect(await rows('select seq, side, from_state, to_state from referral_event where referral_id = $1 order by seq', [done?.referralId])).toEqual([
      { seq: 1, side: 'sender', from_state: null, to_state: 'choice_presented' }, { seq: 2, side: 'system', from_state: 'choice_presented', to_state: 'to_justify' }]);
    await nadia.must(justifyDocument, { input: { dossierId, referralId: done?.referralId, reasonCode: 'not_said' } });
    expect(await rows('select reason_code from choice_made where referral_id = $1', [done?.referralId])).toEqual([{ reason_code: 'not_said' }]);
    await rows(`update referral set state = 'cancelled', version = version + 1, over_at = now() where id = $1`, [done?.referralId]);
  });

  test('N-A5: a wish that was not written down before; N-A6: an offer outside of the set', async () => {
    const setId = await setOf(await aNewNeed());
    const outside = away.get('too_far');
    const [wished, added] = await retain(nadia, dossierId, setId, [{ offerId: otherOffers[0], reasonCode: 'learner_wish' }, { offerId: away.get('full') }]);
    expect([wished?.isToJustify, rulesOf(wished?.notices ?? [])]).toEqual([false, ['N_A5']]);
    expect([added?.isToJustify, rulesOf(added?.notices ?? [])]).toEqual([true, ['N_A6']]);
    const [reasoned] = await retain(nadia, dossierId, setId, [{ offerId: outside, reasonCode: 'other', reasonText: 'Il a déjà suivi la première année' }]);
    expect([reasoned?.isToJustify, rulesOf(reasoned?.notices ?? [])]).toEqual([false, ['N_A6']]);
  });

  test('N-A6: what stood outside is recorded beside the set, as it would have been frozen; the set itself is never changed', async () => {
    const setId = await setOf(await aNewNeed());
    const frozen = () => rows('select snapshot, hash, option_count, own_count from choice_set where id = $1', [setId]);
    const before = await frozen();
    const [added] = await retain(nadia, dossierId, setId, [{ offerId: away.get('stale'), reasonCode: 'level_fits' }]);
    const [made] = await rows('select m.alternative, m.outside, o.organisation_id as operator, o.branch_id as site from choice_made m join offer o on o.id = m.offer_id where m.referral_id = $1',
      [added?.referralId]);
    expect(made).toEqual({ alternative: null, operator: expect.any(String), site: expect.any(String), outside: { operator: made?.['operator'], site: made?.['site'],
      option: 'training/F1602/6/-', minutes: expect.any(Number), seats: null, start: null, weight: 1, own: false, path: null,
      offers: [{ id: away.get('stale'), version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }] } });
    expect(await frozen()).toEqual(before);
    expect((await readSet(nadia, setId, dossierId)).made).toEqual([expect.objectContaining({ alternative: null, referralId: added?.referralId, operatorName: 'Loin' })]);
    await expect(rows(`update choice_made set outside = null where referral_id = $1`, [added?.referralId])).rejects.toThrow(/choice_made_check/);
  });

  test('N-A6: in another field, of one’s own: it counts as own, and both rules ask; a mention the same way, without asking', async () => {
    const setId = await setOf(await aNewNeed());
    const baking = await anOfferSheet(house.database.owner, [branch.organisationId, branch.id], { title: 'Boulangerie', trades: ['D1102'] });
    const [own] = await retain(nadia, dossierId, setId, [{ offerId: baking }]);
    expect([own?.isToJustify, rulesOf(own?.notices ?? [])]).toEqual([true, ['N_A4', 'N_A6', 'N_A11']]);
    expect(own?.notices[0]?.operatorNames).toHaveLength(1);
    await nadia.must(mentionDocument, mentioning(setId, { dossierId, offerId: baking, isAnonymous: false, reasonCode: 'learner_wish' }));
    const { made, notices, linkedIds } = await readSet(nadia, setId, dossierId);
    expect(linkedIds).toContain(branch.organisationId);
    expect(made.filter(({ isMention }) => isMention)).toEqual([expect.objectContaining({ alternative: null, offerId: baking, reasonCode: 'learner_wish' })]);
    expect(notices.find(({ rule }) => rule === 'N_A6')).toMatchObject({ asks: 'nothing', answer: 'learner_wish' });
    expect(await rows(`select kind, outside->>'own' as own, outside->>'option' as option from choice_made where choice_set_id = $1 order by kind`, [setId]))
      .toEqual(['mention', 'referral'].map((kind) => ({ kind, own: 'true', option: 'training/D1102/-/-' })));
  });

  test('one more sheet of an alternative stands in the set; what the register does not offer can be retained by nobody', async () => {
    const setId = await setOf(await aNewNeed());
    const [{ operator, site } = {}] = await rows('select organisation_id as operator, branch_id as site from offer where id = $1', [otherOffers[5]]);
    const twin = await anOfferSheet(house.database.owner, [String(operator), String(site)], { title: 'La même, bis', trades: ['F1602'], status: 'full' });
    const card = await cardOf(setId, otherOffers[5]);
    await nadia.must(mentionDocument, mentioning(setId, { dossierId, offerId: twin, isAnonymous: false }));
    expect((await readSet(nadia, setId, dossierId)).made).toMatchObject([{ offerId: twin, alternative: card.alternative }]);
    await rows(`update offer set status = 'closed' where id = $1`, [twin]);
    for (const offerId of [away.get('withdrawn'), randomUUID()]) {
      await refused(nadia, retainDocument, retaining(dossierId, setId, [{ offerId, reasonCode: 'near' }]), 'choice.alternative_unknown');
      await refused(nadia, mentionDocument, mentioning(setId, { dossierId, offerId, isAnonymous: false }), 'choice.alternative_unknown');
    }
  });

  test('N-A7: the need was edited after display and one’s own part grew; both sets stay', async () => {
    const need = await aNewNeed();
    const first = await setOf(need);
    await rows(`update offer set min_age = 40 where id = any($1)`, [otherOffers.slice(1, 4)]);
    const second = await freeze(nadia, electrician({ age: 30 }), { dossierId, needId: need });
    await rows(`update offer set min_age = null where id = any($1)`, [otherOffers]);
    const set = await readSet(nadia, second, dossierId);
    expect(set).toMatchObject({ replacesId: first, optionCount: 5, ownCount: 1 });
    expect(set.notices).toEqual([expect.objectContaining({ rule: 'N_A7', asks: 'reason', percentBefore: 13, percentAfter: 20 })]);
    const [done] = await retain(nadia, dossierId, second, [{ offerId: otherOffers[4] }]);
    expect([done?.isToJustify, rulesOf(done?.notices ?? [])]).toEqual([true, ['N_A7']]);
    expect((await readSet(nadia, await setOf(need), dossierId)).replacesId).toBe(second);
  });

  test('the same criteria once more are no edit', async () => {
    const need = await aNewNeed();
    await setOf(need);
    expect((await readSet(nadia, await setOf(need), dossierId)).replacesId).toBeNull();
  });
});

describe('what is retained', () => {
  test('a person, a goal, an offer: one referral lives; two clicks at once make one', async () => {
    const setId = await setOf(await aNewNeed());
    const twice = retaining(dossierId, setId, [{ offerId: otherOffers[1], reasonCode: 'near' }]);
    const [one, two] = await Promise.all([nadia.must<{ retainOffers: unknown }>(retainDocument, twice), nadia.must<{ retainOffers: unknown }>(retainDocument, twice)]);
    expect(two).toEqual(one);
    await refused(nadia, retainDocument, retaining(dossierId, setId, [{ offerId: otherOffers[1], reasonCode: 'near' }]), 'referral.live_already');
    const others = await Promise.all([1, 2].map(() => nadia.ask(retainDocument, retaining(dossierId, setId, [{ offerId: otherOffers[2], reasonCode: 'near' }]))));
    expect(others.flatMap(({ codes }) => codes)).toEqual(['referral.live_already']);
  });

  test('one of several that cannot be retained takes the others back', async () => {
    const setId = await setOf(await aNewNeed());
    await refused(nadia, retainDocument, retaining(dossierId, setId, [{ offerId: otherOffers[3], reasonCode: 'near' }, { alternative: 99 }]), 'choice.alternative_unknown');
  });

  test('a draft is taken over: it keeps its number and where it came from', async () => {
    const setId = await setOf(await aNewNeed());
    const draftId = randomUUID();
    await rows(`insert into referral (id, dossier_id, branch_id, state, goal_id, by_membership_id) values ($1, $2, $3, 'draft', $4, $5)`, [draftId, dossierId, branch.id, goalId, herself.membershipId]);
    const [done] = await retain(nadia, dossierId, setId, [{ offerId: otherOffers[3], reasonCode: 'soon' }], { fromReferralId: draftId });
    expect(done).toMatchObject({ referralId: draftId, isToJustify: false });
    expect(await rows('select state, version, choice_set_id as set, offer_id as offer from referral where id = $1', [draftId]))
      .toEqual([{ state: 'choice_presented', version: 2, set: setId, offer: otherOffers[3] }]);
  });

  test('a mention sends nobody: one click, counted, with what it was', async () => {
    const setId = await setOf(await aNewNeed());
    const twice = mentioning(setId, { dossierId, offerId: ownOffers[0], isAnonymous: false });
    const before = await rows('select count(*) as n from referral');
    await nadia.must(mentionDocument, twice);
    await nadia.must(mentionDocument, twice);
    const { made, notices } = await readSet(nadia, setId, dossierId);
    expect(made).toMatchObject([{ isMention: true, isAnonymous: false, offerId: ownOffers[0], referralId: null }]);
    expect(rulesOf(notices)).toEqual(['N_A11']);
    expect(await rows('select count(*) as n from referral')).toEqual(before);
  });
});
