import { randomUUID } from 'node:crypto';
import { Clock } from '../apps/api/src/platform/clock.js';
import { aBranch, anOrganisation, aPerson, type Branch, password, type Person } from './factories/network.js';
import { type House, openHouse } from './support/house.js';
import { enter, giveCode } from './support/notebook-operations.js';
import { createDossier } from './support/operations.js';
import {
  aDestination, answerOwn, aPacketInput, approveHere, approveOwn, aRetained, aSentReferral, type Destination, done, LinkVisitor, linksOf, moveHandoff, moveLinked, moveOwn, moveReferral,
  preparePacket, proposeDates, reRoute, resendLink, refreshLink, revokeLink, sendReferral, withdrawOwn,
} from './support/referrals.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let nadia: Visitor;
let karim: Visitor;
let zoe: Visitor;
let coordinator: Visitor;
let anne: Visitor;
let stranger: Visitor;
let nadiaHerself: Person;
let cite: Branch;
let centre: Destination;
let dossierId: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const signIn = async (person: Person) => house.visitor().signIn(person.email, password);
const retained = (to = centre, more: object = {}) => aRetained(house.database.owner, { dossierId, by: nadiaHerself.membershipId, to, ...more });
const sent = async (to?: Destination) => aSentReferral(house.database.owner, nadia, { dossierId, by: nadiaHerself.membershipId,
  to: to ?? await aDestination(house.database.owner, centre.branch) });
const everything = async () => (await sql<{ n: string }>(`select (select count(*) from referral_event) || ' ' || (select count(*) from packet) || ' '
  || (select count(*) from follow_up) || ' ' || (select count(*) from delivery) || ' ' || (select sum(version) from referral) as n`))[0]?.n;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  cite = await aBranch(owner);
  nadiaHerself = await aPerson(owner, cite);
  nadia = await signIn(nadiaHerself);
  karim = await signIn(await aPerson(owner, cite, 'counsellor', 'Karim'));
  const chief = await aPerson(owner, cite, 'coordinator', 'Claire');
  coordinator = await signIn(chief);
  centre = await aDestination(owner, await aBranch(owner));
  anne = await signIn(await aPerson(owner, centre.branch, 'operator_agent', 'Anne'));
  zoe = await signIn(await aPerson(owner, centre.branch, 'manager', 'Zoé'));
  stranger = await signIn(await aPerson(owner, await aBranch(owner), 'operator_agent', 'Max'));
  dossierId = (await createDossier(nadia, { email: null })).id;
  await owner.query(`insert into assignment (id, dossier_id, branch_id, membership_id, by_membership_id) values (gen_random_uuid(), $1, $2, $3, $4)`,
    [dossierId, cite.id, chief.membershipId, nadiaHerself.membershipId]);
});
afterAll(() => house?.close());
beforeEach(async () => {
  await sql(`update referral set state = 'cancelled', over_at = now(), due_at = null, due_kind = null where over_at is null`);
});

