import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { replan } from '../apps/api/src/modules/transition/plan-person.js';
import { Database } from '../apps/api/src/platform/database.js';
import { Clock } from '../apps/api/src/platform/clock.js';
import { aBranch, aPerson, type Branch, password, type Person } from './factories/network.js';
import { aFollowUp, answerDocument, doorDocument, linkOf, lookAt, phoneDocument, saying } from './support/check-ins.js';
import { deliverNow } from './support/deliver-now.js';
import { type House, openHouse } from './support/house.js';
import { MailCatcher } from './support/mail-catcher.js';
import { createDossier } from './support/operations.js';
import { aDestination, aRetained } from './support/referrals.js';
import { carryOn, dueMessage, setClock, tuesday } from './support/reminding.js';
import type { Visitor } from './support/visitor.js';
import { openWorker, type Working } from './support/working.js';

let house: House;
let worker: Working;
let catcher: MailCatcher;
let branch: Branch;
let nadiaHerself: Person;
let nadia: Visitor;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const safeContact = { byMail: true, bySms: false, byPhone: true, hideService: false };

beforeAll(async () => {
  house = await openHouse();
  catcher = await MailCatcher.open();
  worker = await openWorker(house.database, { SMTP_URL: catcher.url, PUBLIC_URL: 'https://boussole.example' });
  branch = await aBranch(house.database.owner);
  nadiaHerself = await aPerson(house.database.owner, branch);
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
});
afterAll(async () => {
  await worker?.close();
  await catcher?.stop();
  await house?.close();
});

const declareDocument = 'mutation ($input: DeclareTransitionInput!) { declareTransition(input: $input) { id } }';

test('a contract broken: declared, planned, asked by a link, answered, and somebody is to call', async () => {
  const { id: dossierId } = await createDossier(nadia, { safeContact, phone: null });
  const at = new Date();
  await nadia.must(declareDocument, { input: { commandKey: randomUUID(), dossierId, point: 'ALT_RUPT', onDate: addDays(brusselsDay(at), -30) } });
  // Nobody has to be called any more: what is left is to ask her.
  await sql(`update follow_up set state = 'cancelled', ended_at = now(), end_reason = 'not_needed' where dossier_id = $1 and step in ('first_contact', 'after_week')`, [dossierId]);
  await worker.app.get(Database).job((tx) => replan(tx, dossierId, at));
  const [asking] = await sql<{ id: string; state: string }>(`select id, state from follow_up where dossier_id = $1 and kind = 'check_in'`, [dossierId]);
  expect(asking).toMatchObject({ state: 'planned' });
  const { token } = await linkOf(worker, asking?.id ?? '');
  await house.visitor().must(answerDocument, saying({ token }, 'wishes_call'));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await sql(`select kind, state, is_urgent from follow_up where cause_id = $1`, [asking?.id])).toEqual([{ kind: 'call_back', state: 'planned', is_urgent: true }]);
});

test('"I am at work" ends the steps that it makes pointless; "I am looking", said instead, brings them back', async () => {
  const { id: dossierId } = await createDossier(nadia, { safeContact });
  const onDate = brusselsDay(new Date());
  await nadia.must(declareDocument, { input: { commandKey: randomUUID(), dossierId, point: 'ALT_RUPT', onDate } });
  const planned = async () => (await sql<{ step: string }>(`select step from follow_up where dossier_id = $1 and state = 'planned' and transition_id is not null order by due_at, step`, [dossierId]))
    .map(({ step }) => step);
  const before = await planned();
  expect(before).toContain('after_week');
  const { token } = await linkOf(worker, await aFollowUp(house.database, dossierId));
  await house.visitor().must(answerDocument, saying({ token }, 'at_work'));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await planned()).not.toContain('after_week');
  await house.visitor().must(answerDocument, saying({ token }, 'searching'));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await planned()).toContain('after_week');
});

