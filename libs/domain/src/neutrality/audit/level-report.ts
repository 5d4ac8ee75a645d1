import { decompositionOf } from '../decomposition.js';
import { tooMany } from '../marked-choice.js';
import type { Parameters } from '../parameters.js';
import { powerAbove } from '../power.js';
import { shrunken } from '../shrinkage.js';
import { type Judged, judge, type Unit } from '../status.js';
import { measuresOf, type Tally } from '../tally.js';
import { inCanonicalOrder, inOrderOfUnits } from './canonical-tally.js';
import { type Baseline, baselines } from './counted-choice.js';
import type { Calibration, LevelAccounts, UnitAccount } from './level-accounts.js';
import { type Status, statusOfJudgement } from './reading.js';
import { countsOf, testedFigures, type TestedFigures, type UnitCounts } from './unit-figures.js';

export interface AgainstBaseline { readonly E: number; readonly ratio: number | null; readonly p_margin: number }
export type MarginReport = Readonly<Record<'tau0' | 'n_controls' | 'theta_star', number>> & { readonly capped: boolean };

/** A unit of the long form; without a choice it has its counts and its status only. */
export interface LongUnit extends UnitCounts, Partial<TestedFigures> {
  readonly n_decisions: number;
  readonly n_excluded_wish: number;
  readonly assessable: boolean;
  readonly baselines?: Readonly<Partial<Record<Baseline, AgainstBaseline>>>;
  readonly p_main?: number;
  readonly p_all?: number | null;
  readonly p_min_possible?: number;
  readonly p_low?: number;
  readonly decomposition?: Readonly<Record<'n' | 'ratio' | 'shown' | 'choice', number>> | null;
  readonly power_x2?: number;
  readonly with_verified_wish?: { readonly n: number; readonly O: number; readonly E: number; readonly ratio: number | null };
  readonly eb?: {
    readonly theta_shrunk: number; readonly ratio_shrunk: number | null; readonly beta_sd: number; readonly prob_theta_gt_1_25: number;
  };
  readonly q_main?: number | null;
  readonly q_all?: number | null;
  readonly q_low?: number | null;
  readonly status: Status;
}

export interface LevelReport {
  readonly margins: Readonly<Partial<Record<Baseline, MarginReport>>>;
  readonly eb: { readonly mu: number; readonly tau: number };
  readonly family_size: number;
  readonly units: readonly LongUnit[];
}

type Figured = Omit<LongUnit, 'status' | 'assessable'>;
interface Worked { readonly unit: string; readonly account: UnitAccount; readonly tally: Tally; readonly figures: Figured }

/** Everything that the audit says of one level. */
export function levelReport(accounts: LevelAccounts, hasPeers: boolean, settings: Parameters): LevelReport {
  const kept = baselines.filter((baseline) => baseline !== 'B2' || hasPeers);
  const calibrations = kept.map((baseline) => [baseline, accounts.calibration(baseline)] as const);
  const thetas = new Map(calibrations.map(([baseline, { margin }]) => [baseline, margin.theta]));
  const worked = inOrderOfUnits(accounts.units).map(([unit, account]) => work(unit, account, thetas, settings.tolerance));
  const family = judge(worked.map((one) => judgeable(one, 1)), settings).map(({ isAssessable }) => isAssessable);
  const { spread, units: shrunk } = shrunken(worked.filter((_, place) => family[place]).map(({ tally }) => tally));
  const ebs = new Map(worked.filter((_, place) => family[place]).map(({ unit }, place) => [unit, shrunk[place]]));
  const judged = judge(worked.map((one) => judgeable(one, ebs.get(one.unit)?.ratio ?? null)), settings);
  return {
    margins: Object.fromEntries(calibrations.map(([baseline, calibration]) => [baseline, marginReport(calibration)])),
    eb: { mu: spread.mu, tau: spread.tau },
    family_size: ebs.size,
    units: worked.map(({ unit, figures }, place) => settled(figures, judged[place], ebs.get(unit))),
  };
}

const marginReport = ({ dispersion, controls, margin }: Calibration): MarginReport =>
  ({ tau0: dispersion ?? NaN, n_controls: controls, theta_star: margin.theta, capped: margin.isCapped });

function work(unit: string, account: UnitAccount, thetas: ReadonlyMap<Baseline, number>, tolerance: number): Worked {
  const tally = inCanonicalOrder(account.tallies.B0);
  const measures = measuresOf(tally);
  const counts = { ...countsOf(unit, tally, measures), n_decisions: account.decisions, n_excluded_wish: account.excludedWishes };
  if (tally.informative === 0) return { unit, account, tally, figures: counts };
  const tested = testedFigures(tally, tolerance, measures);
  const against = [...thetas].map(([baseline, theta]) =>
    [baseline, againstBaseline(inCanonicalOrder(account.tallies[baseline]), theta)] as const);
  const pPeers = against.find(([baseline]) => baseline === 'B2')?.[1].p_margin ?? null;
  const figures = {
    ...counts, ...tested, baselines: Object.fromEntries(against), p_main: tested.margin.p_ge,
    p_all: pPeers === null ? null : Math.max(tested.margin.p_ge, pPeers), p_min_possible: 10 ** tested.log10_p_min_attainable,
    p_low: tested.margin_low.p_le, decomposition: origin(account), power_x2: powerAbove(tally, tolerance), with_verified_wish: withWishes(account),
  };
  return { unit, account, tally, figures };
}

function againstBaseline(tally: Tally, theta: number): AgainstBaseline {
  const { expected: E, ratio } = measuresOf(tally);
  return { E, ratio, p_margin: tooMany(tally, theta) };
}

function origin({ displayed }: UnitAccount): LongUnit['decomposition'] {
  const found = decompositionOf(displayed);
  return found && { n: found.decisions, ratio: found.ratio, shown: found.shown, choice: found.choice };
}

function withWishes(account: UnitAccount): LongUnit['with_verified_wish'] {
  const tally = inCanonicalOrder(account.withWishes);
  const { observed: O, expected: E, ratio } = measuresOf(tally);
  return { n: tally.informative, O, E, ratio };
}

const judgeable = ({ unit, figures }: Worked, shrunkenRatio: number | null): Unit => ({
  unit, decisions: figures.n, variance: figures.V, smallestP: figures.p_min_possible ?? 1, observed: figures.O,
  upperLimit: figures.limits?.['0.95'].count[1] ?? Infinity, pEqual: figures.p_main ?? 1, pPeers: figures.baselines?.B2?.p_margin ?? null,
  pLow: figures.p_low ?? 1, shrunkenRatio, peersRatio: figures.baselines?.B2?.ratio ?? null,
});

function settled(figures: Figured, judged: Judged | undefined, eb: ReturnType<typeof shrunken>['units'][number] | undefined): LongUnit {
  const status = statusOfJudgement[judged?.status ?? 'grey'];
  if (!judged?.isAssessable || !eb) return { ...figures, assessable: false, status };
  return {
    ...figures, assessable: true,
    eb: { theta_shrunk: eb.theta, ratio_shrunk: eb.ratio, beta_sd: eb.deviation, prob_theta_gt_1_25: eb.beyondMargin },
    q_main: judged.qEqual, q_all: judged.qBoth, q_low: judged.qLow, status,
  };
}
