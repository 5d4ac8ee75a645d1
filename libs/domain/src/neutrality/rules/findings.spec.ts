import type { AuditDecision } from '../audit/audit-decision.js';
import { longAudit } from '../audit/long-report.js';
import type { Alternative } from '../choice-set.js';
import { parameters, type Parameters } from '../parameters.js';
import type { PeriodUnit } from '../period/period-audit.js';
import type { Finding, OutsideFacts, RuleFacts } from './finding.js';
import { findingsOf } from './findings.js';
import { type FoundRule, isFoundRule, ruleCodes, type RuleLevel, rules } from './rules.js';
import { isApart } from './structure-findings.js';

type Said = Partial<Alternative>;
type Facts = Partial<Omit<AuditDecision, 'alternatives' | 'own'>> & { readonly own?: readonly string[] };

/** Weights of peers from few choices: these data sets are small. */
const settings: Parameters = { ...parameters, peers: { ...parameters.peers, leastChoices: 20 } };

let made = 0;

/** One decision: an alternative of each operator, those retained named after a bar: "ABCD|A". A small letter stands outside the reference. */
function decision(text: string, { own = ['A'], ...facts }: Facts = {}, said: (operator: string, place: number) => Said = () => ({})): AuditDecision {
  const [set = '', retained = ''] = text.split('|');
  made += 1;
  return {
    id: `D${made}`, line: made, day: made, counsellor: 'K1', structure: 'S1', learner: `P${made}`, reason: '', wishedOperator: '', isWishVerified: false,
    gender: '', attainment: '', isNeedEdited: false, own: new Set(own), remarks: [],
    alternatives: [...set].map((letter, place) => ({
      operator: letter.toUpperCase(), path: null, minutes: null, weight: 1, isRetained: retained.includes(letter.toUpperCase()),
      isAdded: letter !== letter.toUpperCase(), isShown: null, rank: null, ...said(letter, place) })),
    ...facts,
  };
}

const some = (count: number, make: (turn: number) => AuditDecision): AuditDecision[] => Array.from({ length: count }, (_, turn) => make(turn));
const turns = (letters: string) => (turn: number): string => letters[turn % letters.length] ?? '';

/** People without a link, who choose each of four operators as often. */
const peers = (count = 120): AuditDecision[] =>
  some(count, (turn) => decision(`ABCD|${turns('ABCD')(turn)}`, { own: [], structure: 'S9', counsellor: 'K9' }));

function found(decisions: readonly AuditDecision[], facts: RuleFacts = {}): Finding[] {
  const audit = longAudit(decisions, {}, settings);
  const units = audit.report.levels.structure.units.map((figures): PeriodUnit => ({
    level: 'structure', unit: figures.unit, status: figures.status, counsellors: 1, persons: 1, isShown: true, operators: [], figures }));
  return findingsOf(decisions, { audit, units }, facts, settings);
}

interface Data { readonly decisions: readonly AuditDecision[]; readonly facts?: RuleFacts }
interface Case {
  readonly at: { readonly level: RuleLevel; readonly unit: string | null; readonly other?: string };
  readonly raises: () => Data;
  readonly quiet: () => Data;
  /** Only what is flagged stands in the report. */
  readonly isSilent?: true;
}

const structure = { level: 'structure', unit: 'S1' } as const;
const person = { level: 'counsellor', unit: 'K1' } as const;
const workStudy = (letters: string) => (operator: string): Said => ({ path: letters.includes(operator) ? 'alternance' : 'temps_plein' });
const exchange = (own: string, set: string, chosen: string) => some(30, (turn) =>
  decision(`${set}|${turns(chosen)(turn)}`, { own: [own], structure: `S${own}`, counsellor: `K${own}` }));
/** Own offers first, or where the lot puts them. */
const ranked = (isFirst: boolean) => some(20, (turn) =>
  decision(`ABCD|${turns('ABCD')(turn)}`, {}, (_, place) => ({ isShown: true, rank: isFirst ? place + 1 : ((place + turn) % 4) + 1 })));