test('ten answers at once with one link: one stands, its consequences come once', async () => {
  const { id: dossierId } = await createDossier(nadia, { safeContact });
  const followUpId = await aFollowUp(house.database, dossierId);
  const { token } = await linkOf(worker, followUpId);
  await Promise.all(Array.from({ length: 10 }, () => house.visitor().ask(answerDocument, saying({ token }, 'wishes_call'))));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await sql('select version, followed_version from check_in where follow_up_id = $1', [followUpId])).toEqual([{ version: 1, followed_version: 1 }]);
  expect(await sql('select 1 from follow_up where cause_id = $1', [followUpId])).toHaveLength(1);
});

test('a link opens its own check-in and nothing of another person\'s', async () => {
  const [one, other] = [await createDossier(nadia, { safeContact }), await createDossier(nadia, { safeContact, givenName: 'Marc' })];
  const [mine, theirs] = [await linkOf(worker, await aFollowUp(house.database, one.id)), await linkOf(worker, await aFollowUp(house.database, other.id))];
  const forged = `${theirs.token.slice(0, 37)}${mine.token.slice(37)}`;
  expect((await house.visitor().ask(doorDocument, { key: { token: forged } })).codes).toEqual(['check_in.link_over']);
  expect((await house.visitor().ask(answerDocument, saying({ token: forged }, 'stopped'))).codes).toEqual(['check_in.link_over']);
  expect(await sql('select 1 from check_in where answered_at is not null and dossier_id = any($1)', [[one.id, other.id]])).toEqual([]);
});

test('the mail that asks her brings the link and the code that open it, and her answer comes back', async () => {
  const email = `${randomUUID().slice(0, 8)}@personne.example`;
  const { id: dossierId } = await createDossier(nadia, { safeContact, email });
  const followUpId = await dueMessage(house.database.owner, dossierId);
  const clock = worker.app.get(Clock);
  const now = clock.now.bind(clock);
  setClock(worker, tuesday);
  await carryOn(worker, house.database);
  clock.now = now;
  const [mail, ...more] = catcher.to(email);
  expect(more).toEqual([]);
  const [, token = ''] = /suivi#([\w.-]{60,})/.exec(mail?.email.text ?? '') ?? [];
  const [code = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(mail?.email.text ?? '') ?? [];
  expect(await lookAt(house.visitor(), { code })).toEqual(await lookAt(house.visitor(), { token }));
  await house.visitor().must(answerDocument, saying({ token }, 'wishes_call'));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await sql('select kind, state from follow_up where cause_id = $1', [followUpId])).toEqual([{ kind: 'call_back', state: 'planned' }]);
});

