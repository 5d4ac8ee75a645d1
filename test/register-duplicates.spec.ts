import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { locks } from '../apps/api/src/platform/locks.js';
import { aKeeping, type Keeping, rowOf } from './factories/keepers.js';
import { aBranch } from './factories/network.js';
import { aBranchSheet, anOfferSheet, anOrganisationSheet } from './factories/sheets.js';
import { countsOf } from './support/dump.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let owner: pg.Client;
let ours: Keeping;
let theirs: Keeping;
let network: Keeping;
let keeper: Visitor;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  ours = await aKeeping(house, 'structure_admin', 'counsellor', 'manager');
  theirs = await aKeeping(house, 'structure_admin', 'coordinator');
  network = await aKeeping(house, 'coordinator', 'manager');
  await owner.query(`update organisation set kind = 'OTLAV' where id = $1`, [network.branch.organisationId]);
  keeper = ours.people.structure_admin;
});
afterEach(() => { locks.domain = true; });
afterAll(() => house?.close());

interface Pair {
  id: string; sheetKind: string; state: string; mergeId: string | null; canDecide: boolean; reasons: string[];
  left: { id: string; name: string; isMerged: boolean; offerCount: number }; right: { id: string; name: string; isMerged: boolean; offerCount: number };
}
const side = '{ id name detail sourceName sourceLine offerCount isMerged }';
const fields = `id sheetKind left ${side} right ${side} reasons state mergeId canDecide decidedAt`;
const documents = {
  list: `query ($state: DuplicateState!, $after: Text) { duplicates(state: $state, after: $after) { proposedCount next lines { ${fields} } } }`,
  merge: `mutation ($pairId: Uuid!, $winnerId: Uuid!) { pair: mergeDuplicates(pairId: $pairId, winnerId: $winnerId) { ${fields} } }`,
  apart: `mutation ($pairId: Uuid!) { pair: keepApart(pairId: $pairId) { ${fields} } }`,
  undo: `mutation ($mergeId: Uuid!) { pair: undoMerge(mergeId: $mergeId) { ${fields} } }`,
};
const act = (document: string, variables: object, by: Visitor = keeper) => by.ask<{ pair: Pair }>(document, variables);
const must = async (document: string, variables: object, by: Visitor = keeper) => (await by.must<{ pair: Pair }>(document, variables)).pair;
const list = async (by: Visitor, state = 'proposed', after?: string) =>
  (await by.must<{ duplicates: { proposedCount: number; next: string | null; lines: Pair[] } }>(documents.list, { state, after })).duplicates;

