import { inCanonicalOrder } from '../audit/canonical-tally.js';
import { countsOf, type TestedFigures, testedFigures, type UnitCounts } from '../audit/unit-figures.js';
import type { Parameters } from '../parameters.js';
import { powerAbove } from '../power.js';
import { addDecision, emptyTally, measuresOf, type Tally } from '../tally.js';
import type { UnitPart } from './unit-parts.js';

/** A unit in a quarter that still runs. */
export interface OpenTally {
  readonly people: Set<string>;
  persons: number;
  decisions: number;
  excludedWishes: number;
  readonly tally: Tally;
}

export const emptyOpenTally = (): OpenTally => ({ people: new Set(), persons: 0, decisions: 0, excludedWishes: 0, tally: emptyTally() });

/** Who stands behind a decision: nobody where it is not in the figures. */
export interface Behind {
  readonly person: string | null;
  /** Whoever was advised is new to this unit in this quarter. */
  readonly isNewPerson: boolean;
}

/** Adds a decision; one that follows a verified wish is told beside the figures, not counted in them. */
export function addPart(open: OpenTally, { law, marked }: UnitPart, isWish: boolean, { person, isNewPerson }: Behind): void {
  open.decisions += 1;
  if (person !== null) open.people.add(person);
  if (isNewPerson) open.persons += 1;
  if (isWish) open.excludedWishes += 1;
  else addDecision(open.tally, law, marked);
}

/** Figures of a unit before its quarter is over: how much, within which interval; nothing that is a test. */
export interface OpenFigures extends UnitCounts,
  Partial<Pick<TestedFigures, 'Smin' | 'Smax' | 'ratio' | 'excess' | 'diff' | 'ratio_max' | 'theta' | 'ci' | 'limits'>> {
  readonly n_decisions: number;
  readonly n_excluded_wish: number;
  readonly power_x2?: number;
}

export function openFigures(unit: string, open: OpenTally, { tolerance }: Parameters): OpenFigures {
  const tally = inCanonicalOrder(open.tally);
  const measures = measuresOf(tally);
  const counts = { ...countsOf(unit, tally, measures), n_decisions: open.decisions, n_excluded_wish: open.excludedWishes };
  if (tally.informative === 0) return counts;
  const { Smin, Smax, ratio, excess, diff, ratio_max, theta, ci, limits } = testedFigures(tally, tolerance, measures);
  return { ...counts, Smin, Smax, ratio, excess, diff, ratio_max, theta, ci, limits, power_x2: powerAbove(tally, tolerance) };
}
