import { Watches, type WatchReport } from '@boussole/domain/neutrality/audit/watch-report';
import type { AuditDecision } from '@boussole/domain/neutrality/audit/audit-decision';
import { jsonObject } from '@boussole/domain/neutrality/audit/json';
import { type Affiliation, OwnSets } from '@boussole/domain/neutrality/own-set';
import { parameters } from '@boussole/domain/neutrality/parameters';
import { periodAudit } from '@boussole/domain/neutrality/period/period-audit';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import { nightInvariants } from '../../apps/api/src/cli/night-invariants.js';
import { AuditNight } from '../../apps/api/src/modules/neutrality/night/audit-night.job.js';
import { beginNight, takeStep } from '../../apps/api/src/modules/neutrality/night/night-steps.js';
import { referenceOf } from '../../apps/api/src/modules/neutrality/night/peer-weights.js';
import { ProductReading } from '../../apps/api/src/modules/neutrality/product-reading.js';
import { Pseudonyms } from '../../apps/api/src/modules/neutrality/pseudonyms.js';
import { readProduct } from '../../apps/api/src/modules/neutrality/read-product.js';
import { Database } from '../../apps/api/src/platform/database.js';
import type { Ask } from '../../apps/api/src/platform/statement.js';
import type { Transaction } from '../../apps/api/src/platform/transaction.js';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../db/test-database.js';
import { aPerson, type Branch, type Person } from '../factories/network.js';
import { aDossierLedBy } from '../factories/own-dossier.js';
import { aWorker } from '../factories/world.js';
import { boussole } from '../support/boussole.js';
import { actingAs, connect, type Mode } from '../support/raw-sql.js';
import { openWorker, type Working } from '../support/working.js';
import { aToldSet, type Course, drawing, type SetTold, someBranches, someCourses } from './product-world.js';

let database: TestDatabase;
let working: Working;
let db: Database;
let branches: Branch[];
let courses: Course[];
/** Those of the quarters before, from whom the weights are learnt. */
let elders: Person[];
/** Those who begin in the quarter that is watched. */
let people: Person[];

const key = Buffer.alloc(32, 7);
const quarter = '2024-04-01';
const spring = { from: quarter, until: '2024-06-30' };
const noSession = { sessionId: '', tokenHash: Buffer.alloc(0), cookie: '' };

beforeAll(async () => {
  database = await createTestDatabase();
  working = await openWorker(database);
  db = working.app.get(Database);
  branches = await someBranches(database.owner, 5);
  courses = await someCourses(database.owner, branches);
  const at = (places: readonly number[]) => places.reduce<Promise<Person[]>>(
    async (before, place) => [...await before, await aPerson(database.owner, pick(branches, place))], Promise.resolve([]));
  elders = await at([0, 1, 2, 3]);
  people = await at([0, 0, 0, 1]);
  await winter();
  await springDays();
}, 180_000);
afterAll(async () => {
  await working?.close();
  await database?.drop();
});

const pick = <Value>(list: readonly Value[], at: number): Value => {
  const found = list[at];
  if (found === undefined) throw new RangeError(`nothing stands at ${at}`);
  return found;
};
const own = (by: Person): string[] => [by.branch.organisationId];
const tell = (told: Omit<SetTold, 'own'>): Promise<string> => aToldSet(database.owner, { ...told, own: own(told.by) });
const dayOf = (place: number): CalendarDate => new Date(Date.UTC(2024, 3, 2 + place)).toISOString().slice(0, 10);
const after = (day: CalendarDate): CalendarDate => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Three hundred decisions of people who favour nobody, on sets drawn at random. */
async function winter(): Promise<void> {
  const draw = drawing(5);
  for (let n = 0; n < 300; n += 1) {
    const set = courses.filter(() => draw(10) < 7);
    if (set.length < 3) continue;
    const at = new Date(Date.UTC(2024, 0, 8 + Math.floor(n / 5), 9, n % 60)).toISOString();
    await tell({ at, by: pick(elders, n % 4), courses: set, made: [{ offer: draw(set.length), reason: 'near' }] });
  }
}

