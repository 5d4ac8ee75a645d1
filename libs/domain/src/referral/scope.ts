import type { ReferralState, Side } from './states.js';

/** What can be read of a referral: its line (states and dates, nobody named), the packet, how to reach the person, the conversation. */
export const readables = ['line', 'packet', 'contact', 'conversation'] as const;
export type Readable = (typeof readables)[number];

/** What went before: what was never sent shows nothing, what was accepted opened the sharing that the person approved. */
export interface Past {
  readonly wasSent: boolean;
  readonly wasAccepted: boolean;
}

const inHands: readonly Readable[] = ['line', 'packet', 'conversation'];

/** What an operator may read, state by state: the packet while it is hers, contact data as long as the approved sharing lasts. */
const byReceiver: Readonly<Record<ReferralState, readonly Readable[]>> = {
  draft: [], choice_presented: [], to_justify: [],
  sent: inHands, received: inHands, under_review: inHands, info_requested: inHands, waitlisted: inHands,
  accepted: readables, appointment_set: readables, no_show: readables, appointment_cancelled: readables, contact_made: readables,
  enrolled: readables, closed: readables,
  // Once accepted, the sharing lasts thirty days more; withdrawn or entered in error, it ends there and then.
  declined: ['line', 'contact'], cancelled: ['line', 'contact'], obsolete: ['line', 'contact'],
  withdrawn: ['line'], expired: ['line'], entered_in_error: ['line'],
};

const anyPast: Past = { wasSent: true, wasAccepted: true };

/** The most that each side may read of a referral where it stands. */
export function readableBy(state: ReferralState, side: Side, { wasSent, wasAccepted }: Past = anyPast): ReadonlySet<Readable> {
  switch (side) {
    case 'sender': return new Set(readables);
    case 'learner': return new Set<Readable>(['line', 'packet', 'contact']);
    case 'receiver': return new Set(wasSent ? byReceiver[state].filter((one) => one !== 'contact' || wasAccepted) : []);
    case 'coordinator':
    case 'system': return new Set<Readable>(['line']);
  }
}
