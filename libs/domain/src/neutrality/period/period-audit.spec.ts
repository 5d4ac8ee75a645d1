import { type AuditDecision, DecisionMaker } from '../audit/audit-decision.js';
import { jsonObject } from '../audit/json.js';
import { longAudit } from '../audit/long-report.js';
import type { Session } from '../choice-set.js';
import { Issues } from '../import/issues.js';
import { adjusted } from '../multiplicity.js';
import { type Affiliation, OwnSets } from '../own-set.js';
import { parameters } from '../parameters.js';
import { periodAudit, type PeriodContext, type PeriodLevel } from './period-audit.js';

const link = (holderKind: Affiliation['holderKind'], holder: string, operator: string): Affiliation =>
  ({ holderKind, holder, operator, kind: holderKind === 'operator' ? 'group' : 'employer', from: null, to: null });

/** Four houses with their operators, of which two form a group; one counsellor of the fourth belongs to the first operator as well. */
const own = new OwnSets([...['1', '2', '3', '4'].map((name) => link('structure', `S${name}`, `X${name}`)), link('operator', 'X2', 'X3'),
  link('counsellor', 'c4-0', 'X1'), link('structure', 'S1', 'no offer')]);

const session = (operator: string, isRetained: boolean, more: Partial<Session> = {}): Session => ({
  operator, option: operator, site: '', path: null, minutes: 20, weight: 1, status: 'open', isRetained, isInReference: true, isShown: true,
  rank: null, ...more });

const nothingElse = { reason: '', wishedOperator: '', isWishVerified: false, gender: '', attainment: '', isNeedEdited: false };

/** Each of five counsellors of a house advises so many people; the third part of them stay in the house, more so in the first one. */
function decisionsOf(people: number): AuditDecision[] {
  const maker = new DecisionMaker(own, new Issues());
  return Array.from({ length: 20 * people }, (_, place) => {
    const [house, turn] = [1 + (place % 4), Math.floor(place / 4)];
    const [first, second] = [1 + (turn % 4), house === 1 ? 1 : 1 + (Math.floor(turn / 4) % 4)];
    const retained = turn % 3 === 0 ? first : second;
    const by = { counsellor: `c${house}-${turn % 5}`, structure: `S${house}`, learner: `p${place}` };
    return maker.make({ id: `D${place}`, line: 0, day: place, ...by, ...nothingElse }, [1, 2, 3, 4].map((operator) => session(`X${operator}`, operator === retained, { weight: operator === 4 ? 2 : 1 })));
  }).filter((decision) => decision !== null);
}

const context: PeriodContext = {
  issues: { 'A-DOUBLON': 3 }, groupOf: (operator, day) => own.groupOf(operator, day),
  branchOf: ({ structure, counsellor }) => (structure === 'S3' ? null : `${structure}/${counsellor === 'c1-4' ? 'b' : 'a'}`),
};