/** Ten days: the first keeps everybody in her house; a learner comes five times and hears the same thrice; some had a wish of their own. */
async function springDays(): Promise<void> {
  const draw = drawing(23);
  const learner = await aDossierLedBy(database.owner, { ...pick(people, 1), ...noSession }, 'Zélie');
  for (let n = 0; n < 80; n += 1) {
    const by = pick(people, n % 4);
    const set = courses.filter(({ operator }) => operator === by.branch.organisationId || draw(10) < 7);
    const at = `${dayOf(Math.floor(n / 8))}T${String(9 + (n % 8))}`.replace(/T9$/, 'T09') + ':00:00.000Z';
    const house = set.findIndex(({ operator }) => operator === by.branch.organisationId);
    const offer = n % 4 === 0 ? house : draw(set.length);
    const wish = { source: 'kiosk', saidAt: at, operator: pick(set, offer).operator, offer: null, isNone: false };
    await tell({ at, by, courses: set, made: [{ offer, reason: 'near' }], ...n % 20 === 2 && { wish } });
  }
  for (const [day, offer] of [[1, 3], [2, 5], [4, 3], [5, 6], [7, 3]] as const) {
    await tell({ at: `${dayOf(day)}T18:00:00.000Z`, by: pick(people, 1), courses, dossierId: learner, made: [{ offer }] });
  }
}

async function night(day: CalendarDate): Promise<void> {
  const job = working.app.get(AuditNight);
  while (await job.work({ day }) === 'again');
}

/** The decisions as the report of the whole period reads them, with the numbers of people in the place of their pseudonyms. */
async function readBySelf(): Promise<{ decisions: AuditDecision[]; links: readonly Affiliation[] }> {
  const [names, reading] = [new Pseudonyms(key, spring), new ProductReading()];
  // Each statement types its rows.
  const ask: Ask = async <Row>(sql: string, given: readonly unknown[] = []) => (await database.owner.query(sql, [...given])).rows as Row[];
  await database.owner.query('begin');
  await readProduct(ask, spring, names, reading);
  await database.owner.query('rollback');
  const persons = new Map([...elders, ...people].map(({ id }) => [names.counsellor(id), id]));
  const { imports } = reading;
  const decisions = imports.prepared('strict').map((decision) =>
    ({ ...decision, alternatives: decision.alternatives, counsellor: persons.get(decision.counsellor) ?? '' }));
  return { decisions, links: imports.links.links };
}

/** What the watches of one whole period, run at once, would say. */
async function atOnce(of: (decision: AuditDecision) => boolean = () => true): Promise<Record<string, WatchReport>> {
  const reference = await db.job(({ ask }) => referenceOf(ask, quarter));
  const { decisions } = await readBySelf();
  const watches = new Watches(reference?.peers?.weights ?? null, reference?.peers?.margin ?? 1, parameters);
  for (const decision of decisions) if (!decision.isWishVerified && of(decision)) watches.add(decision);
  return Object.fromEntries(watches.report());
}

interface Kept { personId: string; episode: number; n: number; equal: number[]; peers: number[]; highest: number; highestDrift: number;
  equalDrifts: number[]; peersDrifts: number[]; alarm: number | null; driftAlarm: number | null }

const kept = async (): Promise<Kept[]> => (await database.owner.query<Kept>(`select person_id as "personId", episode, decisions as n,
  equal_likelihoods as equal, peers_likelihoods as peers, highest_evidence as highest, highest_drift as "highestDrift",
  equal_drifts as "equalDrifts", peers_drifts as "peersDrifts", alarm, drift_alarm as "driftAlarm"
  from neutrality_watch where person_id = any($1) order by 1, 2`,
[people.map(({ id }) => id)])).rows;
const keptOf = async ({ id }: Person): Promise<Kept[]> => (await kept()).filter(({ personId }) => personId === id);
const logMean = (logs: readonly number[]): number => {
  const largest = Math.max(...logs);
  return largest + Math.log(logs.reduce((total, log) => total + Math.exp(log - largest), 0) / logs.length);
};
const driftOf = (drifts: readonly number[]): number => logMean(drifts.map((drift) => drift + Math.log(-Math.expm1(-drift))));

