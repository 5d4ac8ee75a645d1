import { createHash } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { shuffled } from '@boussole/domain/choice/order';
import { jest } from '@jest/globals';
import { demoPassword } from '../../apps/api/src/cli/demo/people.js';
import { marchAfter } from '../../apps/api/src/cli/demo/register/electrician.js';
import { run } from '../../apps/api/src/cli/run.js';
import { electrician, filterSet, freeze, justifyDocument, mentionDocument, mentioning, noteDocument, readSet, retain, startDocument } from '../support/choices.js';
import { type House, openHouse, testEnvironment } from '../support/house.js';
import { createDossier } from '../support/operations.js';
import { aGoal, aNeed, aSituation, documents } from '../support/situations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let dossierId: string;
let needId: string;
let heart: string;
let second: string;

const march = marchAfter(brusselsDay(new Date()));
const saved = async (who: Visitor, document: string, input: object): Promise<string> =>
  Object.values(await who.must<Record<string, { id: string }>>(document, { input }))[0]?.id ?? '';
interface Start { choiceStart: { criteria: Record<string, unknown>; wish: { isVerified: boolean } | null; ownOperators: { name: string; link: string }[];
  isDeclarationDue: boolean; earlier: { id: string; retainedCount: number }[] } }
const start = async (): Promise<Start['choiceStart']> => (await nadia.must<Start>(startDocument, { dossierId, needId })).choiceStart;

beforeAll(async () => {
  house = await openHouse();
  const before = { ...process.env };
  const told = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  Object.assign(process.env, testEnvironment, { DATABASE_URL: house.database.ownerUrl, PUBLIC_URL: 'https://boussole.example', NODE_ENV: 'test' });
  try {
    await run(['demo', 'reseau']);
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    told.mockRestore();
  }
  // The year is over since she last said what ties her to whom.
  await house.database.owner.query('delete from interest_declaration');
  nadia = await house.visitor().signIn('nadia@demo.boussole.example', demoPassword);
  dossierId = (await createDossier(nadia, { givenName: 'Yanis', familyName: 'Bakkali', birthOn: '1999-05-02' })).id;
  await nadia.must(documents.situation, { input: aSituation(dossierId, 0, { highestDiploma: 'ce2d', languages: [{ language: 'fr', level: 'native' }] }) });
  heart = await saved(nadia, documents.goal, aGoal(dossierId));
  second = await saved(nadia, documents.goal, aGoal(dossierId, { kind: 'second', title: 'Travailler dans le bâtiment', trade: null }));
  needId = await saved(nadia, documents.need, aNeed(dossierId, { goalId: heart, wantedBefore: march }));
}, 90_000);
afterAll(() => house?.close());

