import type { OutsideAlternative, Snapshot } from '../../choice/snapshot.js';
import type { ReasonCode } from '../../referral/states.js';

/** An offer that was retained of a set, be it to refer to it or to mention it. */
export interface Made {
  /** Its number in the set; none: it stood outside. */
  readonly alternative: number | null;
  readonly outside: OutsideAlternative | null;
  readonly reason: ReasonCode | null;
}

/** One decision: a frozen set, with what was made of it. Who decided and who was advised bear pseudonyms already. */
export interface FrozenDecision {
  readonly counsellor: string;
  readonly structure: string;
  /** None: at the counter, or the dossier was erased. */
  readonly learner: string | null;
  readonly snapshot: Pick<Snapshot, 'decision' | 'at' | 'wish' | 'alternatives' | 'own'> & { readonly need: Pick<Snapshot['need'], 'diploma'> };
  readonly isNeedEdited: boolean;
  /** The alternatives by number, from the top, as they were last shown before the first choice; none: nothing is known of it. */
  readonly shown: readonly number[] | null;
  /** As it was made, the first one first. */
  readonly made: readonly Made[];
}
