import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { qualityStandards } from '@boussole/domain/quality/grid';
import { locks } from '../../apps/api/src/platform/locks.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import { answering, improving, moving, opening, pageDocument, peersDocument, qualityOf, type Quality, readingDocument, readingMoves, readingOf, remarking } from '../support/quality.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker } from '../support/working.js';

let house: House;
let here: Branch;
let there: Branch;
const names = ['francoise', 'benoit', 'nadia', 'isabelle', 'sibling', 'odile', 'carine', 'marc', 'stranger'] as const;
const people = {} as Record<(typeof names)[number], Person>;
const at = {} as Record<(typeof names)[number], Visitor>;
const today = brusselsDay(new Date());
const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const rows = async () => sql(`select (select json_agg(r order by id) from quality_review r) as r, (select json_agg(a order by review_id, standard) from quality_answer a) as a,
  (select json_agg(m order by review_id, standard) from quality_remark m) as m, (select json_agg(x order by id) from quality_action x) as x`);
/** Whatever is asked is refused so, and leaves everything as it was. */
async function refused(who: keyof typeof people, asked: [string, object?], code: string): Promise<void> {
  const before = await rows();
  expect((await at[who].ask(...asked)).codes).toEqual([code]);
  expect(await rows()).toEqual(before);
}
const round = async (who: keyof typeof people = 'francoise') => (await qualityOf(at[who])).rounds[0] ?? { id: '', version: 0, answers: [], remarks: [], viewerCan: [], state: '', canFill: false };
const evidence = 'Affiché à l’accueil et relu chaque trimestre.';
const answer = async (standard: string, more: object = {}): Promise<[string, object]> =>
  answering({ reviewId: (await round()).id, standard, level: 'partly', words: evidence, version: 0, ...more });
const move = async (name: string, more: object = {}): Promise<[string, object]> => {
  const { id, version } = await round();
  return moving({ id, version, move: name, ...more });
};

/** Lets the mails to peers leave, and says to whom they went. */
async function mailed(): Promise<string[]> {
  const working = await openWorker(house.database);
  await deliverNow(working, house.database, 'mail-peer');
  await working.close();
  return (await sql<{ recipient: string }>('select recipient from local_mail order by recipient')).map(({ recipient }) => recipient);
}

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  here = await aBranch(owner);
  there = await aBranch(owner);
  people.francoise = await aPerson(owner, here, 'coordinator', 'Françoise');
  people.benoit = await aPerson(owner, here, 'manager', 'Benoît');
  people.nadia = await aPerson(owner, here, 'counsellor', 'Nadia');
  people.isabelle = await aPerson(owner, here, 'structure_admin', 'Isabelle');
  people.sibling = await aPerson(owner, await aBranch(owner, here.organisationId), 'coordinator', 'Sylvie');
  people.odile = await aPerson(owner, there, 'coordinator', 'Odile');
  people.carine = await aPerson(owner, there, 'coordinator', 'Carine');
  people.marc = await aPerson(owner, there, 'manager', 'Marc');
  people.stranger = await aPerson(owner, await aBranch(owner), 'coordinator', 'Estelle');
  for (const name of names) at[name] = await house.visitor().signIn(people[name].email, password);
});
afterEach(() => { locks.domain = true; });
afterAll(() => house?.close());

describe('a round begins', () => {
  test('nobody but those who answer for the branch opens it; an administrator does not even look', async () => {
    await refused('nadia', opening(), 'access.denied');
    await refused('isabelle', [pageDocument], 'access.denied');
    expect(await qualityOf(at.nadia)).toMatchObject({ rounds: [], actions: [], canKeep: false, canOpen: false, colleagues: [] });
    await refused('francoise', improving({ id: randomUUID(), version: 0, what: 'Trop tôt', ownerMembershipId: people.nadia.membershipId, dueOn: today, state: 'planned' }), 'record.not_found');
  });

  test('sent twice it is opened once, for this year; a second one waits', async () => {
    const key = randomUUID();
    await at.francoise.must(...opening(key));
    await at.francoise.must(...opening(key));
    expect(await sql('select branch_id, year, state from quality_review')).toEqual([{ branch_id: here.id, year: Number(today.slice(0, 4)), state: 'draft' }]);
    await refused('benoit', opening(), 'quality.year_done');
    await sql('update quality_review set year = year - 1');
    await refused('benoit', opening(), 'quality.open_already');
    await sql('update quality_review set year = year + 1');
    expect(await qualityOf(at.benoit)).toMatchObject({ canKeep: true, canOpen: false, rounds: [{ canFill: true, viewerCan: [] }] });
  });
});