/** What is kept, as the report says it. */
const asReport = ({ n, equal, peers, highest, highestDrift, equalDrifts, peersDrifts, alarm, driftAlarm }: Kept): WatchReport => ({
  n, log10_e: Math.min(logMean(equal), logMean(peers)) / Math.LN10, max_log10_e: highest / Math.LN10, alarm,
  sr: Math.exp(Math.min(driftOf(equalDrifts), driftOf(peersDrifts))), sr_max: highestDrift, sr_alarm: driftAlarm,
});

const rowsOf = async <Row extends pg.QueryResultRow>(sql: string, given: readonly unknown[] = []): Promise<Row[]> =>
  (await database.owner.query<Row>(sql, [...given])).rows;

/** Everything that decisions leave behind. */
const everything = async (): Promise<string> => {
  const tables = ['audited_decision', 'neutrality_watch', 'neutrality_alert', 'neutrality_tally', 'tally_pattern'];
  const parts = [];
  for (const table of tables) parts.push(...(await rowsOf<{ row: string }>(`select t::text as row from ${table} t order by 1`)));
  return parts.map(({ row }) => row).join('\n');
};

class Killed extends Error {}

/** The same transaction, whose process dies at its n-th statement. */
function dyingAt(tx: Transaction, n: number): Pick<Transaction, 'ask' | 'enqueue'> {
  let asked = 0;
  const count = () => {
    asked += 1;
    if (asked === n) throw new Killed();
  };
  return {
    ask: async (sql, given) => { count(); return tx.ask(sql, given); },
    enqueue: async (...given) => { count(); return tx.enqueue(...given); },
  };
}

const broken = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const { says, sql } of nightInvariants) if ((await database.owner.query(sql)).rows.length > 0) found.push(says);
  return found;
};

test('the winter is taken in one night of several batches; the weights of the spring are learnt from it, once', async () => {
  await night(quarter);
  const rows = await rowsOf<{ quarter: string; choices: number; isUnknown: boolean }>(
    'select quarter::text as quarter, choices, weights is null as "isUnknown" from peer_weights order by 1');
  const [first, second] = rows;
  expect([first, rows.length]).toEqual([{ quarter: '2024-01-01', choices: 0, isUnknown: true }, 2]);
  expect(second).toMatchObject({ quarter, isUnknown: false });
  expect(second?.choices).toBeGreaterThanOrEqual(parameters.peers.leastChoices);
  expect((await database.owner.query('select from audited_decision where taken_on is null')).rows).toEqual([]);
  expect((await database.owner.query('select from neutrality_alert')).rows).toEqual([]);
}, 60_000);

test('after ten nights, some of them killed, each watch is that of the whole history run at once, bit for bit', async () => {
  for (let place = 0; place < 10; place += 1) {
    const day = after(dayOf(place));
    if (place === 3 || place === 6) await killedNight(day);
    await night(day);
    await night(day);
  }
  const expected = await atOnce();
  expect(Object.fromEntries((await kept()).map((one) => [one.personId, asReport(one)]))).toEqual(expected);
  expect(expected[pick(people, 0).id]?.alarm).toBeGreaterThan(1);
  expect(Object.keys(expected)).toHaveLength(4);
  expect(await rowsOf('select fate, count(*)::int as n from audited_decision where quarter = $1 group by fate order by fate', [quarter]))
    .toEqual([{ fate: 'counted', n: 79 }, { fate: 'repeat', n: 2 }, { fate: 'wish', n: 4 }]);
}, 120_000);

/** Dies at every statement of a batch in turn, then just after one. */
async function killedNight(day: CalendarDate): Promise<void> {
  await db.job((tx) => beginNight(tx, day, null));
  await db.job((tx) => takeStep(tx, day, key));
  const before = await everything();
  for (let n = 1; ; n += 1) {
    const died = await db.job((tx) => takeStep(dyingAt(tx, n), day, key))
      .then(() => false, (error: unknown) => error instanceof Killed || Promise.reject(error));
    if (!died) {
      expect(n).toBeGreaterThan(8);
      return;
    }
    expect(await everything()).toBe(before);
  }
}

