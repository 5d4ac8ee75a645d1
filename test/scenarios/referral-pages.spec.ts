import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { aGrant } from '../factories/sharing-traces.js';
import { type House, openHouse } from '../support/house.js';
import { enter, giveCode } from '../support/notebook-operations.js';
import { createDossier } from '../support/operations.js';
import * as pages from '../support/referral-pages-operations.js';
import {
  aDestination, answerOwn, approveOwn, aPacketInput, aRetained, aSentReferral, type Destination, done, LinkVisitor, moveHandoff, moveLinked,
  moveReferral, preparePacket, sendReferral, type SentReferral, withdrawOwn,
} from '../support/referrals.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadiaHerself: Person;
let nadia: Visitor;
let claire: Visitor;
let agent: Visitor;
let far: Awaited<ReturnType<typeof aBranch>>;
let to: Destination;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  nadiaHerself = await aPerson(owner, branch);
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  claire = await house.visitor().signIn((await aPerson(owner, branch, 'coordinator', 'Claire')).email, password);
  far = await aBranch(owner);
  agent = await house.visitor().signIn((await aPerson(owner, far, 'operator_agent', 'Karim')).email, password);
  to = await aDestination(owner, far);
});
afterAll(() => house?.close());

const page = async (who: Visitor, dossierId: string, id: string) =>
  (await who.must<{ referral: pages.ReferralPage }>(pages.referralDocument, { dossierId, id })).referral;
const list = async (who: Visitor, id: string) =>
  (await who.must<{ dossierReferrals: pages.DossierReferrals }>(pages.dossierReferralsDocument, { id })).dossierReferrals;
const own = async (who: Visitor) => (await who.must<{ ownReferrals: pages.OwnReferral[] }>(pages.ownReferralsDocument)).ownReferrals;
const linked = async (who: Visitor) => (await who.must<{ linkedPacket: pages.OwnReferral }>(pages.linkedPacketDocument)).linkedPacket;
const day = async (who: Visitor) => (await who.must<{ myDay: { escalationCount: number; handoffs: { id: string; kind: string; dossierTitle: string }[] } }>(
  pages.dayHandoffsDocument)).myDay;

/** A dossier of Nadia's with a referral that was sent from it. */
async function sent(): Promise<SentReferral & { dossierId: string }> {
  const { id: dossierId } = await createDossier(nadia);
  return { dossierId, ...await aSentReferral(house.database.owner, nadia, { dossierId, by: nadiaHerself.membershipId, to }) };
}

