import { jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson, type Json } from '@boussole/domain/choice/canonical';
import { parameters } from '@boussole/domain/neutrality/parameters';
import { AuditPeriod } from '../../apps/api/src/modules/neutrality/audit-period.job.js';
import { PlanAudits } from '../../apps/api/src/modules/neutrality/plan-audits.job.js';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { Outbox } from '../../apps/api/src/platform/outbox.js';
import { createTestDatabase, type TestDatabase } from '../db/test-database.js';
import { aPerson, type Branch, type Person } from '../factories/network.js';
import { boussole } from '../support/boussole.js';
import { eventually } from '../support/eventually.js';
import { openWorker, type Working } from '../support/working.js';
import { aFolder, audit, isObject, readJson } from './command.js';
import { aToldSet, type Course, drawing, someBranches, someCourses } from './product-world.js';

let database: TestDatabase;
let working: Working;
let branches: Branch[];
let courses: Course[];
let people: Person[];

beforeAll(async () => {
  database = await createTestDatabase();
  branches = await someBranches(database.owner, 5);
  courses = await someCourses(database.owner, branches);
  people = [];
  for (let n = 0; n < 8; n += 1) people.push(await aPerson(database.owner, place(branches, n % 2)));
  await aQuarter();
  working = await openWorker(database);
}, 120_000);
afterAll(async () => {
  await working?.close();
  await database?.drop();
});

const place = <Value>(list: readonly Value[], at: number): Value => {
  const found = list[at];
  if (found === undefined) throw new RangeError(`nothing stands at ${at}`);
  return found;
};
const quarter = { from: '2026-04-01', until: '2026-06-30' };
const words = ['--du', quarter.from, '--au', quarter.until];

/** Two houses, four counsellors in each, fifty decisions of each of them; the first house keeps people. */
async function aQuarter(): Promise<void> {
  const draw = drawing(7);
  for (let n = 0; n < 400; n += 1) {
    const by = place(people, n % 8);
    const set = courses.filter(() => draw(10) < 7);
    if (set.length < 3) continue;
    const own = by.branch.organisationId;
    const house = set.findIndex(({ operator }) => operator === own);
    const offer = n % 2 === 0 && house >= 0 && draw(10) < 6 ? house : draw(set.length);
    const at = new Date(Date.UTC(2026, 3, 1 + Math.floor(n / 5), 9, n % 60)).toISOString();
    await aToldSet(database.owner, { at, by, courses: set, own: [own], made: [{ offer, reason: 'near' }] });
  }
}

/** What the command says of the exported files of the same days. */
async function ofFiles(): Promise<Record<string, Json>> {
  const folder = await aFolder();
  await boussole(database, ['neutralite', 'exporter', ...words, '--vers', folder]);
  const tables = ['alternatives', 'decisions', 'affiliations'].flatMap((table) => [`--${table}`, path.join(folder, `${table}.csv`)]);
  const output = path.join(folder, 'report.json');
  expect((await audit(...tables, '--sortie', output)).code).toBe(0);
  return objectOf(await readJson(output));
}

const objectOf = (value: unknown): Record<string, Json> => {
  if (!isObject(value)) throw new TypeError('not an object');
  return value as Record<string, Json>; // read from JSON
};
const unitsOf = (report: Record<string, Json>, level: string): Record<string, Json>[] => {
  const { units } = objectOf(objectOf(report['levels'])[level]);
  return Array.isArray(units) ? units.map(objectOf) : [];
};
const rows = async <Row extends object>(sql: string, given: unknown[] = []): Promise<Row[]> => (await database.owner.query<Row>(sql, given)).rows;
const job = (more: Record<string, string> = {}) => working.app.get(AuditPeriod).work({ ...quarter, parameters: 'neutrality-1', ...more });

interface Unit { level: string; unit_id: string; organisation_id: string | null; is_shown: boolean; counsellors: number; figures: Json }
const organisation = (at: number): string => place(branches, at).organisationId;
/** How many lines of each table there are. */
async function whole(): Promise<number[]> {
  const [counted] = await rows<{ all: number[] }>(`select array[(select count(*)::int from neutrality_report), (select count(*)::int from neutrality_unit),
    (select count(*)::int from neutrality_finding), (select count(*)::int from neutrality_flow)] as all`);
  return counted?.all ?? [];
}
const stored = (version: string): Promise<Unit[]> => rows<Unit>(`select u.* from neutrality_unit u join neutrality_report r on r.id = u.report_id
  where r.parameters = $1 order by u.level, u.figures->>'unit' collate "C"`, [version]);

test('what is measured with at first is what the method says', async () => {
  const [first] = await rows<{ settings: Json; applies: string }>(
    `select settings, applies_from::text as applies from audit_parameters where version = 'neutrality-1'`);
  expect(first).toEqual({ settings: parameters, applies: '2020-01-01' });
});