describe('a packet', () => {
  test('is prepared and approved by nobody without a door; nothing is written', async () => {
    const referralId = await retained();
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    const before = await everything();
    for (const who of [karim, stranger, anne]) {
      const [there, nowhere] = [await preparePacket(who, aPacketInput(dossierId, referralId)), await preparePacket(who, aPacketInput(randomUUID(), referralId))];
      expect(there.text).toBe(nowhere.text);
      expect((await approveHere(who, { dossierId, packetId, how: 'on_screen' })).codes.length).toBe(1);
    }
    expect((await approveHere(nadia, { dossierId: randomUUID(), packetId, how: 'on_screen' })).codes).toEqual(['record.not_found']);
    expect((await approveHere(nadia, { dossierId, packetId, how: 'by_link' })).codes).toEqual(['input.invalid']);
    expect(await everything()).toBe(before);
  });

  test('made of the same words is the same packet, its approval kept; the same key with other words is a mistake', async () => {
    const referralId = await retained();
    const commandKey = randomUUID();
    const first = done(await preparePacket(nadia, { ...aPacketInput(dossierId, referralId), commandKey }));
    done(await approveHere(nadia, { dossierId, packetId: first.id, how: 'on_screen' }));
    expect(done(await preparePacket(nadia, { ...aPacketInput(dossierId, referralId), commandKey })).id).toBe(first.id);
    expect(done(await preparePacket(nadia, aPacketInput(dossierId, referralId)))).toMatchObject({ id: first.id, approvedBy: 'on_screen' });
    expect((await preparePacket(nadia, { ...aPacketInput(dossierId, referralId, { alias: 'Alix' }), commandKey })).codes).toEqual(['command.reused']);
    const wider = done(await preparePacket(nadia, aPacketInput(dossierId, referralId, { grantSections: ['identity', 'path', 'documents'] })));
    expect([wider.id === first.id, wider.approvedAt, wider.hash]).toEqual([false, null, first.hash]);
  });

  test('of an anonymous person bears an alias', async () => {
    const { createAnonymousDossier: dossier } = await nadia.must<{ createAnonymousDossier: { id: string } }>(
      'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id } }', { key: randomUUID() });
    const referralId = await aRetained(house.database.owner, { dossierId: dossier.id, by: nadiaHerself.membershipId, to: centre });
    expect((await preparePacket(nadia, aPacketInput(dossier.id, referralId))).codes).toEqual(['packet.name_missing']);
    const { content } = done(await preparePacket(nadia, aPacketInput(dossier.id, referralId, { alias: 'Alix' })));
    expect(content).toMatchObject({ name: 'Alix', isAlias: true, ageBand: null });
  });

  test('made for one operator does not leave for another', async () => {
    const referralId = await retained();
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    done(await approveHere(nadia, { dossierId, packetId, how: 'on_screen' }));
    const other = await aDestination(house.database.owner, await aBranch(house.database.owner));
    await sql('update referral set offer_id = $2, to_branch_id = $3, to_organisation_id = $4 where id = $1',
      [referralId, other.offerId, other.branch.id, other.branch.organisationId]);
    expect((await sendReferral(nadia, { dossierId, referralId, packetId, version: 2 })).codes).toEqual(['packet.outdated']);
    const { id: again } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    expect((await sendReferral(nadia, { dossierId, referralId, packetId: again, version: 2 })).codes).toEqual(['referral.approval_missing']);
  });
});

describe('sending', () => {
  test('asks for a reason where a rule of neutrality does', async () => {
    const referralId = await retained(centre, { state: 'to_justify' });
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    done(await approveHere(nadia, { dossierId, packetId, how: 'on_screen' }));
    expect((await sendReferral(nadia, { dossierId, referralId, packetId, version: 2 })).codes).toEqual(['referral.justification_missing']);
  });

  test('is refused to whoever has no door, to the receiver, by a stale screen; and then nothing is written', async () => {
    const referralId = await retained();
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    done(await approveHere(nadia, { dossierId, packetId, how: 'on_screen' }));
    const before = await everything();
    const input = { dossierId, referralId, packetId, version: 2 };
    expect((await sendReferral(karim, input)).codes).toEqual(['record.not_found']);
    expect((await sendReferral(anne, input)).codes).toEqual(['access.denied']);
    expect((await moveHandoff(anne, { referralId, version: 2, to: 'received' })).codes).toEqual(['record.not_found']);
    expect((await sendReferral(nadia, { ...input, packetId: randomUUID() })).codes).toEqual(['referral.approval_missing']);
    const stale = await sendReferral(nadia, { ...input, version: 1 });
    expect([stale.codes, /"state":"choice_presented","version":2/.test(stale.text)]).toEqual([['referral.changed_elsewhere'], true]);
    expect(await everything()).toBe(before);
  });

  test('sent twice with one key is sent once: one line, one set of what is due, one of what is told, the same links', async () => {
    const referralId = await retained();
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    done(await approveHere(nadia, { dossierId, packetId, how: 'on_screen' }));
    const input = { dossierId, referralId, packetId, version: 2, commandKey: randomUUID() };
    const answers = await Promise.all([sendReferral(nadia, input), sendReferral(nadia, input), sendReferral(nadia, input)]);
    expect(answers.map(done).map(({ state, version }) => `${state} ${version}`)).toEqual(['sent 3', 'sent 3', 'sent 3']);
    expect((await sendReferral(nadia, { ...input, version: 3 })).codes).toEqual(['command.reused']);
    const count = async (text: string) => Number((await sql<{ n: string }>(`select count(*) as n from ${text}`, [referralId]))[0]?.n);
    expect(await count('referral_event where referral_id = $1')).toBe(1);
    expect(await count('follow_up where referral_id = $1')).toBe(6);
    expect(await count(`delivery where job = 'tell-handoff' and payload->>'referralId' = $1`)).toBe(2);
    expect((await linksOf(house.database.owner, referralId)).receiverTokens).toHaveLength(1);
  });

  test('to a branch without any mailbox still leaves: whoever works there finds it', async () => {
    const bare = await aBranch(house.database.owner);
    const { rows: [offer] } = await house.database.owner.query(`insert into offer (organisation_id, branch_id, kind, title)
      values ($1, $2, 'training', 'x') returning id`, [bare.organisationId, bare.id]);
    expect((await sent({ branch: bare, offerId: offer.id })).receiverTokens).toEqual([]);
  });

  test('inside one\'s own branch it works the same, and shares nothing', async () => {
    const own = await aDestination(house.database.owner, cite);
    const { referralId } = await sent(own);
    done(await moveHandoff(karim, { referralId, version: 3, to: 'received' }));
    expect(done(await moveHandoff(karim, { referralId, version: 4, to: 'accepted' })).state).toBe('accepted');
    expect(await sql('select 1 from dossier_grant where dossier_id = $1', [dossierId])).toEqual([]);
  });
});

