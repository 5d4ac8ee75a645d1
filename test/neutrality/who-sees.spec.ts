import { randomUUID } from 'node:crypto';
import { auditOperations } from '@boussole/domain/access/audit-operations';
import { bodyLevels, unitLevels } from '@boussole/domain/neutrality/reading/levels';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type pg from 'pg';
import { locks } from '../../apps/api/src/platform/locks.js';
import { column, grantedColumns } from '../support/catalogue.js';
import { type House, openHouse } from '../support/house.js';
import { type Curious, isTold, type Watched, watchedWorlds } from '../support/neutrality-canary.js';
import { actingAs, attempt, connect } from '../support/raw-sql.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { operationsOf, type WalkedOperation } from '../walk/operations.js';

let house: House;
let owner: pg.Client;
let app: pg.Client;
let watched: Watched;
let reads: WalkedOperation[];
const tables = ['neutrality_mandate', 'audit_parameters', 'neutrality_report', 'neutrality_unit', 'neutrality_finding', 'neutrality_flow', 'neutrality_watch',
  'neutrality_alert', 'neutrality_tally', 'audited_decision', 'neutrality_review', 'neutrality_review_event'];

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  app = await connect(house.database.appUrl);
  watched = await watchedWorlds(owner);
  const names = Object.keys(auditOperations);
  reads = operationsOf(house.app.get(GraphQLSchemaHost).schema).filter(({ name, kind }) => kind === 'query' && names.includes(name));
}, 120_000);
afterAll(async () => {
  await app?.end();
  await house?.close();
});
afterEach(() => { locks.domain = true; });

const visitorOf = ({ who }: Pick<Curious, 'who'>): Visitor => Object.assign(house.visitor(), { cookie: who.cookie });

/** What each argument is tried with. */
function tried(name: string, operation: string): readonly unknown[] {
  const { alpha, person, periods } = watched;
  if (name === 'period') return periods;
  if (name === 'level') return operation === 'neutralityBoard' ? bodyLevels : unitLevels;
  if (name === 'basin') return [null, alpha.territory];
  if (name === 'unitId' || name === 'id' && operation !== 'neutralityDecision') return [person.id, alpha.branch.organisationId];
  return name === 'id' ? [alpha.choiceSetId] : [null];
}

const combined = (names: readonly string[], operation: string): Record<string, unknown>[] => names.reduce<Record<string, unknown>[]>(
  (all, name) => all.flatMap((one) => tried(name, operation).map((value) => ({ ...one, [name]: value }))), [{}]);

/** Every reading of the audit with everything that one may ask it about. */
const questions = (): { operation: WalkedOperation; variables: Record<string, unknown> }[] => reads.flatMap((operation) =>
  combined(operation.args.map(({ name }) => name), operation.name).map((variables) => ({ operation, variables })));

/** Who is told something of her figures, and by what; a few questions at a time. */
async function told(callers: readonly Curious[], asks = questions()): Promise<{ asked: number; leaks: Map<string, Set<string>>; failures: string[] }> {
  const leaks = new Map<string, Set<string>>();
  const failures: string[] = [];
  const asked = callers.flatMap((caller) => asks.map((question) => ({ caller, ...question })));
  const left = asked.values();
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (const { caller, operation, variables } of left) {
      const { text, codes, status } = await visitorOf(caller).ask(operation.document, variables);
      if (isTold(text)) leaks.set(caller.name, (leaks.get(caller.name) ?? new Set()).add(operation.name));
      if (status >= 500 || codes.includes('server.failed')) failures.push(`${caller.name}: ${operation.name} ${JSON.stringify(variables)} ${text.slice(-400)}`);
    }
  }));
  return { asked: asked.length, leaks, failures };
}

// Once everything was asked with every lock on, what each lock does alone is asked about the quarter that was tested.
const aboutTested = () => questions().filter(({ variables }) => variables['period'] == null);

const byHerAndReferent = {
  'she herself': ['myMirror', 'neutralityUnit'], 'the referent': ['neutralityPersons', 'neutralityUnit'],
};
const seen = (leaks: Map<string, Set<string>>) => Object.fromEntries([...leaks].map(([name, operations]) =>
  [name, [...operations].filter((operation) => !operation.startsWith('review')).sort()]));

