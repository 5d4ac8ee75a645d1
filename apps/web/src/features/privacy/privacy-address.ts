import type { MatrixColumn } from '@boussole/domain/access/matrix';

// Written out: the address is read before the page, and the page's rules travel with the page alone.
const columns = ['visitor', 'learner', 'representative', 'receiver', 'approver', 'counsellor', 'operator_agent', 'coordinator', 'manager',
  'structure_admin', 'platform_admin', 'auditor'] as const satisfies readonly MatrixColumn[];

export const readPart = (search: Record<string, unknown>): { partie?: 'log' } => (search['partie'] === 'log' ? { partie: 'log' } : {});

/** Whose column is shown alone; none: all of them. */
export function readFunction(search: Record<string, unknown>): { fonction?: MatrixColumn } {
  const column = columns.find((name) => name === search['fonction']);
  return column ? { fonction: column } : {};
}
