/** The hats a person may wear in a branch. */
export const roles = [
  'counsellor', 'operator_agent', 'coordinator', 'manager', 'structure_admin', 'platform_admin', 'auditor',
] as const;

export type Role = (typeof roles)[number];

/** Who acts: one person under one hat, for the life of one session. */
export interface Actor {
  readonly sessionId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly branchId: string;
  readonly organisationId: string;
  readonly role: Role;
}
