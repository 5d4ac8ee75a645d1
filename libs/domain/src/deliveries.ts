/** What may be promised for after a commit; the worker has exactly one processor for each, or refuses to start. */
export const deliveryJobs = ['advance-import', 'anchor-journal', 'audit-night', 'audit-period', 'break-glass-to-learner', 'break-glass-to-staff', 'check-document', 'compare-runs', 'correction-answered', 'correction-to-keeper', 'erase-dossier', 'find-turns', 'follow-check-in', 'follow-up', 'forget-visitor', 'grant-ending', 'grant-requested', 'heed-message', 'keep-retention', 'mail-alarm', 'mail-digest', 'mail-export', 'mail-follow-up', 'mail-gathering', 'mail-handoff', 'mail-heads', 'mail-peer', 'mail-review', 'nudge-keeper', 'nudge-person', 'plan-audits', 'plan-digests', 'plan-person', 'publish-audit', 'referral-turned', 'resend-returned', 'send-password-link', 'send-sheet', 'sms-follow-up', 'tell-alarm', 'tell-alert', 'tell-break-glass', 'tell-caseworker', 'tell-gathering', 'tell-handoff', 'tell-keepers', 'tell-person', 'tell-review', 'tell-urgent', 'wake-follow-up'] as const;

export type DeliveryJob = (typeof deliveryJobs)[number];

/** Why a delivery was set aside: refused for good, given up after two days, our own mistake, whoever had it vanished, nobody knows whether it left. */
export const deathReasons = ['refused', 'gave_up', 'mistake', 'vanished', 'unsure'] as const;
export type DeathReason = (typeof deathReasons)[number];

/** What fails so many times by our own mistake is set aside for a human: it would only fail again. */
export const strikesAllowed = 3;

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
