import { law } from '@boussole/domain/referral/law';
import { isOver, referralStates, type ReferralState, type Side } from '@boussole/domain/referral/states';
import type pg from 'pg';
import { locks } from '../apps/api/src/platform/locks.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aRow } from './factories/referral-traces.js';
import { aWorld, secrets, type World } from './factories/world.js';
import { connect, outcomeOf } from './support/raw-sql.js';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let worker: pg.Client;
let world: World;
/** One referral for each state, with a link for each side. */
const standing = new Map<ReferralState, { id: string; receiver: Buffer; learner: Buffer }>();

beforeAll(async () => {
  locks.domain = false;
  database = await createTestDatabase();
  owner = database.owner;
  world = await aWorld(owner, 'CNRY');
  [app, worker] = [await connect(database.appUrl), await connect(database.workerUrl)];
  for (const state of referralStates) standing.set(state, await aReferralThatIs(state));
});
afterAll(async () => {
  locks.domain = true;
  await app?.end();
  await worker?.end();
  await database?.drop();
});

async function aReferralThatIs(state: ReferralState) {
  const { elsewhere: { branch: to }, branch, dossierId, people: { counsellor } } = world;
  const { rows: [offer] } = await owner.query(`insert into offer (organisation_id, branch_id, kind, title) values ($1, $2, 'training', 'x') returning id`,
    [to.organisationId, to.id]);
  const id = crypto.randomUUID();
  const isPrepared = state === 'draft' || state === 'choice_presented' || state === 'to_justify';
  await aRow(owner, 'referral', { id, dossier_id: dossierId, branch_id: branch.id, version: 5, state, offer_id: offer.id, to_branch_id: to.id,
    to_organisation_id: to.organisationId, by_membership_id: counsellor.membershipId, sent_at: isPrepared ? null : new Date(),
    over_at: isOver(state) ? new Date() : null });
  const packet = crypto.randomUUID();
  await owner.query(`insert into packet (id, dossier_id, branch_id, referral_id, content, hash, made_by_membership_id, approved_at, approved_by, witness_membership_id)
    values ($1, $2, $3, $4, '{}', sha256('{}'), $5, now(), 'on_screen', $5)`, [packet, dossierId, branch.id, id, counsellor.membershipId]);
  await owner.query('update referral set packet_id = $2 where id = $1', [id, packet]);
  const link = async (side: 'receiver' | 'learner') => {
    const linkId = crypto.randomUUID();
    const token_hash = secrets.hashOf(secrets.linkToken(linkId));
    await aRow(owner, 'handoff_link', { id: linkId, dossier_id: dossierId, branch_id: branch.id, referral_id: id, side,
      email: side === 'receiver' ? 'x@test.invalid' : null, token_hash });
    return token_hash;
  };
  return { id, receiver: await link('receiver'), learner: await link('learner') };
}

type Enter = (referral: { id: string; receiver: Buffer; learner: Buffer }) => Promise<unknown>;

/** What came of one statement behind one door: how many rows, or why not; and nothing of it stays. */
async function behind(client: pg.Client, enter: () => Promise<unknown>, sql: string, values: unknown[]): Promise<string> {
  await client.query('begin');
  const entered = await outcomeOf(enter() as Promise<pg.QueryResult>);
  const outcome = 'code' in entered ? entered : await outcomeOf(client.query(sql, values));
  await client.query('rollback');
  return 'code' in outcome ? outcome.code : String(outcome.count);
}

const move = `update referral set state = $2, version = version + 1, over_at = case when $3 then now() end, sent_at = coalesce(sent_at, now()) where id = $1`;

async function movesBehind(client: pg.Client, enter: Enter): Promise<string[]> {
  const made: string[] = [];
  for (const [from, referral] of standing) {
    for (const to of referralStates) {
      if (from === to) continue;
      if (await behind(client, () => enter(referral), move, [referral.id, to, isOver(to)]) === '1') made.push(`${from} ${to}`);
    }
  }
  return made.sort();
}

const lawOf = (...sides: Side[]) => [...new Set(referralStates.flatMap((to) => law[to].filter(({ by }) => sides.includes(by))
  .flatMap(({ from }) => from.map((origin) => `${origin} ${to}`))))].sort();
const opened = (who: () => { tokenHash: Buffer }): Enter => async () => {
  await app.query('select app.begin($1, $2)', [who().tokenHash, 'write']);
  return app.query('select app.open($1)', [world.dossierId]);
};
const receiving = (who: () => { tokenHash: Buffer }): Enter => ({ id }) => app.query('select app.begin_receiving($1, $2, $3)', [who().tokenHash, 'write', id]);