/** A body that another one keeps, as an import leaves it. */
async function kept(name: string, more: object = {}, branch: object = {}, keeperId = ours.branch.organisationId): Promise<{ id: string; branchId: string }> {
  const id = await anOrganisationSheet(owner, { name, ...more });
  const branchId = await aBranchSheet(owner, id, { name, ...branch });
  await owner.query('update organisation set keeper_id = $2 where id = $1', [id, keeperId]);
  await owner.query('update branch set keeper_id = $2 where id = $1', [branchId, keeperId]);
  return { id, branchId };
}
const keptOffer = async ({ id, branchId }: { id: string; branchId: string }, title: string, more: object = {}): Promise<string> => {
  const offerId = await anOfferSheet(owner, [id, branchId], { title, ...more });
  await owner.query('update offer set keeper_id = $2 where id = $1', [offerId, ours.branch.organisationId]);
  return offerId;
};
async function pairOf(kind: string, a: string, b: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score)
    values ($1, least($2::uuid, $3), greatest($2::uuid, $3), '{same_name}', 0.9) returning id`, [kind, a, b]);
  return rows[0]?.id ?? '';
}
const propose = async (kind: string, ids: readonly string[]): Promise<string[]> => {
  await owner.query('select app.propose_duplicates($1, $2, null)', [kind, ids]);
  const { rows } = await owner.query<{ left_id: string; right_id: string; reasons: string[] }>(
    'select left_id, right_id, reasons from duplicate_pair where sheet_kind = $1 and left_id = any($2) and right_id = any($2)', [kind, ids]);
  return rows.map((row) => `${[ids.indexOf(row.left_id), ids.indexOf(row.right_id)].sort().join('+')} ${row.reasons.join()}`).sort();
};
const registerOf = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const table of ['organisation', 'branch', 'branch_contact', 'offer', 'offer_session', 'offer_index', 'affiliation_link', 'sheet_correction', 'sheet_origin', 'duplicate_pair']) {
    found.push(...(await owner.query<{ row: string }>(`select '${table} ' || t::text as row from ${table} t order by 1`)).rows.map(({ row }) => row));
  }
  return found;
};

describe('what is proposed', () => {
  const place = { street: 'Rue du Pont 12', postcode: '4000', communeNis: '62063', phone: '04 222 33 44' };

  test('bodies of one number; of one name in one place, whatever their legal form; nearly one name with something in common', async () => {
    const ids: string[] = [];
    for (const [name, more, branch] of [
      ['ASBL Mission Régionale Un', { enterpriseNumber: '0123456749' }, place],
      ['Toute autre chose 77', { enterpriseNumber: '0123456749' }, { postcode: '6000', communeNis: '52011' }],
      ['asbl  Centre du Pont', {}, place], ['CENTRE DU PONT a.s.b.l. (antenne)', {}, { postcode: '4000', communeNis: '62063' }],
      ['Maison de l’emploi 13', {}, { ...place, street: null, phone: '0032(0)4/5556677' }], ['Maison de l’emplio 13', {}, { ...place, street: null, phone: '04 555 66 77' }],
    ] as const) ids.push((await kept(name, more, branch)).id);
    expect(await propose('organisation', ids)).toEqual(['0+1 same_number', '2+3 same_name', '4+5 near_name,same_phone']);
  });

  test('never names that differ by a number alone, the same name elsewhere, or bodies of two numbers', async () => {
    const ids: string[] = [];
    for (const [name, more, branch] of [
      ['CPMS Exemple 02', {}, place], ['CPMS Exemple 12', {}, place],
      ['Mission locale Sud', {}, { postcode: '4000', communeNis: '62063' }], ['Mission locale Sud', {}, { postcode: '6000', communeNis: '52011' }],
      ['Atelier Vert', { enterpriseNumber: '0999990024' }, place], ['Atelier Vert', { enterpriseNumber: '0999990123' }, place],
    ] as const) ids.push((await kept(name, more, branch)).id);
    expect(await propose('organisation', ids)).toEqual([]);
  });

  test('twelve sheets of one number are eleven pairs; asked again, none is new', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push(await anOrganisationSheet(owner, { name: `Siège ${n}`, enterpriseNumber: '0999990222' }));
    expect(await propose('organisation', ids)).toHaveLength(11);
    const { rows } = await owner.query(`select app.propose_duplicates('organisation', $1, null) as added`, [ids]);
    expect(rows).toEqual([{ added: 0 }]);
  });

  test('offers of one title at one place that nothing tells apart; not two runs, not two levels, not two evenings', async () => {
    const body = await kept('Centre des offres', {}, place);
    const ids = [await keptOffer(body, 'Souder'), await keptOffer(body, 'SOUDER !'), await keptOffer(body, 'Coder', { level: 3 }), await keptOffer(body, 'Coder', { level: 4 }),
      await keptOffer(body, 'Peindre', { times: ['day'] }), await keptOffer(body, 'Peindre', { times: ['evening'] })];
    const session = { key: '', endsOn: null, registerBy: null, seats: null, seatsLeft: null, hasWaitingList: false, status: 'open', note: null };
    ids.push(await keptOffer(body, 'Lire', { sessions: [{ ...session, startsOn: '2027-01-04' }] }), await keptOffer(body, 'Lire', { sessions: [{ ...session, startsOn: '2027-05-03' }] }));
    expect(await propose('offer', ids)).toEqual(['0+1 same_title,same_place']);
  });

  test('only by the worker and the owner', async () => {
    await expect(owner.query(`begin; set local role boussole_app; select app.propose_duplicates('offer', '{}', null)`)).rejects.toThrow(/permission denied/);
    await owner.query('rollback');
  });
});

describe('who is refused', () => {
  test.each([['by both locks', true], ['by the database alone', false]])('whoever keeps neither sheet sees no pair; whoever keeps one decides nothing: %s', async (_, isOn) => {
    const [mine, other] = [await kept('Paire A'), await kept('Paire B', {}, {}, theirs.branch.organisationId)];
    const foreign = await pairOf('organisation', (await kept('Paire C', {}, {}, theirs.branch.organisationId)).id, other.id);
    const shared = await pairOf('organisation', mine.id, other.id);
    const before = [await rowOf(owner, 'duplicate_pair', shared), await rowOf(owner, 'duplicate_pair', foreign)];
    locks.domain = isOn;
    for (const [document, variables] of [[documents.merge, { winnerId: other.id }], [documents.apart, {}]] as const) {
      const [hidden, missing] = [await act(document, { ...variables, pairId: foreign }), await act(document, { ...variables, pairId: randomUUID() })];
      expect([hidden.codes, hidden.text]).toEqual([['record.not_found'], missing.text]);
      expect((await act(document, { ...variables, pairId: shared })).codes).toEqual([isOn || document === documents.merge ? 'access.denied' : 'duplicate.decided']);
      for (const who of [ours.people.counsellor, house.visitor()]) expect((await act(document, { ...variables, pairId: shared }, who)).codes).toHaveLength(1);
      // A coordinator of a body that steers nothing coordinates her own people.
      expect((await act(document, { ...variables, pairId: shared }, theirs.people.coordinator)).codes).toHaveLength(1);
    }
    expect((await list(keeper)).lines.map(({ id }) => id)).not.toContain(foreign);
    expect((await list(keeper)).lines.find(({ id }) => id === shared)).toMatchObject({ canDecide: false });
    expect((await list(network.people.manager)).lines).toEqual([]);
    expect([await rowOf(owner, 'duplicate_pair', shared), await rowOf(owner, 'duplicate_pair', foreign)]).toEqual(before);
    locks.domain = true;
    expect((await list(network.people.coordinator)).lines.find(({ id }) => id === shared)).toMatchObject({ canDecide: true });
  });
});

describe('what is refused', () => {
  test('a winner who is neither, a loser at which people work, a pair already decided', async () => {
    const body = await kept('Avec équipe');
    const pair = await pairOf('organisation', body.id, ours.branch.organisationId);
    const before = await countsOf(owner);
    expect((await act(documents.merge, { pairId: pair, winnerId: randomUUID() })).codes).toEqual(['input.invalid']);
    expect((await act(documents.merge, { pairId: pair, winnerId: body.id })).codes).toEqual(['duplicate.has_people']);
    expect(await countsOf(owner)).toEqual(before);
    expect(await must(documents.apart, { pairId: pair })).toMatchObject({ state: 'apart', canDecide: false });
    for (const document of [documents.apart, documents.merge]) {
      expect((await act(document, { pairId: pair, winnerId: ours.branch.organisationId })).codes).toEqual(['duplicate.decided']);
    }
  });
});

describe('what happens', () => {
  async function twins(): Promise<{ winner: { id: string; branchId: string }; loser: { id: string; branchId: string }; pair: string; offers: string[] }> {
    const place = { street: 'Rue de la Meuse 3', postcode: '5000', locality: 'Namur', communeNis: '92094' };
    const [winner, loser] = [await kept('Centre de la Meuse', {}, place), await kept('Centre de la Meuse asbl', {}, { ...place, street: 'rue de la Meuse, 3' })];
    const far = { id: loser.id, branchId: await aBranchSheet(owner, loser.id, { name: 'Ailleurs', postcode: '4000', communeNis: '62063' }) };
    const offers = [await keptOffer(winner, 'Souder'), await keptOffer(loser, 'SOUDER'), await keptOffer(loser, 'Coder'), await keptOffer(far, 'Souder')];
    for (const [place_, email] of [[winner, 'a@x.be'], [loser, 'a@x.be'], [loser, 'b@x.be']] as const) {
      await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'handoff', $3)`, [place_.branchId, place_.id, email]);
    }
    await owner.query(`insert into affiliation_link (from_organisation_id, to_organisation_id, kind, from_on) values ($1, $2, 'network', '2020-01-01')`, [loser.id, theirs.branch.organisationId]);
    return { winner, loser, offers, pair: await pairOf('organisation', winner.id, loser.id) };
  }

  test('everything of the loser goes over to the winner; places and offers that meet are one; undone, the register is what it was', async () => {
    const { winner, loser, pair, offers: [mine, twin, other, far] } = await twins();
    const before = await registerOf();
    const merged = await must(documents.merge, { pairId: pair, winnerId: winner.id });
    expect(merged).toMatchObject({ state: 'merged', canDecide: true });
    expect(await rowOf(owner, 'organisation', loser.id)).toMatchObject({ merged_into_id: winner.id });
    expect(await rowOf(owner, 'branch', loser.branchId)).toMatchObject({ organisation_id: winner.id, merged_into_id: winner.branchId });
    expect(await rowOf(owner, 'offer', twin ?? '')).toMatchObject({ merged_into_id: mine, organisation_id: winner.id });
    expect(await rowOf(owner, 'offer', other ?? '')).toMatchObject({ merged_into_id: null, organisation_id: winner.id, branch_id: winner.branchId });
    expect(await rowOf(owner, 'offer', far ?? '')).toMatchObject({ merged_into_id: null, organisation_id: winner.id });
    const { rows } = await owner.query(`select (select count(*)::int from offer_index where offer_id = any($1)) as found,
      (select array_agg(email order by email) from branch_contact where branch_id = $2) as contacts,
      (select count(*)::int from affiliation_link where from_organisation_id = $3) as links`, [[mine, twin, other, far], winner.branchId, winner.id]);
    expect(rows).toEqual([{ found: 3, contacts: ['a@x.be', 'b@x.be'], links: 1 }]);
    const { registerOrganisation, registerOffer } = await house.visitor().must<{ registerOrganisation: { mergedIntoId: string }; registerOffer: { mergedIntoId: string } }>(
      'query ($id: Uuid!, $offer: Uuid!) { registerOrganisation(id: $id) { mergedIntoId } registerOffer(id: $offer) { mergedIntoId } }', { id: loser.id, offer: twin });
    expect([registerOrganisation.mergedIntoId, registerOffer.mergedIntoId]).toEqual([winner.id, mine]);
    expect(await must(documents.undo, { mergeId: merged.mergeId })).toMatchObject({ state: 'proposed', mergeId: null, canDecide: true });
    expect(await registerOf()).toEqual(before);
    const { rows: lines } = await owner.query(`select what from journal where about in ($1, $2) order by id`, [pair, merged.mergeId]);
    expect(lines.map(({ what }) => what)).toEqual(['duplicate.merged', 'duplicate.undone']);
  });

  test('a pair that is one after another merge leads to the winner, and comes back when that is undone', async () => {
    const [a, b, c] = [await kept('Trio A'), await kept('Trio B'), await kept('Trio C')];
    const [first, second] = [await pairOf('organisation', a.id, b.id), await pairOf('organisation', b.id, c.id)];
    const { mergeId } = await must(documents.merge, { pairId: first, winnerId: a.id });
    const open = async () => (await list(keeper)).lines.filter(({ left, right }) => [left.id, right.id].includes(c.id)).map(({ left, right }) => [left.id, right.id].sort());
    expect(await open()).toEqual([[a.id, c.id].sort()]);
    expect((await act(documents.merge, { pairId: second, winnerId: c.id })).codes).toEqual(['sheet.merged']);
    await must(documents.undo, { mergeId });
    expect(await open()).toEqual([[b.id, c.id].sort()]);
  });

  test('a merge on which another one stands is not undone before it, nor one where people work now', async () => {
    const [a, b, c] = [await kept('Pile A'), await kept('Pile B'), await kept('Pile C')];
    const first = await must(documents.merge, { pairId: await pairOf('organisation', b.id, c.id), winnerId: b.id });
    const second = await must(documents.merge, { pairId: await pairOf('organisation', a.id, b.id), winnerId: a.id });
    const before = await registerOf();
    expect((await act(documents.undo, { mergeId: first.mergeId })).codes).toEqual(['duplicate.cannot_undo']);
    expect(await registerOf()).toEqual(before);
    await owner.query(`update membership set branch_id = $1, organisation_id = $2 where id = $3`, [c.branchId, a.id, ours.workers.manager.membershipId]);
    expect((await act(documents.undo, { mergeId: second.mergeId })).codes).toEqual(['duplicate.cannot_undo']);
    await owner.query(`update membership set branch_id = $1, organisation_id = $2 where id = $3`, [ours.branch.id, ours.branch.organisationId, ours.workers.manager.membershipId]);
    await must(documents.undo, { mergeId: second.mergeId });
    await must(documents.undo, { mergeId: first.mergeId });
  });

  test('two branches of one body, and two offers, merge by themselves; the network decides between two keepers', async () => {
    const [place, other] = [await aBranch(owner, ours.branch.organisationId), await aBranch(owner, ours.branch.organisationId)];
    const offerId = await anOfferSheet(owner, [ours.branch.organisationId, other.id], { title: 'Déménage' });
    const branches = await must(documents.merge, { pairId: await pairOf('branch', place.id, other.id), winnerId: place.id });
    expect(await rowOf(owner, 'offer', offerId)).toMatchObject({ branch_id: place.id });
    await must(documents.undo, { mergeId: branches.mergeId });
    expect(await rowOf(owner, 'offer', offerId)).toMatchObject({ branch_id: other.id });
    const pair = await pairOf('offer', ours.offerId, theirs.offerId);
    expect((await act(documents.merge, { pairId: pair, winnerId: ours.offerId })).codes).toEqual(['access.denied']);
    const merged = await must(documents.merge, { pairId: pair, winnerId: ours.offerId }, network.people.coordinator);
    expect((await act(documents.undo, { mergeId: merged.mergeId })).codes).toEqual(['access.denied']);
    expect(await must(documents.undo, { mergeId: merged.mergeId }, network.people.coordinator)).toMatchObject({ state: 'proposed' });
  });
});

