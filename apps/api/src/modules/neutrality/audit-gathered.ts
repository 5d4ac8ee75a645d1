import type { Json } from '@boussole/domain/choice/canonical';
import { jsonObject, jsonOf } from '@boussole/domain/neutrality/audit/json';
import type { Status } from '@boussole/domain/neutrality/audit/reading';
import { OwnSets } from '@boussole/domain/neutrality/own-set';
import type { Parameters } from '@boussole/domain/neutrality/parameters';
import { periodAudit, type PeriodLevel, type PeriodUnit } from '@boussole/domain/neutrality/period/period-audit';
import type { Finding } from '@boussole/domain/neutrality/rules/finding';
import { findingsOf } from '@boussole/domain/neutrality/rules/findings';
import { Bodies } from './bodies.js';
import type { Gathered } from './gather-period.js';
import { outsideFacts } from './outside-facts.queries.js';
import { printOf } from './print.js';

interface Whose { readonly organisationId: string | null; readonly basins: readonly string[]; readonly isShown: boolean }

export interface MadeUnit extends Whose {
  readonly level: PeriodLevel;
  readonly unitId: string;
  readonly status: Status;
  readonly counsellors: number;
  readonly operators: readonly string[];
  readonly figures: Json;
}

export interface MadeFinding extends Whose {
  readonly rule: string;
  readonly level: PeriodLevel | 'network';
  readonly unitId: string | null;
  readonly otherId: string | null;
  readonly isFlagged: boolean;
  readonly figures: Json;
}

export interface MadeFlow {
  readonly from: string;
  readonly to: string;
  readonly decisions: number;
  readonly expected: number;
  readonly isShown: boolean;
}

/** An audit that is done, as it will be kept: people are people again, and nothing else of them is in it. */
export interface MadeAudit {
  readonly print: string;
  readonly decisions: number;
  readonly network: Json;
  readonly units: readonly MadeUnit[];
  readonly findings: readonly MadeFinding[];
  readonly flows: readonly MadeFlow[];
}

/** The whole audit of what was gathered; no connection takes part, and it may last. */
export function auditGathered(gathered: Gathered, settings: Parameters): MadeAudit {
  const { reading: { imports }, branches, places, gaps, systemOrdered, chain, outside } = gathered;
  const decisions = imports.prepared('strict');
  const bodies = new Bodies(places);
  const links = new OwnSets(imports.links.links);
  const issues = imports.issues.counted();
  const made = periodAudit(decisions, settings, {
    issues, branchOf: ({ id }) => branches.get(id) ?? null, groupOf: (operator, day) => links.groupOf(operator, day),
  });
  const units = made.units.map((unit) => unitOf(unit, gathered, bodies));
  const shown = new Set(units.filter(({ isShown }) => isShown).map(({ level, unitId }) => `${level} ${unitId}`));
  const isShown = (finding: Finding): boolean => finding.level !== 'counsellor' && standingBehind(finding).every((unit) => shown.has(unit));
  const facts = { systemOrdered, chain, ...outsideFacts(outside, links) };
  const findings = findingsOf(decisions, made, facts, settings).map((finding): MadeFinding => {
    const { rule, level, unit, other: otherId, isFlagged, figures } = finding;
    const unitId = level === 'counsellor' && unit !== null ? personOf(unit, gathered) : unit;
    return { rule, level, unitId, otherId, isFlagged, isShown: isShown(finding), figures, ...bodies.whose(level, unit) };
  });
  return {
    print: printOf(jsonObject(made.audit.report)), decisions: decisions.length, network: jsonOf({ ...made.network, gaps: gaps.count }),
    units, findings, flows: made.flows,
  };
}

const ofRegister: ReadonlySet<string> = new Set(['N-C8', 'N-S3']);

// What is found between two operators speaks of both; the network may always be spoken of, and so may what a register lists.
function standingBehind({ rule, level, unit, other }: Finding): readonly string[] {
  if (level === 'network' || level === 'operator' && ofRegister.has(rule)) return [];
  return (level === 'operator' ? [unit, other] : [unit]).filter((one) => one !== null).map((one) => `${level} ${one}`);
}

function unitOf(said: PeriodUnit, gathered: Gathered, bodies: Bodies): MadeUnit {
  const { level, unit, status, counsellors, isShown, operators, figures } = said;
  const unitId = level === 'counsellor' ? personOf(unit, gathered) : unit;
  return { level, unitId, status, counsellors, isShown, operators, figures: jsonOf(figures), ...bodies.whose(level, unit) };
}

function personOf(pseudonym: string, { people }: Gathered): string {
  const person = people.get(pseudonym);
  if (person === undefined) throw new Error('somebody in the audit is in none of its decisions');
  return person;
}
