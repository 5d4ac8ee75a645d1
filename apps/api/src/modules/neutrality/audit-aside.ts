import type { Parameters } from '@boussole/domain/neutrality/parameters';
import type { Period } from '@boussole/domain/neutrality/period/calendar';
import { aside } from '../../platform/aside.js';
import type { MadeAudit } from './audit-gathered.js';
import { BrokenSets } from './gather-period.js';

/** What a thread needs to make an audit by itself. */
export interface Task {
  readonly databaseUrl: string;
  readonly dataKey: Uint8Array;
  readonly period: Period;
  readonly settings: Parameters;
}

export type Found = { readonly made: MadeAudit } | { readonly broken: string };

const entry = new URL('./audit-thread.js', import.meta.url);

/** Makes an audit in a thread of its own. */
export async function auditAside(task: Task, until: AbortSignal): Promise<MadeAudit> {
  const found = await aside(entry, 'audit', task, until) as Found; // written by audit-thread.ts
  if ('broken' in found) throw new BrokenSets(found.broken);
  return found.made;
}