describe('a visitor of the Cité des Métiers wants to become an electrician', () => {
  let setId: string;

  test('before the freeze, the page says what is known and shows no offer', async () => {
    const { criteria, wish, ownOperators, isDeclarationDue, earlier } = await start();
    expect(criteria).toMatchObject({ kind: 'training', trade: 'F1602', communeNis: '62063', communeName: 'Liège', travel: 'bus', maxMinutes: 60,
      diploma: 'ce2d', languages: [{ language: 'fr', level: 'c2' }], publics: ['jobseeker', 'low_schooled'], age: 27, startsBefore: march });
    expect(wish).toBeNull();
    expect(ownOperators).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Cité des Métiers de Liège' }), { id: expect.any(String), name: 'Forem', link: 'employer' }]));
    expect([isDeclarationDue, earlier]).toEqual([true, []]);
  });

  test('the set holds every eligible offer of every operator; the employer of the counsellor runs two of them, and it is said', async () => {
    setId = await freeze(nadia, electrician({ diploma: 'ce2d', startsBefore: march }), { dossierId, needId });
    const set = await readSet(nadia, setId, dossierId);
    expect(set.cards.map((card) => `${card.operatorName}: ${card.title}`).sort()).toHaveLength(9);
    expect(new Set(set.cards.map(({ operatorName }) => operatorName)).size).toBe(7);
    expect(set.cards.filter(({ isOwn }) => isOwn).map(({ operatorName }) => operatorName)).toEqual(['Forem', 'Forem']);
    expect(set).toMatchObject({ optionCount: 9, ownCount: 2, isMine: true, ownOperators: [{ name: 'Forem', link: 'employer' }] });
    for (const { minutes, start: begins } of set.cards) {
      expect(minutes).toBeLessThanOrEqual(60);
      expect(begins === null || begins < march).toBe(true);
    }
  });

  test('the order is the draw’s: whoever knows the number of the decision draws it again', async () => {
    const set = await readSet(nadia, setId, dossierId);
    const seed = createHash('sha256').update(setId).digest();
    expect(set.seed).toBe(seed.toString('hex'));
    expect(set.cards.map(({ alternative }) => alternative)).toEqual(shuffled(seed, 9));
  });

  test('what does not stand in it was set aside for a reason, and could come back', async () => {
    const { aside, relax } = await readSet(nadia, setId, dossierId);
    expect(aside.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['diploma', 'stale', 'start']));
    expect(relax).toEqual(expect.arrayContaining([{ relax: 'with_stale', count: 1 }]));
  });

  test('showing only one’s own is no fault: two sentences say what it does', async () => {
    const set = await readSet(nadia, setId, dossierId);
    const forem = set.cards.find(({ isOwn }) => isOwn)?.operatorId;
    const { shown, notices } = await filterSet(nadia, setId, { operatorIds: [forem] }, { dossierId, reason: 'asked_by_learner' });
    expect(shown).toHaveLength(2);
    expect(notices.map(({ rule, count, percentBefore, percentAfter }) => ({ rule, count, percentBefore, percentAfter }))).toEqual([
      { rule: 'N_A1', count: 7, percentBefore: null, percentAfter: null }, { rule: 'N_A2', count: null, percentBefore: 22, percentAfter: 100 },
      { rule: 'N_A3', count: 7, percentBefore: null, percentAfter: null }, { rule: 'N_A9', count: expect.any(Number), percentBefore: null, percentAfter: null }]);
    expect(notices[0]?.operatorNames).toEqual(['Forem']);
    await nadia.must(noteDocument, { input: { setId, dossierId, kind: 'answered', rule: 'N_A1', answer: 'show_others' } });
    expect((await filterSet(nadia, setId, {}, { dossierId })).notices).toEqual([]);
    expect((await readSet(nadia, setId, dossierId)).events.map(({ kind }) => kind)).toEqual(['filtered', 'answered', 'rule', 'rule', 'rule', 'rule', 'filtered', 'rule', 'shown']);
  });

  test('he retains two: the heart project and the second one; the offer of her own employer asks for one click', async () => {
    const { cards } = await readSet(nadia, setId, dossierId);
    const [own, other] = [cards.find(({ isOwn }) => isOwn), cards.find(({ isOwn }) => !isOwn)];
    const retained = await retain(nadia, dossierId, setId, [
      { alternative: own?.alternative, goalId: heart }, { alternative: other?.alternative, goalId: second, reasonCode: 'near' }]);
    expect(retained.map(({ isToJustify, notices }) => [isToJustify, notices.map(({ rule }) => rule)])).toEqual([[true, ['N_A4', 'N_A11']], [false, []]]);
    await nadia.must(justifyDocument, { input: { dossierId, referralId: retained[0]?.referralId, reasonCode: 'not_said' } });
    const { made, events } = await readSet(nadia, setId, dossierId);
    expect(new Map(made.map(({ referralId, reasonCode }) => [referralId, reasonCode])))
      .toEqual(new Map([[retained[0]?.referralId, 'not_said'], [retained[1]?.referralId, 'near']]));
    expect(events[0]).toMatchObject({ kind: 'answered', rule: 'N_A4', answer: 'not_said' });
    expect((await start()).earlier).toEqual([expect.objectContaining({ id: setId, retainedCount: 2 })]);
  });

  test('he insists on a course that no list of electricity could hold: it is retained beside the list, with one reason, and counts', async () => {
    const before = await readSet(nadia, setId, dossierId);
    const { rows: [baker] } = await house.database.owner.query(`select o.id, o.organisation_id as operator from offer o join organisation g on g.id = o.organisation_id
      where g.name = 'Forem' and o.status = 'open' and not o.trades && '{F1602}' order by o.title limit 1`);
    const [added] = await retain(nadia, dossierId, setId, [{ offerId: baker.id, goalId: second, reasonCode: 'learner_wish' }]);
    expect([added?.isToJustify, added?.notices.map(({ rule }) => rule)]).toEqual([false, ['N_A5', 'N_A6', 'N_A11']]);
    const after = await readSet(nadia, setId, dossierId);
    expect([after.hash, after.cards, after.optionCount, after.ownCount]).toEqual([before.hash, before.cards, before.optionCount, before.ownCount]);
    expect(after.made.find(({ offerId }) => offerId === baker.id)).toMatchObject({ alternative: null, operatorName: 'Forem', referralId: added?.referralId });
    const { rows: [beside] } = await house.database.owner.query('select outside from choice_made where referral_id = $1', [added?.referralId]);
    expect(beside.outside).toMatchObject({ operator: baker.operator, own: true, weight: 1, offers: [{ id: baker.id, hash: expect.any(String) }] });
  });

  test('a need that is edited afterwards makes another set: both are kept, and the rule speaks when one’s own part grows', async () => {
    const narrower = await freeze(nadia, electrician({ diploma: 'ce2d', startsBefore: march, publics: ['jobseeker'], maxMinutes: 20 }), { dossierId, needId });
    const set = await readSet(nadia, narrower, dossierId);
    expect(set.replacesId).toBe(setId);
    const grown = set.optionCount > 0 && set.ownCount / set.optionCount > 2 / 9;
    expect(set.notices.some(({ rule }) => rule === 'N_A7')).toBe(grown);
  });
});

describe('at the counter, about nobody', () => {
  test('somebody who only asks gets a list and an address; what was pointed at counts, without a name', async () => {
    const setId = await freeze(nadia, electrician({ startsBefore: march }));
    const set = await readSet(nadia, setId);
    expect(set.dossierId).toBeNull();
    const [first] = set.cards;
    await nadia.must(mentionDocument, mentioning(setId, { alternative: first?.alternative, isAnonymous: false }));
    expect((await readSet(nadia, setId)).made).toEqual([expect.objectContaining({ isMention: true, isAnonymous: true, offerId: first?.offerId, referralId: null })]);
  });
});

describe('the chain', () => {
  const broken = `select count(*)::int as n from choice_set s left join choice_set p on p.organisation_id = s.organisation_id and p.seq = s.seq - 1
    where s.hash <> sha256(s.previous_hash || convert_to(s.snapshot, 'UTF8')) or s.previous_hash <> coalesce(p.hash, '')`;
  const brokenNow = async (): Promise<number> => (await house.database.owner.query(broken)).rows[0].n;

  test('is whole: plain SQL says so from outside', async () => {
    expect(await brokenNow()).toBe(0);
  });

  test('a change of one figure in the database is found', async () => {
    await house.database.owner.query(`update choice_set set snapshot = replace(snapshot, '"own":true', '"own":false') where own_count > 0`);
    expect(await brokenNow()).toBeGreaterThan(0);
  });
});
