import type { ChoiceSet } from './choice-query';
import type { PickInput, ReasonCode } from './choice-requests';

/** An offer that was retained, before it enters the dossier. */
export interface PickDraft {
  alternative: number;
  goalId: string | null;
  sessionId: string | null;
  reasonCode: ReasonCode | null;
  reasonText: string;
}

/** Takes an offer up, or puts it back. The second one is for the second project where there is one. */
export function toggledPick(picks: readonly PickDraft[], alternative: number, set: Aims): PickDraft[] {
  if (picks.some((pick) => pick.alternative === alternative)) return picks.filter((pick) => pick.alternative !== alternative);
  return [...picks, { alternative, goalId: goalOf(picks.length, set), sessionId: null, reasonCode: null, reasonText: '' }];
}

type Aims = Pick<ChoiceSet, 'goals' | 'need'>;

function goalOf(already: number, { goals, need }: Aims): string | null {
  const own = need?.goalId ?? goals[0]?.id ?? null;
  if (already === 0) return own;
  return goals.find(({ id, kind }) => id !== own && kind === 'second')?.id ?? own;
}

/** What the server is told; empty words are none. */
export const pickInput = ({ alternative, goalId, sessionId, reasonCode, reasonText }: PickDraft): PickInput => ({
  alternative, goalId, sessionId, reasonCode, reasonText: reasonText.trim() || null,
});