describe('the grid is filled', () => {
  test.each([
    ['a counsellor of the branch', 'nadia', 'access.denied'], ['who coordinates next door', 'sibling', 'record.not_found'],
    ['who coordinates elsewhere', 'odile', 'record.not_found'],
  ] as const)('not by %s', async (_, who, code) => refused(who, await answer('theory'), code));

  test.each([
    ['a national number', { words: 'Voir le dossier 85.07.30-033.28' }, 'text.national_number'], ['more than fits', { words: 'x'.repeat(2001) }, 'text.too_long'],
    ['of nothing that was read', { version: 3 }, 'quality.changed_elsewhere'],
  ])('not with %s', async (_, more, code) => refused('francoise', await answer('theory', more), code));

  test('standard by standard, by either of them; what somebody else wrote meanwhile is not written over; twice is once', async () => {
    await at.francoise.must(...await answer('theory', { words: ' Un référentiel ', level: null }));
    await at.benoit.must(...await answer('theory', { words: evidence, version: 1 }));
    await refused('francoise', await answer('theory', { words: 'Autre chose encore', version: 1 }), 'quality.changed_elsewhere');
    await at.benoit.must(...await answer('theory', { words: evidence, version: 1 }));
    await at.benoit.must(...await answer('theory', { words: evidence }));
    expect((await round()).answers).toEqual([{ standard: 'theory', level: 'partly', words: evidence, version: 2 }]);
    expect((await round('nadia')).answers).toHaveLength(1);
    await refused('francoise', await move('ask_peer', { peerBranchId: there.id }), 'quality.not_whole');
    await refused('francoise', await move('close'), 'quality.not_whole');
    for (const standard of qualityStandards.slice(1)) await at.francoise.must(...await answer(standard, { level: standard === 'society' ? 'not_feasible' : 'planned' }));
    expect((await round()).viewerCan).toEqual(['ask_peer', 'close']);
  });
});

