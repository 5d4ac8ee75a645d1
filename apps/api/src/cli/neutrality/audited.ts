import type { Json } from '@boussole/domain/choice/canonical';
import type { Reading } from '@boussole/domain/neutrality/audit/reading';
import type { Issue } from '@boussole/domain/neutrality/import/issues';
import type { Parameters } from '@boussole/domain/neutrality/parameters';
import type { FileFacts } from './read-table.js';

/** The lines of a file that do not enter the audit; those that are whole but say twice the same are not unusable. */
export interface Account {
  readonly nom: string;
  readonly lignes: number;
  readonly refusees: number;
  readonly sans_decision: number;
  readonly inutilisables: number;
}

/** An audit that is done: its report, and what it stands on. */
export interface Audited {
  readonly form: 'longue' | 'simple';
  readonly view: 'strict' | 'large';
  /** What it was measured with. */
  readonly settings: Parameters;
  readonly report: { readonly [name: string]: Json };
  readonly reading: Reading;
  readonly files: readonly FileFacts[];
  readonly refused: readonly Account[];
  readonly irregular: { readonly lines: readonly Issue[]; readonly leftOut: number };
  /** More than a tenth of the lines of a file could not be used. */
  readonly isUnusable: boolean;
  /** What else was found where the decisions come from; the print of the figures does not depend on it. */
  readonly beside?: { readonly [name: string]: Json };
}