test('who was alarmed is told once for each rule', async () => {
  const rows = await rowsOf<{ id: string; payload: { alertId: string } }>(`
    select a.id, a.person_id as "personId", a.rule, a.operators::text[] as operators, a.episode, d.payload
    from neutrality_alert a left join delivery d on d.job = 'tell-alert' and d.key = 'alert:' || a.id order by a.rule`);
  const { id: personId } = pick(people, 0);
  expect(rows).toEqual(['N-D1', 'N-D2'].map((rule, place) =>
    ({ id: rows[place]?.id, personId, rule, operators: own(pick(people, 0)), episode: 1, payload: { alertId: rows[place]?.id } })));
});

test('an episode is ended by the referent, for a review, and by nobody else', async () => {
  const { owner } = database;
  const { id: personId, branch } = pick(people, 0);
  const coordinator = await aWorker(owner, 'E', branch, 'coordinator');
  const referent = await aWorker(owner, 'E', pick(branches, 4), 'auditor');
  await owner.query(`insert into neutrality_mandate (membership_id, kind, decision, from_on)
    values ($1, 'referent', 'Comité du 3 mars', '2024-01-01')`, [referent.membershipId]);
  const app = await connect(database.appUrl);
  const open = async (): Promise<[episodes: number, alerts: number]> => {
    const [row] = await rowsOf<{ episodes: number; alerts: number }>(`
      select (select count(*)::int from neutrality_watch where person_id = $1 and ended_on is null) as episodes,
        (select count(*)::int from neutrality_alert where person_id = $1 and closed_at is null) as alerts`, [personId]);
    return [row?.episodes ?? -1, row?.alerts ?? -1];
  };
  const ends = async (who: typeof referent, mode: Mode, reason: string) => {
    await actingAs(app, who, mode, () => app.query('select app.end_episode($1, $2)', [personId, reason]), 'commit');
    return open();
  };
  expect(await ends(coordinator, 'write', 'review')).toEqual([1, 2]);
  expect(await ends(referent, 'record', 'review')).toEqual([1, 2]);
  expect(await ends(referent, 'write', 'employer')).toEqual([1, 2]);
  expect(await ends(referent, 'write', 'review')).toEqual([0, 0]);
  await app.end();
  await owner.query('update neutrality_watch set ended_on = null, end_reason = null where person_id = $1', [personId]);
});

test('figures of the open quarter are those of a recount, without any test; one person alone is never shown', async () => {
  expect(await broken()).toEqual([]);
  const rows = await rowsOf<{ level: string; unit: string; counsellors: number; figures: object; isShown: boolean }>(`
    select level, unit_id as unit, counsellors, figures, is_shown as "isShown" from neutrality_tally where quarter = $1`, [quarter]);
  const [structure] = rows.filter(({ level, unit }) => level === 'structure' && unit === pick(branches, 0).organisationId);
  expect(structure).toMatchObject({ counsellors: 3, isShown: true, figures: { n_excluded_wish: 4, ci: expect.any(Object) } });
  expect(Object.keys(structure?.figures ?? {}).filter((name) => /^(p_|q_|z$|neutral|margin|status|log10_p)/.test(name))).toEqual([]);
  expect(rows.filter(({ level, isShown }) => isShown && level === 'counsellor')).toEqual([]);
  expect(rows.filter(({ counsellors, isShown }) => isShown && counsellors < 3)).toEqual([]);
  const oneMore = (by: number) =>
    rowsOf(`update neutrality_tally set observed = observed + $2 where quarter = $1 and level = 'branch'`, [quarter, by]);
  await oneMore(1);
  expect(await broken()).toHaveLength(1);
  await oneMore(-1);
  expect(await broken()).toEqual([]);
});

