import type { Role } from './roles.js';

/** Those who answer for a body, or look after a territory: what they see of the audit, rows and mandates say. */
const bodyReaders = ['coordinator', 'manager'] as const;
/** Those who are measured, answer for a body, or were entrusted with the audit. */
const auditReaders = ['counsellor', 'coordinator', 'manager', 'auditor'] as const;
/** Those about whom, or about whose body, the audit of neutrality may open a review; and those who may lead one. */
const answering = ['counsellor', 'coordinator', 'manager'] as const;
const leading = ['coordinator', 'auditor'] as const;
const reviewed = [...answering, 'auditor'] as const;

/** What is done with the audit of neutrality, and who may call it. */
export const auditOperations = {
  neutralityBoard: bodyReaders,
  neutralityUnit: auditReaders,
  neutralityDecisions: auditReaders,
  neutralityDecision: auditReaders,
  neutralityPersons: leading,
  neutralityMethod: auditReaders,
  askAudit: ['coordinator'],
  registerParameters: ['coordinator'],
  publications: 'public',
  publishYear: ['coordinator'],
  myMirror: ['counsellor', 'coordinator'],
  reviews: reviewed,
  review: reviewed,
  reviewCounts: bodyReaders,
  replyToReview: answering,
  openReview: leading,
  extendReview: leading,
  decideReview: leading,
} as const satisfies Record<string, 'public' | readonly Role[]>;

/** What a role opens to nobody but the referent of neutrality. */
export const isOfReferent = (operation: string): boolean => operation === 'neutralityPersons';
