import { randomUUID } from 'node:crypto';
import { movesOf } from '@boussole/domain/referral/law';
import { isOver, outcomeCodes, type ReferralState, referralStates } from '@boussole/domain/referral/states';
import { isRefusalCode } from '@boussole/domain/refusals';
import fc from 'fast-check';
import type pg from 'pg';
import { Outbox } from '../apps/api/src/platform/outbox.js';
import { jobs } from '../apps/api/src/worker.module.js';
import type { Prepared } from './factories/referral-traces.js';
import { aWorld, secrets, type World } from './factories/world.js';
import { type House, openHouse } from './support/house.js';
import { actingAs, attempt, connect } from './support/raw-sql.js';
import { type Asked, type DoorName, doors, type MoveAnswer, Parties, sideOf } from './support/referral-parties.js';
import { contradictionsOf, daysGoBy, doubled, killedMidway, readingFaults, type Truth, truthOf } from './support/referral-truth.js';
import { openWorker, type Working } from './support/working.js';

let house: House;
let owner: pg.Client;
let app: pg.Client;
let world: World;
let parties: Parties;
let worker: Working;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  app = await connect(house.database.appUrl);
  world = await aWorld(owner, 'CNRY-α');
  parties = new Parties(house, owner, world);
  await parties.openMailbox();
  worker = await openWorker(house.database);
}, 120_000);
afterAll(async () => {
  await worker?.close();
  await app?.end();
  await house?.close();
});

/** What somebody does to a referral, or what time does. */
interface Step {
  readonly what: 'move' | 'time' | 'twin' | 'ask_cancel';
  readonly door: DoorName;
  readonly pick: number;
  readonly isAnything: boolean;
  readonly fills: boolean;
  readonly isStale: boolean;
  readonly crashes: boolean;
  readonly isTwice: boolean;
  readonly days: number;
}
const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);
const steps: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('move', 'move', 'move', 'move', 'move', 'time', 'twin', 'ask_cancel'), door: fc.constantFrom(...doors), pick: fc.nat(1_000),
  isAnything: rarely, fills: fc.integer({ min: 0, max: 9 }).map((n) => n > 0), isStale: rarely, crashes: rarely, isTwice: rarely,
  days: fc.constantFrom(1, 3, 6, 12, 35),
});

const day = (more: number): string => new Date(Date.now() + more * 86_400_000).toISOString().slice(0, 10);
/** Words that will do for any move. */
const wordsFor = (to: ReferralState): Record<string, unknown> => ({
  text: 'Quelques mots.',
  ...(to === 'declined' && { declineCode: 'session_full', learnerText: 'La session est complète.' }),
  ...(to === 'closed' && { outcomeCode: outcomeCodes[2] }),
  ...(to === 'waitlisted' && { onDate: day(20) }),
  ...(to === 'contact_made' && { onDate: day(-1) }),
  ...(to === 'enrolled' && { onDate: day(10) }),
  ...(to === 'appointment_set' && { appointment: { day: day(12), time: '10:30', minutes: 45, place: 'Rue des Métiers 1', contact: 'Lise' } }),
});

const counts = { moves: 0, refusals: 0, crashes: 0, twice: 0, twins: 0, ofTime: 0, lives: 0 };
const reached = new Set<ReferralState>();

/** One referral, and everything that may happen to it. */
class Life {
  private constructor(readonly prepared: Prepared, private truth: Truth) {}

  static async begin(): Promise<Life> {
    const prepared = await parties.prepare();
    counts.lives += 1;
    return new Life(prepared, await truthOf(owner, prepared.referralId));
  }

  async take(step: Step): Promise<void> {
    if (step.what === 'time') await this.timeGoesBy(step.days);
    else if (step.what === 'twin') await this.twin();
    else await this.move(step);
    this.truth = await truthOf(owner, this.prepared.referralId);
    reached.add(this.truth.row.state);
    expect(contradictionsOf(this.truth)).toEqual([]);
    const { rows } = await owner.query<{ id: string }>(`select id from handoff_link where referral_id = $1 and side = 'receiver'`, [this.prepared.referralId]);
    if (this.truth.row.sent_at && rows.length > 0) await this.writeOnce();
    const hashes = rows.map(({ id }) => secrets.hashOf(secrets.linkToken(id)));
    expect(await readingFaults(app, this.truth, this.prepared.referralId, world.people.grantee, hashes)).toEqual([]);
    expect(await doubled(owner)).toBe(0);
  }

  /** Somewhere that the law allows, by a door that may; or anywhere at all, by any. Ends come seldom: what is over shows little more. */
  private asked({ what, door, pick, isAnything, fills, isStale }: Step): { door: DoorName; asked: Asked } {
    const { state, version } = this.truth.row;
    const possible = doors.flatMap((by) => movesOf(state, sideOf(by)).map((to) => ({ by, to })));
    const going = possible.filter(({ to }) => !isOver(to));
    const among = going.length > 0 && pick % 12 > 0 ? going : possible;
    const chosen = isAnything || among.length === 0 ? { by: door, to: referralStates[pick % referralStates.length] ?? 'draft' } : among[pick % among.length];
    const { by, to } = what === 'ask_cancel' || !chosen ? { by: 'sender' as const, to: 'ask_cancel' as const } : chosen;
    return { door: by, asked: { to, version: isStale ? version + 1 : version, commandKey: randomUUID(), words: fills && to !== 'ask_cancel' ? wordsFor(to) : {} } };
  }

