import { randomUUID } from 'node:crypto';
import { Database } from '../../apps/api/src/platform/database.js';
import { Secrets } from '../../apps/api/src/platform/secrets.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import {
  type InboxPage,
  answerSession, countNews, markLinkedRead, markRead, markReferralRead, readDoor, readHandoff, readInbox, readLinked, sayInHandoff, sayInLinked, sayInReferral,
} from '../support/handoffs.js';
import { type House, openHouse } from '../support/house.js';
import { createDossier } from '../support/operations.js';
import {
  aDestination, aSentReferral, askCancel, type Destination, done, LinkVisitor, moveHandoff, moveLinked, moveReferral, proposeDates, revokeLink,
  type SentReferral, withdrawLinked,
} from '../support/referrals.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let nadiaHerself: Person;
let anne: Visitor;
let elsewhere: Visitor;
let far: Branch;
let centre: Destination;
let dossierId: string;

const mark = 'CANARI';
const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const send = (to = centre) => aSentReferral(house.database.owner, nadia, { dossierId, by: nadiaHerself.membershipId, to });
const operatorOf = ({ receiverTokens }: SentReferral) => new LinkVisitor(house.address, receiverTokens[0] ?? '');
const personOf = ({ learnerTokens }: SentReferral) => new LinkVisitor(house.address, learnerTokens[0] ?? '');
const receive = async (sent: SentReferral) => done(await moveHandoff(anne, { referralId: sent.referralId, version: sent.version, to: 'received' })).version;
const accept = async (sent: SentReferral) =>
  done(await moveHandoff(anne, { referralId: sent.referralId, version: await receive(sent), to: 'accepted' })).version;
const rowOf = async (id: string) => (await sql<{ state: string; version: number; due_at: Date | null }>(
  'select state, version, due_at from referral where id = $1', [id]))[0];
const lines = async (about: string) => (await sql<{ what: string }>('select what from journal where about = $1 order by id', [about])).map(({ what }) => what);
const aPerson_ = () => createDossier(nadia, { givenName: `${mark}prenom`, familyName: `${mark}nom`, email: `${mark.toLowerCase()}@example.be`,
  phone: '0470 11 22 33', safeContact: { byMail: true, bySms: false, byPhone: true, hideService: false, notBeforeHour: null, notAfterHour: null,
    note: `${mark} consigne` } });

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  nadiaHerself = await aPerson(owner, await aBranch(owner));
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  far = await aBranch(owner);
  centre = await aDestination(owner, far);
  anne = await house.visitor().signIn((await aPerson(owner, far, 'operator_agent', 'Anne')).email, password);
  elsewhere = await house.visitor().signIn((await aPerson(owner, await aBranch(owner), 'operator_agent')).email, password);
});
afterAll(() => house?.close());
beforeEach(async () => {
  await sql('update referral set state = \'withdrawn\', over_at = now(), due_at = null, due_kind = null where over_at is null');
  await sql('truncate handoff_message');
  dossierId = (await aPerson_()).id;
});