describe('the figures of a counsellor, asked for by every reading, with every level, period and territory', () => {
  test('come out to herself and to the referent, and to nobody else', async () => {
    const { asked, leaks, failures } = await told(watched.callers);
    console.log(`who sees: ${asked} questions by ${watched.callers.length} callers`);
    expect(failures).toEqual([]);
    expect(seen(leaks)).toEqual(byHerAndReferent);
  }, 120_000);

  test('with the domain\'s lock off, the policies alone say the same', async () => {
    locks.domain = false;
    const { leaks, failures } = await told(watched.callers, aboutTested());
    expect(failures).toEqual([]);
    expect(Object.keys(seen(leaks)).sort()).toEqual(['she herself', 'the referent']);
  }, 120_000);

  test('with the policies off, the rule of the domain alone says the same; with both off, it comes out', async () => {
    const there = await column<string>(owner, `select relname from pg_class where relname = any($1) and relrowsecurity`, [tables]);
    for (const table of there) await owner.query(`alter table ${table} disable row level security`);
    const { leaks } = await told(watched.callers, aboutTested());
    locks.domain = false;
    const open = await told(watched.callers.filter(({ name }) => name === 'her own coordinator'), aboutTested());
    for (const table of there) await owner.query(`alter table ${table} enable row level security`);
    expect(seen(leaks)).toEqual(byHerAndReferent);
    expect(open.leaks.size).toBe(1);
  }, 120_000);

  test('is answered to everybody else as somebody who does not exist', async () => {
    const ask = (caller: Curious, id: string): Promise<Answer<unknown>> => visitorOf(caller).ask(
      'query ($id: Uuid!) { neutralityUnit(level: counsellor, id: $id) { line { n } } }', { id });
    for (const caller of watched.callers.filter(({ isAllowed }) => !isAllowed)) {
      const [hers, nobodys] = [await ask(caller, watched.person.id), await ask(caller, randomUUID())];
      expect([caller.name, hers.text]).toEqual([caller.name, nobodys.text]);
      expect(hers.codes.join()).toMatch(/^(record.not_found|access.denied)$/);
    }
  });
});

describe('whoever reaches the database itself, with her own session', () => {
  test('reads nothing of her in any table', async () => {
    const said: string[] = [];
    for (const { name, who } of watched.callers) {
      for (const table of tables) {
        const columns = await grantedColumns(owner, 'boussole_app', table, 'select');
        if (columns.length === 0) continue;
        await actingAs(app, who, 'read', async () => {
          const outcome = await attempt(app, `select ${columns.map((one) => `"${one}"`).join(', ')} from ${table}`);
          if (!('rows' in outcome)) throw new Error(`${table}: ${outcome.code}`);
          if (outcome.rows.some(isTold)) said.push(`${name}: ${table}`);
        });
      }
    }
    const of = (name: string) => ['neutrality_unit', 'neutrality_finding', 'neutrality_watch', 'neutrality_alert', 'neutrality_tally'].map((table) => `${name}: ${table}`);
    expect(said.filter((one) => !one.includes('review')).sort()).toEqual([...of('the referent'), ...of('she herself')].sort());
  });

  test('is given nothing of her by any function either', async () => {
    const { alpha: { auditId }, person } = watched;
    const questions: readonly (readonly [string, readonly unknown[]])[] = [
      ['select * from app.audit_decisions($1, $2, $3, null, null, 100)', [auditId, 'counsellor', person.id]],
      [`select * from app.audit_dots($1, $2, $3)`, [auditId, 'counsellor', person.id]],
      ['select 1 where app.audited_name($1) is not null', [person.id]],
      ['select 1 where app.audit_hidden($1, null, $2, null) > 0', [auditId, 'counsellor']],
      ['select app.audit_alias($1, $2, $3, $3)', [auditId, 'counsellor', person.id]],
      ['select app.audited_sets($1, $2, $3)', [auditId, 'counsellor', person.id]],
    ];
    const answered: string[] = [];
    for (const { name, who } of watched.callers) {
      await actingAs(app, who, 'read', async () => {
        for (const [place, [sql, values]] of questions.entries()) {
          const outcome = await attempt(app, sql, values);
          if ('rows' in outcome ? outcome.count > 0 : outcome.code !== '42501') answered.push(`${name} ${place}`);
        }
      });
    }
    expect(answered).toEqual(['the referent 0', 'the referent 2', 'she herself 0', 'she herself 2']);
  });
});

describe('all who advise, without names', () => {
  const bandsOf = async (who: Curious['who']): Promise<unknown> => (await visitorOf({ who }).must<{ myMirror: { bands: unknown } }>(
    '{ myMirror { bands { from until units } } }')).myMirror.bands;

  test('are counted by bands: no number speaks of fewer than five, nor do two of them together', async () => {
    expect(await bandsOf(watched.person)).toEqual([[0, 0.5], [0.5, 0.8], [0.8, 1.25], [1.25, 2], [2, 3], [3, null]].map(([from, until]) =>
      ({ from, until, units: from === 0.8 ? expect.any(Number) : null })));
  });

  test('are not counted for those who are not among them', async () => {
    expect(await bandsOf(watched.coordination)).toEqual([]);
  });
});

