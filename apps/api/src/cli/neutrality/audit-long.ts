import { jsonObject } from '@boussole/domain/neutrality/audit/json';
import { longReading } from '@boussole/domain/neutrality/audit/long-reading';
import { longAudit } from '@boussole/domain/neutrality/audit/long-report';
import { preparedDecisions } from '@boussole/domain/neutrality/audit/prepare';
import { AffiliationImport } from '@boussole/domain/neutrality/import/affiliations';
import { AlternativeImport } from '@boussole/domain/neutrality/import/alternatives';
import { DecisionImport } from '@boussole/domain/neutrality/import/decisions';
import { Issues } from '@boussole/domain/neutrality/import/issues';
import { accountOf } from './account.js';
import type { Audited } from './audited.js';
import type { Progress } from './progress.js';
import { readTable } from './read-table.js';

export interface LongFiles { readonly alternatives: string; readonly decisions: string; readonly affiliations: string }

/** The audit of the three files in which each decision has a line per alternative. */
export async function auditLong(files: LongFiles, isLarge: boolean, progress: Progress): Promise<Audited> {
  const issues = new Issues();
  const links = new AffiliationImport(issues);
  const decisions = new DecisionImport(issues);
  const alternatives = new AlternativeImport(decisions, issues);
  const facts = [
    await readTable(files.affiliations, 'affiliations', links.take, progress),
    await readTable(files.decisions, 'decisions', decisions.take, progress),
    await readTable(files.alternatives, 'alternatives', alternatives.take, progress),
  ];
  progress.begin('calcul', 0);
  const prepared = preparedDecisions(decisions, alternatives, links.links, isLarge ? 'network' : 'strict', issues);
  const audit = longAudit(prepared, issues.counted());
  return {
    form: 'longue', view: isLarge ? 'large' : 'strict', report: jsonObject(audit.report), reading: longReading(audit, false),
    ...accountOf(facts, issues, alternatives.orphans),
  };
}
