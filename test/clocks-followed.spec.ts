import { keepHours, otherHere } from '../apps/api/src/platform/clock-rules.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aWorld } from './factories/world.js';

/** What was agreed by the clock on the wall, while it still lies ahead. */
const lying = [
  ['delivery', 'due_at', `state = 'pending' and job <> 'wake-follow-up'`],
  ['follow_up', 'due_at', `state = 'planned' and appointment_id is null`],
  ['appointment', 'starts_at', 'cancelled_at is null'],
  ['gathering', 'starts_at', `state = 'planned'`],
  ['gathering_seat', 'starts_at', 'true'],
  ['handoff_appointment', 'starts_at', `state in ('proposed', 'confirmed')`],
  ['referral', 'due_at', 'over_at is null'],
  ['referral', 'expires_at', 'over_at is null'],
  ['assignment', 'until_at', 'ended_at is null'],
  ['dossier_grant', 'until_at', 'revoked_at is null'],
] as const;

const ahead = `'3 hours'`;
const byOldRules = (column: string): string => `(${column} at time zone 'UTC' + interval ${ahead})::text`;
const byRulesOfToday = (column: string): string => `(${column} at time zone 'Europe/Brussels')::text`;

let database: TestDatabase;
const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await database.owner.query<Row>(sql)).rows;
const walls = (table: string, column: string, live: string, read: (column: string) => string) =>
  rows<{ id: string; wall: string }>(`select id, ${read(column)} as wall from ${table} where ${live} and ${column} > now() order by id`);

beforeAll(async () => {
  database = await createTestDatabase();
  await aWorld(database.owner, 'CLOCKS');
});
afterAll(() => database?.drop());

test('while the rules of the clocks are the same, nothing moves and nothing is said', async () => {
  const before = await walls('follow_up', 'due_at', 'true', byRulesOfToday);
  expect(await keepHours(database.owner)).toEqual([]);
  expect(await walls('follow_up', 'due_at', 'true', byRulesOfToday)).toEqual(before);
});

describe('when the clocks are given other rules', () => {
  const before = new Map<string, readonly object[]>();

  beforeAll(async () => {
    for (const [table, column] of lying) {
      await database.owner.query(`update ${table} set ${column} = now() + interval '40 days' where ${column} < now() + interval '1 day'`);
    }
    await database.owner.query(`update assignment set until_at = now() + interval '40 days'`);
    await database.owner.query(`delete from app.clock_change; insert into app.clock_change values ('2026-01-01 00:00Z', 180)`);
    for (const [table, column, live] of lying) before.set(`${table}.${column}`, await walls(table, column, live, byOldRules));
  });

  test('what lies ahead keeps its hour on the wall, and how many that were is said', async () => {
    expect(await keepHours(database.owner)).toEqual([expect.stringMatching(/: [1-9]\d* moments keep their hour on the wall$/)]);
    for (const [table, column, live] of lying) {
      const there = before.get(`${table}.${column}`);
      expect([table, there]).not.toEqual([table, []]);
      expect([table, await walls(table, column, live, byRulesOfToday)]).toEqual([table, there]);
    }
  });

  test('a meeting is reminded of at six the evening before, once', async () => {
    const meetings = await rows<{ isOnce: boolean }>(`
      select count(d.id) = 1 and min(f.due_at) = app.evening_before(a.starts_at) as "isOnce" from appointment a left join follow_up f on f.appointment_id = a.id and f.state = 'planned'
        left join delivery d on d.key = 'wake:' || f.id and d.state = 'pending' and d.due_at = f.due_at
      where a.cancelled_at is null and not a.is_walk_in and a.starts_at > now() + interval '2 days'
      group by a.id, a.starts_at`);
    expect(new Set(meetings.map(({ isOnce }) => isOnce))).toEqual(new Set([true]));
  });

  test('twice is once', async () => {
    expect(await keepHours(database.owner)).toEqual([]);
  });
});

test('an hour that Node and PostgreSQL do not tell alike is known', () => {
  const [summer, winter] = [new Date('2030-07-01T12:00:00Z'), new Date('2030-12-01T12:00:00Z')];
  expect(otherHere([{ at: winter, wall: '2030-12-01 13:00' }, { at: summer, wall: '2030-07-01 14:00' }])).toBeUndefined();
  expect(otherHere([{ at: winter, wall: '2030-12-01 13:00' }, { at: summer, wall: '2030-07-01 13:00' }])).toBe(summer);
});
