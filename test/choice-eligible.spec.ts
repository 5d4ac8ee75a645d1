import { type Criteria, monthsAfter } from '@boussole/domain/choice/criteria';
import { minutesFor } from '@boussole/domain/register/travel';
import { diplomas, languageLevels } from '@boussole/domain/register/vocabulary';
import fc from 'fast-check';
import pg from 'pg';
import { eligibleOffers } from '../apps/api/src/modules/choice/eligible.queries.js';
import type { Ask } from '../apps/api/src/platform/statement.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { fillRegister } from './support/many-offers.js';

/** The register once more, offer by offer, judged in plain words: what the one large statement must answer. */
interface Sheet {
  id: string; kind: string; trades: string[]; level: number | null; publics: string[]; min_age: number | null; max_age: number | null; min_diploma: string | null;
  max_diploma: string | null; language_level: string | null; languages: string[]; mode: string; times: string[]; path: string | null; entries: string[]; status: string;
  due: string; lat: number; lon: number; serves_basins: string[]; sessions: { day: string; left: number | null; state: string }[];
}

let database: TestDatabase;
let app: pg.Client;
let sheets: Sheet[];
let places: Map<string, { lat: number; lon: number; basin: string }>;
let today: string;
let domains: Map<string, string>;
const ask: Ask = async <Row>(sql: string, parameters: readonly unknown[] = []) => (await app.query(sql, [...parameters])).rows as Row[]; // typed by the caller, as everywhere

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  await fillRegister(owner, 3000);
  // What the recipe does not hold: sheets that are full, withdrawn, of other basins, for some ages only; sessions full, cancelled, unknown.
  await owner.query(`update offer set status = 'full' where hashtext(id::text) % 23 = 0; update offer set status = 'suspended' where hashtext(id::text) % 29 = 0;
    update offer set serves_basins = '{NAM}' where hashtext(id::text) % 11 = 0; update offer set min_age = 18, max_age = 25 where hashtext(id::text) % 7 = 0;
    update offer set max_diploma = 'cess', min_diploma = null where hashtext(id::text) % 13 = 0;
    update offer_session set status = 'full' where hashtext(id::text) % 9 = 0; update offer_session set seats = null, seats_left = null where hashtext(id::text) % 5 = 0;
    update offer_session set status = 'cancelled' where hashtext(id::text) % 17 = 0`);
  sheets = (await owner.query<Sheet>(`select o.*, o.review_on::text as due, coalesce(b.lat, c.lat) as lat, coalesce(b.lon, c.lon) as lon,
      (select coalesce(json_agg(json_build_object('day', s.starts_on, 'left', coalesce(s.seats_left, s.seats), 'state', s.status)), '[]')
        from offer_session s where s.offer_id = o.id) as sessions
    from offer o join branch b on b.id = o.branch_id left join commune c on c.nis = b.commune_nis`)).rows;
  places = new Map((await owner.query('select nis, lat, lon, basin from commune')).rows.map((row) => [row.nis, row]));
  domains = new Map((await owner.query('select code, domain from trade')).rows.map((row) => [row.code, row.domain]));
  today = (await owner.query('select app.today()::text as day')).rows[0].day;
  app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  await app.query('begin read only; select app.begin_visitor()');
}, 120_000);
afterAll(async () => {
  await app?.end();
  await database?.drop();
});

const radians = (degrees: number): number => degrees * Math.PI / 180;
function kmTo(place: { lat: number; lon: number }, sheet: Sheet): number {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(half(place.lat, sheet.lat) + Math.cos(radians(place.lat)) * Math.cos(radians(sheet.lat)) * half(place.lon, sheet.lon)));
}
const dayLess = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const isOneOf = (values: readonly string[], wanted: readonly string[]): boolean => values.some((value) => wanted.includes(value));

/** Does this sheet answer, asked one question after the other? */
function answers(sheet: Sheet, c: Criteria, trades: (codes: readonly string[]) => boolean): boolean {
  const place = places.get(c.communeNis ?? '');
  const at = (code: string | null, whenNone: number): number => (code === null ? whenNone : diplomas.indexOf(code as 'cess')); // a list of known words
  const soon = sheet.sessions.filter(({ day, state }) => state !== 'cancelled' && day >= today && (c.startsFrom === null || day >= c.startsFrom) && day < c.startsBefore);
  const isFree = sheet.sessions.length === 0 || sheet.entries.includes('free_entry');
  const mine = c.diploma === null ? null : diplomas.indexOf(c.diploma);
  const asked = languageLevels.indexOf((sheet.language_level ?? 'a1') as 'a1');
  return sheet.status === 'open' && ['training', 'work_study', 'skills_validation'].includes(sheet.kind) && trades(sheet.trades)
    && (c.level === null || sheet.level === null || sheet.level === c.level)
    && (!place || sheet.mode === 'remote' || minutesFor(kmTo(place, sheet), c.travel) <= c.maxMinutes)
    && (!place || sheet.serves_basins.length === 0 || sheet.serves_basins.includes(place.basin))
    && (mine === null || (mine >= at(sheet.min_diploma, 0) && mine <= at(sheet.max_diploma, 99)))
    && (c.languages.length === 0 || c.languages.some(({ language, level }) => sheet.languages.includes(language) && (level === null || languageLevels.indexOf(level) >= asked)))
    && (c.publics.length === 0 || sheet.publics.length === 0 || isOneOf(sheet.publics, c.publics))
    && (c.age === null || ((sheet.min_age ?? 0) <= c.age && (sheet.max_age ?? 200) >= c.age))
    && (c.times.length === 0 || sheet.times.length === 0 || isOneOf(sheet.times, c.times))
    && (c.withStale || sheet.due > dayLess(today, 90))
    && (isFree || soon.some(({ state, left }) => state === 'open' && (left === null || left > 0)));
}

