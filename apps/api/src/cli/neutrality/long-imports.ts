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
import type { FileFacts } from './read-table.js';

/** What the lines of the long form leave behind, wherever they come from. */
export class LongImports {
  readonly issues = new Issues();
  readonly links = new AffiliationImport(this.issues);
  readonly decisions = new DecisionImport(this.issues);
  readonly alternatives = new AlternativeImport(this.decisions, this.issues);

  /** The audit of everything that was read. */
  audited(facts: readonly FileFacts[], isLarge: boolean): Audited {
    const prepared = preparedDecisions(this.decisions, this.alternatives, this.links.links, isLarge ? 'network' : 'strict', this.issues);
    const audit = longAudit(prepared, this.issues.counted());
    return {
      form: 'longue', view: isLarge ? 'large' : 'strict', report: jsonObject(audit.report), reading: longReading(audit, false),
      ...accountOf(facts, this.issues, this.alternatives.orphans),
    };
  }
}