describe('a closed quarter', () => {
  let report: Record<string, Json>;

  beforeAll(async () => {
    report = await ofFiles();
    expect(await job()).toBe('done');
  }, 120_000);

  test('is kept as the command finds it in the exported files, digit for digit, and bears its print', async () => {
    const annex = objectOf(report['annexe']);
    const kept = await rows<{ print: string; is_official: boolean; decisions: number }>('select * from neutrality_report');
    expect(kept).toEqual([expect.objectContaining({ print: annex['empreinte'], is_official: true })]);
    expect(kept[0]?.decisions).toBeGreaterThan(300);
    for (const [level, published] of [['structure', 'structure'], ['counsellor', 'conseiller']] as const) {
      const units = (await stored('neutrality-1')).filter((unit) => unit.level === level);
      const expected = unitsOf(report, published).sort((one, other) => (String(one['unit']) < String(other['unit']) ? -1 : 1));
      expect(units.length).toBe(level === 'structure' ? 2 : 8);
      expect(units.map(({ figures }) => canonicalJson(figures))).toEqual(expected.map(canonicalJson));
    }
  });

  test('is said of bodies by their numbers and of people by theirs; pseudonyms and people stand in no line that a body reads', async () => {
    const units = await stored('neutrality-1');
    const ofLevel = (level: string) => units.filter((unit) => unit.level === level);
    expect(ofLevel('counsellor').map(({ unit_id: id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
    expect(ofLevel('counsellor').map(({ organisation_id: body, is_shown: shown }) => [body, shown])).toEqual(people.map(() => [null, false]));
    const houses = [organisation(0), organisation(1)].sort();
    expect(ofLevel('structure').map(({ unit_id: id }) => id)).toEqual(houses);
    expect(ofLevel('structure').map(({ counsellors, is_shown: shown }) => [counsellors, shown])).toEqual([[4, true], [4, true]]);
    expect(ofLevel('branch').map(({ unit_id: id, organisation_id: body }) => `${id} ${body}`).sort())
      .toEqual(branches.slice(0, 2).map(({ id, organisationId }) => `${id} ${organisationId}`).sort());
    expect(ofLevel('operator').length).toBeGreaterThan(1);

    const pseudonyms = unitsOf(report, 'conseiller').map(({ unit }) => String(unit));
    const [read] = await rows<{ text: string }>(`select concat((select string_agg(r::text, '') from neutrality_report r),
      (select string_agg(u::text, '') from neutrality_unit u where level <> 'counsellor'),
      (select string_agg(f::text, '') from neutrality_finding f where level <> 'counsellor'), (select string_agg(w::text, '') from neutrality_flow w)) as text`);
    expect(read?.text).toContain(organisation(0));
    const found = [...pseudonyms, ...people.flatMap(({ id, membershipId }) => [id, membershipId])].filter((word) => read?.text.includes(word));
    expect([pseudonyms.length, found]).toEqual([8, []]);
  });

  test('is made once, whoever asks again, and the command says that it was there', async () => {
    const before = await whole();
    expect(before.every((count) => count > 0)).toBe(true);
    expect(await job()).toBe('done');
    const { code, out } = await boussole(database, ['neutralite', 'arreter', '--trimestre', '2026-T2']);
    expect([code, out]).toEqual([0, expect.stringContaining('gardé auparavant et inchangé')]);
    expect(await whole()).toEqual(before);
  });

  test('is replayed under other parameters beside the first, at once and in words', async () => {
    await rows(`insert into audit_parameters (version, settings, reason, applies_from) values ('neutrality-2', $1, 'Plus large.', '2027-01-01')`,
      [JSON.stringify({ ...parameters, version: 'neutrality-2', tolerance: 1.5 })]);
    const before = await stored('neutrality-1');
    const { code, out } = await boussole(database, ['neutralite', 'arreter', ...words, '--parametres', 'neutrality-2']);
    expect([code, out]).toEqual([0, expect.stringMatching(/\(neutrality-2\) : \d+ décisions\.\nStructures : .*«.*\nAntennes : /)]);
    const reports = await rows(`select parameters, is_official from neutrality_report order by parameters`);
    expect(reports).toEqual([{ parameters: 'neutrality-1', is_official: true }, { parameters: 'neutrality-2', is_official: false }]);
    expect(await stored('neutrality-1')).toEqual(before);
    expect((await stored('neutrality-2')).map(({ figures }) => figures)).not.toEqual(before.map(({ figures }) => figures));
  });

  test('killed while it is written, leaves nothing half written; taken up again, it is whole', async () => {
    await rows('delete from neutrality_report');
    const { owner } = database;
    await owner.query('begin');
    await owner.query('lock table neutrality_flow in access exclusive mode');
    const killed = expect(job()).rejects.toThrow();
    const [waiting] = await eventually('somebody waits for the flows', async () => {
      const found = await rows<{ pid: number }>(`select pid from pg_locks where relation = 'neutrality_flow'::regclass and not granted`);
      return found.length > 0 && found;
    });
    await owner.query('select pg_terminate_backend($1)', [waiting?.pid]);
    await killed;
    await owner.query('commit');
    expect(await whole()).toEqual([0, 0, 0, 0]);
    await job();
    expect(await whole()).toEqual([1, 10 + (await stored('neutrality-1')).filter(({ level }) => !['structure', 'counsellor'].includes(level)).length,
      expect.any(Number), expect.any(Number)]);
  });
});

describe('what counts', () => {
  const when = (at: string) => aToldSet(database.owner,
    { at: '2026-03-31T10:00:00.000Z', by: place(people, 0), courses: courses.slice(0, 4), own: [organisation(0)], made: [{ offer: 1, at }] });

  test('a choice of the fifteenth day after the period; not one of the day after', async () => {
    const [inTime, late] = [await when('2026-04-15T21:59:59.000Z'), await when('2026-04-15T22:00:00.000Z')];
    const folder = await aFolder();
    await boussole(database, ['neutralite', 'exporter', '--du', '2026-03-01', '--au', '2026-03-31', '--vers', folder]);
    const [titles = [], ...lines] = (await readFile(path.join(folder, 'alternatives.csv'), 'utf8')).split('\r\n').map((line) => line.split(';'));
    const retained = (decision: string) => lines.filter((cells) => cells[0] === decision).map((cells) => cells[titles.indexOf('retenue')]);
    expect([retained(inTime), retained(late)]).toEqual([['0', '1', '0', '0'], ['0', '0', '0', '0']]);
  });

  test.each([
    ['a quarter that runs', ['--trimestre', '2199-T4'], 'n’est pas encore close'],
    ['some days', ['--du', '2026-03-02', '--au', '2026-03-31'], 'mois entiers'],
    ['parameters that nobody registered', ['--trimestre', '2026-T1', '--parametres', 'neutrality-99'], 'n’est pas enregistrée'],
  ])('nothing is kept of %s', async (_, typed, sentence) => {
    const before = await whole();
    const { code, out, err } = await boussole(database, ['neutralite', 'arreter', ...typed]);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(sentence)]);
    expect(await whole()).toEqual(before);
  });
});

describe('each night', () => {
  test('what is closed is promised, once: the quarter, and the twelve months that end with it', async () => {
    const clock = jest.spyOn(working.app.get(Clock), 'now');
    const promised = () => rows<{ key: string }>(`select key from delivery where job = 'audit-period' order by key`);
    clock.mockReturnValue(new Date('2026-07-15T20:00:00Z'));
    await working.app.get(PlanAudits).work();
    const early = await promised();
    clock.mockReturnValue(new Date('2026-07-16T02:00:01Z'));
    await working.app.get(PlanAudits).work();
    await working.app.get(PlanAudits).work();
    clock.mockRestore();
    expect(early.map(({ key }) => key)).toEqual(
      ['audit:2025-04-01:2026-03-31:neutrality-1', 'audit:2026-01-01:2026-03-31:neutrality-1']);
    expect((await promised()).map(({ key }) => key).filter((key) => !early.some((one) => one.key === key))).toEqual(
      ['audit:2025-07-01:2026-06-30:neutrality-1', 'audit:2026-04-01:2026-06-30:neutrality-1']);
    expect(await rows(`select key from delivery where key = 'plan-audits:2026-07-17' and due_at = '2026-07-17T02:00:00Z'`)).toHaveLength(1);
  });
});

test('nothing is measured on a set that is not as it was frozen; the delivery says why', async () => {
  await rows('delete from neutrality_report');
  await rows(`update choice_set set snapshot = replace(snapshot, '"own":false', '"own":true ') where id = (
    select id from choice_set order by frozen_at limit 1)`);
  await rows(`insert into delivery (key, job, payload) values ('broken', 'audit-period', $1)`, [JSON.stringify({ ...quarter, parameters: 'neutrality-1' })]);
  const [promised] = await rows<{ id: string }>(`select id from delivery where key = 'broken'`);
  await working.app.get(Outbox).deliver(promised?.id ?? '', new Map([['audit-period', working.app.get(AuditPeriod)]]));
  expect(await rows(`select state, failure from delivery where key = 'broken'`)).toEqual([{ state: 'pending', failure: expect.stringMatching(/^N-S2/) }]);
  const blocked = await boussole(database, ['neutralite', 'arreter', '--trimestre', '2026-T2']);
  expect([blocked.code, blocked.out, blocked.err]).toEqual([2, '', expect.stringMatching(/^N-S2 : les éventails figés/)]);
  expect(await whole()).toEqual([0, 0, 0, 0]);
});
