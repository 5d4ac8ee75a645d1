import { Secrets } from '../../apps/api/src/platform/secrets.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { startDocument } from '../support/choices.js';
import { createDossier } from '../support/operations.js';
import { addNeed } from '../support/preferences.js';
import {
  aDestination, answerLinked, aPacketInput, approveHere, approveLinked, aRetained, aSentReferral, askCancel, type Destination, done, LinkVisitor, linksOf,
  moveHandoff, moveLinked, moveLinkedOwn, moveReferral, passTime, preparePacket, proposeLinkedDates, reRoute, resendLink, sendReferral, type SentReferral,
  withdrawLinked,
} from '../support/referrals.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let worker: Working;
let nadia: Visitor;
let anne: Visitor;
let nadiaHerself: Person;
let cite: Branch;
let centre: Destination;
let dossierId: string;

/** A Monday in January, at ten in the morning. */
const monday = new Date('2027-01-11T09:00:00Z');
const at = (text: string) => new Date(text);

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const pass = (until: Date) => passTime(until, [house.app], worker, house.database);
const state = async (id: string) => (await sql<{ state: string }>('select state from referral where id = $1', [id]))[0]?.state;
const planned = async (id: string) => (await sql<{ what: string }>(
  `select kind || ' ' || to_char(due_at at time zone 'Europe/Brussels', 'YYYY-MM-DD HH24:MI') as what from follow_up
   where referral_id = $1 and state = 'planned' order by due_at, kind`, [id])).map(({ what }) => what);
/** What was told about a referral, in the order in which it fell due: to whom, what. */
const told = async (id: string) => (await sql<{ what: string }>(
  `select payload->>'audience' || ' ' || (payload->>'kind') as what from delivery where job = 'tell-handoff' and payload->>'referralId' = $1
   order by created_at, what`, [id])).map(({ what }) => what);
const mails = () => sql<{ recipient: string; subject: string; text: string }>('delete from local_mail returning recipient, subject, text');
const operatorOf = ({ receiverTokens }: Pick<SentReferral, 'receiverTokens'>) => new LinkVisitor(house.address, receiverTokens[0] ?? '');
const personOf = ({ learnerTokens }: Pick<SentReferral, 'learnerTokens'>) => new LinkVisitor(house.address, learnerTokens[0] ?? '');

async function aDossier(): Promise<string> {
  return (await createDossier(nadia, { safeContact: { byMail: true, bySms: false, byPhone: true, hideService: false, notBeforeHour: null,
    notAfterHour: null, note: 'Sonner deux fois' } })).id;
}
const send = (to = centre, more: object = {}) => aSentReferral(house.database.owner, nadia, { dossierId, by: nadiaHerself.membershipId, to, ...more });
const anOffer = () => aDestination(house.database.owner, centre.branch);

beforeAll(async () => {
  house = await openHouse();
  worker = await openWorker(house.database, { PUBLIC_URL: 'https://boussole.example', DEMO: '1' });
  const { owner } = house.database;
  cite = await aBranch(owner);
  nadiaHerself = await aPerson(owner, cite);
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  const far = await aBranch(owner);
  centre = await aDestination(owner, far);
  anne = await house.visitor().signIn((await aPerson(owner, far, 'operator_agent', 'Anne')).email, password);
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
});
beforeEach(async () => {
  await pass(monday);
  dossierId = await aDossier();
  await mails();
});