/** Two of four are shown: with the own one, or now with it and now without. */
const narrowed = (isOwnKept: boolean) => some(20, (turn) => decision('ABCD|B', {}, (operator) =>
  ({ isShown: operator === 'B' || operator === (isOwnKept || turn % 2 === 0 ? 'A' : 'C') })));
/** Half of a structure's referrals are its own; what is seen of them and of the others. */
const halves = (own: (turn: number) => AuditDecision, other: (turn: number) => AuditDecision): Data =>
  ({ decisions: [...some(20, own), ...some(20, other)] });
const wished = (often: boolean): Data => ({ decisions: [
  ...some(40, (turn) => decision(`AB|${turns('AB')(turn)}`, { isWishVerified: often ? turn % 2 === 0 : turn % 10 === 0, wishedOperator: 'A' })),
  ...some(80, (turn) => decision(`AB|${turns('AB')(turn)}`, { structure: 'S2', counsellor: 'K2', isWishVerified: turn % 10 === 0, wishedOperator: 'A' })),
] });
const refused = (count: number): Data =>
  ({ decisions: some(20, (turn) => decision(`AB|${turns('AB')(turn)}`)), facts: { refused: [{ structure: 'S1', code: 'D-DOUBLON', count }] } });
const lossOf = (code: 'D-DATE' | 'D-SANSAUTEUR' | 'D-VALEUR'): Pick<Case, 'raises' | 'quiet'> => {
  const of = (count: number): Data => ({ ...refused(0), facts: { refused: [{ structure: 'S1', code, count }] } });
  return { raises: () => of(3), quiet: () => of(2) };
};