describe('a peer reads', () => {
  test('she coordinates a branch of another body: found by its name, asked by it', async () => {
    const found = async (who: Visitor, text: string) => (await who.must<{ qualityPeers: { id: string }[] }>(peersDocument, { text })).qualityPeers.map(({ id }) => id);
    expect(await found(at.francoise, there.name)).toEqual([there.id]);
    expect(await found(at.francoise, here.name)).toEqual([]);
    expect(await found(at.benoit, 'introuvable')).toEqual([]);
    await refused('nadia', [peersDocument, { text: '' }], 'access.denied');
    for (const peerBranchId of [here.id, people.sibling.branch.id, randomUUID(), undefined]) {
      await refused('francoise', await move('ask_peer', { peerBranchId }), 'quality.peer_unknown');
    }
    await refused('nadia', await move('ask_peer', { peerBranchId: there.id }), 'access.denied');
  });

  test('before she is asked there is nothing; then she sees who asks, and the grid once she has accepted', async () => {
    const { id } = await round();
    await refused('odile', [readingDocument, { id }], 'record.not_found');
    const asked = await move('ask_peer', { peerBranchId: there.id });
    await at.francoise.must(...asked);
    await refused('francoise', asked, 'quality.changed_elsewhere');
    expect(await round()).toMatchObject({ state: 'sent_to_peer', peerBranchName: there.name, peerName: null, canFill: false, viewerCan: ['take_back'] });
    await refused('francoise', await answer('theory', { version: 2 }), 'quality.wrong_state');
    expect(await qualityOf(at.odile)).toMatchObject({ rounds: [], asked: [{ id, branchName: here.name, isAccepted: false }] });
    expect(await readingOf(at.odile, id)).toMatchObject({ isAccepted: false, answers: [], viewerCan: ['accept', 'decline'] });
    for (const who of ['marc', 'stranger', 'sibling', 'francoise'] as const) {
      await refused(who, [readingDocument, { id }], who === 'marc' ? 'access.denied' : 'record.not_found');
    }
    await refused('odile', remarking({ reviewId: id, standard: 'theory', level: 'partly', words: evidence, version: 0 }), 'quality.not_accepted');
  });

  test('both who coordinate there hear of it by mail, without a word of whose it is; the others do not', async () => {
    expect(await mailed()).toEqual([people.carine.email, people.odile.email].sort());
    const [{ text } = { text: '' }] = await sql<{ text: string }>('select text from local_mail limit 1');
    expect(text).toContain('/qualite');
    expect(text).not.toContain(here.name);
  });

  test('one of the two coordinators takes it: to the other there is nothing any more', async () => {
    const { id, version } = await readingOf(at.odile, await idOfRound());
    await at.odile.must(...readingMoves({ id, version, move: 'accept' }));
    await refused('carine', [readingDocument, { id }], 'record.not_found');
    await refused('carine', readingMoves({ id, version: version + 1, move: 'decline' }), 'record.not_found');
    expect((await readingOf(at.odile, id)).answers).toHaveLength(4);
    expect(await round('nadia')).toMatchObject({ peerName: 'Odile Lambert', remarks: [] });
    expect(await qualityOf(at.odile)).toMatchObject({ actions: [] });
  });

  test('she writes beside; the house reads it only once it is handed back; a grid that is taken back takes it along', async () => {
    const id = await idOfRound();
    const remark = (more: object = {}) => remarking({ reviewId: id, standard: 'theory', level: 'under_way', words: 'Le référentiel reste à partager.', version: 0, ...more });
    await refused('odile', remark({ words: 'Comme 85.07.30-033.28' }), 'text.national_number');
    await at.odile.must(...remark());
    await at.odile.must(...remark());
    await refused('odile', remark({ version: 4, words: 'Tout autre chose ici.' }), 'quality.changed_elsewhere');
    expect((await round()).remarks).toEqual([]);
    await refused('odile', readingMoves({ id, version: (await round()).version, move: 'hand_back' }), 'quality.not_whole');
    await at.benoit.must(...await move('take_back'));
    expect(await sql('select count(*)::int as n from quality_remark')).toEqual([{ n: 0 }]);
    await refused('odile', [readingDocument, { id }], 'record.not_found');

    await at.francoise.must(...await move('ask_peer', { peerBranchId: there.id }));
    await at.odile.must(...readingMoves({ id, version: (await round()).version, move: 'decline' }));
    expect(await round()).toMatchObject({ state: 'draft', peerBranchName: null });
    await at.francoise.must(...await move('ask_peer', { peerBranchId: there.id }));
    await at.odile.must(...readingMoves({ id, version: (await round()).version, move: 'accept' }));
    for (const standard of qualityStandards) await at.odile.must(...remark({ standard }));
    await at.odile.must(...readingMoves({ id, version: (await round()).version, move: 'hand_back' }));
    expect(await round('nadia')).toMatchObject({ state: 'read', peerName: 'Odile Lambert', viewerCan: [] });
    // Asked twice more, and over before the mails left: nobody is written to about what is no longer asked.
    expect(await mailed()).toHaveLength(2);
    expect((await round('nadia')).remarks).toHaveLength(4);
    await refused('odile', [readingDocument, { id }], 'record.not_found');
    await refused('odile', remark({ version: 1 }), 'record.not_found');
    expect((await qualityOf(at.odile)).asked).toEqual([]);
  });

  test('what was read stays as it was read, and is closed once', async () => {
    await refused('francoise', await answer('theory', { version: 2, words: 'Mieux que cela.' }), 'quality.wrong_state');
    const closing = await move('close');
    await at.francoise.must(...closing);
    await refused('francoise', closing, 'quality.changed_elsewhere');
    await refused('francoise', await move('close'), 'quality.wrong_state');
    expect(await qualityOf(at.francoise)).toMatchObject({ canOpen: false, rounds: [{ state: 'closed', viewerCan: [] }] });
    await sql('update quality_review set year = year - 1');
    expect((await qualityOf(at.francoise)).canOpen).toBe(true);
    await at.benoit.must(...opening());
    expect((await qualityOf(at.nadia)).rounds.map(({ state }) => state)).toEqual(['draft', 'closed']);
  });
});

