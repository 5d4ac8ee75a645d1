import type { AuditDecision } from '../audit/audit-decision.js';
import { grouped } from '../audit/companion-report.js';
import type { Parameters } from '../parameters.js';
import type { PeriodAudit } from '../period/period-audit.js';
import { chainFindings, coverageFindings, growthFindings, outsideFindings, systemOrderFindings } from './fact-findings.js';
import type { Finding, RuleFacts } from './finding.js';
import { concentrationFindings, employerChangeFindings, skimmingFindings } from './group-findings.js';
import { importFindings } from './import-findings.js';
import { ruleCodes } from './rules.js';
import { displayOfStructures, ownAgainstOtherFindings } from './set-findings.js';
import {
  displayOfPersons, genderFindings, pathFindings, proximityFindings, verifiedWishFindings, wishFindings,
} from './structure-findings.js';
import { hiddenPreferences, overCorrection, ringFindings, swapFindings, thirdPartyFindings } from './unit-findings.js';

/**
 * Everything that the companion rules say of a period, flagged or not, always in the same order. What the report tests is taken from it;
 * the rest is tested here, each rule and level as a family of its own. Those of the level `counsellor` speak of one person. N-D1 and N-D2
 * are not among them: whoever is watched every night is told that night, and a second watch from the first day of a quarter would ring more often.
 */
export function findingsOf(
  decisions: readonly AuditDecision[], audit: Pick<PeriodAudit, 'audit' | 'units'>, facts: RuleFacts, settings: Parameters,
): Finding[] {
  const structures = grouped(decisions, ({ structure }) => structure);
  const counsellors = grouped(decisions, ({ counsellor }) => counsellor);
  const isCounted = ({ isWishVerified, structure }: AuditDecision) => !isWishVerified || audit.audit.reintegrated.has(structure);
  return inOrder([
    ...overCorrection(audit, settings), ...thirdPartyFindings(audit), ...swapFindings(audit), ...ringFindings(audit),
    ...pathFindings(audit, settings), ...proximityFindings(audit, settings), ...genderFindings(audit, settings),
    ...skimmingFindings(structures, isCounted, settings), ...concentrationFindings(decisions, structures, settings),
    ...displayOfPersons(audit, settings), ...displayOfStructures(structures, settings), ...ownAgainstOtherFindings(structures, settings),
    ...wishFindings(audit, settings), ...verifiedWishFindings(audit), ...hiddenPreferences(audit, settings), ...growthFindings(facts, settings),
    ...outsideFindings(facts, audit, structures, settings), ...employerChangeFindings(counsellors, isCounted, settings),
    ...importFindings(structures, facts), ...systemOrderFindings(decisions, facts, settings), ...chainFindings(facts), ...coverageFindings(facts),
  ]);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const places = new Map<string, number>(ruleCodes.map((code, place) => [code, place]));
  const keyOf = ({ level, unit, other }: Finding) => JSON.stringify([level, unit, other]);
  return findings.map((finding) => ({ finding, place: places.get(finding.rule) ?? 0, key: keyOf(finding) }))
    .sort((one, other) => one.place - other.place || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ finding }) => finding);
}