describe('the sender follows what she sent', () => {
  let it: Awaited<ReturnType<typeof sent>>;

  beforeAll(async () => {
    it = await sent();
  });

  test('the tab says where to, whose turn it is, until when', async () => {
    const { goals, withheld, canRefer } = await list(nadia, it.dossierId);
    expect([withheld, canRefer]).toEqual([0, true]);
    expect(goals).toMatchObject([{ title: null, referrals: [{ id: it.referralId, state: 'sent', turn: 'receiver', dueKind: 'acknowledge', isPaused: false, unread: 0 }] }]);
  });

  test('the page tells the packet as it was sent, who approved it, what comes next by itself, and what the mails became', async () => {
    const read = await page(nadia, it.dossierId, it.referralId);
    expect(read.packet).toMatchObject({ isSent: true, witnessName: 'Nadia Lambert', packet: { approvedBy: 'on_screen' } });
    expect(read.clock.nextChaseAt).not.toBeNull();
    expect(read.history[0]).toMatchObject({ side: 'sender', who: 'Nadia Lambert', to: 'sent' });
    expect(read.viewerCan).toContain('cancelled');
    expect([read.canAskCancel, read.canReRoute, read.canMail]).toEqual([false, false, true]);
    expect(read.links.map(({ side, isLive, usedAt }) => [side, isLive, usedAt]).sort()).toEqual([['learner', true, null], ['receiver', true, null]]);
    expect(read.deliveries.filter(({ audience }) => audience === 'operator')).toMatchObject([{ kind: 'sent', state: 'pending', failure: null }]);
  });

  test('a mailbox that the server refuses is seen at once: not yet left, then never; of this referral alone, without its address', async () => {
    await house.database.owner.query(`update delivery set state = 'dead', attempt = 1, failure = 'smtp 550' where payload->>'referralId' = $1
      and payload->>'audience' = 'operator'`, [it.referralId]);
    const { deliveries } = await page(nadia, it.dossierId, it.referralId);
    expect(deliveries.find(({ audience }) => audience === 'operator')).toMatchObject({ state: 'dead', attempts: 1, failure: 'smtp 550' });
    expect(JSON.stringify(deliveries)).not.toContain('@');
  });

  test('a question turns the turn; it waits in the morning, then the answer takes it away', async () => {
    const operator = new LinkVisitor(house.address, it.receiverTokens[0] ?? '');
    let { version } = done(await moveLinked(operator, { version: it.version, to: 'received' }));
    ({ version } = done(await moveLinked(operator, { version, to: 'under_review' })));
    ({ version } = done(await moveLinked(operator, { version, to: 'info_requested', text: 'A-t-il le permis B ?' })));
    const read = await page(nadia, it.dossierId, it.referralId);
    expect(read.line).toMatchObject({ state: 'info_requested', turn: 'sender', isPaused: true });
    expect(read.history[0]).toMatchObject({ side: 'receiver', via: 'link', who: null, text: 'A-t-il le permis B ?' });
    expect(read.links.find(({ side }) => side === 'receiver')?.usedAt).not.toBeNull();
    expect((await day(nadia)).handoffs).toMatchObject([{ id: it.referralId, kind: 'question' }]);
    done(await moveReferral(nadia, { dossierId: it.dossierId, referralId: it.referralId, version, to: 'under_review', text: 'Oui, depuis 2019.' }));
    expect((await page(nadia, it.dossierId, it.referralId)).line).toMatchObject({ state: 'under_review', turn: 'receiver', isPaused: false });
    expect((await day(nadia)).handoffs.filter(({ kind }) => kind === 'question')).toEqual([]);
  });

  test('a refusal is offered to be routed again', async () => {
    const { version } = (await page(nadia, it.dossierId, it.referralId));
    done(await moveHandoff(agent, { referralId: it.referralId, version, to: 'declined', declineCode: 'session_full', text: 'Complet.', learnerText: 'Plus de place.' }));
    const read = await page(nadia, it.dossierId, it.referralId);
    expect([read.canReRoute, read.canMail, read.viewerCan]).toEqual([true, false, []]);
    expect((await day(nadia)).handoffs).toMatchObject([{ id: it.referralId, kind: 'answered' }]);
  });

  test('the story tells each of it, and can be asked for it alone', async () => {
    const { story } = await nadia.must<{ story: { entries: { kind: string; title: string; state: string; words: string | null }[] } }>(
      pages.storyDocument, { id: it.dossierId, groups: ['referrals'] });
    expect(story.entries.map(({ kind, state }) => [kind, state])).toEqual([['handoff', 'declined'], ['handoff', 'under_review'], ['handoff', 'info_requested'],
      ['handoff', 'under_review'], ['handoff', 'received'], ['referral', 'declined']]);
    expect(story.entries[0]).toMatchObject({ title: 'Électricien·ne du bâtiment', words: 'Complet.' });
  });
});

describe('whoever has no business there', () => {
  test('a guest without that section learns how many there are, and nothing else', async () => {
    const { dossierId, referralId } = await sent();
    await aGrant(house.database.owner, dossierId, { branchId: far.id }, '{identity,path}');
    const answer = await agent.ask<{ dossierReferrals: pages.DossierReferrals }>(pages.dossierReferralsDocument, { id: dossierId });
    expect(answer.data.dossierReferrals).toEqual({ goals: [], mentions: [], sets: [], withheld: 1, canRefer: false });
    const guest = await house.visitor().signIn((await aPerson(house.database.owner, far)).email, password);
    expect((await guest.ask(pages.referralDocument, { dossierId, id: referralId })).codes).toEqual(['record.not_found']);
    const told = await guest.must<{ story: { entries: { kind: string }[] } }>(pages.storyDocument, { id: dossierId });
    expect(told.story.entries.map(({ kind }) => kind)).not.toContain('referral');
    expect(told.story.entries.map(({ kind }) => kind)).toContain('withheld');
  });

  test('a dossier that is not hers, a referral of another dossier: neither exists', async () => {
    const [one, other] = [await sent(), await sent()];
    expect((await nadia.ask(pages.referralDocument, { dossierId: one.dossierId, id: other.referralId })).codes).toEqual(['record.not_found']);
    expect((await claire.ask(pages.referralDocument, { dossierId: one.dossierId, id: one.referralId })).codes).toEqual(['record.not_found']);
    expect((await nadia.ask(pages.referralDocument, { dossierId: one.dossierId, id: randomUUID() })).codes).toEqual(['record.not_found']);
  });
});