describe('he reads on screen exactly what the operator will see, agrees, and the handoff leaves', () => {
  test('nothing leaves that was not agreed to, nor what changed after it was', async () => {
    const referralId = await aRetained(house.database.owner, { dossierId, by: nadiaHerself.membershipId, to: centre });
    const send = (packetId: string) => sendReferral(nadia, { dossierId, referralId, packetId, version: 2 });
    const first = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    expect(first.content).toMatchObject({ name: 'Élodie', isAlias: false, ageBand: 'from_35', freeText: 'Il a fait un stage de deux semaines.',
      contact: { wished: 'phone', hideService: false, note: 'Sonner deux fois' } });
    expect((await send(first.id)).codes).toEqual(['referral.approval_missing']);
    done(await approveHere(nadia, { dossierId, packetId: first.id, how: 'on_screen' }));

    const second = done(await preparePacket(nadia, aPacketInput(dossierId, referralId, { freeText: 'Autre chose.' })));
    expect([second.id === first.id, second.approvedAt, second.hash === first.hash]).toEqual([false, null, false]);
    expect((await send(first.id)).codes).toEqual(['referral.approval_missing']);
    expect((await send(second.id)).codes).toEqual(['referral.approval_missing']);
    expect((await approveHere(nadia, { dossierId, packetId: first.id, how: 'on_screen' })).codes).toEqual([]);
    expect((await approveHere(nadia, { dossierId, packetId: second.id, how: 'orally' })).codes).toEqual(['packet.note_missing']);
    done(await approveHere(nadia, { dossierId, packetId: second.id, how: 'orally', note: 'Au téléphone, le 11 janvier, avec Karim' }));
    expect(await state(referralId)).toBe('choice_presented');
    expect(done(await send(second.id))).toMatchObject({ state: 'sent', version: 3, dueKind: 'acknowledge', dueAt: '2027-01-13T09:00:00.000Z',
      expiresAt: '2027-02-10T22:59:59.999Z' });
    expect((await preparePacket(nadia, aPacketInput(dossierId, referralId))).codes).toEqual(['packet.closed']);
  });

  test('she may agree by a link of her own: her counsellor hears of it', async () => {
    const referralId = await aRetained(house.database.owner, { dossierId, by: nadiaHerself.membershipId, to: centre });
    expect((await resendLink(nadia, { dossierId, referralId, side: 'learner' })).codes).toEqual(['referral.wrong_state']);
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    done(await resendLink(nadia, { dossierId, referralId, side: 'learner' }));
    expect(done(await approveLinked(personOf(await linksOf(house.database.owner, referralId)), { packetId })).approvedBy).toBe('by_link');
    expect(await told(referralId)).toEqual(['learner to_approve', 'sender approved']);
    expect(done(await sendReferral(nadia, { dossierId, referralId, packetId, version: 2 })).state).toBe('sent');
  });

  test('what leaves says when, where and by which link; never who, nor for what', async () => {
    const sent = await send();
    await pass(monday);
    const left = await mails();
    expect(left.map(({ recipient }) => recipient).filter((to) => to.endsWith('@operateur.example'))).toHaveLength(1);
    expect(left.map(({ text }) => text).join()).toContain(`https://boussole.example/relais/lien#${sent.receiverTokens[0]}`);
    expect(JSON.stringify(left)).not.toMatch(/Élodie|Van den Broeck|Électricien|stage/);
  });
});

