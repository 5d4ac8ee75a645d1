import { reasonCodes } from '@boussole/domain/referral/states';
import type { ChoiceSet } from './choice-query';
import type { PickInput, ReasonCode } from './choice-requests';

/** What is picked: an alternative of the list by its number, or an offer that stands outside of it. */
export type PickKey = number | string;

/** An offer that was retained, before it enters the dossier. */
export interface PickDraft {
  key: PickKey;
  goalId: string | null;
  sessionId: string | null;
  reasonCode: ReasonCode | null;
  reasonText: string;
}

/** Takes an offer up, or puts it back. The second one is for the second project where there is one. */
export function toggledPick(picks: readonly PickDraft[], key: PickKey, set: Aims, reasonCode: ReasonCode | null = null): PickDraft[] {
  if (picks.some((pick) => pick.key === key)) return picks.filter((pick) => pick.key !== key);
  return [...picks, { key, goalId: goalOf(picks.length, set), sessionId: null, reasonCode, reasonText: '' }];
}

type Aims = Pick<ChoiceSet, 'goals' | 'need'>;

function goalOf(already: number, { goals, need }: Aims): string | null {
  const own = need?.goalId ?? goals[0]?.id ?? null;
  if (already === 0) return own;
  return goals.find(({ id, kind }) => id !== own && kind === 'second')?.id ?? own;
}

/** What the server is told; empty words are none. */
export const pickInput = ({ key, goalId, sessionId, reasonCode, reasonText }: PickDraft): PickInput => ({
  ...(typeof key === 'number' ? { alternative: key } : { offerId: key }), goalId, sessionId, reasonCode, reasonText: reasonText.trim() || null,
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const most = 20;

type Known = Pick<ChoiceSet, 'cards' | 'goals' | 'made'>;

/** Picks as an address holds them: codes and numbers, never words. What entered the dossier since is no draft any more. */
export const writePicks = (picks: readonly PickDraft[]): string =>
  picks.map(({ key, goalId, sessionId, reasonCode }) => [key, goalId ?? '', sessionId ?? '', reasonCode ?? ''].join('.')).join(',');

export function readPicks(written: string | number | undefined, { cards, goals, made }: Known): PickDraft[] {
  const picks = partsOf(written).flatMap((part): PickDraft[] => {
    const [name = '', goal, session = '', reason] = part.split('.');
    const key = /^\d+$/.test(name) ? Number(name) : name;
    const isKnown = typeof key === 'number' ? cards.some(({ alternative }) => alternative === key) : uuid.test(key);
    const isReferred = made.some(({ alternative, offerId, referralId }) => referralId !== null && (alternative ?? offerId) === key);
    if (!isKnown || isReferred) return [];
    return [{
      key, goalId: goals.find(({ id }) => id === goal)?.id ?? null, sessionId: uuid.test(session) ? session : null,
      reasonCode: reasonCodes.find((code) => code === reason) ?? null, reasonText: '',
    }];
  });
  return picks.filter(({ key }, place) => picks.findIndex((one) => one.key === key) === place);
}

export const readCompared = (written: string | number | undefined, { cards }: Pick<ChoiceSet, 'cards'>): number[] =>
  [...new Set(partsOf(written).filter((part) => /^\d+$/.test(part)).map(Number))]
    .filter((number) => cards.some(({ alternative }) => alternative === number));

const partsOf = (written: string | number | undefined): string[] => String(written ?? '').split(',').slice(0, most);
