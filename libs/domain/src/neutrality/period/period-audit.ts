import type { AuditDecision } from '../audit/audit-decision.js';
import { inCanonicalOrder } from '../audit/canonical-tally.js';
import { type LevelReport, levelReport, type LongUnit } from '../audit/level-report.js';
import { type LongAudit, longAudit, type LongReport } from '../audit/long-report.js';
import type { Status } from '../audit/reading.js';
import type { IssueCounts } from '../import/issues.js';
import type { Parameters } from '../parameters.js';
import { meanPreference } from '../spread-interval.js';
import { emptyTally } from '../tally.js';
import { type Flow, Flows } from './flows.js';
import { networkUnit, PeriodAccounts, type Places, type Standings } from './period-accounts.js';
import type { Crowd } from './shown-units.js';

export const periodLevels = ['structure', 'branch', 'operator', 'counsellor'] as const;
export type PeriodLevel = (typeof periodLevels)[number];

/** A unit of one level, as the product keeps it. */
export interface PeriodUnit {
  readonly level: PeriodLevel;
  readonly unit: string;
  readonly status: Status;
  /** Distinct people who decided, and distinct people who were advised; somebody without a name counts once for each decision. */
  readonly counsellors: number;
  readonly persons: number;
  /** May be shown to those who audit bodies; never true of a person. */
  readonly isShown: boolean;
  /** The operators whose alternatives are marked in this unit's figures, in the order of their characters' codes. */
  readonly operators: readonly string[];
  /** Exactly the unit of the report, by the names under which it is published. */
  readonly figures: LongUnit;
}

/** The mean preference for what is one's own, ln theta, its spread between structures, and the 95 % interval of the mean. */
export interface MeanInternalPreference {
  readonly mu: number;
  readonly tau: number;
  readonly interval: readonly [number, number];
}

/** What holds for a level as a whole. `eb` is null where the family is so small that it would speak of one of its units. */
export interface LevelSummary extends Pick<LevelReport, 'margins' | 'family_size'> {
  readonly eb: LevelReport['eb'] | null;
}

/** What is said of nobody in particular: anybody who is measured may read it. */
export interface PeriodNetwork extends Pick<LongReport, 'config' | 'b2' | 'issues'> {
  readonly levels: Readonly<Record<PeriodLevel, LevelSummary>>;
  /** Everybody together; null where too few stand behind it. */
  readonly unit: LongUnit | null;
  readonly counsellors: number;
  readonly persons: number;
  readonly preference: MeanInternalPreference | null;
}

/** What the product knows besides the decisions. */
export interface PeriodContext extends Places {
  /** How many lines were irregular, by code: they stand in the report. */
  readonly issues: IssueCounts;
}

/** The audit of a period: the report as the offline command gives it, and the units that the product keeps. */
export interface PeriodAudit {
  readonly audit: LongAudit;
  readonly units: readonly PeriodUnit[];
  readonly network: PeriodNetwork;
  readonly flows: readonly Flow[];
}

/** From the decisions of a period, in the order of processing, to everything that the product keeps of its audit. */
export function periodAudit(decisions: readonly AuditDecision[], settings: Parameters, context: PeriodContext): PeriodAudit {
  const accounts = new PeriodAccounts(decisions, settings, context);
  const flows = new Flows();
  const audit = longAudit(decisions, context.issues, settings, (choice, isWishCounted, reader) => {
    accounts.add(choice, isWishCounted, reader);
    flows.add(choice.decision);
  });
  const hasPeers = audit.weights !== null;
  const levels: Levels = {
    structure: audit.report.levels.structure, counsellor: audit.report.levels.conseiller,
    branch: levelReport(accounts.branches, hasPeers, settings), operator: levelReport(accounts.operators, hasPeers, settings),
  };
  const limits = leastCrowd(settings);
  const standings = accounts.standings(limits);
  const [everybody] = levelReport(accounts.network, hasPeers, settings).units;
  return {
    audit,
    units: periodLevels.flatMap((level) =>
      levels[level].units.map((figures) => unitOf(level, figures, audit, accounts, standings))),
    network: networkOf(audit, levels, everybody ?? null, standings, settings),
    flows: flows.list((structure) => standings('structure', structure).isShown, limits),
  };
}

type Levels = Readonly<Record<PeriodLevel, LevelReport>>;

const leastCrowd = ({ publication }: Parameters): Crowd => ({ counsellors: publication.leastCounsellors, persons: publication.leastCell });

function unitOf(
  level: PeriodLevel, figures: LongUnit, { accounts }: LongAudit, gathered: PeriodAccounts, standings: Standings,
): PeriodUnit {
  const { unit, status } = figures;
  const { branches: branch, operators: operator } = gathered;
  const levels = { structure: accounts.structure, counsellor: accounts.conseiller, branch, operator };
  const operators = [...levels[level].units.get(unit)?.operators ?? []].sort();
  if (level !== 'counsellor') return { level, unit, status, ...standings(level, unit), operators, figures };
  const advised = gathered.advised.get(unit);
  const persons = advised ? advised.named.size + advised.nameless : 0;
  return { level, unit, status, counsellors: 1, persons, isShown: false, operators, figures };
}

function networkOf(
  { report, accounts }: LongAudit, levels: Levels, everybody: LongUnit | null, standings: Standings, settings: Parameters,
): PeriodNetwork {
  const { config, b2, issues } = report;
  const { isShown, counsellors, persons } = standings('network', networkUnit);
  const least = leastCrowd(settings).counsellors;
  const summary = ({ margins, family_size, eb }: LevelReport): LevelSummary =>
    ({ margins, family_size, eb: family_size < least ? null : eb });
  const family = report.levels.structure.units.filter(({ assessable }) => assessable);
  const mean = family.length < least ? null
    : meanPreference(family.map(({ unit }) => inCanonicalOrder(accounts.structure.units.get(unit)?.tallies.B0 ?? emptyTally())));
  return {
    config, b2, issues, counsellors, persons, unit: isShown ? everybody : null,
    levels: { structure: summary(levels.structure), branch: summary(levels.branch), operator: summary(levels.operator),
      counsellor: summary(levels.counsellor) },
    preference: mean && { mu: mean.mu, tau: report.levels.structure.eb.tau, interval: mean.interval },
  };
}
