import { randomUUID } from 'node:crypto';
import { isOver } from '@boussole/domain/referral/states';
import type pg from 'pg';
import { Outbox } from '../apps/api/src/platform/outbox.js';
import { jobs } from '../apps/api/src/worker.module.js';
import type { Prepared } from './factories/referral-traces.js';
import { aWorld, type World } from './factories/world.js';
import { type House, openHouse } from './support/house.js';
import { connect, outcomeOf } from './support/raw-sql.js';
import { type MoveAnswer, Parties } from './support/referral-parties.js';
import { contradictionsOf, daysGoBy, truthOf } from './support/referral-truth.js';
import { eventually } from './support/eventually.js';
import { openWorker, type Working } from './support/working.js';

let house: House;
let owner: pg.Client;
let world: World;
let parties: Parties;
let worker: Working;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  world = await aWorld(owner, 'CNRY-α');
  parties = new Parties(house, owner, world);
  await parties.openMailbox();
  worker = await openWorker(house.database);
}, 120_000);
afterAll(async () => {
  await worker?.close();
  await house?.close();
});

/** Everybody at the same instant: all stand at the row's door, which then opens. */
async function atOnce<T>({ referralId }: Prepared, ...works: readonly (() => Promise<T>)[]): Promise<T[]> {
  await owner.query('begin');
  await owner.query('select 1 from referral where id = $1 for update', [referralId]);
  const all = works.map((work) => work());
  let isDone = false;
  void Promise.allSettled(all).then(() => { isDone = true; });
  await eventually('everybody at the door', async () => {
    await owner.query('select pg_stat_clear_snapshot()');
    const { rows: [{ count }] } = await owner.query(`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    return isDone || count >= works.length;
  });
  await owner.query('rollback');
  return Promise.all(all);
}

const won = (answers: readonly MoveAnswer[]) => answers.filter(({ codes }) => codes.length === 0);
const lost = (answers: readonly MoveAnswer[]) => answers.flatMap(({ codes }) => codes);

/** Who was told of the version that a move made: each audience once. */
async function toldOf(prepared: Prepared, version: number): Promise<string[]> {
  const { deliveries } = await truthOf(owner, prepared.referralId);
  return deliveries.filter((key) => key.startsWith(`handoff:${prepared.referralId}:${version}:`)).map((key) => key.split(':')[3] ?? '');
}

async function expectOneStory(prepared: Prepared, state: string, version: number): Promise<void> {
  const truth = await truthOf(owner, prepared.referralId);
  expect(truth.row).toMatchObject({ state, version });
  expect(contradictionsOf(truth)).toEqual([]);
  expect(new Set(truth.deliveries).size).toBe(truth.deliveries.length);
}

describe.each([1, 2, 3])('at once, time and again (%i)', () => {
  test('two who accept: one wins, the other is told where it stands; the sender and the person hear of it once', async () => {
    const prepared = await parties.received();
    const answers = await atOnce(prepared, () => parties.act(prepared, 'receiver', { to: 'accepted', version: 4 }),
      () => parties.act(prepared, 'receiver by link', { to: 'accepted', version: 4 }));
    expect(won(answers)).toHaveLength(1);
    expect(lost(answers)).toEqual(['referral.changed_elsewhere']);
    expect(answers.find(({ codes }) => codes.length > 0)?.text).toContain('"state":"accepted"');
    await expectOneStory(prepared, 'accepted', 5);
    expect(await toldOf(prepared, 5)).toEqual(['learner', 'sender']);
    const { rows } = await owner.query('select 1 from dossier_grant where id = (select grant_id from referral where id = $1)', [prepared.referralId]);
    expect(rows).toHaveLength(1);
  });

  test('one accepts while the person withdraws: whichever comes first, it ends withdrawn, and the operator reads nothing more', async () => {
    const prepared = await parties.received();
    const answers = await atOnce(prepared, () => parties.act(prepared, 'receiver', { to: 'accepted', version: 4 }),
      () => parties.act(prepared, 'learner', { to: 'withdrawn', version: 4 }));
    // Withdrawing never comes too late: it stands after an acceptance, or refuses one.
    expect(answers[1]?.codes).toEqual([]);
    expect(answers[0]?.codes.every((code) => code === 'referral.changed_elsewhere')).toBe(true);
    await expectOneStory(prepared, 'withdrawn', won(answers).length + 4);
    const { rows } = await owner.query(`select 1 from dossier_grant g join referral r on r.grant_id = g.id where r.id = $1 and g.revoked_at is null
      union all select 1 from handoff_link where referral_id = $1 and revoked_at is null`, [prepared.referralId]);
    expect(rows).toEqual([]);
  });

  test('one accepts while the sender cancels: one wins', async () => {
    const prepared = await parties.received();
    const answers = await atOnce(prepared, () => parties.act(prepared, 'receiver', { to: 'accepted', version: 4 }),
      () => parties.act(prepared, 'sender', { to: 'cancelled', version: 4, words: { text: 'Elle a trouvé autre chose.' } }));
    expect(won(answers)).toHaveLength(1);
    expect(lost(answers)).toEqual(['referral.changed_elsewhere']);
    await expectOneStory(prepared, answers[0]?.codes.length === 0 ? 'accepted' : 'cancelled', 5);
  });

  test('one accepts while time is up: one wins', async () => {
    const prepared = await parties.received();
    await daysGoBy(owner, prepared.referralId, 40);
    const { rows: [due] } = await owner.query<{ id: string }>(`select d.id from delivery d join follow_up f on f.id::text = d.payload->>'followUpId'
      where f.referral_id = $1 and f.kind = 'expire' and f.state = 'planned'`, [prepared.referralId]);
    const processors = new Map(jobs.map((one) => worker.app.get(one)).map((processor) => [processor.job as string, processor]));
    const [answer] = await atOnce<MoveAnswer | void>(prepared, () => parties.act(prepared, 'receiver', { to: 'accepted', version: 4 }),
      () => worker.app.get(Outbox).deliver(due?.id ?? '', processors));
    const { row } = await truthOf(owner, prepared.referralId);
    expect(row.state).toBe((answer as MoveAnswer).codes.length === 0 ? 'accepted' : 'expired'); // the first of the two is the request
    await expectOneStory(prepared, row.state, 5);
  });

  test('sent from two windows: it leaves once', async () => {
    const prepared = await parties.prepare();
    const send = (): Promise<MoveAnswer> => parties.act(prepared, 'sender', { to: 'sent', version: 2 });
    const answers = await atOnce(prepared, send, send);
    expect(won(answers)).toHaveLength(1);
    expect(lost(answers)).toEqual(['referral.changed_elsewhere']);
    await expectOneStory(prepared, 'sent', 3);
    expect(await toldOf(prepared, 3)).toEqual(['learner', 'operator']);
    const { rows } = await owner.query('select side from handoff_link where referral_id = $1 order by side', [prepared.referralId]);
    expect(rows).toEqual([{ side: 'learner' }, { side: 'receiver' }]);
  });
});

describe('the same command', () => {
  test('five clicks are one: the same answer to each, one line, one set of deliveries', async () => {
    const prepared = await parties.received();
    const commandKey = randomUUID();
    const click = (): Promise<MoveAnswer> => parties.act(prepared, 'receiver', { to: 'accepted', version: 4, commandKey });
    const answers = await atOnce(prepared, click, click, click, click, click);
    expect(lost(answers)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    await expectOneStory(prepared, 'accepted', 5);
    expect(await toldOf(prepared, 5)).toEqual(['learner', 'sender']);
  });

  test('asked again later, when all has moved on, does nothing; under its key nothing else is done', async () => {
    const prepared = await parties.received();
    const commandKey = randomUUID();
    expect((await parties.act(prepared, 'receiver', { to: 'under_review', version: 4, commandKey })).codes).toEqual([]);
    expect((await parties.act(prepared, 'receiver', { to: 'accepted', version: 5 })).codes).toEqual([]);
    const before = await truthOf(owner, prepared.referralId);
    expect((await parties.act(prepared, 'receiver', { to: 'under_review', version: 4, commandKey })).codes).toEqual([]);
    expect((await parties.act(prepared, 'receiver', { to: 'declined', version: 6, commandKey })).codes).toEqual(['command.reused']);
    expect((await parties.act(prepared, 'receiver', { to: 'contact_made', version: 5 })).codes).toEqual(['referral.changed_elsewhere']);
    expect(await truthOf(owner, prepared.referralId)).toEqual(before);
  });
});

test('what is only noted is written down at its own moment, and leaves the row where it was', async () => {
  const prepared = await parties.received();
  expect((await parties.act(prepared, 'receiver', { to: 'accepted', version: 4 })).codes).toEqual([]);
  await daysGoBy(owner, prepared.referralId, 3);
  const before = await truthOf(owner, prepared.referralId);
  expect((await parties.act(prepared, 'sender', { to: 'ask_cancel', version: 5 })).codes).toEqual([]);
  const { row, events } = await truthOf(owner, prepared.referralId);
  expect(row.moved_at).toBe(before.row.moved_at);
  expect(new Date(events.at(-1)?.at ?? 0).getTime() - new Date(row.moved_at).getTime()).toBeGreaterThan(2 * 86_400_000);
  expect(events.at(-1)).toMatchObject({ move: 'cancel_asked', from_state: 'accepted', to_state: 'accepted' });
});

test('of two referrals of one person to one offer for one goal, begun at once, one lives; when it is over another may', async () => {
  const { dossierId, branch, far, hats } = parties.place;
  const prepared = await parties.received();
  const begin = async (client: pg.Client, offerId: string) => outcomeOf(client.query(`insert into referral (id, dossier_id, branch_id, state, goal_id, offer_id,
    to_branch_id, to_organisation_id, by_membership_id) values (gen_random_uuid(), $1, $2, 'draft', $3, $4, $5, $6, $7)`,
  [dossierId, branch.id, prepared.goalId, offerId, far.id, far.organisationId, hats.counsellor]));
  const clients = [await connect(house.database.ownerUrl), await connect(house.database.ownerUrl)];
  const offerId = world.offerId;
  const both = await Promise.all(clients.map((client) => begin(client, offerId)));
  expect(both.map((one) => ('code' in one ? one.code : one.count)).sort()).toEqual([1, '23505']);
  expect(await begin(owner, prepared.offerId)).toEqual({ code: '23505' });
  expect((await parties.act(prepared, 'learner', { to: 'withdrawn', version: 4 })).codes).toEqual([]);
  expect(isOver((await truthOf(owner, prepared.referralId)).row.state)).toBe(true);
  expect(await begin(owner, prepared.offerId)).toMatchObject({ count: 1 });
  await Promise.all(clients.map((client) => client.end()));
});