describe('what she thinks of the outcome', () => {
  const survey = async (dossierId: string, state = 'done') => {
    const to = await aDestination(house.database.owner, await aBranch(house.database.owner));
    const referralId = await aRetained(house.database.owner, { dossierId, by: nadiaHerself.membershipId, to, state: 'draft' });
    await sql(`update referral set state = 'closed', version = 8, sent_at = now() - interval '9 days', moved_at = now(), over_at = now(), used_days = 2,
      outcome_code = 'information_given' where id = $1`, [referralId]);
    return { referralId, followUpId: await aFollowUp(house.database, dossierId, { kind: 'survey', occurrence: `survey:${referralId}:1`, state }) };
  };
  const stands = async (referralId: string) => (await sql('select learner_answer as answer, version from referral where id = $1', [referralId]))[0];
  const events = (referralId: string) => sql('select side, via, move, text, membership_id as "by" from referral_event where referral_id = $1 order by seq', [referralId]);
  const told = (referralId: string) => sql(`select payload->>'kind' as kind, payload->>'audience' as audience from delivery where payload->>'referralId' = $1`, [referralId]);
  const followed = () => deliverNow(worker, house.database, 'follow-check-in');

  test('"no" stands in the referral as if she had said it there, and its coordinator is told; changed to "yes", that stands', async () => {
    const { id: dossierId } = await createDossier(nadia, { safeContact });
    const { referralId, followUpId } = await survey(dossierId);
    const { token } = await linkOf(worker, followUpId);
    expect(await lookAt(house.visitor(), { token })).toMatchObject({ kind: 'survey', outcome: { code: 'information_given' } });
    const said = saying({ token }, 'searching', { agreesOutcome: false, comment: 'On ne m’a rien donné.' });
    await house.visitor().must(answerDocument, said);
    await house.visitor().must(answerDocument, said);
    await followed();
    expect(await stands(referralId)).toEqual({ answer: 'disagree', version: 9 });
    expect(await events(referralId)).toEqual([{ side: 'learner', via: 'link', move: 'disagree', text: 'On ne m’a rien donné.', by: null }]);
    expect(await told(referralId)).toEqual([{ kind: 'disagreed', audience: 'coordinator' }]);
    await house.visitor().must(answerDocument, saying({ token }, 'searching', { agreesOutcome: true }));
    await followed();
    expect(await stands(referralId)).toEqual({ answer: 'agree', version: 10 });
    expect(await events(referralId)).toMatchObject([{ move: 'disagree' }, { move: 'agree' }]);
    expect(await told(referralId)).toHaveLength(1);
  });

  test('said on the telephone it is in the name of whoever heard it', async () => {
    const { id: dossierId } = await createDossier(nadia, { safeContact });
    const { referralId, followUpId } = await survey(dossierId, 'planned');
    await nadia.must(phoneDocument, { input: { dossierId, followUpId, answer: { whereabouts: 'at_work', agreesOutcome: true } } });
    expect(await stands(referralId)).toEqual({ answer: 'agree', version: 9 });
    expect(await events(referralId)).toEqual([{ side: 'learner', via: 'account', move: 'agree', text: null, by: nadiaHerself.membershipId }]);
    expect(await told(referralId)).toEqual([]);
  });

  test('said elsewhere before, it is not asked again, and what is sent anyway is refused', async () => {
    const { id: dossierId } = await createDossier(nadia, { safeContact });
    const { referralId, followUpId } = await survey(dossierId);
    await sql(`update referral set learner_answer = 'agree' where id = $1`, [referralId]);
    const { token } = await linkOf(worker, followUpId);
    expect(await lookAt(house.visitor(), { token })).toMatchObject({ outcome: null });
    expect((await house.visitor().ask(answerDocument, saying({ token }, 'stopped', { agreesOutcome: false }))).codes).toEqual(['check_in.no_outcome']);
    expect(await stands(referralId)).toEqual({ answer: 'agree', version: 8 });
  });

  test('a survey is answered after her dossier was closed, and what she asks for still reaches somebody; a check-in is not', async () => {
    const { id: dossierId } = await createDossier(nadia, { safeContact });
    const { referralId, followUpId } = await survey(dossierId);
    const asking = await linkOf(worker, await aFollowUp(house.database, dossierId));
    const { token } = await linkOf(worker, followUpId);
    await sql(`update dossier set status = 'closed', closed_at = now() where id = $1`, [dossierId]);
    await house.visitor().must(answerDocument, saying({ token }, 'wishes_call', { agreesOutcome: true }));
    await followed();
    expect(await sql('select followed_version from check_in where follow_up_id = $1', [followUpId])).toEqual([{ followed_version: 1 }]);
    expect(await stands(referralId)).toEqual({ answer: 'agree', version: 9 });
    expect(await sql('select kind, state, owner_membership_id as owner from follow_up where cause_id = $1', [followUpId]))
      .toEqual([{ kind: 'call_back', state: 'planned', owner: nadiaHerself.membershipId }]);
    expect((await house.visitor().ask(doorDocument, { key: { token: asking.token } })).codes).toEqual(['check_in.link_over']);
  });
});
