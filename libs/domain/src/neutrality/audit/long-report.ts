import type { IssueCounts } from '../import/issues.js';
import { type Parameters, parameters } from '../parameters.js';
import { DisinterestedChoices, type PeerWeights } from '../peers.js';
import type { AuditDecision } from './audit-decision.js';
import { inOrderOfUnits } from './canonical-tally.js';
import { ChoiceReader, type CountedChoice } from './counted-choice.js';
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
  /** What was learnt from people without a link; null while there are too few of them. */
  readonly weights: PeerWeights | null;
  readonly accounts: Readonly<Record<keyof LongReport['levels'], LevelAccounts>>;
}

/** Takes each decision as it was read for the report, and whether a verified wish counts in it. */
export type Beside = (choice: CountedChoice, isWishCounted: boolean, reader: ChoiceReader) => void;

/** The operators to which each unit is linked, by level. */
export type OperatorsOf = Readonly<Record<keyof LongReport['levels'], ReadonlyMap<string, ReadonlySet<string>>>>;

/** From decisions, in the order of processing, to everything that the audit says about them; `beside` gathers what is not in the report. */
export function longAudit(
  decisions: readonly AuditDecision[], issues: IssueCounts, settings: Parameters = parameters, beside: Beside = () => undefined,
): LongAudit {
  const structures = grouped(decisions, ({ structure }) => structure);
  const counsellors = grouped(decisions, ({ counsellor }) => counsellor);
  const weights = peersOf(decisions, settings);
  const wishes = verifiedWishReport(structures, settings);
  const isWishCounted = (decision: AuditDecision) => wishes.reintegrated.has(decision.structure);
  const [perStructure, perCounsellor] = [new LevelAccounts(settings), new LevelAccounts(settings)];
  const reader = new ChoiceReader(weights);
  for (const decision of decisions) {
    const [choice, isCounted] = [reader.read(decision), isWishCounted(decision)];
    perStructure.add(decision.structure, choice, isCounted);
    perCounsellor.add(decision.counsellor, choice, isCounted);
    beside(choice, isCounted, reader);
  }
  const margin = perCounsellor.calibration('B2').margin.theta;
  const watches = new Watches(weights, margin, settings);
  for (const decision of decisions) if (!decision.isWishVerified || isWishCounted(decision)) watches.add(decision);
  const report: LongReport = {
    config: config(settings),
    levels: {
      structure: levelReport(perStructure, weights !== null, settings), conseiller: levelReport(perCounsellor, weights !== null, settings),
    },
    verified_wish: wishes.report, b2: weights && peersReport(weights), sequential: Object.fromEntries(watches.report()),
    pairs: pairsReport(decisions, settings), third_party: thirdPartyReport(counsellors, weights, margin, settings),
    proximity: proximityReport(structures, settings), choice_set: choiceSetReport(counsellors, settings),
    wish: wishReport(structures, settings), path: pathReport(structures, settings),
    issues,
  };
  const operators = { structure: operatorsOf(perStructure), conseiller: operatorsOf(perCounsellor) };
  const accounts = { structure: perStructure, conseiller: perCounsellor };
  return { report, operators, reintegrated: wishes.reintegrated, weights, accounts };
}

const operatorsOf = ({ units }: LevelAccounts) => new Map([...units].map(([unit, { operators }]) => [unit, operators]));

function peersOf(decisions: readonly AuditDecision[], { peers }: Parameters): PeerWeights | null {
  const choices = new DisinterestedChoices();
  for (const { alternatives, own } of decisions) choices.add(alternatives, own);
  return choices.weights(peers);
}

function peersReport({ operators, distances, choices, rounds }: PeerWeights): LongReport['b2'] {
  const sorted = (weights: ReadonlyMap<string, number>) => Object.fromEntries(inOrderOfUnits(weights));
  return { n_sets: choices, a: sorted(operators), g: sorted(distances), iterations: rounds };
}

const config = (settings: Parameters): LongReport['config'] => ({
  theta0: settings.tolerance, q: settings.falseDiscoveryRate, material: settings.materialRatio,
  min_n: settings.assessable.leastDecisions, min_V: settings.assessable.leastVariance, alpha_seq: settings.sequential.falseAlarmRate,
  margin_cap: settings.controls.highestMargin, tau_min_controls: settings.controls.leastControls,
  tau_min_V: settings.controls.leastVariance, pair_min_excess: settings.pairs.leastExcess, arl: settings.sequential.driftThreshold,
});
