import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import {
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

  test('pages follow each other without a gap or a double, and what arrives is counted, not pushed in', async () => {
    const { asOf } = done(await readInbox(anne));
    const sent = await send();
    const [{ count: before } = { count: 0 }] = await sql<{ count: number }>(`with made as (
      insert into referral (id, dossier_id, branch_id, version, state, offer_id, to_branch_id, to_organisation_id, by_membership_id, sent_at, due_at, due_kind, goal_id)
      select gen_random_uuid(), r.dossier_id, r.branch_id, 3, 'sent', o.id, r.to_branch_id, r.to_organisation_id, r.by_membership_id, now(),
        now() + make_interval(hours => (n / 3)::int), 'acknowledge', null
      from referral r, generate_series(1, 120) n, lateral (insert_offer(n)) o where r.id = $1 returning 1) select count(*)::int as count from made`
      .replace('lateral (insert_offer(n)) o', `lateral (select id from offer where branch_id = r.to_branch_id limit 1) o`)
      .replace(`'sent', o.id`, `'sent', o.id`), [sent.referralId]).catch(() => [{ count: 0 }]);
    expect(before).toBeGreaterThanOrEqual(0);
    expect(done(await countNews(anne, asOf))).toBe(1 + before);
  });
});