describe('the inbox, by deadline', () => {
  test('what is due first comes first, and nothing of the person stands there', async () => {
    const [first, second] = [await send(), await send(await aDestination(house.database.owner, far))];
    await sql('update referral set due_at = now() + interval \'1 hour\' where id = $1', [second.referralId]);
    const { data, text } = await readInbox(anne);
    expect(data.lines.map(({ id }) => id)).toEqual([second.referralId, first.referralId]);
    expect(data.totals.todo).toBe(2);
    expect(text).not.toContain(mark);
    expect(done(await readInbox(elsewhere)).lines).toEqual([]);
    expect((await readInbox(nadia)).data.lines).toEqual([]);
  });

  test('its totals are kept: they follow each move, and are what would be counted', async () => {
    const sent = await send();
    expect(done(await readInbox(anne)).totals).toMatchObject({ todo: 1, waiting: 0 });
    const version = await receive(sent);
    const reviewed = done(await moveHandoff(anne, { referralId: sent.referralId, version, to: 'under_review' }));
    done(await moveHandoff(anne, { referralId: sent.referralId, version: reviewed.version, to: 'info_requested', text: 'A-t-il le CESS ?' }));
    expect(done(await readInbox(anne, 'waiting'))).toMatchObject({ totals: { todo: 0, waiting: 1 }, lines: [{ id: sent.referralId, isPaused: true }] });
    done(await withdrawLinked(personOf(sent)));
    expect(done(await readInbox(anne, 'answered')).lines[0]).toMatchObject({ id: sent.referralId, state: 'withdrawn' });
    const [kept] = await sql<{ differs: boolean }>(`select (t.todo, t.waiting, t.answered) is distinct from
      (count(*) filter (where v = 'todo'), count(*) filter (where v = 'waiting'), count(*) filter (where v = 'answered')) as differs
      from inbox_total t, (select app.inbox_view(sent_at, due_at, over_at) as v from referral where to_branch_id = $1) x
      where t.branch_id = $1 group by t.todo, t.waiting, t.answered`, [far.id]);
    expect(kept).toEqual({ differs: false });
  });

  test('pages follow each other without a gap or a double; what arrives is counted, never pushed in', async () => {
    const { asOf } = done(await readInbox(anne));
    const sent = await send();
    expect(done(await countNews(anne, asOf))).toBe(1);
    await sql(`with o as (insert into offer (organisation_id, branch_id, kind, title) select organisation_id, id, 'training', 'Formation ' || n
        from branch, generate_series(1, 120) n where id = $2 returning id)
      insert into referral (id, dossier_id, branch_id, version, state, offer_id, to_branch_id, to_organisation_id, by_membership_id, sent_at, due_at, due_kind)
      select gen_random_uuid(), r.dossier_id, r.branch_id, 3, 'sent', o.id, r.to_branch_id, r.to_organisation_id, r.by_membership_id, now(),
        r.due_at + make_interval(hours => (random() * 3)::int), 'acknowledge' from referral r, o where r.id = $1`, [sent.referralId, far.id]);
    expect(done(await countNews(anne, asOf))).toBe(121);
    const seen: { id: string; dueAt: string | null }[] = [];
    for (let after: string | null = null, page = 0; page < 5; page += 1) {
      const found: InboxPage = done(await readInbox(anne, 'todo', after));
      const { lines: some, next, totals } = found;
      expect(totals.todo).toBe(121);
      seen.push(...some);
      if (!(after = next)) break;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(121);
    expect(seen.map(({ dueAt }) => dueAt ?? '')).toEqual(seen.map(({ dueAt }) => dueAt ?? '').sort());
  });
});

describe('a handoff, opened', () => {
  test('a stranger, and the one who sent it, are told that it does not exist', async () => {
    const { referralId } = await send();
    for (const who of [elsewhere, nadia]) expect((await readHandoff(who, referralId)).codes).toEqual(['record.not_found']);
    expect((await readHandoff(house.visitor(), referralId)).codes).toEqual(['auth.required']);
    expect((await readHandoff(anne, randomUUID())).codes).toEqual(['record.not_found']);
  });

  test('before acceptance: the packet word for word, and nothing beyond; the reading leaves its line', async () => {
    const sent = await send();
    const { data, text } = await readHandoff(anne, sent.referralId);
    expect(data).toMatchObject({ state: 'sent', contact: null, viewerCan: ['received', 'declined'], alike: 0,
      packet: { name: `${mark}prenom`, freeText: 'Il a fait un stage de deux semaines.', contact: { note: `${mark} consigne` } } });
    expect(data.sender.name).toMatch(/\w/);
    for (const hidden of [`${mark}nom`, `${mark.toLowerCase()}@example.be`, '0470']) expect(text).not.toContain(hidden);
    expect(await lines(sent.referralId)).toContain('handoff.read');
    expect(await lines(sent.referralId)).not.toContain('handoff.contact_read');
  });

  test('accepted: how to reach her opens, each reading noted; taken back by her, it is gone at the next statement', async () => {
    const sent = await send();
    await accept(sent);
    const { data } = await readHandoff(anne, sent.referralId);
    expect(data.contact).toMatchObject({ name: `${mark}prenom ${mark}nom`, phone: expect.stringContaining('470') as string });
    expect(await lines(sent.referralId)).toContain('handoff.contact_read');
    await sql('update dossier_grant set revoked_at = now(), revoked_by = \'learner\' where id = (select grant_id from referral where id = $1)', [sent.referralId]);
    expect(done(await readHandoff(anne, sent.referralId)).contact).toBeNull();
    done(await withdrawLinked(personOf(sent)));
    const gone = await readHandoff(anne, sent.referralId);
    expect(gone.data).toMatchObject({ state: 'withdrawn', packet: null, contact: null, conversation: null, viewerCan: [] });
    expect(gone.text).not.toContain(mark);
  });

  test('what made the sender choose is not told; a question, its answer and the reason of a refusal are', async () => {
    const sent = await send();
    await sql(`update referral_event set code = 'near', text = 'MOTIF INTERNE' where referral_id = $1 and to_state in ('sent', 'choice_presented')`, [sent.referralId]);
    const version = await receive(sent);
    const reviewed = done(await moveHandoff(anne, { referralId: sent.referralId, version, to: 'under_review' }));
    const asked = done(await moveHandoff(anne, { referralId: sent.referralId, version: reviewed.version, to: 'info_requested', text: 'A-t-il le permis ?' }));
    const answered = done(await moveReferral(nadia, { dossierId, referralId: sent.referralId, version: asked.version, to: 'under_review', text: 'Oui, depuis mai.' }));
    const { data, text } = await readHandoff(anne, sent.referralId);
    expect(text).not.toContain('MOTIF INTERNE');
    expect(data.history.map(({ to, text: words }) => [to, words])).toEqual([['sent', null], ['received', null], ['under_review', null],
      ['info_requested', 'A-t-il le permis ?'], ['under_review', 'Oui, depuis mai.']]);
    done(await moveHandoff(anne, { referralId: sent.referralId, version: answered.version, to: 'declined', declineCode: 'session_full', text: 'Complet.', learnerText: 'Revenez en mai.' }));
    expect(done(await readHandoff(anne, sent.referralId)).history.at(-1)).toMatchObject({ to: 'declined', text: null });
  });

  test('dates are proposed and one is set; an accepted handoff is let go only when it was asked', async () => {
    const sent = await send();
    await accept(sent);
    const date = (day: string) => ({ day, time: '09:30', minutes: 45, place: 'Rue du Centre 1', link: null, contact: 'Anne' });
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const proposed = done(await proposeDates(anne, { referralId: sent.referralId, dates: [date(day)] }));
    const { dates, viewerCan } = done(await readHandoff(anne, sent.referralId));
    expect(dates).toMatchObject([{ state: 'proposed', place: 'Rue du Centre 1' }]);
    expect(viewerCan).not.toContain('cancelled');
    const set = done(await moveHandoff(anne, { referralId: sent.referralId, version: proposed.version, to: 'appointment_set', appointmentId: dates[0]?.id }));
    expect(done(await readHandoff(anne, sent.referralId)).dates).toMatchObject([{ state: 'confirmed' }]);
    done(await askCancel(nadia, { dossierId, referralId: sent.referralId, version: set.version, text: 'Il déménage.' }));
    const asked = done(await readHandoff(anne, sent.referralId));
    expect(asked.viewerCan).toContain('cancelled');
    expect(asked.history.at(-1)).toMatchObject({ move: 'cancel_asked', text: 'Il déménage.' });
    expect(done(await readInbox(anne)).lines[0]).toMatchObject({ isCancelAsked: true });
  });
});

describe('by a mailed link', () => {
  test('the door says which offer and from whom; no look at it, no opening of the handoff changes where it stands', async () => {
    const sent = await send();
    const before = await rowOf(sent.referralId);
    for (let times = 0; times < 20; times += 1) {
      for (const method of ['GET', 'HEAD']) await fetch(`${house.address}/relais/lien`, { method });
    }
    const door = await readDoor(operatorOf(sent));
    expect(door.data).toMatchObject({ state: 'open', offerTitle: 'Électricien·ne du bâtiment' });
    expect(door.text).not.toContain(mark);
    expect(done(await readLinked(operatorOf(sent))).packet?.name).toBe(`${mark}prenom`);
    expect(await rowOf(sent.referralId)).toEqual(before);
    expect(await readDoor(house.visitor())).toMatchObject({ data: { state: 'shut', offerTitle: null } });
    expect(await readDoor(personOf(sent))).toMatchObject({ data: { state: 'shut', offerTitle: null } });
  });

  test('everything works there: well received, accepted, the words of both sides', async () => {
    const sent = await send();
    const operator = operatorOf(sent);
    const { version } = done(await moveLinked(operator, { version: sent.version, to: 'received' }));
    done(await moveLinked(operator, { version, to: 'accepted' }));
    expect(done(await readLinked(operator)).contact).toMatchObject({ name: `${mark}prenom ${mark}nom` });
    done(await sayInLinked(operator, { text: 'Nous l’attendons.' }));
    const [message] = done(await readHandoff(anne, sent.referralId)).conversation?.messages ?? [];
    expect(message).toMatchObject({ side: 'receiver', name: null, text: 'Nous l’attendons.' });
    done(await sayInReferral(nadia, { dossierId, referralId: sent.referralId, text: 'Merci.' }));
    const { messages = [], unread } = done(await readLinked(operator)).conversation ?? {};
    expect(unread).toBe(1);
    done(await markLinkedRead(operator, messages.at(-1)?.at ?? ''));
    expect(done(await readLinked(operator)).conversation?.unread).toBe(0);
  });

  test.each([
    ['revoked', async ({ referralId }: SentReferral) => {
      const links = await sql<{ id: string }>('select id from handoff_link where referral_id = $1 and side = \'receiver\'', [referralId]);
      for (const { id } of links) done(await revokeLink(nadia, dossierId, id));
    }, 'shut'],
    ['run out', async ({ referralId }: SentReferral) => {
      await sql('update handoff_link set created_at = now() - interval \'9 days\', expires_at = now() - interval \'1 day\' where referral_id = $1', [referralId]);
    }, 'run_out'],
    ['withdrawn by the person', async (sent: SentReferral) => {
      done(await withdrawLinked(personOf(sent)));
    }, 'shut'],
  ])('%s: refused at every act, and the door says so', async (_, end, state) => {
    const sent = await send();
    const operator = operatorOf(sent);
    await end(sent);
    const before = await rowOf(sent.referralId);
    const acts = [readLinked(operator), sayInLinked(operator, { text: 'Bonjour' }), markLinkedRead(operator, new Date().toISOString()),
      moveLinked(operator, { version: sent.version, to: 'received' })];
    for (const { codes, text } of await Promise.all(acts)) {
      expect(codes).toEqual(['auth.link_invalid']);
      expect(text).not.toContain(mark);
    }
    expect(await rowOf(sent.referralId)).toEqual(before);
    expect(done(await readDoor(operator))).toMatchObject({ state, offerTitle: null });
  });

  test('shut while its holder was at the door: refused as a shut link, and nothing is written', async () => {
    const sent = await send();
    const link = { tokenHash: new Secrets(house.config).hashOf(sent.receiverTokens[0] ?? ''), referralId: sent.referralId };
    done(await withdrawLinked(personOf(sent)));
    const before = await lines(sent.referralId);
    const db = house.app.get(Database);
    await expect(db.consultLinked(link, 'handoff.read', async () => 'read')).rejects.toMatchObject({ code: 'auth.link_invalid' });
    await expect(db.writeLinked(link, 'handoff.said', async () => 'written')).rejects.toMatchObject({ code: 'auth.link_invalid' });
    expect(await lines(sent.referralId)).toEqual(before);
  });

  test('the person\'s link opens nothing of the operator\'s', async () => {
    const person = personOf(await send());
    expect((await readLinked(person)).codes).toEqual(['access.denied']);
    expect((await sayInLinked(person, { text: 'Bonjour' })).codes).toEqual(['access.denied']);
  });
});

describe('the conversation', () => {
  test('is for the two sides alone; empty words, a national number, another\'s handoff are refused and nothing is written', async () => {
    const { referralId } = await send();
    expect((await sayInHandoff(elsewhere, { referralId, text: 'Bonjour' })).codes).toEqual(['record.not_found']);
    expect((await sayInHandoff(nadia, { referralId, text: 'Bonjour' })).codes).toEqual(['record.not_found']);
    expect((await sayInHandoff(anne, { referralId, text: '  ' })).codes).toEqual(['handoff.message_missing']);
    expect((await sayInHandoff(anne, { referralId, text: 'NISS 85.07.30-033.28' })).codes).toEqual(['text.national_number']);
    expect((await sayInHandoff(anne, { referralId, text: 'x'.repeat(1001) })).codes).toEqual(['text.too_long']);
    expect(await sql('select 1 from handoff_message')).toEqual([]);
  });

  test('said once for a key that comes twice, told once, without its words; new to the other side until she has read it', async () => {
    const { referralId } = await send();
    const commandKey = randomUUID();
    for (let times = 0; times < 2; times += 1) done(await sayInReferral(nadia, { dossierId, referralId, commandKey, text: `${mark} arrive demain` }));
    expect((await sayInReferral(nadia, { dossierId, referralId, commandKey, text: 'Autre chose' })).codes).toEqual(['command.reused']);
    const told = await sql<{ payload: object }>('select payload from delivery where key = $1', [`handoff-message:${commandKey}`]);
    expect(told).toEqual([{ payload: { referralId, messageId: commandKey, audience: 'operator', kind: 'message' } }]);
    expect(done(await readInbox(anne)).lines).toMatchObject([{ id: referralId, unread: 1 }]);
    const { messages = [] } = done(await readHandoff(anne, referralId)).conversation ?? {};
    expect(messages).toMatchObject([{ side: 'sender', isNew: true, text: `${mark} arrive demain` }]);
    done(await markRead(anne, { referralId, until: messages[0]?.at }));
    expect(done(await readInbox(anne)).lines).toMatchObject([{ id: referralId, unread: 0 }]);
    expect(done(await readHandoff(anne, referralId)).conversation?.messages[0]).toMatchObject({ isNew: false });
    done(await sayInHandoff(anne, { referralId, text: 'Bien noté.' }));
    done(await markReferralRead(nadia, { dossierId, referralId, until: new Date().toISOString() }));
    expect(done(await readHandoff(anne, referralId)).conversation?.otherReadAt).not.toBeNull();
  });

  test('ends with the referral', async () => {
    const sent = await send();
    done(await sayInHandoff(anne, { referralId: sent.referralId, text: 'Un mot.' }));
    done(await moveHandoff(anne, { referralId: sent.referralId, version: sent.version, to: 'declined', declineCode: 'wrong_service', text: 'Voyez la Mission locale.' }));
    expect((await sayInHandoff(anne, { referralId: sent.referralId, text: 'Encore un mot.' })).codes).toEqual(['handoff.over']);
    expect((await sayInReferral(nadia, { dossierId, referralId: sent.referralId, text: 'Merci.' })).codes).toEqual(['handoff.over']);
  });
});

describe('"the session of 12 March is full"', () => {
  const forAll = async () => {
    const sents: SentReferral[] = [];
    for (let times = 0; times < 3; times += 1) {
      dossierId = (await aPerson_()).id;
      sents.push(await send());
    }
    return sents;
  };
  const statesOf = async (sents: readonly SentReferral[]) => Promise.all(sents.map(async ({ referralId }) => (await rowOf(referralId))?.state));

  test('nobody else may say it, and nothing to answer is told', async () => {
    await forAll();
    expect((await answerSession(elsewhere, { offerId: centre.offerId, answer: 'session_full', text: 'Complet.' })).codes).toEqual(['record.not_found']);
    expect((await answerSession(anne, { offerId: randomUUID(), answer: 'session_full', text: 'Complet.' })).codes).toEqual(['record.not_found']);
  });

  test('all who wait are told, one by one; who could not be moved is named with the reason; twice says it once', async () => {
    const sents = await forAll();
    const [first] = sents;
    if (!first) throw new Error('nobody was sent');
    await accept(first);
    const input = { commandKey: randomUUID(), offerId: centre.offerId, answer: 'session_full', text: 'La session est complète.', learnerText: 'Prochaine session en mai.' };
    expect(done(await answerSession(anne, input))).toEqual({ answered: 2, refused: [] });
    expect(await statesOf(sents)).toEqual(['accepted', 'declined', 'declined']);
    expect((await answerSession(anne, input)).codes).toEqual(['record.not_found']);
  });

  test('put on the waiting list: what was only sent is received by the same act', async () => {
    const sents = await forAll();
    expect(done(await answerSession(anne, { offerId: centre.offerId, answer: 'waitlisted' }))).toEqual({ answered: 3, refused: [] });
    expect(await statesOf(sents)).toEqual(['waitlisted', 'waitlisted', 'waitlisted']);
    const withoutReason = await answerSession(anne, { offerId: centre.offerId, answer: 'session_full' });
    expect(withoutReason.data).toMatchObject({ answered: 0, refused: sents.map(({ referralId }) => ({ referralId, code: 'referral.decline_text_missing' })) });
  });
});
