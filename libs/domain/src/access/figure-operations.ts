import type { Role } from './roles.js';

/** What is read of the figures, and by whom; whose they are, rows and mandates say. */
export const figureOperations = {
  managerFigures: ['manager', 'coordinator'],
  coordinationFigures: ['coordinator'],
  operatorFigures: ['operator_agent', 'manager', 'coordinator'],
  figureRows: ['coordinator'],
  activityReports: ['manager', 'coordinator', 'operator_agent'],
  activityReport: ['manager', 'coordinator', 'operator_agent'],
  makeReport: ['manager', 'coordinator', 'operator_agent'],
  commentReport: ['manager', 'coordinator', 'operator_agent'],
} as const satisfies Record<string, readonly Role[]>;
