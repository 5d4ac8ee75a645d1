import { type Role, roles } from './roles.js';

/** Whoever works here reads a list at least; which of them leaves with whom is asked for each list. */
const exporters: readonly Role[] = roles;

/** What is done to take a list away as a file, and who may call it. */
export const exportOperations = {
  orderExport: exporters,
  exportOrders: exporters,
  exportLink: exporters,
} as const satisfies Record<string, readonly Role[]>;
