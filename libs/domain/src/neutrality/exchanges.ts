import { type Alternative, externalChoice } from './choice-set.js';
import { addMarked, ofOperators, type Weighing } from './marked-choice.js';
import { isAssessable, type MarkerTest, markerTest, withQ } from './marker-test.js';
import type { Parameters } from './parameters.js';
import { type Edge, ringsOf } from './rings.js';
import { emptyTally, type Tally } from './tally.js';

/** A decision of somebody who is linked to some operators. */
export interface LinkedDecision {
  readonly alternatives: readonly Alternative[];
  readonly own: ReadonlySet<string>;
}

/** The staff of these operators, under one name. */
export const ownLabel = (own: Iterable<string>): string => [...own].sort().join('+');

/** How often the staff of some operators chose an operator with which it has no link, when it chose no operator of its own. */
export interface DirectedPreference extends MarkerTest {
  readonly source: string;
  readonly target: string;
  readonly q: number;
}

export interface Swap {
  readonly a: string;
  readonly b: string;
  /** The operator of b that the staff of a chose, and the other way round. */
  readonly chosenByA: string;
  readonly chosenByB: string;
  readonly p: number;
  readonly q: number;
  readonly ratioByA: number | null;
  readonly ratioByB: number | null;
  readonly smallerExcess: number;
  readonly isFlagged: boolean;
}

/** Who sends to whom: decisions are added one by one. */
export class Exchanges {
  private readonly staff = new Map<string, ReadonlySet<string>>();
  private readonly tallies = new Map<string, Map<string, Tally>>();

  add({ alternatives, own }: LinkedDecision): void {
    const others = own.size === 0 ? null : externalChoice(alternatives, own);
    if (others === null) return;
    const source = ownLabel(own);
    this.staff.set(source, own);
    const targets = this.tallies.get(source) ?? new Map<string, Tally>();
    this.tallies.set(source, targets);
    tallyTargets(targets, others);
  }

  /** Every direction with enough decisions, in alphabetical order. */
  directions({ tolerance, pairs }: Parameters): readonly DirectedPreference[] {
    const tests = inOrder(this.tallies).flatMap(([source, targets]) => inOrder(targets).flatMap(([target, tally]) => {
      const test = tally.informative < pairs.leastDecisions ? null : markerTest(tally, tolerance);
      return test !== null && test.variance >= pairs.leastVariance ? [{ source, target, ...test }] : [];
    }));
    return withQ(tests, ({ pHigh }) => pHigh);
  }

  /** Two groups whose staff send to each other more than expected, both ways. */
  swaps(directions: readonly DirectedPreference[], { falseDiscoveryRate, pairs }: Parameters): readonly Swap[] {
    const houses = this.houses();
    const known = new Map(directions.map((each) => [JSON.stringify([each.source, each.target]), each]));
    const tests = directions.flatMap((there) => (houses.get(there.target) ?? []).filter((label) => there.source < label).flatMap((label) =>
      [...this.staff.get(there.source) ?? []].sort().flatMap((operator) => {
        const back = known.get(JSON.stringify([label, operator]));
        return back ? [swapOf(there, back)] : [];
      })));
    return withQ(tests, ({ p }) => p).map((swap) =>
      ({ ...swap, isFlagged: swap.q <= falseDiscoveryRate && swap.smallerExcess >= pairs.leastExcess }));
  }

  /** Groups of staff among which strong preferences go round. */
  rings(directions: readonly DirectedPreference[], { falseDiscoveryRate, pairs }: Parameters): readonly (readonly string[])[] {
    const strong = directions.filter(({ q, theta, excess }) =>
      q <= falseDiscoveryRate && (theta ?? 0) >= pairs.leastTheta && excess >= pairs.leastExcess);
    const houses = this.houses();
    const edges = strong.flatMap(({ source, target }) => (houses.get(target) ?? []).map((label): Edge => [source, label]));
    return ringsOf([...this.staff.keys()].sort(), edges);
  }

  /** The operators of a ring's groups. */
  operatorsOf(ring: readonly string[]): ReadonlySet<string> {
    return new Set(ring.flatMap((label) => [...this.staff.get(label) ?? []]));
  }

  /** Whose own house each operator is, by name. */
  private houses(): ReadonlyMap<string, readonly string[]> {
    const houses = new Map<string, string[]>();
    for (const [label, own] of inOrder(this.staff)) for (const operator of own) houses.set(operator, [...houses.get(operator) ?? [], label]);
    return houses;
  }
}

/** A ring as if it were one house: what its staff chose inside it, against equal chances. */
export function retestedRing(operators: ReadonlySet<string>, decisions: Iterable<LinkedDecision>, tolerance: number): MarkerTest | null {
  const tally = emptyTally();
  for (const { alternatives, own } of decisions) {
    if ([...own].some((operator) => operators.has(operator))) addMarked(tally, alternatives, ofOperators(operators));
  }
  return markerTest(tally, tolerance);
}

/** A preference of one counsellor for an operator with which no link is known. */
export interface ThirdParty extends MarkerTest {
  readonly operator: string;
}

/** All decisions of one counsellor, weighed as peers weigh them: which operator is chosen too often, where none of one's own was? */
export function thirdParties(
  decisions: Iterable<LinkedDecision>, weightOf: Weighing, margin: number, limits: Parameters['assessable'],
): readonly ThirdParty[] {
  const targets = new Map<string, Tally>();
  for (const { alternatives, own } of decisions) {
    const others = externalChoice(alternatives, own);
    if (others !== null) tallyTargets(targets, others, weightOf);
  }
  return inOrder(targets).flatMap(([operator, tally]) => {
    const test = isAssessable(tally, margin, limits) ? markerTest(tally, margin) : null;
    return test === null ? [] : [{ operator, ...test }];
  });
}

function tallyTargets(targets: Map<string, Tally>, others: readonly Alternative[], weightOf?: Weighing): void {
  for (const target of new Set(others.map(({ operator }) => operator))) {
    const tally = targets.get(target) ?? emptyTally();
    targets.set(target, tally);
    addMarked(tally, others, ({ operator }) => operator === target, weightOf);
  }
}

const swapOf = (there: DirectedPreference, back: DirectedPreference) => ({
  a: there.source, b: back.source, chosenByA: there.target, chosenByB: back.target, p: Math.max(there.pHigh, back.pHigh),
  ratioByA: there.ratio, ratioByB: back.ratio, smallerExcess: Math.min(there.excess, back.excess),
});

const inOrder = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