test('another employer, and the end of a review, begin a new episode; what comes late goes to that of its day', async () => {
  const by = await aPerson(database.owner, pick(branches, 2));
  people = [...people, by];
  const employ = (employer: number, from: string, until: string | null) => database.owner.query(`insert into employment
    (person_id, employer_id, recorded_by_organisation_id, from_on, until_on) values ($1, $2, $3, $4, $5)`,
  [by.id, pick(branches, employer).organisationId, by.branch.organisationId, from, until]);
  await employ(3, '2024-05-01', '2024-06-09');
  await employ(4, '2024-06-10', null);
  const decide = (on: string, made = on) =>
    tell({ at: `${on}T09:00:00.000Z`, by, courses, made: [{ offer: Number(on.slice(-1)) % 10, at: `${made}T10:00:00.000Z` }] });
  for (const on of ['2024-06-03', '2024-06-05', '2024-06-12', '2024-06-14']) await decide(on);
  await decide('2024-06-06', '2024-06-18');
  await night('2024-06-17');
  await night('2024-06-19');
  const [first, second] = await keptOf(by);
  expect([first, second]).toMatchObject([{ episode: 1, n: 3 }, { episode: 2, n: 2 }]);
  const june10 = Date.parse('2024-06-10T00:00:00Z') / 86_400_000;
  expect(first && asReport(first)).toEqual((await atOnce(({ day }) => day < june10))[by.id]);
  expect(second && asReport(second)).toEqual((await atOnce(({ day }) => day >= june10))[by.id]);
  await db.job(({ ask }) => ask(`select app.end_episode($1, 'review')`, [by.id]));
  await database.owner.query(`update neutrality_watch set ended_on = '2024-06-21' where person_id = $1 and episode = 2`, [by.id]);
  await decide('2024-06-24');
  await night('2024-06-25');
  expect(await keptOf(by)).toMatchObject([{ episode: 1, n: 3 }, { episode: 2, n: 2 }, { episode: 3, n: 1 }]);
}, 60_000);

test('a choice that comes after the end of the quarter is taken when it is made, and goes to its quarter', async () => {
  const by = pick(people, 2);
  const decisions = async () => (await database.owner.query<{ n: number }>(`select decisions as n from neutrality_tally
    where quarter = $1 and level = 'counsellor' and unit_id = $2`, [quarter, by.id])).rows[0]?.n ?? 0;
  const before = await decisions();
  const late = await tell({ at: '2024-06-28T09:00:00.000Z', by, courses, made: [{ offer: 2, at: '2024-07-10T09:00:00.000Z' }] });
  const waits = async () => (await database.owner.query('select from audited_decision where choice_set_id = $1', [late])).rows.length === 0;
  await night('2024-07-10');
  expect([await waits(), await decisions()]).toEqual([true, before]);
  await night('2024-07-11');
  expect([await waits(), await decisions()]).toEqual([false, before + 1]);
  expect(asReport(pick(await keptOf(by), 0))).toEqual((await atOnce())[by.id]);
}, 60_000);

test('figures of the open quarter are those that its audit gives, to the last digit; so are those who stand behind them', async () => {
  const { decisions, links } = await readBySelf();
  const branchOf = new Map([...elders, ...people].map(({ id, branch }) => [id, branch.id]));
  const sets = new OwnSets(links);
  const { units } = periodAudit(decisions, parameters, { issues: {},
    branchOf: ({ counsellor }) => branchOf.get(counsellor) ?? null, groupOf: (operator, day) => sets.groupOf(operator, day) });
  const { rows } = await database.owner.query<{ unit: string; counsellors: number; persons: number; figures: Record<string, unknown> }>(`
    select level || ':' || unit_id as unit, counsellors, persons, figures from neutrality_tally where quarter = $1`, [quarter]);
  const open = new Map(rows.map((row) => [row.unit, row]));
  for (const { level, unit, counsellors, persons, figures } of units) {
    const row = open.get(`${level}:${unit}`);
    const closed = new Map(Object.entries(jsonObject(figures)));
    expect(row).toEqual({ unit: `${level}:${unit}`, counsellors, persons,
      figures: Object.fromEntries(Object.keys(row?.figures ?? {}).map((name) => [name, closed.get(name)])) });
  }
  expect(units.length).toBeGreaterThan(12);
  expect(open.size).toBe(units.length);
}, 60_000);