describe('what is due', () => {
  const dueOf = async (to: Destination) => {
    const { referralId } = await sent(to);
    const [row] = await sql<{ due: string; ends: string }>(`select to_char(due_at at time zone 'Europe/Brussels', 'YYYY-MM-DD') as due,
      to_char(expires_at at time zone 'Europe/Brussels', 'YYYY-MM-DD') as ends from referral where id = $1`, [referralId]);
    return row;
  };
  const clock = () => house.app.get(Clock);
  const now = Clock.prototype.now;
  afterEach(() => { clock().now = now; });

  test('falls on days on which the branch works: its own days, its closures, holidays and, for a school, school holidays left out', async () => {
    // A Thursday, before the winter holidays of schools.
    clock().now = () => new Date('2026-12-17T09:00:00Z');
    const usual = await aDestination(house.database.owner, await aBranch(house.database.owner));
    expect(await dueOf(usual)).toEqual({ due: '2026-12-21', ends: '2027-01-16' });
    const shut = await aDestination(house.database.owner, await aBranch(house.database.owner));
    await sql(`update branch set closures = '[{"from": "2026-12-18", "until": "2026-12-29", "reason": "x"}]' where id = $1`, [shut.branch.id]);
    expect((await dueOf(shut))?.due).toBe('2026-12-31');
    const school = await aDestination(house.database.owner, await aBranch(house.database.owner));
    await sql('update branch set closes_for_school_holidays = true where id = $1', [school.branch.id]);
    expect((await dueOf(school))?.due).toBe('2027-01-04');
    const saturday = await aDestination(house.database.owner, await aBranch(house.database.owner));
    await sql(`update branch set working_days = '{4,5,6}' where id = $1`, [saturday.branch.id]);
    expect((await dueOf(saturday))?.due).toBe('2026-12-19');
  });

  test('is what the sender\'s network settled', async () => {
    clock().now = () => new Date('2027-01-11T09:00:00Z');
    const network = await anOrganisation(house.database.owner);
    await sql('insert into handoff_terms (organisation_id, acknowledge_days, expire_days, chase_days) values ($1, 1, 60, $2)', [network, '{4}']);
    await sql(`insert into affiliation_link (from_organisation_id, to_organisation_id, kind, from_on) values ($1, $2, 'network', '2020-01-01')`,
      [cite.organisationId, network]);
    const to = await aDestination(house.database.owner, await aBranch(house.database.owner));
    expect(await dueOf(to)).toEqual({ due: '2027-01-12', ends: '2027-03-12' });
    await sql('delete from affiliation_link where to_organisation_id = $1', [network]);
  });
});

