export type OfferStatus = 'open' | 'full' | 'withdrawn';

/** A session of an option, as the record of a decision lists it. */
export interface Session {
  readonly operator: string;
  readonly option: string;
  readonly site: string;
  /** The way of learning (work-study, full time…); null when it was not said. */
  readonly path: string | null;
  /** Travel time; null when it is not known. */
  readonly minutes: number | null;
  readonly weight: number;
  readonly status: OfferStatus;
  readonly isRetained: boolean;
  /** In the reference set, which was frozen before anything was shown. */
  readonly isInReference: boolean;
  /** Null when nothing is known of the display. */
  readonly isShown: boolean | null;
  /** 1 is on top. */
  readonly rank: number | null;
  /** The person is there already; left out where nobody records it. */
  readonly isContinued?: boolean;
}

/** One (operator, option, site) that could have been chosen. */
export interface Alternative {
  readonly operator: string;
  readonly path: string | null;
  readonly minutes: number | null;
  readonly weight: number;
  readonly isRetained: boolean;
  /** Retained although the reference set did not hold it. */
  readonly isAdded: boolean;
  readonly isShown: boolean | null;
  readonly rank: number | null;
  readonly isContinued?: boolean;
}

export interface ChoiceSet {
  readonly alternatives: readonly Alternative[];
  /** Sessions that were a second one of their alternative. */
  readonly merged: number;
  /** Alternatives that nobody could enter any more. */
  readonly unavailable: number;
  /** Alternatives retained from outside the reference set. */
  readonly added: number;
}

/** The set that counts: sessions merged, what was not available left out, what was retained always in. */
export function choiceSetOf(sessions: readonly Session[]): ChoiceSet {
  const whole = mergedSessions(sessions);
  const counted = whole.filter((one) => one.isRetained || one.isInReference);
  const alternatives = counted.filter((one) => one.isRetained || one.status === 'open').map(alternativeOf);
  return {
    alternatives,
    merged: sessions.length - whole.length,
    unavailable: counted.length - alternatives.length,
    added: alternatives.filter(({ isAdded }) => isAdded).length,
  };
}

/** A character that stands in no identifier. */
const separator = '\u0000';

/** Alternatives in the order in which their first session stands. */
function mergedSessions(sessions: readonly Session[]): readonly Session[] {
  const known = new Map<string, Session>();
  for (const session of sessions) {
    const key = [session.operator, session.option, session.site].join(separator);
    const twin = known.get(key);
    known.set(key, twin ? together(twin, session) : session);
  }
  return [...known.values()];
}

/** Two sessions of one alternative: what holds for either holds for it; it is open if one of them is. */
const together = (one: Session, other: Session): Session => ({
  ...one,
  path: first(one.path, other.path),
  minutes: least(one.minutes, other.minutes),
  weight: Math.max(one.weight, other.weight),
  status: other.status === 'open' ? 'open' : one.status,
  isRetained: one.isRetained || other.isRetained,
  isInReference: one.isInReference || other.isInReference,
  isShown: one.isShown === null ? other.isShown : one.isShown || other.isShown === true,
  rank: least(one.rank, other.rank),
  ...continuity(one.isContinued || (other.isContinued ?? one.isContinued)),
});

const continuity = (isContinued: boolean | undefined) => (isContinued === undefined ? {} : { isContinued });

const least = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? one ?? other : Math.min(one, other);

/** Whichever row stands first in the file, the same word is kept. */
const first = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? one ?? other : one < other ? one : other;

const alternativeOf = (session: Session): Alternative => ({
  operator: session.operator, path: session.path, minutes: session.minutes, weight: session.weight, isRetained: session.isRetained,
  isAdded: session.isRetained && !session.isInReference, isShown: session.isShown, rank: session.rank,
  ...continuity(session.isContinued),
});

/** What was retained out of a set. */
export const retainedOf = (alternatives: readonly Alternative[]): readonly Alternative[] =>
  alternatives.filter(({ isRetained }) => isRetained);

/** The alternatives with which the counsellor has no link. */
export const unlinkedOf = (alternatives: readonly Alternative[], own: ReadonlySet<string>): readonly Alternative[] =>
  alternatives.filter(({ operator }) => !own.has(operator));

/** A choice that went to others only, among the others: null when nothing, or something of one's own, was retained. */
export function externalChoice(alternatives: readonly Alternative[], own: ReadonlySet<string>): readonly Alternative[] | null {
  const retained = retainedOf(alternatives);
  const isExternal = retained.length > 0 && retained.every(({ operator }) => !own.has(operator));
  return isExternal ? unlinkedOf(alternatives, own) : null;
}

/** One alternative chosen among two or more with which the counsellor has no link: what a person without interest does. */
export function disinterestedChoice(alternatives: readonly Alternative[], own: ReadonlySet<string>): readonly Alternative[] | null {
  const others = externalChoice(alternatives, own);
  return others !== null && others.length >= 2 && retainedOf(others).length === 1 ? others : null;
}