test('a night costs the same behind two hundred decisions and behind twenty thousand more', async () => {
  const few = await costOfTwenty('2024-07-16');
  await behind(20_000);
  const many = await costOfTwenty('2024-07-17');
  expect(many.scans).toEqual([]);
  expect(many.taken).toBe(20);
  expect(many.rows).toBeLessThan(2 * few.rows);
}, 120_000);

const costly = ['choice_set', 'choice_made', 'choice_event', 'audited_decision'];

/** How many rows a night of twenty new decisions reads in the tables that grow, and which of them it reads from one end to the other. */
async function costOfTwenty(day: CalendarDate): Promise<{ taken: number; rows: number; scans: string[] }> {
  const draw = drawing(7);
  for (let n = 0; n < 20; n += 1) {
    await tell({ at: `2024-06-28T10:${10 + n}:00.000Z`, by: pick(people, n % 4), courses,
      made: [{ offer: draw(courses.length), at: `${day}T09:${10 + n}:00.000Z` }] });
  }
  let rows = 0;
  const scans = new Set<string>();
  const counters = async ({ ask }: Transaction) => new Map((await ask<{ name: string; scans: number; rows: number }>(`
    select relname as name, seq_scan::int as scans, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
    from pg_stat_xact_user_tables where relname = any($1)`, [costly])).map((one) => [one.name, one]));
  // What the connection did before may not have been put away yet: it is taken off.
  const counting = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => db.job(async (tx) => {
    const before = await counters(tx);
    const done = await work(tx);
    for (const [name, counter] of await counters(tx)) {
      rows += counter.rows - (before.get(name)?.rows ?? 0);
      if (counter.scans > (before.get(name)?.scans ?? 0)) scans.add(name);
    }
    return done;
  });
  const next = after(day);
  await counting((tx) => beginNight(tx, next, null));
  let taken = 0;
  for (let step = await counting((tx) => takeStep(tx, next, key)); !step.isOver; step = await counting((tx) => takeStep(tx, next, key))) {
    taken += step.taken;
  }
  return { taken, rows, scans: [...scans].sort() };
}

/** So many decisions that earlier nights took, made in bulk: no chain, no trigger. */
async function behind(count: number): Promise<void> {
  const { membershipId, branch, id } = pick(elders, 0);
  await database.owner.query(`set session_replication_role = replica`);
  await database.owner.query(`
    with past as (
      select gen_random_uuid() as id, timestamptz '2022-01-01' + n * interval '30 minutes' as at, n from generate_series(1, ${count}) n),
    frozen as (insert into choice_set (id, organisation_id, branch_id, by_membership_id, snapshot, option_count, own_count, frozen_at, seq,
        previous_hash, hash)
      select id, $1, $2, $3, json_build_object('at', at)::text, 0, 0, at, 1000000 + n, '', sha256('') from past),
    made as (insert into choice_made (id, choice_set_id, kind, offer_id, alternative, is_anonymous, by_membership_id, made_at)
      select gen_random_uuid(), id, 'mention', $5, 0, true, $3, at from past)
    insert into audited_decision (choice_set_id, person_id, organisation_id, branch_id, day, quarter, taken_on, fate, own, parts)
      select id, $4, $1, $2, at::date, date_trunc('quarter', at)::date, at::date + 1, 'unlinked', '{}', '[]' from past`,
  [branch.organisationId, branch.id, membershipId, id, pick(courses, 0).offerId]);
  await database.owner.query('set session_replication_role = origin');
  for (const table of costly) await database.owner.query(`analyze ${table}`);
}

test('looked for again from the beginning, nothing is counted twice', async () => {
  const before = await everything();
  const { code, out } = await boussole(database, ['neutralite', 'nuit', '--depuis', '2023-01-01']);
  expect([code, out]).toEqual([0, '0 orientation prise en compte.']);
  expect(await everything()).toBe(before);
}, 60_000);