describe('the operator opens the link on a phone', () => {
  test('she presses "bien reçu", asks one question, proposes a date, later confirms the enrolment; the person agrees with the outcome', async () => {
    const sent = await send();
    const { referralId } = sent;
    const [operator, person] = [operatorOf(sent), personOf(sent)];
    done(await moveLinked(operator, { version: 3, to: 'received' }));
    done(await moveLinked(operator, { version: 4, to: 'under_review' }));
    expect((await moveLinked(operator, { version: 5, to: 'info_requested', text: '  ' })).codes).toEqual(['referral.question_missing']);
    done(await moveLinked(operator, { version: 5, to: 'info_requested', text: 'A-t-elle son permis ?' }));
    expect(await planned(referralId)).toEqual(['answer 2027-01-14 10:00']);
    await pass(at('2027-01-13T09:00:00Z'));
    done(await moveReferral(nadia, { dossierId, referralId, version: 6, to: 'under_review', text: 'Oui, le B.' }));
    done(await proposeLinkedDates(operator, { dates: [aDate('2027-01-18'), aDate('2027-01-19')] }));
    const accepted = done(await moveLinked(operator, { version: 8, to: 'accepted' }));
    expect(accepted).toMatchObject({ dueKind: 'meet', expiresAt: null });
    expect(await sql('select 1 from dossier_grant where dossier_id = $1 and revoked_at is null', [dossierId])).toHaveLength(1);

    const [first] = await sql<{ id: string }>(`select id from handoff_appointment where referral_id = $1 order by starts_at limit 1`, [referralId]);
    done(await moveReferral(nadia, { dossierId, referralId, version: 9, to: 'appointment_set', appointmentId: first?.id }));
    expect((await sql<{ state: string }>('select state from handoff_appointment where referral_id = $1 order by starts_at', [referralId]))
      .map(({ state }) => state)).toEqual(['confirmed', 'cancelled']);
    expect(await planned(referralId)).toEqual(['remind 2027-01-17 09:00', 'meet 2027-01-25 14:00', 'meet 2027-01-25 14:00']);
    expect(await pass(at('2027-01-17T08:30:00Z'))).toContain('follow-up');
    expect((await told(referralId)).slice(-1)).toEqual(['learner remind_day']);

    done(await moveLinked(operator, { version: 10, to: 'contact_made', onDate: '2027-01-13' }));
    done(await moveLinked(operator, { version: 11, to: 'enrolled', onDate: '2027-02-01' }));
    expect((await answerLinked(person, { answer: 'agree' })).codes).toEqual(['referral.not_closed']);
    done(await moveLinked(operator, { version: 12, to: 'closed', outcomeCode: 'enrolled_completed', onDate: '2027-02-01' }));
    expect((await told(referralId)).slice(-2)).toEqual(['learner closed', 'sender closed']);
    expect(done(await answerLinked(person, { answer: 'disagree', comment: 'Je n’ai pas fini.' })).version).toBe(14);
    expect((await answerLinked(person, { answer: 'agree' })).codes).toEqual(['referral.answered']);
    expect((await told(referralId)).slice(-1)).toEqual(['coordinator disagreed']);
    expect(await planned(referralId)).toEqual([]);
  });

  test('she says no, and why: the sender chooses again in one click, the sheet is asked about, the packet is shut', async () => {
    const sent = await send(await anOffer());
    const { referralId } = sent;
    const operator = operatorOf(sent);
    const no = { version: 3, to: 'declined', declineCode: 'prerequisites_missing', text: 'Le CE2D manque.', learnerText: 'Il faut d’abord le CE2D.' };
    expect((await moveLinked(operator, { ...no, text: null })).codes).toEqual(['referral.decline_text_missing']);
    done(await moveLinked(operator, no));
    expect(await told(referralId)).toEqual(['learner sent', 'operator sent', 'learner declined', 'sender declined']);
    expect(await sql(`select comment from sheet_correction where sheet_kind = 'offer' and comment like '%Élodie%'`)).toEqual([]);
    expect(await sql(`select 1 from sheet_correction c join referral r on r.offer_id = c.sheet_id where r.id = $1 and c.field = 'prerequisiteNote'`, [referralId]))
      .toHaveLength(1);
    const again = done(await reRoute(nadia, { dossierId, referralId }));
    expect(done(await reRoute(nadia, { dossierId, referralId })).id).toBe(again.id);
    expect(await sql('select state from referral where id = $1 and re_routed_from_id = $2', [again.id, referralId])).toEqual([{ state: 'draft' }]);
  });

  test('whoever looks further for the same need reads first what was tried, and why it did not work', async () => {
    const needId = await addNeed(nadia, dossierId);
    const sent = await send(await anOffer());
    await sql('update referral set need_id = $2 where id = $1', [sent.referralId, needId]);
    const learnt = async () => (await nadia.must<{ choiceStart: { learnt: object[] } }>(startDocument, { dossierId, needId })).choiceStart.learnt;
    expect(await learnt()).toEqual([]);
    done(await moveLinked(operatorOf(sent), { version: 3, to: 'declined', declineCode: 'session_full', text: 'Plus de place avant mai.', learnerText: 'Complet.' }));
    expect(await learnt()).toEqual([expect.objectContaining({ referralId: sent.referralId, declineCode: 'session_full', text: 'Plus de place avant mai.' })]);
  });

  test('two of them accept at once: one wins, the other reads where it stands; the same key again answers the same', async () => {
    const sent = await send(await anOffer());
    const { referralId } = sent;
    done(await moveHandoff(anne, { referralId, version: 3, to: 'received' }));
    const key = crypto.randomUUID();
    const accept = (commandKey: string) => ({ referralId, version: 4, to: 'accepted', commandKey });
    const answers = await Promise.all([moveHandoff(anne, accept(key)), moveHandoff(anne, accept(key)),
      moveLinked(operatorOf(sent), { version: 4, to: 'accepted' })]);
    const codes = answers.map((answer) => answer.codes.join());
    expect(codes.filter((code) => code === '').length).toBeGreaterThanOrEqual(1);
    expect([...new Set(codes.filter((code) => code !== ''))].every((code) => code === 'referral.changed_elsewhere')).toBe(true);
    for (const answer of answers.filter(({ codes: [code] }) => code)) expect(answer.text).toMatch(/"state":"accepted","version":5/);
    expect(await sql('select 1 from referral_event where referral_id = $1 and to_state = $2', [referralId, 'accepted'])).toHaveLength(1);
    expect((await moveHandoff(anne, { ...accept(key), text: 'autre chose' })).codes.length).toBe(1);
    expect((await told(referralId)).filter((what) => what.endsWith('accepted'))).toEqual(['learner accepted', 'sender accepted']);
  });
});

