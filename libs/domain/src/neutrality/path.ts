import { type Alternative, externalChoice } from './choice-set.js';
import { addMarked } from './marked-choice.js';
import { type MarkerTest, markerTest } from './marker-test.js';
import { emptyTally, type Tally } from './tally.js';

/** How often a way of learning was chosen where it could be: in all decisions, and in those that went to others only. */
export interface PathTallies {
  readonly all: Tally;
  readonly external: Tally;
}

export const emptyPathTallies = (): PathTallies => ({ all: emptyTally(), external: emptyTally() });

/** Adds one decision; a set without the path, or with nothing else, says nothing. */
export function addPath(
  { all, external }: PathTallies, alternatives: readonly Alternative[], own: ReadonlySet<string>, path: string,
): void {
  const isOfPath = (one: Alternative) => one.path === path;
  addMarked(all, alternatives, isOfPath);
  const others = externalChoice(alternatives, own);
  if (others) addMarked(external, others, isOfPath);
}

/**
 * Is the path avoided? Keeping everybody in the house makes a path lose that the house does not offer: this is what the first test
 * sees, as context. The second, among others only, is the one that may be flagged.
 */
export interface PathTest {
  readonly all: MarkerTest;
  readonly external: MarkerTest | null;
}

export function pathTest({ all, external }: PathTallies, tolerance: number): PathTest | null {
  const test = markerTest(all, tolerance);
  return test === null ? null : { all: test, external: markerTest(external, tolerance) };
}
