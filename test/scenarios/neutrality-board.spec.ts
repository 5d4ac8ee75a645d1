import { AuditPeriod } from '../../apps/api/src/modules/neutrality/audit-period.job.js';
import { aMandate } from '../factories/audited.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { aToldSet, type Course, drawing, someBranches, someCourses } from '../neutrality/product-world.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker } from '../support/working.js';

let house: House;
let branches: Branch[];
let courses: Course[];
let people: Person[];
let odile: Visitor;
let manager: Visitor;
let ada: Visitor;
const told: { id: string; by: Person; set: Course[]; offer: number; shown: number[] }[] = [];

const period = '2026-T2';
const at = <Value>(list: readonly Value[], place: number): Value => {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing stands at ${place}`);
  return found;
};

/** A spring in two houses of four counsellors: the first keeps people, the second does not. What is shown is the set, turned around. */
async function aSpring(): Promise<void> {
  const draw = drawing(11);
  for (let n = 0; n < 240; n += 1) {
    const by = at(people, n % 8);
    const set = courses.filter(() => draw(10) < 7);
    if (set.length < 3) continue;
    const own = by.branch.organisationId;
    const kept = set.findIndex(({ operator }) => operator === own);
    const offer = n % 2 === 0 && kept >= 0 && draw(10) < 7 ? kept : draw(set.length);
    const shown = set.map((_, place) => set.length - 1 - place);
    const moment = new Date(Date.UTC(2026, 3, 1 + Math.floor(n / 4), 9, n % 60)).toISOString();
    const id = await aToldSet(house.database.owner, { at: moment, by, courses: set, own: [own], views: [{ at: moment, kind: 'shown', shown }],
      made: [{ offer, reason: 'near' }] });
    told.push({ id, by, set, offer, shown });
  }
}

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  branches = await someBranches(owner, 5);
  courses = await someCourses(owner, branches);
  people = [];
  for (let n = 0; n < 8; n += 1) people.push(await aPerson(owner, at(branches, n % 2)));
  await aSpring();
  const working = await openWorker(house.database);
  await working.app.get(AuditPeriod).work({ from: '2026-04-01', until: '2026-06-30', parameters: 'neutrality-1' });
  await working.close();
  const coordination = await aPerson(owner, await aBranch(owner), 'coordinator', 'Odile');
  await aMandate(owner, coordination.membershipId, 'coordination');
  const signIn = ({ email }: Person) => house.visitor().signIn(email, password);
  [odile, manager, ada] = [await signIn(coordination), await signIn(await aPerson(owner, at(branches, 0), 'manager')), await signIn(at(people, 0))];
}, 120_000);
afterAll(() => house?.close());

const line = 'id name status n observed expected ratio low high limits95 limits998 shrunk peersRatio excess power shown choice isMine';
const board = `query ($level: NeutralityBodyLevel!) { neutralityBoard(period: "${period}", level: $level) {
  isCoordination hiddenUnits report { print parameters isOfficial decisions } units { ${line} } network { n ratio meanPreference }
  findings { rule unitName isFlagged values { name value } } flows { fromName toName decisions expected } trend { code n } irregular { code count } } }`;
interface Line { id: string; name: string; n: number; observed: number; ratio: number; low: number; high: number; limits95: number[]; isMine: boolean; status: string }
interface Board { neutralityBoard: { isCoordination: boolean; hiddenUnits: number; report: object; units: Line[]; trend: { code: string; n: number }[];
  network: { n: number } | null; findings: { rule: string }[]; flows: { fromName: string; decisions: number }[] } }

const stored = async (level: string, id: string) => (await house.database.owner.query<{ status: string; figures: Record<string, unknown> }>(
  'select status, figures from neutrality_unit where level = $1 and unit_id = $2', [level, id])).rows[0];
const organisation = (place: number): string => at(branches, place).organisationId;

describe('the coordination of the network', () => {
  test('sees the bodies of a quarter, each figure as the report bears it', async () => {
    const { neutralityBoard: seen } = await odile.must<Board>(board, { level: 'structure' });
    expect(seen).toMatchObject({ isCoordination: true, hiddenUnits: 0, report: { parameters: 'neutrality-1', isOfficial: true } });
    expect(seen.units.map(({ id }) => id).sort()).toEqual([organisation(0), organisation(1)].sort());
    for (const unit of seen.units) {
      const kept = await stored('structure', unit.id);
      expect(kept?.figures).toMatchObject({ n: unit.n, O: unit.observed, ratio: unit.ratio, ci: { mid: { ratio: [unit.low, unit.high] } },
        limits: { '0.95': { count: unit.limits95 } } });
      expect(unit).toMatchObject({ isMine: false, status: kept?.status === 'jaune-pale' ? 'vert' : kept?.status });
    }
    expect(seen.trend).toEqual([{ code: period, n: seen.network?.n }]);
    expect(seen.findings.length).toBeGreaterThan(0);
    expect(seen.flows.length).toBeGreaterThan(1);
  });

  test('looks at every decision behind a body, once, a page after the other', async () => {
    const pages = `query ($id: Uuid!, $after: Text) { neutralityDecisions(period: "${period}", level: structure, id: $id, after: $after) {
      rows { id month options own shown isOwnRetained reason share retained } next } }`;
    interface Row { id: string; month: string; options: number; own: number; shown: number; isOwnRetained: boolean; share: number; retained: string[] }
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const page: { neutralityDecisions: { rows: Row[]; next: string | null } } = await odile.must(pages, { id: organisation(0), after });
      rows.push(...page.neutralityDecisions.rows);
      after = page.neutralityDecisions.next;
    } while (after !== null);
    const made = told.filter(({ by }) => by.branch.organisationId === organisation(0));
    expect(made.length).toBeGreaterThan(100);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBe(made.length);
    expect(new Set(rows.map(({ month }) => month))).toEqual(new Set(['2026-04', '2026-05']));
    expect(rows.filter(({ isOwnRetained }) => isOwnRetained).length).toBe(
      made.filter(({ set, offer }) => at(set, offer).operator === organisation(0)).length);
    for (const { share, own, options, shown, retained } of rows) expect([share, shown, retained.length]).toEqual([own / options, options, 1]);
  });

  test('sees one of them as it was shown', async () => {
    const { neutralityDecisions: { rows } } = await odile.must<{ neutralityDecisions: { rows: { id: string; options: number }[] } }>(
      `query ($id: Uuid!) { neutralityDecisions(period: "${period}", level: structure, id: $id) { rows { id options } } }`, { id: organisation(0) });
    const row = at(rows, 0);
    interface One { name: string; operatorName: string; siteName: string; minutes: number; place: number; isRetained: boolean; isOwn: boolean; isOutside: boolean }
    const { neutralityDecision: replay } = await odile.must<{ neutralityDecision: { alternatives: One[]; isDisplayKnown: boolean; reason: string;
      criteria: { name: string; value: string }[] } }>(`query ($unit: Uuid!, $id: Uuid!) {
        neutralityDecision(period: "${period}", level: structure, unitId: $unit, id: $id) { isDisplayKnown reason criteria { name value }
          alternatives { name operatorName siteName minutes place isRetained isOwn isOutside } } }`, { unit: organisation(0), id: row.id });
    expect(replay).toMatchObject({ isDisplayKnown: true, reason: 'near' });
    expect(replay.criteria).toEqual(expect.arrayContaining([{ name: 'trade', value: 'F1602' }, { name: 'maxMinutes', value: '60' }]));
    expect(replay.criteria.map(({ name }) => name)).not.toContain('communeNis');
    expect(replay.alternatives).toHaveLength(row.options);
    expect(replay.alternatives.map(({ place }) => place).sort((one, other) => one - other)).toEqual(replay.alternatives.map((_, place) => place + 1));
    // Everything that was frozen is there, at the place at which it was seen: what stood last in the set was shown first.
    const minutes = [...replay.alternatives].sort((one, other) => one.place - other.place).map((one) => one.minutes);
    expect(minutes).toEqual([...minutes].sort((one, other) => other - one));
    expect(replay.alternatives.filter(({ isRetained }) => isRetained)).toHaveLength(1);
    const [home] = branches;
    for (const one of replay.alternatives.filter(({ isOwn }) => isOwn)) expect(one.siteName).toBe(home?.name);
  });
});

describe('a house', () => {
  test('sees itself, and nothing of the others', async () => {
    const { neutralityBoard: seen } = await manager.must<Board>(board, { level: 'structure' });
    expect(seen.units.map(({ id, isMine }) => [id, isMine])).toEqual([[organisation(0), true]]);
    expect(seen.isCoordination).toBe(false);
    const answer = await manager.ask(`query ($id: Uuid!) { neutralityUnit(period: "${period}", level: structure, id: $id) { line { n } } }`, { id: organisation(1) });
    expect(answer.codes).toEqual(['record.not_found']);
  });
});

describe('a counsellor', () => {
  test('sees herself in the mirror, as the report bears it', async () => {
    const { myMirror } = await ada.must<{ myMirror: { line: Line; facts: { operatorNames: string[] }; trend: object[] } }>(
      `{ myMirror(period: "${period}") { line { ${line} } facts { operatorNames pAll peersExpected excludedWishes } trend { code n } } }`);
    const { figures } = (await stored('counsellor', at(people, 0).id)) ?? {};
    expect(figures).toMatchObject({ n: myMirror.line.n, O: myMirror.line.observed });
    expect(myMirror.line).toMatchObject({ isMine: true, name: 'Nadia Lambert' });
    expect(myMirror.facts.operatorNames).toHaveLength(1);
    expect(myMirror.trend).toEqual([{ code: period, n: myMirror.line.n }]);
  });

  test('has no board', async () => {
    expect((await ada.ask(board, { level: 'structure' })).codes).toEqual(['access.denied']);
  });
});

test('of a quarter that nobody has tested there is nothing but the day from which it may be', async () => {
  const answer = await odile.must<{ neutralityBoard: { period: object; report: null; units: object[] } }>(
    '{ neutralityBoard(period: "2019-T1", level: structure) { period { code isClosed testsOn reportId } report { id } units { id } } }');
  expect(answer.neutralityBoard).toEqual({ period: { code: '2019-T1', isClosed: false, testsOn: '2019-04-16', reportId: null }, report: null, units: [] });
});