describe('the decisions behind a body', () => {
  const decisions = 'query ($id: Uuid!) { neutralityDecisions(level: structure, id: $id) { rows { id month options own shown retained isOwnRetained reason share } next } }';
  const replay = `query ($unit: Uuid!, $id: Uuid!) { neutralityDecision(level: structure, unitId: $unit, id: $id) {
    id month criteria { name value } wishSource alternatives { name operatorName siteName minutes isOwn weight place isRetained isOutside } rules } }`;
  interface Rows { neutralityDecisions: { rows: { id: string; month: string }[] } }

  test('show what was open and retained; not who decided, about whom, on which day, nor the number of the set', async () => {
    const { alpha, person, coordination } = watched;
    const visitor = visitorOf({ who: coordination });
    const list = await visitor.ask<Rows>(decisions, { id: alpha.branch.organisationId });
    const { rows } = list.data.neutralityDecisions;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
    const whole = await visitor.ask<{ neutralityDecision: { alternatives: object[] } }>(replay, { unit: alpha.branch.organisationId, id: rows[0]?.id });
    expect(whole.data.neutralityDecision.alternatives).toEqual([expect.objectContaining({ isRetained: true, isOwn: true, place: 1, minutes: 20 })]);
    const hidden = [person.id, person.membershipId, alpha.choiceSetId, alpha.counterSetId, alpha.dossierId, alpha.learnerId, 'prénom', '62063'];
    for (const text of [list.text, whole.text]) {
      expect(hidden.filter((sign) => text.includes(sign))).toEqual([]);
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });

  test('bear another name behind another figure, and lead nowhere from there', async () => {
    const { alpha, person } = watched;
    const mine = await visitorOf({ who: person }).must<Rows>(decisions.replace('structure', 'counsellor'), { id: person.id });
    const theirs = await visitorOf({ who: alpha.people.manager }).must<Rows>(decisions, { id: alpha.branch.organisationId });
    const names = new Set(theirs.neutralityDecisions.rows.map(({ id }) => id));
    expect(mine.neutralityDecisions.rows.length).toBeGreaterThan(1);
    expect(mine.neutralityDecisions.rows.filter(({ id }) => names.has(id))).toEqual([]);
    const answer = await visitorOf({ who: alpha.people.manager }).ask(replay,
      { unit: alpha.branch.organisationId, id: mine.neutralityDecisions.rows[0]?.id });
    expect(answer.codes).toEqual(['record.not_found']);
  });

  test('are not there where the body is not shown', async () => {
    const { alpha, coordination } = watched;
    await owner.query(`update neutrality_unit set is_shown = false where unit_id = $1 and level = 'branch'`, [alpha.branch.id]);
    const visitor = visitorOf({ who: coordination });
    const asked = await visitor.ask(decisions.replace('structure', 'branch'), { id: alpha.branch.id });
    expect(asked.codes).toEqual(['record.not_found']);
    const board = await visitor.must<{ neutralityBoard: { units: { id: string }[]; hiddenUnits: number } }>(
      '{ neutralityBoard(level: branch) { units { id } hiddenUnits } }');
    expect(board.neutralityBoard.units.map(({ id }) => id)).not.toContain(alpha.branch.id);
    expect(board.neutralityBoard.hiddenUnits).toBe(1);
  });
});

describe('a status', () => {
  test('that is pale yellow is the unit\'s own; to the others there is nothing unusual', async () => {
    const { alpha, coordination } = watched;
    await owner.query(`update neutrality_unit set status = 'jaune-pale' where unit_id = $1 and level = 'structure'`, [alpha.branch.organisationId]);
    const ask = (who: Curious['who']) => visitorOf({ who }).must<{ neutralityUnit: { line: object } }>(
      'query ($id: Uuid!) { neutralityUnit(level: structure, id: $id) { line { status isMine } } }', { id: alpha.branch.organisationId });
    expect((await ask(coordination)).neutralityUnit.line).toEqual({ status: 'vert', isMine: false });
    expect((await ask(alpha.people.manager)).neutralityUnit.line).toEqual({ status: 'jaune_pale', isMine: true });
  });
});

describe('looking at somebody\'s figures', () => {
  const lines = () => column<string>(owner, `select what || ' ' || about from journal where what like 'neutrality.%' order by id`);
  const page = 'query ($id: Uuid!) { neutralityUnit(level: counsellor, id: $id) { line { n } } }';

  test('leaves a line in the journal; being refused leaves none', async () => {
    const before = await lines();
    await visitorOf({ who: watched.coordination }).ask(page, { id: watched.person.id });
    expect(await lines()).toEqual(before);
    await visitorOf({ who: watched.referent }).must(page, { id: watched.person.id });
    await visitorOf({ who: watched.referent }).must('{ neutralityPersons { persons { name } } }');
    expect((await lines()).slice(before.length).map((line) => line.split(' ')[0])).toEqual(['neutrality.unit_read', 'neutrality.persons_read']);
    expect((await lines())[before.length]).toBe(`neutrality.unit_read ${watched.person.id}`);
  });

  test('is offered to the referent alone', async () => {
    const offered = async (who: Curious['who']) =>
      (await visitorOf({ who }).must<{ session: { can: string[] } }>('{ session { can } }')).session.can.includes('neutralityPersons');
    expect(await offered(watched.referent)).toBe(true);
    expect(await offered(watched.coordination)).toBe(false);
  });

  test('shows persons by name, whatever their figures', async () => {
    const { neutralityPersons: { persons } } = await visitorOf({ who: watched.referent }).must<{ neutralityPersons: { persons: { name: string }[] } }>(
      '{ neutralityPersons { persons { name } } }');
    expect(persons.length).toBeGreaterThan(10);
    expect(persons.map(({ name }) => name)).toEqual(persons.map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'fr')));
  });
});
