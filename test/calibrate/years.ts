import { audited, type Audited, type JudgedUnit } from './audited.js';
import { type Biases, boycott, manyBiases, neutral } from './biases.js';
import { Chance } from './chance.js';
import { companionRows } from './companions.js';
import { aRegion, type Region, size } from './region.js';
import { decimal, type Found, isAsPromised, likely, percent, type Row, share, thousands } from './rows.js';
import { aYear } from './year.js';

export interface Years {
  readonly count: number;
  readonly decisions: number;
  readonly seed: number;
}

type BiasesOf = (region: Region, chance: Chance) => Biases;

/** Each year has a region and a stream of its own, so that one year can be told again without the others. */
function simulated({ count, decisions, seed }: Years, kind: number, biasesOf: BiasesOf, attraction: number | null = null): Audited[] {
  return Array.from({ length: count }, (_, place) => {
    const chance = new Chance(seed, 1000 * kind + place);
    const region = aRegion(chance, attraction);
    return audited(aYear(region, biasesOf(region, chance), decisions, chance));
  });
}

const of = (units: readonly JudgedUnit[], ...statuses: readonly string[]): readonly JudgedUnit[] =>
  units.filter(({ figures }) => statuses.includes(figures.status));
const assessable = (units: readonly JudgedUnit[]): readonly JudgedUnit[] => units.filter(({ figures }) => figures.assessable);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const runsOf = ({ count, decisions }: Years): string => `${count} × ${thousands(decisions)} orientations`;

/** P3a: neutral years, with everything that is not neutral about distance, reputation, taste, wishes and lists. */
export function neutralYears(years: Years): Row[] {
  const done = simulated(years, 1, () => neutral);
  const [structures, counsellors] = [done.flatMap((year) => year.structures), assessable(done.flatMap((year) => year.counsellors))];
  const runs = runsOf(years);
  return [
    noSignal('structures', structures, runs), noSignal('conseillers évaluables', counsellors, runs), companions(done, runs),
    earlyAlerts(done, runs),
  ];
}

function noSignal(who: string, units: readonly JudgedUnit[], runs: string): Row {
  const [orange, yellow] = [of(units, 'orange').length, of(units, 'jaune').length];
  const beyond = units.filter(({ figures: { O, limits } }) => limits && O > limits['0.95'].count[1]).length;
  const ratios = units.flatMap(({ figures: { ratio } }) => ratio ?? []);
  return {
    code: 'P3a', promise: `années neutres, ${who} : signaux orange`, promised: '0',
    measured: `${orange} sur ${units.length} (à égalité des chances seule : ${yellow} jaunes, ${beyond} hors limite 95 %)`,
    isHeld: orange === 0, runs,
    figures: { units: units.length, orange, yellow, beyond, meanRatio: meanOf(ratios) },
  };
}

/** Rules without a margin are wrong in one family out of twenty: this is what they promise, and nothing better. */
function companions(done: readonly Audited[], runs: string): Row {
  const families = done.flatMap((year) => year.families).filter(({ tests }) => tests > 0);
  const wrong = families.filter(({ flagged }) => flagged.length > 0);
  const tests = families.reduce((sum, family) => sum + family.tests, 0);
  const names = [...new Set(wrong.map(({ rule }) => rule))];
  const flagsOf = (name: string) => wrong.filter(({ rule }) => rule === name).reduce((sum, { flagged }) => sum + flagged.length, 0);
  const detail = names.map((name) => `${name} ${flagsOf(name)}`).join(', ');
  return {
    code: 'P3a', promise: 'années neutres, règles compagnes : familles avec un signal', promised: '≤ 5 %',
    measured: `${wrong.length} sur ${families.length} (${tests} tests)${detail === '' ? '' : ` : ${detail}`}`,
    isHeld: likely(wrong.length, families.length)[0] <= 0.05, runs, figures: { families: families.length, wrong: wrong.length, tests },
  };
}

function earlyAlerts(done: readonly Audited[], runs: string): Row {
  const sum = (of: (year: Audited) => number) => done.reduce((total, year) => total + of(year), 0);
  const [watched, alarms, drifts] = [sum((year) => year.watched), sum((year) => year.alarms.length), sum((year) => year.drifts.length)];
  return {
    code: 'P3a', promise: 'années neutres : alertes précoces (e ≥ 200, double clé)', promised: '≤ 0,5 % des conseillers',
    measured: `${alarms} sur ${watched} (dérive : ${drifts})`, isHeld: likely(alarms, watched)[0] <= 0.005, runs,
    figures: { watched, alarms, drifts },
  };
}

