import { fisher, type Rate } from './fisher.js';
import { withQ } from './marker-test.js';
import type { Parameters } from './parameters.js';

/** How often something was seen among referrals to one's own house, and among the others of the same structure. */
export interface OwnAgainstOther {
  readonly unit: string;
  readonly own: Rate;
  readonly other: Rate;
}

export interface OwnAgainstOtherTest extends OwnAgainstOther {
  /** So often or more among one's own, if both were alike. */
  readonly p: number;
  readonly midP: number;
  readonly q: number;
  readonly isFlagged: boolean;
}

/**
 * Something that honest use has no reason to do more often for its own house: an unverified wish, a choice from outside the set, an empty
 * set or a single alternative, a need edited after display, a referral without a set. One family: all units with enough of both.
 */
export function ownAgainstOther(
  units: readonly OwnAgainstOther[], { falseDiscoveryRate, wishes }: Parameters,
): readonly OwnAgainstOtherTest[] {
  const tests = units.filter(({ own, other }) => Math.min(own.of, other.of) >= wishes.leastDecisions).map((unit) => {
    const { atLeast: p, midAtLeast: midP } = fisher(unit.own, unit.other);
    return { ...unit, p, midP };
  });
  return withQ(tests, ({ p }) => p).map((test) => ({ ...test, isFlagged: test.q <= falseDiscoveryRate }));
}

/** The decisions of a unit, and those in which the person had named an operator of the unit beforehand, verified. */
export interface VerifiedWishes {
  readonly unit: string;
  readonly wishes: Rate;
}

export interface VerifiedWishesTest extends VerifiedWishes {
  readonly rate: number;
  readonly rateOfOthers: number | null;
  readonly p: number;
  readonly q: number;
  /** Wishes are counted again as choices, and some of the persons are called back. */
  readonly isFlagged: boolean;
}

/** Each unit against all others together. */
export function verifiedWishes(
  units: readonly VerifiedWishes[], { falseDiscoveryRate, wishes }: Parameters,
): readonly VerifiedWishesTest[] {
  const counted = units.filter((unit) => unit.wishes.of > 0);
  const total = (countOf: (wishes: Rate) => number) => counted.reduce((sum, unit) => sum + countOf(unit.wishes), 0);
  const whole = { marked: total(({ marked }) => marked), of: total(({ of }) => of) };
  const tests = counted.map((unit) => {
    const others = { marked: whole.marked - unit.wishes.marked, of: whole.of - unit.wishes.of };
    return { ...unit, rate: rateOf(unit.wishes) ?? 0, rateOfOthers: rateOf(others), p: fisher(unit.wishes, others).atLeast };
  });
  return withQ(tests, ({ p }) => p).map((test) =>
    ({ ...test, isFlagged: test.q <= falseDiscoveryRate && test.rate >= wishes.leastRatio * (test.rateOfOthers ?? Infinity) }));
}

const rateOf = ({ marked, of }: Rate): number | null => (of > 0 ? marked / of : null);