describe('the operator\'s branch', () => {
  test('answers by those who answer there; nobody else learns that there is anything', async () => {
    const { referralId } = await sent();
    expect((await moveHandoff(zoe, { referralId, version: 3, to: 'received' })).codes).toEqual(['access.denied']);
    const [there, nowhere] = [await moveHandoff(stranger, { referralId, version: 3, to: 'received' }),
      await moveHandoff(stranger, { referralId: randomUUID(), version: 3, to: 'received' })];
    expect(there.text).toBe(nowhere.text);
    expect(done(await moveHandoff(anne, { referralId, version: 3, to: 'received' })).viewerCan).toEqual(['under_review', 'waitlisted', 'accepted', 'declined']);
  });

  test('says of a waiting list until when, or that nobody knows', async () => {
    const { referralId } = await sent();
    done(await moveHandoff(anne, { referralId, version: 3, to: 'received' }));
    expect((await moveHandoff(anne, { referralId, version: 4, to: 'waitlisted' })).codes).toEqual(['referral.expected_date_missing']);
    expect(done(await moveHandoff(anne, { referralId, version: 4, to: 'waitlisted', isDateUnknown: true })).state).toBe('waitlisted');
  });

  test('proposes dates in place of those before, and never in the past', async () => {
    const { referralId } = await sent();
    done(await moveHandoff(anne, { referralId, version: 3, to: 'received' }));
    const date = { day: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10), time: '10:00', minutes: 45, place: 'Rue Neuve 1', link: null, contact: 'Anne' };
    expect((await proposeDates(anne, { referralId, dates: [] })).codes).toEqual(['referral.appointment_missing']);
    expect((await proposeDates(anne, { referralId, dates: [{ ...date, day: '2020-01-01' }] })).codes).toEqual(['appointment.in_past']);
    expect(done(await proposeDates(anne, { referralId, dates: [date, { ...date, time: '14:00' }] }))).toMatchObject({ version: 5, state: 'received' });
    done(await proposeDates(anne, { referralId, dates: [{ ...date, time: '16:00' }] }));
    expect((await sql<{ n: string }>(`select count(*) as n from handoff_appointment where referral_id = $1 and state = 'proposed'`, [referralId]))[0]?.n).toBe('1');
  });
});

describe('a link', () => {
  test('is sent again, shut, and refreshed by whoever holds it; who holds none hears the same', async () => {
    const { referralId, receiverTokens: [token = ''] } = await sent(await aDestination(house.database.owner, await aBranch(house.database.owner)));
    expect((await resendLink(karim, { dossierId, referralId, side: 'receiver' })).codes).toEqual(['record.not_found']);
    expect((await resendLink(nadia, { dossierId, referralId, side: 'learner' })).codes).toEqual(['handoff.no_mailbox']);
    done(await resendLink(nadia, { dossierId, referralId, side: 'receiver' }));
    const holder = new LinkVisitor(house.address, token);
    await sql(`update handoff_link set expires_at = now() - interval '1 second', created_at = now() - interval '9 days' where referral_id = $1`, [referralId]);
    expect((await moveLinked(holder, { version: 3, to: 'received' })).codes).toEqual(['auth.link_invalid']);
    const answers = [await refreshLink(holder), await refreshLink(holder), await refreshLink(house.visitor()),
      await refreshLink(new LinkVisitor(house.address, `${randomUUID()}.${'x'.repeat(43)}`))];
    expect([...new Set(answers.map(({ text }) => text))]).toEqual(['{"data":{"refreshLink":true}}\n']);
    const { receiverTokens } = await linksOf(house.database.owner, referralId);
    expect(receiverTokens).toHaveLength(3);
    expect(done(await moveLinked(new LinkVisitor(house.address, receiverTokens[0] ?? ''), { version: 3, to: 'received' })).state).toBe('received');
    for (const { id } of await sql<{ id: string }>('select id from handoff_link where referral_id = $1', [referralId])) {
      expect((await revokeLink(karim, dossierId, id)).codes).toEqual(['record.not_found']);
      expect((await revokeLink(nadia, dossierId, id)).data).toEqual({ revokeLink: true });
    }
    expect((await moveLinked(new LinkVisitor(house.address, receiverTokens[0] ?? ''), { version: 4, to: 'accepted' })).codes).toEqual(['auth.link_invalid']);
  });
});

