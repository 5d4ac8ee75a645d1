/** What may be promised for after a commit; the worker has exactly one processor for each, or refuses to start. */
export const deliveryJobs = ['advance-import', 'anchor-journal', 'audit-night', 'audit-period', 'break-glass-to-learner', 'break-glass-to-staff', 'check-document', 'correction-answered', 'correction-to-keeper', 'erase-dossier', 'follow-up', 'forget-visitor', 'grant-ending', 'grant-requested', 'keep-retention', 'mail-handoff', 'mail-heads', 'mail-review', 'nudge-keeper', 'nudge-person', 'plan-audits', 'publish-audit', 'send-password-link', 'send-sheet', 'tell-alert', 'tell-break-glass', 'tell-caseworker', 'tell-handoff', 'tell-keepers', 'tell-person', 'tell-review'] as const;

export type DeliveryJob = (typeof deliveryJobs)[number];

const firstWait = 5_000;
const longestWait = 3_600_000;
const givenUpAfter = 48 * 3_600_000;

/** When to try again after a failure that may pass: doubling waits, spread so that a crowd does not come back at once. */
export function nextTry(attempt: number, spread: number): number {
  const wait = Math.min(firstWait * 2 ** Math.max(0, attempt - 1), longestWait);
  return Math.round(wait * (0.75 + spread / 2));
}

/** A delivery that still fails two days after it was promised is given up and shown to a human. */
export const isGivenUp = (createdAt: Date, now: Date): boolean => now.getTime() - createdAt.getTime() > givenUpAfter;
