import { isOver, type ReferralState, type Side } from './states.js';

/** What can be read of a referral: its line (states and dates, nobody named), the packet, how to reach the person, the conversation. */
export const readables = ['line', 'packet', 'contact', 'conversation'] as const;
export type Readable = (typeof readables)[number];

const prepared = ['draft', 'choice_presented', 'to_justify'] as const;
const sinceAcceptance = ['accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'] as const;
const isPrepared = (state: ReferralState): boolean => prepared.some((one) => one === state);
const isAccepted = (state: ReferralState): boolean => sinceAcceptance.some((one) => one === state);

/** What an operator may read: nothing before it is sent, the packet while it is hers, contact data once accepted; after the end, its line. */
function readByReceiver(state: ReferralState, wasSent: boolean): readonly Readable[] {
  if (!wasSent || isPrepared(state)) return [];
  if (isOver(state)) return state === 'closed' ? ['line', 'packet', 'conversation'] : ['line'];
  return isAccepted(state) ? ['line', 'packet', 'contact', 'conversation'] : ['line', 'packet', 'conversation'];
}

/** What each side may read of a referral where it stands. */
export function readableBy(state: ReferralState, side: Side, wasSent = true): ReadonlySet<Readable> {
  switch (side) {
    case 'sender': return new Set(readables);
    case 'learner': return new Set<Readable>(['line', 'packet', 'contact']);
    case 'receiver': return new Set(readByReceiver(state, wasSent));
    case 'coordinator':
    case 'system': return new Set<Readable>(['line']);
  }
}