describe('what happens twice', () => {
  test('a sheet that loses in two pairs at the same moment goes to one winner', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b, c] = [await kept(`Course ${round} A`), await kept(`Course ${round} B`), await kept(`Course ${round} C`)];
      const [first, second] = [await pairOf('organisation', a.id, b.id), await pairOf('organisation', b.id, c.id)];
      const answers = await Promise.all([act(documents.merge, { pairId: first, winnerId: a.id }), act(documents.merge, { pairId: second, winnerId: c.id })]);
      const codes = answers.flatMap((answer) => answer.codes);
      expect(codes).toHaveLength(1);
      expect(['sheet.merged', 'service.unavailable']).toContain(codes[0]);
      expect(await rowOf(owner, 'branch', b.branchId)).toMatchObject({ organisation_id: answers[0].codes.length === 0 ? a.id : c.id });
    }
  });

  test('merged five times at once is merged once; undone twice is undone once; kept apart is never proposed again', async () => {
    const place = { street: 'Rue Unique 1', postcode: '4000', communeNis: '62063' };
    const [a, b] = [await kept('Une seule fois', {}, place), await kept('Une seule fois', {}, place)];
    expect(await propose('organisation', [a.id, b.id])).toHaveLength(1);
    const pairId = (await list(keeper)).lines.find(({ left, right }) => [left.id, right.id].includes(a.id))?.id ?? '';
    const answers = await Promise.all(Array.from({ length: 5 }, () => act(documents.merge, { pairId, winnerId: a.id })));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    const { rows: [merge] } = await owner.query('select merge_id from duplicate_pair where id = $1', [pairId]);
    const undone = await Promise.all([1, 2].map(() => act(documents.undo, { mergeId: merge.merge_id })));
    expect(undone.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    await must(documents.apart, { pairId });
    await owner.query(`select app.propose_duplicates('organisation', $1, null)`, [[a.id, b.id]]);
    expect(await rowOf(owner, 'duplicate_pair', pairId)).toMatchObject({ state: 'apart' });
    expect((await list(keeper)).lines.map(({ id }) => id)).not.toContain(pairId);
    expect((await list(keeper, 'apart')).lines.map(({ id }) => id)).toContain(pairId);
  });
});
