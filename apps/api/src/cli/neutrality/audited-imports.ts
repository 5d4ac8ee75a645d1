import { jsonObject } from '@boussole/domain/neutrality/audit/json';
import { longReading } from '@boussole/domain/neutrality/audit/long-reading';
import { longAudit } from '@boussole/domain/neutrality/audit/long-report';
import { type Parameters, parameters } from '@boussole/domain/neutrality/parameters';
import type { LongImports } from '../../modules/neutrality/long-imports.js';
import { accountOf } from './account.js';
import type { Audited } from './audited.js';
import type { FileFacts } from './read-table.js';

/** The audit of everything that was read. */
export function auditedImports(
  imports: LongImports, facts: readonly FileFacts[], isLarge: boolean, settings: Parameters = parameters,
): Audited {
  const { issues, alternatives } = imports;
  const prepared = imports.prepared(isLarge ? 'network' : 'strict');
  const audit = longAudit(prepared, issues.counted(), settings);
  return {
    form: 'longue', view: isLarge ? 'large' : 'strict', settings, report: jsonObject(audit.report), reading: longReading(audit, false),
    ...accountOf(facts, issues, alternatives.orphans),
  };
}
