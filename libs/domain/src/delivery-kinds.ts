/** What a delivery is about, as somebody who administers would say it. */
export const deliveryKinds = ['account', 'referral', 'reminder', 'sharing', 'register', 'audit', 'person', 'gathering', 'document', 'day', 'other'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

// The first that fits says it.
const signs: readonly (readonly [RegExp, DeliveryKind])[] = [
  [/^send-password-link$/, 'account'],
  [/gathering/, 'gathering'],
  [/^(mail-digest|plan-digests|tell-urgent|tell-alarm|mail-alarm|tell-caseworker|mail-export|mail-peer|compare-runs)$/, 'day'],
  [/^(follow-up|tell-handoff|mail-handoff)$/, 'referral'],
  [/follow-up|check-in|returned|remind|sms|transition|turn|heed|plan-person|survey/, 'reminder'],
  [/^(grant-|break-glass|tell-break-glass)/, 'sharing'],
  [/^(advance-import|correction-|nudge-|tell-keepers|forget-visitor)/, 'register'],
  [/audit|journal|heads|review|alert/, 'audit'],
  [/^(erase-dossier|keep-retention|tell-person|send-sheet)/, 'person'],
  [/document/, 'document'],
];

/** The kind of a delivery by the name of its job; one that nobody named is another one. */
export const kindOfDelivery = (job: string): DeliveryKind => signs.find(([sign]) => sign.test(job))?.[1] ?? 'other';