describe('without a rule of ours above it, the database lets each side make its own moves and no other', () => {
  test.each<[string, Side[], string[], () => Promise<string[]>]>([
    // What the system finds during the sender's own act is written by its transaction.
    ['the sender', ['sender'], ['choice_presented to_justify'], () => movesBehind(app, opened(() => world.people.counsellor))],
    ['the coordinator', ['sender', 'coordinator'], ['choice_presented to_justify'], () => movesBehind(app, opened(() => world.people.coordinator))],
    ['the receiver', ['receiver'], [], () => movesBehind(app, receiving(() => world.people.grantee))],
    ['whoever holds the operator\'s link', ['receiver'], [], () => movesBehind(app, ({ receiver }) => app.query('select app.begin_by_link($1, $2)', [receiver, 'write']))],
    ['whoever holds the person\'s link', ['learner'], [], () => movesBehind(app, ({ learner }) => app.query('select app.begin_by_link($1, $2)', [learner, 'write']))],
    ['the person at her own page', ['learner'], [], () => movesBehind(app, () => app.query('select app.begin_learner($1, $2)', [world.holder.holderHash, 'write']))],
    ['the worker', ['system'], [], () => movesBehind(worker, () => worker.query('select app.begin_job()'))],
    ['a colleague without a door', [], [], () => movesBehind(app, opened(() => world.people.uninvolved))],
    ['a branch to which nothing was sent', [], [], () => movesBehind(app, receiving(() => world.people.sibling))],
    ['a visitor', [], [], () => movesBehind(app, () => app.query('select app.begin_visitor()'))],
  ])('%s', async (_, sides, besides, made) => {
    expect(await made()).toEqual([...new Set([...lawOf(...sides), ...besides])].sort());
  });
});

describe('nor does it let through what no move says', () => {
  const sender = (sql: string, values: unknown[] = []) => behind(app, () => opened(() => world.people.counsellor)({} as never), sql, values);
  const of = (state: ReferralState) => standing.get(state)?.id ?? '';

  test.each([
    ['the same version', 'update referral set state = $2, version = version where id = $1', 'choice_presented', 'sent', 'BO403'],
    ['a version too many', 'update referral set state = $2, version = version + 2 where id = $1', 'choice_presented', 'sent', 'BO403'],
    ['another packet once it has left', 'update referral set packet_id = (select packet_id from referral where state = $2) where id = $1', 'sent', 'received', 'BO403'],
    ['somebody else once it has left', 'update referral set to_branch_id = branch_id, offer_id = null where id = $1 and $2 = $2', 'sent', 'x', 'BO403'],
    ['another person\'s referral', 'update referral set dossier_id = gen_random_uuid() where id = $1 and $2 = $2', 'sent', 'x', '42501'],
    ['a log that is rewritten', 'update referral_event set text = $2 where referral_id = $1', 'sent', 'x', '42501'],
    ['a log that is thrown away', 'delete from referral_event where referral_id = $1 and $2 = $2', 'sent', 'x', '42501'],
    ['a packet that is rewritten', 'update packet set content = $2 where referral_id = $1', 'sent', 'x', '42501'],
    ['a packet that is approved twice', `update packet set approved_at = now(), approved_by = 'orally' where referral_id = $1 and $2 = $2`, 'sent', 'x', '0'],
  ])('%s', async (_, sql, state, other, code) => {
    expect(await sender(sql, [of(state as ReferralState), other])).toBe(code);
  });

  test('words that hang on another dossier\'s referral, by the door of one\'s own', async () => {
    const { branch, dossierId, people: { counsellor } } = world;
    const line = `insert into referral_event (id, dossier_id, branch_id, referral_id, seq, side, via, membership_id, move, to_state)
      values (gen_random_uuid(), $1, $2, $3, 90, 'sender', 'account', $4, 'x', 'draft')`;
    const other = await aWorld(owner, 'AUTRE', '1905-01-02');
    expect(await sender(line, [dossierId, branch.id, of('draft'), counsellor.membershipId])).toBe('1');
    expect(await sender(line, [dossierId, branch.id, other.referralId, counsellor.membershipId])).toBe('BO403');
  });

  test('a packet that nobody approved does not leave', async () => {
    const id = of('choice_presented');
    expect(await sender(move, [id, 'sent', false])).toBe('1');
    await owner.query('update packet set approved_at = null, approved_by = null, witness_membership_id = null where referral_id = $1', [id]);
    expect(await sender(move, [id, 'sent', false])).toBe('BO403');
  });
});
