import type { Actor } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';

/** Where a round of self-assessment stands: being filled, with a peer, read by her, over. */
export const qualityStates = ['draft', 'sent_to_peer', 'read', 'closed'] as const;
export type QualityState = (typeof qualityStates)[number];

/** What the house does with its round. */
export const roundMoves = ['ask_peer', 'take_back', 'close'] as const;
export type RoundMove = (typeof roundMoves)[number];

/** What the peer does with what she was asked to read. */
export const readingMoves = ['accept', 'decline', 'hand_back'] as const;
export type ReadingMove = (typeof readingMoves)[number];

/** What else is done in a round: the house fills its grid, the peer writes beside it. */
export type QualityMove = RoundMove | ReadingMove | 'fill' | 'remark';

/** What the rules need to know of a round. */
export interface QualityRound {
  readonly branchId: string;
  readonly state: QualityState;
  /** The branch whose coordination is asked to read; none: nobody is. */
  readonly peerBranchId: string | null;
  /** Who there took it upon herself. */
  readonly peerMembershipId: string | null;
  /** Every standard has a level and evidence. */
  readonly isFilled: boolean;
  /** The peer has written something of every standard. */
  readonly isRemarked: boolean;
}

/** The house fills and decides; its counsellors look; the peer reads, as long as she is asked. */
export type QualitySide = 'keeps' | 'looks' | 'reads';
type Who = Pick<Actor, 'branchId' | 'membershipId' | 'role'>;

export const mayKeepQuality = ({ role }: Pick<Actor, 'role'>): boolean => role === 'coordinator' || role === 'manager';

/** On which side of a round somebody stands; a round is read by another body, so that nobody stands on two. */
export function qualitySideOf(round: QualityRound, actor: Who): QualitySide | null {
  if (round.branchId === actor.branchId) return mayKeepQuality(actor) ? 'keeps' : actor.role === 'counsellor' ? 'looks' : null;
  const isAsked = round.state === 'sent_to_peer' && round.peerBranchId === actor.branchId && actor.role === 'coordinator';
  return isAsked && (round.peerMembershipId === null || round.peerMembershipId === actor.membershipId) ? 'reads' : null;
}

interface Rule {
  readonly by: 'keeps' | 'reads';
  readonly from: readonly QualityState[];
  readonly to: QualityState;
  /** What must be so besides. */
  readonly needs?: (round: QualityRound) => Decision<true>;
}

const isTaken = ({ peerMembershipId }: QualityRound): boolean => peerMembershipId !== null;
const when = (holds: boolean, code: 'quality.not_whole' | 'quality.not_accepted' | 'quality.wrong_state'): Decision<true> =>
  (holds ? allow(true) : refuse(code));

const rules: Readonly<Record<QualityMove, Rule>> = {
  fill: { by: 'keeps', from: ['draft'], to: 'draft' },
  ask_peer: { by: 'keeps', from: ['draft'], to: 'sent_to_peer', needs: ({ isFilled }) => when(isFilled, 'quality.not_whole') },
  // A peer who does not come holds up nobody: the house takes its grid back, and what she had begun to write goes with it.
  take_back: { by: 'keeps', from: ['sent_to_peer'], to: 'draft' },
  close: { by: 'keeps', from: ['draft', 'read'], to: 'closed', needs: ({ isFilled }) => when(isFilled, 'quality.not_whole') },
  accept: { by: 'reads', from: ['sent_to_peer'], to: 'sent_to_peer', needs: (round) => when(!isTaken(round), 'quality.wrong_state') },
  decline: { by: 'reads', from: ['sent_to_peer'], to: 'draft' },
  remark: { by: 'reads', from: ['sent_to_peer'], to: 'sent_to_peer', needs: (round) => when(isTaken(round), 'quality.not_accepted') },
  hand_back: { by: 'reads', from: ['sent_to_peer'], to: 'read',
    needs: (round) => (isTaken(round) ? when(round.isRemarked, 'quality.not_whole') : refuse('quality.not_accepted')) },
};

/** The only place that says who may move a round, and where it goes. What a peer has read stays as she read it. */
export function decideQuality(round: QualityRound, move: QualityMove, actor: Who): Decision<QualityState> {
  const side = qualitySideOf(round, actor);
  const rule = rules[move];
  if (side === null) return refuse('record.not_found');
  if (side !== rule.by) return refuse('access.denied');
  if (!rule.from.includes(round.state)) return refuse('quality.wrong_state');
  const needed = rule.needs?.(round) ?? allow(true);
  return needed.ok ? allow(rule.to) : needed;
}

/** The same rule, asked for every move: what the screen may offer. */
export const allowedQualityMoves = <Move extends QualityMove>(moves: readonly Move[], round: QualityRound, actor: Who): Move[] =>
  moves.filter((move) => decideQuality(round, move, actor).ok);