describe('silence is chased', () => {
  test('at 5 and 10 working days, told to the coordinator at 14, ended at 30 calendar days: all on its day, once', async () => {
    const { referralId } = await send(await anOffer());
    expect(await planned(referralId)).toEqual(['acknowledge 2027-01-13 10:00', 'answer 2027-01-14 10:00', 'chase 2027-01-18 10:00',
      'chase 2027-01-25 10:00', 'escalate 2027-01-29 10:00', 'expire 2027-02-10 23:59']);
    const since = async (until: string) => {
      const before = await told(referralId);
      await pass(at(until));
      return (await told(referralId)).slice(before.length);
    };
    expect(await since('2027-01-18T08:59:00Z')).toEqual([]);
    expect(await since('2027-01-18T09:00:00Z')).toEqual(['operator chased']);
    expect(await since('2027-01-25T09:00:00Z')).toEqual(['operator chased']);
    expect(await since('2027-01-29T09:00:00Z')).toEqual(['coordinator escalated']);
    expect(await sql('select 1 from referral where id = $1 and escalated_at is not null', [referralId])).toHaveLength(1);
    expect(await since('2027-02-11T00:00:00Z')).toEqual(['learner expired', 'operator expired', 'sender expired']);
    expect([await state(referralId), await planned(referralId)]).toEqual(['expired', []]);
    await sql(`update delivery set state = 'pending', done_at = null where job = 'follow-up' and payload->>'followUpId' in
      (select id::text from follow_up where referral_id = $1)`, [referralId]);
    expect(await since('2027-02-11T00:00:00Z')).toEqual([]);
  });

  test('chasing stops the instant an answer is known, and a reminder planned before it never leaves', async () => {
    const sent = await send(await anOffer());
    done(await moveLinked(operatorOf(sent), { version: 3, to: 'received' }));
    done(await moveLinked(operatorOf(sent), { version: 4, to: 'waitlisted', isDateUnknown: true }));
    await pass(at('2027-02-01T09:00:00Z'));
    expect((await told(sent.referralId)).filter((what) => /chased|escalated/.test(what))).toEqual([]);
    expect(await state(sent.referralId)).toBe('waitlisted');
  });

  test('after six weeks of standstill one thing is said: that it is over', async () => {
    const { referralId } = await send(await anOffer());
    await pass(at('2027-02-22T09:00:00Z'));
    const said = (await told(referralId)).slice(2);
    expect(said).toEqual(['learner expired', 'operator expired', 'sender expired']);
  });

  test('from acceptance on, cancelling is a request: the receiver confirms, or five working days pass', async () => {
    const { referralId } = await send(await anOffer());
    done(await moveHandoff(anne, { referralId, version: 3, to: 'received' }));
    done(await moveHandoff(anne, { referralId, version: 4, to: 'accepted' }));
    expect((await moveReferral(nadia, { dossierId, referralId, version: 5, to: 'cancelled', text: 'Elle travaille.' })).codes)
      .toEqual(['referral.cancel_is_request']);
    expect(done(await askCancel(nadia, { dossierId, referralId, version: 5, text: 'Elle travaille.' }))).toMatchObject({ state: 'accepted', dueKind: 'confirm' });
    await pass(at('2027-01-18T08:59:00Z'));
    expect(await state(referralId)).toBe('accepted');
    await pass(at('2027-01-18T09:00:00Z'));
    expect(await state(referralId)).toBe('cancelled');
  });
});

describe('the person takes it back', () => {
  test('at the very next statement the operator reads the packet no more, and its link is dead', async () => {
    const sent = await send(await anOffer());
    const { referralId } = sent;
    done(await moveHandoff(anne, { referralId, version: 3, to: 'received' }));
    done(await moveHandoff(anne, { referralId, version: 4, to: 'accepted' }));
    const { default: pg } = await import('pg');
    const open = new pg.Client({ connectionString: house.database.appUrl });
    await open.connect();
    await open.query('begin');
    await open.query('select app.begin_by_link($1, $2)', [new Secrets(house.config).hashOf(sent.receiverTokens[0] ?? ''), 'record']);
    const reads = async () => (await open.query('select 1 from packet')).rowCount;
    expect(await reads()).toBe(1);
    expect((await withdrawLinked(personOf(sent))).codes).toEqual([]);
    expect(await reads()).toBe(0);
    await open.end();
    expect(await sql('select 1 from dossier_grant where dossier_id = $1 and revoked_at is null', [dossierId])).toEqual([]);
    expect((await moveLinked(operatorOf(sent), { version: 6, to: 'contact_made', onDate: '2027-01-11' })).codes).toEqual(['auth.link_invalid']);
    expect((await moveHandoff(anne, { referralId, version: 6, to: 'contact_made', onDate: '2027-01-11' })).codes).toEqual(['referral.over']);
    expect((await told(referralId)).slice(-2)).toEqual(['operator withdrawn', 'sender withdrawn']);
  });

  test('what is not hers to do is refused with its reason', async () => {
    const sent = await send(await anOffer());
    const person = personOf(sent);
    expect((await moveLinkedOwn(person, { version: 3, to: 'received' })).codes).toEqual(['referral.not_your_move']);
    expect((await moveLinkedOwn(person, { version: 3, to: 'closed' })).codes).toEqual(['referral.wrong_state']);
    expect((await moveLinked(person, { version: 3, to: 'received' })).codes).toEqual(['access.denied']);
  });
});

const aDate = (day: string) => ({ day, time: '14:00', minutes: 60, place: 'Rue du Progrès 12, Liège', link: null, contact: 'Anne' });
