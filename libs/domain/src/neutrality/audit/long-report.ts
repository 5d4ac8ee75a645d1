import type { IssueCounts } from '../import/issues.js';
import { parameters } from '../parameters.js';
import { DisinterestedChoices, type PeerWeights } from '../peers.js';
import type { AuditDecision } from './audit-decision.js';
import { inOrderOfUnits } from './canonical-tally.js';
import { choiceSetReport, grouped, proximityReport, verifiedWishReport, wishReport } from './companion-report.js';
import { pairsReport, thirdPartyReport } from './exchange-report.js';
import type { Reportable } from './json.js';
import { LevelAccounts } from './level-accounts.js';
import { type LevelReport, levelReport } from './level-report.js';
import { pathReport } from './path-report.js';
import { Watches } from './watch-report.js';

type PerUnit = Readonly<Record<string, Reportable>>;

/** The whole audit of the long form, by the names under which it is published. */
export interface LongReport {
  readonly config: Readonly<Record<string, number>>;
  readonly levels: { readonly structure: LevelReport; readonly conseiller: LevelReport };
  readonly verified_wish: PerUnit;
  readonly b2: { readonly n_sets: number; readonly a: PerUnit; readonly g: PerUnit; readonly iterations: number } | null;
  readonly sequential: PerUnit;
  readonly pairs: Reportable;
  readonly third_party: Reportable;
  readonly proximity: PerUnit;
  readonly choice_set: PerUnit;
  readonly wish: PerUnit;
  readonly path: PerUnit;
  readonly issues: IssueCounts;
}

/** The report, and what its sentences need besides. */
export interface LongAudit {
  readonly report: LongReport;
  readonly operators: OperatorsOf;
  /** Where verified wishes are counted again, and how many times more frequent they are there. */
  readonly reintegrated: ReadonlyMap<string, number>;
}

/** The operators to which each unit is linked, by level. */
export type OperatorsOf = Readonly<Record<'structure' | 'conseiller', ReadonlyMap<string, ReadonlySet<string>>>>;

/** From decisions, in the order of processing, to everything that the audit says about them. */
export function longAudit(decisions: readonly AuditDecision[], issues: IssueCounts): LongAudit {
  const structures = grouped(decisions, ({ structure }) => structure);
  const counsellors = grouped(decisions, ({ counsellor }) => counsellor);
  const weights = peersOf(decisions);
  const wishes = verifiedWishReport(structures);
  const isWishCounted = (decision: AuditDecision) => wishes.reintegrated.has(decision.structure);
  const perStructure = new LevelAccounts(({ structure }) => structure, weights);
  const perCounsellor = new LevelAccounts(({ counsellor }) => counsellor, weights);
  for (const decision of decisions) {
    perStructure.add(decision, isWishCounted(decision));
    perCounsellor.add(decision, isWishCounted(decision));
  }
  const margin = perCounsellor.calibration('B2').margin.theta;
  const watches = new Watches(weights, margin);
  for (const decision of decisions) if (!decision.isWishVerified || isWishCounted(decision)) watches.add(decision);
  const report: LongReport = {
    config: config(),
    levels: { structure: levelReport(perStructure, weights !== null), conseiller: levelReport(perCounsellor, weights !== null) },
    verified_wish: wishes.report, b2: weights && peersReport(weights), sequential: Object.fromEntries(watches.report()),
    pairs: pairsReport(decisions), third_party: thirdPartyReport(counsellors, weights, margin),
    proximity: proximityReport(structures), choice_set: choiceSetReport(counsellors),
    wish: wishReport(structures), path: pathReport(structures),
    issues,
  };
  const operators = { structure: operatorsOf(perStructure), conseiller: operatorsOf(perCounsellor) };
  return { report, operators, reintegrated: wishes.reintegrated };
}

const operatorsOf = ({ units }: LevelAccounts) => new Map([...units].map(([unit, { operators }]) => [unit, operators]));

function peersOf(decisions: readonly AuditDecision[]): PeerWeights | null {
  const choices = new DisinterestedChoices();
  for (const { alternatives, own } of decisions) choices.add(alternatives, own);
  return choices.weights(parameters.peers);
}

function peersReport({ operators, distances, choices, rounds }: PeerWeights): LongReport['b2'] {
  const sorted = (weights: ReadonlyMap<string, number>) => Object.fromEntries(inOrderOfUnits(weights));
  return { n_sets: choices, a: sorted(operators), g: sorted(distances), iterations: rounds };
}

const config = (): LongReport['config'] => ({
  theta0: parameters.tolerance, q: parameters.falseDiscoveryRate, material: parameters.materialRatio,
  min_n: parameters.assessable.leastDecisions, min_V: parameters.assessable.leastVariance, alpha_seq: parameters.sequential.falseAlarmRate,
  margin_cap: parameters.controls.highestMargin, tau_min_controls: parameters.controls.leastControls,
  tau_min_V: parameters.controls.leastVariance, pair_min_excess: parameters.pairs.leastExcess, arl: parameters.sequential.driftThreshold,
});