describe('the person reads and decides', () => {
  test('nothing leaves without her: she reads the packet in her notebook, approves, and follows it in plain words', async () => {
    const { owner } = house.database;
    const { id: dossierId } = await createDossier(nadia);
    const elodie = await enter(house, await giveCode(nadia, dossierId));
    const referralId = await aRetained(owner, { dossierId, by: nadiaHerself.membershipId, to });
    expect(await own(elodie)).toEqual([]);
    const { id: packetId } = done(await preparePacket(nadia, aPacketInput(dossierId, referralId)));
    expect(await own(elodie)).toMatchObject([{ id: referralId, sentAt: null, canApprove: true, canWithdraw: true,
      packet: { id: packetId, approvedAt: null, content: { freeText: 'Il a fait un stage de deux semaines.' } }, senderName: 'Nadia Lambert' }]);
    done(await approveOwn(elodie, { packetId }));
    const { version } = done(await sendReferral(nadia, { dossierId, referralId, packetId, version: 2 }));
    expect(await own(elodie)).toMatchObject([{ state: 'sent', turn: 'receiver', canApprove: false, canWithdraw: true, canAnswerOutcome: false }]);
    done(await moveHandoff(agent, { referralId, version, to: 'declined', declineCode: 'prerequisites_missing', text: 'CANARI entre services', learnerText: 'Il manque un test de niveau.' }));
    const read = await own(elodie);
    expect(read).toMatchObject([{ state: 'declined', turn: null, canWithdraw: false }]);
    expect(read[0]?.steps[0]).toEqual({ to: 'declined', side: 'receiver', text: 'Il manque un test de niveau.', onDate: null });
    expect(JSON.stringify(read)).not.toMatch(/CANARI|prerequisites/);
  });

  test('she takes it back at any time: the operator reads nothing any more', async () => {
    const it = await sent();
    const elodie = await enter(house, await giveCode(nadia, it.dossierId));
    done(await withdrawOwn(elodie, { referralId: it.referralId }));
    expect(await own(elodie)).toMatchObject([{ state: 'withdrawn', canWithdraw: false }]);
    expect((await page(nadia, it.dossierId, it.referralId)).line.state).toBe('withdrawn');
  });

  test('she says that she disagrees with the outcome: the coordinator sees it, and nobody else', async () => {
    const it = await sent();
    const elodie = await enter(house, await giveCode(nadia, it.dossierId));
    let { version } = it;
    for (const move of [{ to: 'received' }, { to: 'accepted' }, { to: 'contact_made', onDate: today() }, { to: 'closed', outcomeCode: 'information_given', onDate: today() }]) {
      ({ version } = done(await moveHandoff(agent, { referralId: it.referralId, version, ...move })));
    }
    expect(await own(elodie)).toMatchObject([{ state: 'closed', turn: 'learner', canAnswerOutcome: true, outcomeCode: 'information_given' }]);
    done(await answerOwn(elodie, { referralId: it.referralId, answer: 'disagree', comment: 'Personne ne m’a appelé.' }));
    expect(await own(elodie)).toMatchObject([{ learnerAnswer: 'disagree', canAnswerOutcome: false, turn: null }]);
    const { escalations } = await claire.must<{ escalations: { disagreed: { id: string; dossierTitle: string }[]; disagreedCount: number } }>(pages.escalationsDocument);
    expect(escalations.disagreed).toMatchObject([{ id: it.referralId }]);
    expect(escalations.disagreed[0]?.dossierTitle).toBeTruthy();
    expect((await day(claire)).escalationCount).toBe(1);
    expect((await day(nadia)).escalationCount).toBe(0);
    expect((await nadia.ask(pages.escalationsDocument)).codes).toEqual(['access.denied']);
  });

  test('by the link that she was mailed she reads one referral, hers; the operator\'s link opens nothing of this', async () => {
    const it = await sent();
    const herself = new LinkVisitor(house.address, it.learnerTokens[0] ?? '');
    const read = await linked(herself);
    expect(read).toMatchObject({ id: it.referralId, state: 'sent', senderName: 'Nadia Lambert', canWithdraw: true });
    expect(read.packet?.content.freeText).toBe('Il a fait un stage de deux semaines.');
    const operator = new LinkVisitor(house.address, it.receiverTokens[0] ?? '');
    expect((await operator.ask(pages.linkedPacketDocument)).codes).toEqual(['access.denied']);
    expect((await house.visitor().ask(pages.linkedPacketDocument)).codes).toEqual(['auth.link_invalid']);
  });
});

test('where no answer comes the coordinator is told, whoever leads the dossier', async () => {
  const it = await sent();
  await house.database.owner.query(`update referral set escalated_at = now() where id = $1`, [it.referralId]);
  const { escalations } = await claire.must<{ escalations: { silent: { id: string; leadName: string; state: string }[]; silentCount: number } }>(pages.escalationsDocument);
  expect(escalations.silent).toMatchObject([{ id: it.referralId, leadName: 'Nadia Lambert', state: 'sent' }]);
  expect(JSON.stringify(escalations)).not.toContain('stage de deux semaines');
});

const today = (): string => new Date().toISOString().slice(0, 10);