const cases: Partial<Record<FoundRule, Case>> = {
  'N-B2': { at: structure, raises: () => ({ decisions: some(40, () => decision('AB|B')) }),
    quiet: () => ({ decisions: some(40, (turn) => decision(`AB|${turns('AB')(turn)}`)) }) },
  'N-B3': { at: { ...person, other: 'B' }, isSilent: true,
    raises: () => ({ decisions: [...peers(), ...some(60, () => decision('ABCD|B'))] }),
    quiet: () => ({ decisions: [...peers(), ...some(60, (turn) => decision(`ABCD|${turns('BCD')(turn)}`))] }) },
  'N-B4': { at: { level: 'operator', unit: 'A', other: 'B' },
    raises: () => ({ decisions: [...exchange('A', 'ABCD', 'B'), ...exchange('B', 'ABCD', 'A')] }),
    quiet: () => ({ decisions: [...exchange('A', 'ABCD', 'B'), ...exchange('B', 'ABCD', 'ACD')] }) },
  'N-B5': { at: { level: 'operator', unit: 'C', other: 'A' }, isSilent: true,
    raises: () => ({ decisions: [...exchange('A', 'ABCD', 'B'), ...exchange('B', 'ABCD', 'C'), ...exchange('C', 'ABCD', 'A')] }),
    quiet: () => ({ decisions: [...exchange('A', 'ABCD', 'B'), ...exchange('B', 'ABCD', 'C'), ...exchange('C', 'ABCD', 'ABD')] }) },
  'N-B6': { at: structure, raises: () => ({ decisions: some(40, (turn) => decision(`ABCD|${turns('BC')(turn)}`, {}, workStudy('AD'))) }),
    quiet: () => ({ decisions: some(40, (turn) => decision(`ABCD|${turns('BCD')(turn)}`, {}, workStudy('AD'))) }) },
  'N-B7': { at: structure, raises: () => ({ decisions: nearby('B') }), quiet: () => ({ decisions: nearby('BCD') }) },
  'N-B8': { at: structure, raises: () => ({ decisions: byGender('AC', 'BD') }), quiet: () => ({ decisions: byGender('ABCD', 'ABCD') }) },
  'N-B9': { at: structure, raises: () => ({ decisions: byAttainment('A', 'BCD') }), quiet: () => ({ decisions: byAttainment('ABCD', 'ABCD') }) },
  'N-C1': { at: structure, raises: () => ({ decisions: narrowed(true) }), quiet: () => ({ decisions: narrowed(false) }) },
  'N-C2': { at: structure, raises: () => ({ decisions: ranked(true) }), quiet: () => ({ decisions: ranked(false) }) },
  'N-C3': { at: structure, raises: () => halves((turn) => decision(turn % 2 ? 'aBC|A' : 'ABC|A'), () => decision('ABC|B')),
    quiet: () => halves((turn) => decision(turn % 2 ? 'aBC|A' : 'ABC|A'), (turn) => decision(turn % 2 ? 'AbC|B' : 'ABC|B')) },
  'N-C4': { at: structure, raises: () => halves((turn) => decision(turn % 2 ? 'A|A' : 'ABC|A'), () => decision('ABC|B')),
    quiet: () => halves((turn) => decision(turn % 2 ? 'A|A' : 'ABC|A'), (turn) => decision(turn % 2 ? 'B|B' : 'ABC|B')) },
  'N-C5': { at: structure, raises: () => halves((turn) => decision('ABC|A', { isNeedEdited: turn % 2 === 0 }), () => decision('ABC|B')),
    quiet: () => halves((turn) => decision('ABC|A', { isNeedEdited: turn % 2 === 0 }), (turn) => decision('ABC|B', { isNeedEdited: turn % 2 === 0 })) },
  'N-C6': { at: structure, raises: () => halves(() => decision('ABC|A', { reason: 'souhait' }), () => decision('ABC|B', { reason: 'proximite' })),
    quiet: () => halves(() => decision('ABC|A', { reason: 'souhait' }), () => decision('ABC|B', { reason: 'souhait' })) },
  'N-C7': { at: structure, raises: () => wished(true), quiet: () => wished(false) },
  'N-C8': { at: structure, raises: () => ({ decisions: some(40, (turn) => decision(`AAAAB|${turns('AAAB')(turn)}`, {}, oneOf(turn))) }),
    quiet: () => ({ decisions: some(40, (turn) => decision(`AAAAB|${turns('AB')(turn)}`, {}, oneOf(turn))) }) },
  'N-C9': { at: structure, raises: () => outside({ paperOwn: 12, paperOther: 0, entries: null }),
    quiet: () => outside({ paperOwn: 1, paperOther: 1, entries: 40 }) },
  'N-D3': { at: { ...person, other: 'X' }, raises: () => moved('X', 'ABC'), quiet: () => moved('ABX', 'ABX') },
  'N-Q1': { at: structure, raises: () => refused(3), quiet: () => refused(2) },
  'N-Q2': { at: structure, ...lossOf('D-DATE') }, 'N-Q3': { at: structure, ...lossOf('D-SANSAUTEUR') },
  'N-Q7': { at: structure, ...lossOf('D-VALEUR') },
  'N-S1': { at: { level: 'network', unit: null, other: 'A' }, raises: () => ordered(true), quiet: () => ordered(false) },
  'N-S2': { at: { level: 'network', unit: null }, raises: () => ({ decisions: [], facts: { chain: { checked: 9, broken: 1 } } }),
    quiet: () => ({ decisions: [], facts: { chain: { checked: 9, broken: 0 } } }) },
  'N-S3': { at: { level: 'operator', unit: 'A' },
    raises: () => ({ decisions: [], facts: { coverage: [{ operator: 'A', basin: 'LIEGE', known: 8, held: 6 }] } }),
    quiet: () => ({ decisions: [], facts: { coverage: [{ operator: 'A', basin: 'LIEGE', known: 8, held: 8 }] } }) },
};

/** Of several alternatives of one operator, one is retained. */
function oneOf(turn: number) {
  return (operator: string, place: number): Said => (operator === 'A' && place !== turn % 4 ? { isRetained: false } : {});
}

function nearby(chosen: string): AuditDecision[] {
  const near = (operator: string): Said => ({ minutes: operator === 'B' ? 10 : 50 });
  return [...some(40, (turn) => decision(`BCD|${turns(chosen)(turn)}`, {}, near)),
    ...some(60, (turn) => decision(`BCD|${turns('BCD')(turn)}`, { structure: 'S2', counsellor: 'K2' }, near))];
}