  private async move(step: Step): Promise<void> {
    const before = this.truth;
    const { door, asked } = this.asked(step);
    const act = (): Promise<MoveAnswer> => parties.act(this.prepared, door, asked);
    if (step.crashes) {
      const { answer, wasKilled } = await killedMidway(owner, act);
      if (wasKilled) {
        // Nothing was acknowledged, and nothing of it remains; asked again with its key, it is done once.
        counts.crashes += 1;
        expect(answer.codes).not.toEqual([]);
        expect(await truthOf(owner, this.prepared.referralId)).toEqual(before);
      }
    }
    const [answer, again] = step.isTwice ? await Promise.all([act(), act()]) : [await act(), undefined];
    const after = await truthOf(owner, this.prepared.referralId);
    if (answer.codes.length > 0) {
      expect(answer.codes.every(isRefusalCode)).toBe(true);
      expect(answer.codes).not.toContain('server.failed');
      expect(after).toEqual(before);
      counts.refusals += 1;
      return;
    }
    counts.moves += 1;
    if (again) {
      counts.twice += 1;
      // An act by a mailed link may shut that link: sent again, it finds it open still, or shut.
      const isShut = door.endsWith('link') && await parties.isLinkShut(this.prepared, door);
      expect(isShut ? ['auth.link_invalid'] : []).toEqual(expect.arrayContaining([...again.codes]));
    }
    expect(after.row.version).toBe(before.row.version + 1);
    expect(after.events.filter(({ command_key: key }) => key === asked.commandKey)).toHaveLength(1);
  }

  /** The worker does what has fallen due, as often as it is told to. */
  private async timeGoesBy(days: number): Promise<void> {
    await daysGoBy(owner, this.prepared.referralId, days);
    const processors = new Map(jobs.map((one) => worker.app.get(one)).map((processor) => [processor.job as string, processor]));
    const { rows } = await owner.query<{ id: string }>(`select id from delivery where job = 'follow-up' and state = 'pending' and due_at <= now()
      and payload->>'followUpId' in (select f.id::text from follow_up f where f.referral_id = $1) order by due_at`, [this.prepared.referralId]);
    for (const { id } of [...rows, ...rows]) await worker.app.get(Outbox).deliver(id, processors);
    counts.ofTime += rows.length;
    const { followUps } = await truthOf(owner, this.prepared.referralId);
    const late = followUps.filter((one) => one.state === 'planned' && new Date(one.due_at) <= new Date() && ['chase', 'escalate', 'expire', 'confirm_cancel'].includes(one.kind));
    expect(late).toEqual([]);
  }

  /** A second live referral for the same person, goal and offer is refused, whatever wrote it; after the end it may begin anew. */
  private async twin(): Promise<void> {
    const { dossierId, branch, far } = parties.place;
    const outcome = await actingAs(app, world.people.counsellor, 'write', () => attempt(app, `insert into referral (id, dossier_id, branch_id, state, goal_id, offer_id,
        to_branch_id, to_organisation_id, by_membership_id) values (gen_random_uuid(), $1, $2, 'draft', $3, $4, $5, $6, $7)`,
    [dossierId, branch.id, this.prepared.goalId, this.prepared.offerId, far.id, far.organisationId, world.people.counsellor.membershipId]), 'rollback', dossierId);
    expect(outcome).toMatchObject(isOver(this.truth.row.state) ? { count: 1 } : { code: '23505' });
    counts.twins += 1;
  }

  // Something said between them: whether it may be read is asked at every step.
  private async writeOnce(): Promise<void> {
    const { dossierId, branch, hats } = parties.place;
    await owner.query(`insert into handoff_message (id, dossier_id, branch_id, referral_id, side, membership_id, text)
      select gen_random_uuid(), $1, $2, $3, 'sender', $4, 'Bonjour' where not exists (select from handoff_message where referral_id = $3)`,
    [dossierId, branch.id, this.prepared.referralId, hats.counsellor]);
  }
}

test('whatever anybody does, by whichever door, whenever, and whatever is killed: the law holds, row and log agree, nobody reads too much', async () => {
  await fc.assert(fc.asyncProperty(fc.array(steps, { minLength: 15, maxLength: 40 }), async (all) => {
    const life = await Life.begin();
    for (const step of all) await life.take(step);
  }), { numRuns: 16, endOnFailure: true });
  console.log(`referrals: ${JSON.stringify(counts)}, reached: ${[...reached].sort().join(' ')}`);
  expect(counts.moves).toBeGreaterThan(40);
}, 600_000);
