import type { Role } from './roles.js';

/** Those who answer for a branch fill its grid; a coordinator is also the peer of others. */
const keepers = ['coordinator', 'manager'] as const;

/** What is done about the quality of a service, and who may call it. */
export const qualityOperations = {
  quality: ['counsellor', ...keepers],
  qualityPeers: keepers,
  openQualityRound: keepers,
  saveQualityAnswer: keepers,
  moveQualityRound: keepers,
  saveQualityAction: keepers,
  qualityReading: ['coordinator'],
  saveQualityRemark: ['coordinator'],
  moveQualityReading: ['coordinator'],
} as const satisfies Record<string, readonly Role[]>;