const idOfRound = async (): Promise<string> => (await round()).id;

describe('what is to be done better', () => {
  const id = randomUUID();
  const action = (more: object = {}) => improving({ id, version: 0, standard: 'information', what: 'Dater chaque fiche', ownerMembershipId: people.nadia.membershipId,
    dueOn: addDays(today, 60), state: 'planned', result: null, ...more });
  const actionsOf = async (who: Visitor): Promise<Quality['actions']> => (await qualityOf(who)).actions;

  test.each([
    ['a counsellor decides', 'nadia', {}, 'access.denied'], ['nothing is said', 'francoise', { what: ' ' }, 'quality.action_missing'],
    ['somebody elsewhere answers for it', 'francoise', { owner: 'odile' }, 'quality.owner_unknown'],
    ['nobody who works with people does', 'francoise', { owner: 'isabelle' }, 'quality.owner_unknown'],
    ['it was for yesterday', 'francoise', { dueOn: addDays(today, -1) }, 'quality.due_invalid'],
    ['it is over and nothing came of it', 'francoise', { state: 'done' }, 'quality.result_missing'],
    ['it holds a national number', 'francoise', { what: 'Revoir 85.07.30-033.28' }, 'text.national_number'],
    ['it is followed, but there is none', 'francoise', { version: 2 }, 'record.not_found'],
  ] as const)('refused: %s', async (_, who, more, code) => {
    const { owner, ...input } = { owner: undefined, ...more } as { owner?: keyof typeof people };
    await refused(who, action({ ...input, ...(owner ? { ownerMembershipId: people[owner].membershipId } : {}) }), code);
  });

  test('written down twice it is one; followed from state to state, to what came of it', async () => {
    await at.francoise.must(...action());
    await at.francoise.must(...action());
    expect(await actionsOf(at.nadia)).toMatchObject([{ id, version: 1, state: 'planned', ownerName: 'Nadia Lambert', isOverdue: false }]);
    await at.benoit.must(...action({ version: 1, state: 'doing' }));
    await refused('francoise', action({ version: 1, state: 'dropped', result: 'Plus utile' }), 'quality.changed_elsewhere');
    await sql('update quality_action set due_on = $1', [addDays(today, -5)]);
    expect(await actionsOf(at.nadia)).toMatchObject([{ isOverdue: true }]);
    await at.francoise.must(...action({ version: 2, dueOn: addDays(today, -5), state: 'done', result: 'Les 40 fiches portent une date.' }));
    expect(await actionsOf(at.nadia)).toMatchObject([{ version: 3, state: 'done', result: 'Les 40 fiches portent une date.', isOverdue: false }]);
  });

  test('another branch knows nothing of it, and its id changes nothing there', async () => {
    expect((await qualityOf(at.sibling)).actions).toEqual([]);
    expect((await qualityOf(at.odile)).actions).toEqual([]);
    await refused('sibling', action({ version: 3, state: 'dropped', result: 'Plus utile', ownerMembershipId: people.sibling.membershipId }), 'record.not_found');
  });
});

test('without the domain\'s lock the database still holds: nobody fills, moves or reads what is not hers', async () => {
  const { id, version } = await round();
  locks.domain = false;
  for (const who of ['odile', 'sibling', 'stranger'] as const) {
    await refused(who, answering({ reviewId: id, standard: 'theory', level: 'partly', words: evidence, version: 0 }), 'record.not_found');
    await refused(who, [readingDocument, { id }], 'record.not_found');
    await refused(who, readingMoves({ id, version, move: 'accept' }), 'record.not_found');
  }
  await refused('francoise', moving({ id, version, move: 'ask_peer', peerBranchId: there.id }), 'access.denied');
  await refused('francoise', moving({ id, version, move: 'close' }), 'access.denied');
  await refused('francoise', moving({ id, version, move: 'take_back' }), 'access.denied');
});
