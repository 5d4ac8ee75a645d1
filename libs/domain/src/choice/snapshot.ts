import type { AgeBand } from '../dossier/situation-words.js';
import type { Path } from '../register/vocabulary.js';
import type { Json } from './canonical.js';
import type { Criteria } from './criteria.js';

/** Why an offer of the domain does not stand in the set: the first of these that applies. */
export const asideReasons = [
  'other_trade', 'stale', 'other_level', 'diploma', 'language', 'public', 'age', 'times', 'too_far', 'other_territory', 'full', 'start', 'withdrawn',
] as const;
export type AsideReason = (typeof asideReasons)[number];

/** What would bring offers back in, one condition at a time. */
export const relaxations = [
  'any_trade', 'any_level', 'more_minutes_15', 'more_minutes_30', 'more_minutes_60', 'more_months_3', 'more_months_6', 'any_time', 'with_stale',
] as const;
export type Relaxation = (typeof relaxations)[number];

/** Why an operator counts as the counsellor's own. */
export const ownLinks = ['structure', 'employer', 'host', 'declared', 'group'] as const;
export type OwnLink = (typeof ownLinks)[number];

/** One sheet of an alternative, as it was: its version, and the hash of what it said. */
export type FrozenOffer = { readonly id: string; readonly version: number; readonly hash: string };

/** What one may choose: an option of an operator at a site, its sessions and twin sheets taken together. */
export type Alternative = {
  readonly n: number;
  readonly operator: string;
  readonly option: string;
  readonly site: string;
  /** An estimate; none: given at a distance, or nobody knows from where. */
  readonly minutes: number | null;
  /** None: unknown. */
  readonly seats: number | null;
  /** None: one may enter at any time. */
  readonly start: string | null;
  readonly weight: number;
  readonly own: boolean;
  readonly path: Path | null;
  readonly offers: readonly FrozenOffer[];
};

/** One that was retained though it did not stand in the set: recorded beside it, as it would have been frozen. */
export type OutsideAlternative = Omit<Alternative, 'n'>;

/** Criteria as they are kept: a band in the place of an age. */
export type FrozenCriteria = Omit<Criteria, 'age'> & { readonly ageBand: AgeBand | null };

/** What the person had said before, without her words. */
export type FrozenWish = {
  readonly source: string;
  readonly saidAt: string;
  readonly operator: string | null;
  readonly offer: string | null;
  readonly isNone: boolean;
};

/** What is kept of a decision's moment, and hashed. It names nobody. */
export type Snapshot = {
  readonly v: 1;
  readonly decision: string;
  readonly at: string;
  readonly need: FrozenCriteria;
  readonly wish: FrozenWish | null;
  readonly alternatives: readonly Alternative[];
  /** Operators linked to whoever froze the set, on that day, and why. */
  readonly own: readonly { readonly operator: string; readonly link: OwnLink }[];
  /** Tied by a network or by funding: reported apart, never counted as own. */
  readonly apart: { readonly network: readonly string[]; readonly funding: readonly string[] };
  readonly aside: Partial<Record<AsideReason, number>>;
  readonly relax: Partial<Record<Relaxation, number>>;
  /** SHA-256 of the decision's id. */
  readonly seed: string;
  /** Alternatives by number, in the order in which they are shown first. */
  readonly order: readonly number[];
};

// An optional member is absent, never undefined: the snapshot is JSON.
export const asJson = (snapshot: Snapshot): Json => snapshot as unknown as Json;

/** A snapshot read back; what was hashed is what was written here. */
export const readSnapshot = (text: string): Snapshot => JSON.parse(text) as Snapshot;

/** The share of a list of alternatives that is own; nothing of nothing. */
export const ownShare = (alternatives: readonly Pick<Alternative, 'own'>[]): number =>
  (alternatives.length === 0 ? 0 : alternatives.filter(({ own }) => own).length / alternatives.length);
