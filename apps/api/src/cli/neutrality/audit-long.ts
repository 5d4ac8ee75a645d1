import type { Parameters } from '@boussole/domain/neutrality/parameters';
import { LongImports } from '../../modules/neutrality/long-imports.js';
import type { Audited } from './audited.js';
import { auditedImports } from './audited-imports.js';
import type { Progress } from './progress.js';
import { readTable } from './read-table.js';

export interface LongFiles { readonly alternatives: string; readonly decisions: string; readonly affiliations: string }

/** The audit of the three files in which each decision has a line per alternative. */
export async function auditLong(files: LongFiles, isLarge: boolean, settings: Parameters, progress: Progress): Promise<Audited> {
  const imports = new LongImports();
  const facts = [
    await readTable(files.affiliations, 'affiliations', imports.links.take, progress),
    await readTable(files.decisions, 'decisions', imports.decisions.take, progress),
    await readTable(files.alternatives, 'alternatives', imports.alternatives.take, progress),
  ];
  progress.begin('calcul', 0);
  return auditedImports(imports, facts, isLarge, settings);
}