const decisions = decisionsOf(30);
const audit = periodAudit(decisions, parameters, context);
const unitsOf = (level: PeriodLevel) => audit.units.filter((unit) => unit.level === level);
const figuresOf = (level: PeriodLevel, name: string) => unitsOf(level).find(({ unit }) => unit === name)?.figures;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the audit of a period', () => {
  it('is the report of the command, with its very units', () => {
    const { report } = longAudit(decisions, context.issues);
    expect(jsonObject(audit.audit.report)).toEqual(jsonObject(report));
    expect(unitsOf('structure').map(({ figures }) => figures)).toEqual(report.levels.structure.units);
    expect(unitsOf('counsellor').map(({ figures }) => figures)).toEqual(report.levels.conseiller.units);
    expect(audit.units.every(({ status, figures }) => status === figures.status)).toBe(true);
  });

  it('has branches beside their structures, and everybody together', () => {
    const { unit: network } = audit.network;
    const structures = unitsOf('structure').map(({ figures }) => figures);
    expect(unitsOf('branch').map(({ unit }) => unit)).toEqual(['S1/a', 'S1/b', 'S2/a', 'S4/a']);
    for (const figure of ['n_decisions', 'n', 'O', 'E', 'V'] as const) {
      expect(network?.[figure]).toBeCloseTo(sum(structures.map((one) => one[figure])), 8);
      const branches = ['S1/a', 'S1/b'].map((name) => figuresOf('branch', name)?.[figure] ?? NaN);
      expect(sum(branches)).toBeCloseTo(figuresOf('structure', 'S1')?.[figure] ?? NaN, 8);
    }
    expect(audit.network).toMatchObject({ counsellors: 20, persons: 600, issues: context.issues, unit: { unit: 'network', n: 600 } });
  });

  it('says of an operator what its own people do for its group, wherever they are', () => {
    expect(unitsOf('operator').map(({ unit, operators, counsellors }) => [unit, operators, counsellors])).toEqual([
      ['X1', ['X1'], 6], ['X2', ['X2', 'X3'], 10], ['X3', ['X2', 'X3'], 10], ['X4', ['X4'], 5]]);
    const staff = decisions.filter((decision) => decision.own.has('X1'));
    expect(figuresOf('operator', 'X1')).toMatchObject({ n: staff.length, n_decisions: staff.length,
      O: staff.filter(({ alternatives }) => alternatives.some((one) => one.isRetained && one.operator === 'X1')).length });
    expect(figuresOf('operator', 'X1')?.E).toBeCloseTo(staff.length / 5, 8);
    // Of one's own in the fourth house are two operators for one person: the operator's figures look at its own only.
    expect(figuresOf('operator', 'X4')?.E).toBeCloseTo(150 * 2 / 5, 8);
    expect(figuresOf('structure', 'S4')?.E).toBeCloseTo(120 * 2 / 5 + 30 * 3 / 5, 8);
  });

  it('judges each level as a family of its own', () => {
    for (const level of ['structure', 'branch', 'operator', 'counsellor'] as const) {
      const family = unitsOf(level).filter(({ figures }) => figures.assessable);
      expect([level, audit.network.levels[level].family_size]).toEqual([level, family.length]);
      expect(family.map(({ figures }) => figures.q_main)).toEqual([...adjusted(family.map(({ figures }) => figures.p_main ?? NaN))]);
    }
    expect(figuresOf('branch', 'S1/a')?.status).toBe('orange');
    expect(audit.network.preference?.mu).toBeCloseTo(audit.audit.report.levels.structure.eb.mu, 6);
  });

  it('shows bodies with enough people, whom no other figure isolates, and nobody by herself', () => {
    const shown = audit.units.filter(({ isShown }) => isShown).map(({ unit }) => unit);
    expect(shown).toEqual(['S1', 'S2', 'S3', 'S4', 'S2/a', 'S4/a', 'X2', 'X3', 'X4']);
    expect(unitsOf('counsellor').map(({ counsellors, persons }) => [counsellors, persons])).toEqual(Array(20).fill([1, 30]));
  });

  it('follows where decisions went, and where chance alone would have led them', () => {
    const from = audit.flows.filter((flow) => flow.from === 'S2');
    expect(from.map(({ to }) => to)).toEqual(['X1', 'X2', 'X3', 'X4']);
    expect([sum(from.map(({ decisions: count }) => count)), from.every(({ isShown }) => isShown)]).toEqual([150, true]);
    expect(from.map(({ expected }) => Math.round(expected))).toEqual([30, 30, 30, 60]);
  });
});

it('says nothing of everybody where everybody is somebody, and of a spread where it is that of one', () => {
  const few = decisionsOf(1).filter(({ counsellor }) => counsellor === 'c1-0' || counsellor === 'c2-0');
  const { network, units, flows } = periodAudit(few, parameters, context);
  expect([network.unit, network.preference, network.levels.structure.eb, network.levels.counsellor.eb]).toEqual([null, null, null, null]);
  expect([...units, ...flows].some(({ isShown }) => isShown)).toBe(false);
});

it('counts a decision that retained several once for each, by the law of what is retained together', () => {
  const maker = new DecisionMaker(own, new Issues());
  const [first] = decisions;
  const two = ['a', 'b'].map((option) => session('X1', true, { option }));
  const made = first && maker.make(first, [...two, session('X2', false)]);
  expect(periodAudit(made ? [made] : [], parameters, context).flows).toEqual(
    [{ from: 'S1', to: 'X1', decisions: 2, expected: expect.closeTo(4 / 3, 12), isShown: false }]);
});

it('may be done again under another version: the same decisions, another judgement', () => {
  const version = { ...parameters, version: 'neutrality-2', tolerance: 1.5, assessable: { ...parameters.assessable, leastDecisions: 151 } };
  const again = periodAudit(decisions, version, context);
  expect(again.network.config).toMatchObject({ theta0: 1.5, min_n: 151 });
  const statuses = (level: PeriodLevel) => new Set(again.units.filter((unit) => unit.level === level).map(({ status }) => status));
  expect([statuses('structure'), statuses('branch')]).toEqual([new Set(['gris']), new Set(['gris'])]);
  expect(again.units.map(({ figures: { n, O, E } }) => [n, O, E])).toEqual(audit.units.map(({ figures: { n, O, E } }) => [n, O, E]));
  const [before, after] = [audit, again].map(({ audit: { report } }) => report.levels.structure.units[0]);
  expect([before?.margin?.theta0, after?.margin?.theta0]).toEqual([1.25, 1.5]);
  expect(after?.p_main).toBeGreaterThan(before?.p_main ?? 1);
  expect(after?.power_x2).toBeLessThanOrEqual(before?.power_x2 ?? 0);
});