const byGender = (women: string, men: string): AuditDecision[] => [
  ...some(20, (turn) => decision(`ABCD|${turns(women)(turn)}`, { gender: 'F' }, workStudy('AC'))),
  ...some(20, (turn) => decision(`ABCD|${turns(men)(turn)}`, { gender: 'M' }, workStudy('AC'))),
];

const byAttainment = (low: string, high: string): AuditDecision[] => [
  ...some(20, (turn) => decision(`ABCD|${turns(low)(turn)}`, { attainment: 'N1' })),
  ...some(20, (turn) => decision(`ABCD|${turns(high)(turn)}`, { attainment: 'N2' })),
];

/** Forty recorded decisions, half of them own, and what is said of the rest. */
type Outside = Omit<OutsideFacts, 'structure'>;
const outside = (facts: Outside): Data =>
  ({ decisions: some(40, (turn) => decision(`AB|${turns('AB')(turn)}`)), facts: { outside: [{ structure: 'S1', ...facts }] } });

/** Linked to X, then no more. */
const moved = (during: string, after: string): Data => ({ decisions: [
  ...some(20, (turn) => decision(`ABCX|${turns(during)(turn)}`, { own: ['A', 'X'] })),
  ...some(20, (turn) => decision(`ABCX|${turns(after)(turn)}`, { own: ['A'] })),
] });

function ordered(isFirst: boolean): Data {
  const decisions = ranked(isFirst);
  return { decisions, facts: { systemOrdered: new Set(decisions.map(({ id }) => id)) } };
}

const known = new Map<Case, readonly Finding[]>();

/** Every finding of the data set that raises a rule; each is audited once. */
function raisedIn(one: Case): readonly Finding[] {
  const before = known.get(one);
  if (before) return before;
  const { decisions, facts } = one.raises();
  const findings = found(decisions, facts);
  known.set(one, findings);
  return findings;
}

const isAt = ({ level, unit, other }: Case['at']) => (finding: Finding): boolean =>
  finding.level === level && finding.unit === unit && (other === undefined || finding.other === other);

describe('a rule', () => {
  it.each(Object.entries(cases))('%s speaks where it should, and only there', (rule, one) => {
    const { at, quiet, isSilent } = one;
    const of = (findings: readonly Finding[]) => findings.filter((finding) => finding.rule === rule && isAt(at)(finding));
    expect(of(raisedIn(one)).some(({ isFlagged }) => isFlagged)).toBe(true);
    const { decisions, facts } = quiet();
    const calm = of(found(decisions, facts));
    expect(calm.filter(({ isFlagged }) => isFlagged)).toEqual([]);
    expect(calm.length > 0).toBe(isSilent !== true);
  });

  it('speaks of one person only where its level says so; of structures it shows where a gap is born', () => {
    for (const rule of ['N-C1', 'N-C2'] as const) {
      const flagged = (cases[rule] ? raisedIn(cases[rule]) : []).filter((finding) => finding.rule === rule && finding.isFlagged);
      expect(flagged.map(({ level, unit }) => [level, unit])).toEqual([['counsellor', 'K1'], ['structure', 'S1']]);
    }
  });

  it('that only describes is never flagged', () => {
    const kept = some(20, () => decision('A|A', { remarks: ['D-UNIQUE', 'D-SANSLIEN'] }));
    const facts: RuleFacts = { refused: [{ structure: 'S1', code: 'D-REPETE', count: 40 }, { structure: 'S1', code: 'A-DOUBLON', count: 40 },
      { structure: 'S1', code: 'X-LIEN', count: 40 }] };
    const findings = found([...kept, ...peers(12)], facts);
    for (const rule of ['N-B10', 'N-Q4', 'N-Q5', 'N-Q6', 'N-Q8', 'N-Q9'] as const) {
      const ofRule = findings.filter((finding) => finding.rule === rule);
      expect([rule, ofRule.length > 0, ofRule.some(({ isFlagged }) => isFlagged)]).toEqual([rule, true, false]);
    }
  });

  it('has a data set that raises it, or only describes', () => {
    const described = ['N-B10', 'N-Q4', 'N-Q5', 'N-Q6', 'N-Q8', 'N-Q9'];
    expect([...Object.keys(cases), ...described].sort()).toEqual(ruleCodes.filter(isFoundRule).sort());
  });
});