const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const anyCriteria = (): fc.Arbitrary<Criteria> => fc.record({
  kind: fc.constant('training' as const), trade: fc.constantFrom(null, 'F1602', 'A1101', 'N4105', 'J1506'), field: fc.constantFrom('F', 'H', 'A'), level: some([2, 4]),
  communeNis: some(['62063', '92094', '21004', '81001']), travel: fc.constantFrom('car' as const, 'bus' as const, 'bike' as const), maxMinutes: fc.constantFrom(30, 60, 120, 240),
  diploma: some(['none', 'ce2d', 'cess', 'master'] as const), age: some([17, 22, 40]), withStale: fc.boolean(),
  languages: fc.constantFrom([], [{ language: 'fr' as const, level: 'a2' as const }], [{ language: 'fr' as const, level: null }, { language: 'nl' as const, level: 'b2' as const }]),
  publics: fc.constantFrom([], ['jobseeker' as const], ['pupil' as const]), times: fc.constantFrom([], ['evening' as const]),
  startsFrom: fc.constantFrom(null, monthsAfter(today, 1)), startsBefore: fc.constantFrom(monthsAfter(today, 3), monthsAfter(today, 6)),
}).map((criteria) => (criteria.trade === null ? criteria : { ...criteria, field: criteria.trade[0] ?? null }));

const wanted = (c: Criteria) => (codes: readonly string[]): boolean => (c.trade === null ? codes.some((code) => code[0] === c.field) : codes.includes(c.trade));
const foundBy = async (criteria: Criteria): Promise<string[]> => (await eligibleOffers(ask, criteria)).offers.map(({ id }) => id).sort();

test('whatever is asked, the set holds the offers that answer, all of them and no other', async () => {
  let [asked, found] = [0, 0];
  await fc.assert(fc.asyncProperty(anyCriteria(), async (criteria) => {
    const expected = sheets.filter((sheet) => answers(sheet, criteria, wanted(criteria))).map(({ id }) => id).sort();
    expect(await foundBy(criteria)).toEqual(expected);
    [asked, found] = [asked + 1, found + expected.length];
  }), { numRuns: 150, seed: 7 });
  // Questions that nothing answers prove little: enough of them find something.
  expect([asked, found > 100]).toEqual([150, true]);
}, 120_000);

test('what is proposed brings exactly so many offers more', async () => {
  const more: Readonly<Record<string, (c: Criteria) => Criteria | null>> = {
    more_minutes_15: (c) => ({ ...c, maxMinutes: c.maxMinutes + 15 }), more_minutes_30: (c) => ({ ...c, maxMinutes: c.maxMinutes + 30 }),
    more_minutes_60: (c) => ({ ...c, maxMinutes: c.maxMinutes + 60 }), more_months_3: (c) => ({ ...c, startsBefore: monthsAfter(c.startsBefore, 3) }),
    more_months_6: (c) => ({ ...c, startsBefore: monthsAfter(c.startsBefore, 6) }), any_level: (c) => ({ ...c, level: null }),
    any_time: (c) => ({ ...c, times: [] }), with_stale: (c) => ({ ...c, withStale: true }),
  };
  await fc.assert(fc.asyncProperty(anyCriteria(), async (criteria) => {
    const { offers, relax } = await eligibleOffers(ask, criteria);
    for (const [name, relaxed] of Object.entries(more)) {
      const wider = relaxed(criteria);
      const count = wider ? sheets.filter((sheet) => answers(sheet, wider, wanted(criteria))).length - offers.length : 0;
      // A later end of the window also gives seats to what is full before it: that is no offer more for whoever asked.
      if (name.startsWith('more_months')) expect(relax[name as 'more_months_3'] ?? 0).toBeLessThanOrEqual(count);
      else expect([name, relax[name as 'any_level'] ?? 0]).toEqual([name, count]);
    }
    const { trade } = criteria;
    const beside = (codes: readonly string[]) => trade !== null && !codes.includes(trade) && codes.some((code) => domains.get(code) === domains.get(trade));
    if (offers.length < 5) expect(relax.any_trade ?? 0).toBe(sheets.filter((sheet) => answers(sheet, criteria, beside)).length);
  }), { numRuns: 60, seed: 11 });
}, 120_000);

test('every offer of the trade that is not in the set is counted under one reason', async () => {
  await fc.assert(fc.asyncProperty(anyCriteria(), async (criteria) => {
    const { offers, aside } = await eligibleOffers(ask, criteria);
    const { other_trade: _, withdrawn, ...others } = aside;
    const all = sheets.filter((sheet) => ['training', 'work_study', 'skills_validation'].includes(sheet.kind) && wanted(criteria)(sheet.trades));
    const gone = all.filter(({ status }) => status === 'suspended').length;
    expect(withdrawn ?? 0).toBe(gone);
    expect(Object.values(others).reduce((sum, count) => sum + count, offers.length)).toBe(all.length - gone);
  }), { numRuns: 60, seed: 13 });
}, 120_000);
