import type { IssueCounts } from '../import/issues.js';
import { isAssessable } from '../marker-test.js';
import { adjusted } from '../multiplicity.js';
import { type Parameters, parameters } from '../parameters.js';
import { measuresOf, type Tally } from '../tally.js';
import { inCanonicalOrder, inOrderOfUnits } from './canonical-tally.js';
import { countsOf, testedFigures, type TestedFigures, type UnitCounts } from './unit-figures.js';

/** A unit of the simple form; `q_margin` when it is large enough to be tested. */
export interface SimpleUnit extends UnitCounts, Partial<TestedFigures> {
  readonly assessable: boolean;
  readonly q_margin?: number;
}

/** What the simple form gives: a tally per structure and per counsellor. */
export interface SimpleTallies {
  readonly structures: ReadonlyMap<string, Tally>;
  readonly counsellors: ReadonlyMap<string, Tally>;
}

/** The whole audit of the simple form: equal chances alone, for no offer is known. */
export interface SimpleReport {
  readonly issues: IssueCounts;
  readonly levels: { readonly structure: readonly SimpleUnit[]; readonly conseiller: readonly SimpleUnit[] };
}

export const simpleReport = (
  { structures, counsellors }: SimpleTallies, issues: SimpleReport['issues'], settings: Parameters = parameters,
): SimpleReport => ({ issues, levels: { structure: levelOf(structures, settings), conseiller: levelOf(counsellors, settings) } });

/** The family of a level: the units that can be tested, whatever was chosen in them. */
function levelOf(tallies: ReadonlyMap<string, Tally>, settings: Parameters): SimpleUnit[] {
  const units = inOrderOfUnits(tallies).map(([unit, tally]) => unitOf(unit, inCanonicalOrder(tally), settings));
  const q = adjusted(units.map(({ assessable, margin }) => (assessable ? margin?.p_ge ?? NaN : NaN)));
  return units.map((unit, place) => (unit.assessable ? { ...unit, q_margin: q[place] ?? 1 } : unit));
}

function unitOf(unit: string, tally: Tally, { tolerance, assessable: limits }: Parameters): SimpleUnit {
  const measures = measuresOf(tally);
  const counts = countsOf(unit, tally, measures);
  if (tally.informative === 0) return { ...counts, assessable: false };
  const figures = testedFigures(tally, tolerance, measures);
  return { ...counts, ...figures, assessable: isAssessable(tally, tolerance, limits) };
}