describe('at her own page', () => {
  const elodie = async () => enter(house, await giveCode(nadia, dossierId));

  test('she approves what she read, answers a question, says what she thinks of the outcome; somebody else\'s is not there', async () => {
    const referralId = await retained(await aDestination(house.database.owner, centre.branch));
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    const her = await elodie();
    expect((await approveOwn(her, { packetId: randomUUID() })).codes).toEqual(['record.not_found']);
    expect(done(await approveOwn(her, { packetId }))).toMatchObject({ approvedBy: 'own_page', approvalNote: null });
    done(await sendReferral(nadia, { dossierId, referralId, packetId, version: 2 }));
    for (const [to, version, more] of [['received', 3, {}], ['under_review', 4, {}], ['info_requested', 5, { text: 'Le permis ?' }]] as const) {
      done(await moveHandoff(anne, { referralId, version, to, ...more }));
    }
    expect((await moveOwn(her, { referralId, version: 6, to: 'accepted' })).codes).toEqual(['referral.wrong_state']);
    expect((await moveOwn(her, { referralId, version: 6, to: 'under_review' })).codes).toEqual(['referral.answer_missing']);
    expect(done(await moveOwn(her, { referralId, version: 6, to: 'under_review', text: 'Oui, le B.' })).state).toBe('under_review');
    const grants = async () => (await sql<{ sections: string[]; days: number | null; revoked: boolean }>(`select g.sections, g.revoked_at is not null as revoked,
      round(extract(epoch from g.until_at - now()) / 86400)::int as days from dossier_grant g join referral r on r.grant_id = g.id where r.id = $1`, [referralId]));
    expect(await grants()).toEqual([]);
    for (const [to, version, more] of [['accepted', 7, {}], ['contact_made', 8, { onDate: '2020-01-01' }]] as const) {
      done(await moveHandoff(anne, { referralId, version, to, ...more }));
    }
    expect((await grants()).map(({ sections }) => sections)).toEqual([['identity', 'path']]);
    done(await moveHandoff(anne, { referralId, version: 9, to: 'closed', outcomeCode: 'information_given' }));
    expect(await grants()).toEqual([{ sections: ['identity', 'path'], days: 30, revoked: false }]);
    expect((await answerOwn(her, { referralId: randomUUID(), answer: 'agree' })).codes).toEqual(['record.not_found']);
    expect(done(await answerOwn(her, { referralId, answer: 'agree' })).version).toBe(11);
    expect(await sql('select learner_answer from referral where id = $1', [referralId])).toEqual([{ learner_answer: 'agree' }]);
  });

  test('she takes it back whenever she likes, whatever has happened since; twice is no mistake', async () => {
    const { referralId } = await sent();
    done(await moveHandoff(anne, { referralId, version: 3, to: 'received' }));
    const her = await elodie();
    const commandKey = randomUUID();
    expect(done(await withdrawOwn(her, { referralId, commandKey })).state).toBe('withdrawn');
    expect(done(await withdrawOwn(her, { referralId, commandKey })).version).toBe(5);
    expect((await withdrawOwn(her, { referralId })).codes).toEqual(['referral.over']);
    expect(await sql(`select 1 from follow_up where referral_id = $1 and state = 'planned'`, [referralId])).toEqual([]);
  });
});

describe('what the sender\'s side ends', () => {
  test('an error is the coordinator\'s to say; a sibling is obsolete once one of them won', async () => {
    const [won, other] = [await sent(), await sent()];
    const obsolete = { dossierId, referralId: other.referralId, version: 3, to: 'obsolete', wonById: won.referralId };
    expect((await moveReferral(nadia, obsolete)).codes).toEqual(['referral.sibling_missing']);
    for (const [to, version, more] of [['received', 3, {}], ['accepted', 4, {}], ['enrolled', 5, { onDate: '2030-01-01' }]] as const) {
      done(await moveHandoff(anne, { referralId: won.referralId, version, to, ...more }));
    }
    expect(done(await moveReferral(nadia, obsolete)).state).toBe('obsolete');
    const error = { dossierId, referralId: won.referralId, version: 6, to: 'entered_in_error', text: 'Autre personne.' };
    expect((await moveReferral(nadia, error)).codes).toEqual(['referral.not_your_move']);
    expect(done(await moveReferral(coordinator, error)).state).toBe('entered_in_error');
    expect((await reRoute(nadia, { dossierId, referralId: other.referralId })).codes).toEqual(['referral.wrong_state']);
  });
});
