import type { Role } from './roles.js';

/** Those who read one of the lists that may be taken away; which ones is asked for each list. */
const exporters = ['counsellor', 'coordinator', 'operator_agent', 'structure_admin'] as const;

/** What is done to take a list away as a file, and who may call it. */
export const exportOperations = {
  orderExport: exporters,
  exportOrders: exporters,
  exportLink: exporters,
} as const satisfies Record<string, readonly Role[]>;