/** P3b: years with known biases. Nobody else may be called orange, and those who are biased should be. */
export function biasedYears(years: Years): Row[] {
  const done = simulated(years, 2, manyBiases);
  const [structures, counsellors] = [done.flatMap((year) => year.structures), assessable(done.flatMap((year) => year.counsellors))];
  const runs = runsOf(years);
  const strong = (units: readonly JudgedUnit[]) => units.filter(({ preference }) => preference >= 3);
  return [
    onlyBiased('structures', structures, meanOf(done.map(({ margins }) => margins.structures)), runs),
    onlyBiased('conseillers', counsellors, meanOf(done.map(({ margins }) => margins.counsellors)), runs),
    seen('structures, θ ≥ 3', strong(structures), [25, 28], [28, 28], runs),
    seen('conseillers, θ ≥ 3 et n ≥ 40', strong(counsellors).filter(({ figures }) => figures.n >= 40), [121, 191], [160, 191], runs),
    seen('conseillers évaluables, θ ≥ 3', strong(counsellors), [170, 407], [285, 407], runs),
    ...companionRows(done, runs),
  ];
}

function onlyBiased(who: string, units: readonly JudgedUnit[], margin: number, runs: string): Row {
  const orange = of(units, 'orange');
  const wrong = orange.filter(({ preference, isOtherwiseBiased }) => preference <= 1.25 && !isOtherwiseBiased).length;
  return {
    code: 'P3b', promise: `années biaisées, ${who} : faux parmi les signaux orange`, promised: '≤ 5 %',
    measured: `${wrong} sur ${orange.length} (marge face aux pairs : ${decimal(margin)} en moyenne)`,
    isHeld: likely(wrong, orange.length)[0] <= 0.05, runs, figures: { orange: orange.length, wrong, margin },
  };
}

function seen(who: string, units: readonly JudgedUnit[], orange: Found, yellow: Found, runs: string): Row {
  const [found, atLeast] = [of(units, 'orange').length, of(units, 'orange', 'jaune').length];
  const said = (part: number, whole: number) => `${part}/${whole} (${percent(share(part, whole), 0)})`;
  const median = [...units].map(({ figures }) => figures.n).sort((one, other) => one - other)[units.length >> 1] ?? 0;
  return {
    code: 'P3b', promise: `années biaisées, ${who} : vus orange ; au moins jaune`, promised: `${said(...orange)} ; ${said(...yellow)}`,
    measured: `${said(found, units.length)} ; ${said(atLeast, units.length)} (n médian ${median})`,
    isHeld: isAsPromised([found, units.length], orange) && isAsPromised([atLeast, units.length], yellow), runs,
    figures: { units: units.length, orange: found, atLeastYellow: atLeast, median },
  };
}

/** P3c: everybody else sends three times less to one operator, whose own staff is neutral: of average attraction, and a very liked one. */
export function boycottedYears(years: Years): Row[] {
  const cases = [['d’attrait moyen', 0, 3], ['très apprécié (+1 écart-type)', size.attraction, 4]] as const;
  return cases.map(([who, attraction, kind]) => {
    const antennas = simulated(years, kind, () => boycott, attraction)
      .flatMap((year) => year.structures.filter(({ figures }) => Number(figures.unit.slice(3)) < size.antennas));
    const equal = meanOf(antennas.map(({ figures }) => figures.ratio ?? NaN));
    const peers = meanOf(antennas.map(({ figures }) => figures.baselines?.B2?.ratio ?? NaN));
    const [orange, yellow] = [of(antennas, 'orange').length, of(antennas, 'jaune').length];
    return {
      code: 'P3c', promise: `boycott (÷ 3), opérateur ${who} : antennes signalées`, promised: '0',
      measured: `${orange} orange, ${yellow} jaunes sur ${antennas.length} (R pairs ${decimal(peers)}, R égalité ${decimal(equal)})`,
      isHeld: orange + yellow === 0, runs: runsOf(years), figures: { antennas: antennas.length, orange, yellow, equal, peers },
    };
  });
}