describe('findings', () => {
  it('speak of levels that their rule names, of the network without a unit, in figures that JSON can hold', () => {
    const findings = Object.values(cases).flatMap(raisedIn);
    expect(findings.filter(({ rule, level }) => !rules[rule].levels.includes(level))).toEqual([]);
    expect(findings.filter(({ level, unit }) => (unit === null) !== (level === 'network'))).toEqual([]);
    const values = findings.flatMap(({ figures }) => Object.values(figures));
    expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
  });

  it('take from the report what it tests, and stand in one order whatever that of the lines', () => {
    const { decisions } = halves(() => decision('ABC|A', { reason: 'souhait' }), () => decision('ABC|B'));
    expect(found([...decisions].reverse())).toEqual(found(decisions));
    const [wish] = found(decisions).filter(({ rule }) => rule === 'N-C6');
    expect(wish?.figures).toMatchObject({ n: 20, observed: 20, share: 1, otherN: 20, otherObserved: 0, otherShare: 0 });
    expect(wish?.figures['q']).toBeLessThan(1e-9);
  });

  it('put own offers into the sum of a structure: two people without enough lists are enough together', () => {
    const decisions = ranked(true).map((one, place) => ({ ...one, counsellor: `K${1 + (place % 4)}` }));
    expect(found(decisions).filter(({ rule }) => rule === 'N-C2').map(({ level }) => level)).toEqual(['structure']);
  });

  it('count a repeat as refused, and nothing of it as lost', () => {
    const facts: RuleFacts = { refused: [{ structure: 'S1', code: 'D-DOUBLON', count: 2 }, { structure: 'S1', code: 'D-REPETE', count: 9 }] };
    const figures = found(refused(0).decisions, facts).filter(({ rule }) => rule.startsWith('N-Q')).map((one) => [one.rule, one.figures['refused'], one.figures]);
    expect(figures).toMatchObject([['N-Q1', 2, { unusable: 2, n: 22 }], ['N-Q4', 9, { unusable: 2, n: 22 }]]);
  });

  it('N-B6 leaves those in peace who keep everybody in the house: the path is not what they avoid', () => {
    const [path] = found(some(40, () => decision('ABCD|A', {}, workStudy('BD')))).filter(({ rule }) => rule === 'N-B6');
    expect(path).toMatchObject({ isFlagged: false, figures: { n: 0, q: null, allN: 40, allObserved: 0 } });
    expect(path?.figures['allQ']).toBeLessThan(0.05);
  });

  it('N-D3 leaves those in peace who choose an operator less often while they are linked to it', () => {
    const [change] = found(moved('ABC', 'X').decisions).filter(({ rule, other }) => rule === 'N-D3' && other === 'X');
    expect(change).toMatchObject({ isFlagged: false, figures: { n: 20, otherN: 20 } });
    expect(change?.figures['p']).toBeLessThan(0.01);
  });

  it('N-B8 needs a weight that is one and a half times the other, either way; without any on one side it has no ratio', () => {
    expect([1.5, 1.49, 1 / 1.5, 0.67, 0, null].map((ratio) => isApart(ratio, settings))).toEqual([true, false, true, false, true, true]);
  });

  it('N-C9 speaks for each of its three reasons', () => {
    const flagged = (facts: Outside) => found(outside(facts).decisions, outside(facts).facts).find(({ rule }) => rule === 'N-C9')?.isFlagged;
    expect(flagged({ paperOwn: 0, paperOther: 0, entries: 61 })).toBe(true);
    expect(flagged({ paperOwn: 0, paperOther: 0, entries: 60 })).toBe(false);
    expect(flagged({ paperOwn: 6, paperOther: 7, entries: null })).toBe(false);
    expect(flagged({ paperOwn: 7, paperOther: 7, entries: null })).toBe(true);
  });
});
