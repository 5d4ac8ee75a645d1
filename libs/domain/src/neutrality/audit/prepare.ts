import type { Affiliation, OwnView } from '../own-set.js';
import { OwnSets } from '../own-set.js';
import type { AlternativeImport } from '../import/alternatives.js';
import type { DecisionImport } from '../import/decisions.js';
import type { Issues } from '../import/issues.js';
import { type AuditDecision, DecisionMaker } from './audit-decision.js';

/** What was read from the three files becomes decisions, in the order of processing: by date, then by identifier. */
export function preparedDecisions(
  decisions: DecisionImport, alternatives: AlternativeImport, links: readonly Affiliation[], view: OwnView, issues: Issues,
): AuditDecision[] {
  const maker = new DecisionMaker(new OwnSets(links, view), issues);
  const sessionsOf = alternatives.byDecision();
  const prepared: AuditDecision[] = [];
  for (const place of decisions.order()) {
    const decision = maker.make(decisions.at(place), sessionsOf(place));
    if (decision) prepared.push(decision);
  }
  return prepared;
}
