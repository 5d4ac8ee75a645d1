import type { AuditDecision } from '@boussole/domain/neutrality/audit/audit-decision';
import { preparedDecisions } from '@boussole/domain/neutrality/audit/prepare';
import { AffiliationImport } from '@boussole/domain/neutrality/import/affiliations';
import { AlternativeImport } from '@boussole/domain/neutrality/import/alternatives';
import { DecisionImport } from '@boussole/domain/neutrality/import/decisions';
import { Issues } from '@boussole/domain/neutrality/import/issues';
import type { OwnView } from '@boussole/domain/neutrality/own-set';

/** What the lines of the long form leave behind, wherever they come from. */
export class LongImports {
  readonly issues = new Issues();
  readonly links = new AffiliationImport(this.issues);
  readonly decisions = new DecisionImport(this.issues);
  readonly alternatives = new AlternativeImport(this.decisions, this.issues);

  /** Everything that was read, as decisions in the order of processing; asked once, for repeats are counted on the way. */
  prepared(view: OwnView): AuditDecision[] {
    return preparedDecisions(this.decisions, this.alternatives, this.links.links, view, this.issues);
  }
}
