import type { Period } from '@boussole/domain/neutrality/period/calendar';
import type { Line } from '@boussole/domain/neutrality/product/tables';
import type { Ask } from '../../platform/statement.js';
import { choiceBook, verifyChains } from '../audit/chains.queries.js';
import type { FrozenRow } from './frozen-decisions.queries.js';
import { type OutsideRows, readOutside } from './outside-facts.queries.js';
import { type Place, readPlaces } from './places.queries.js';
import { ProductReading } from './product-reading.js';
import type { Pseudonyms } from './pseudonyms.js';
import { type Gaps, readProduct } from './read-product.js';

/** Everything that an audit of a period stands on, once the picture of the database may go. */
export interface Gathered {
  readonly reading: ProductReading;
  /** By pseudonym. */
  readonly people: ReadonlyMap<string, string>;
  /** By decision. */
  readonly branches: ReadonlyMap<string, string>;
  /** Decisions whose list was last shown in the order that the product drew. */
  readonly systemOrdered: ReadonlySet<string>;
  readonly places: readonly Place[];
  readonly outside: OutsideRows;
  readonly chain: { readonly checked: number; readonly broken: number };
  readonly gaps: Gaps;
}

/** What was frozen is not as it was frozen: nothing is measured on it (N-S2). */
export class BrokenSets extends Error {
  override readonly name = 'N-S2 broken chain of frozen sets';
}

/** How many frozen sets there are, once each was found as it was frozen. */
export async function wholeSets(ask: Ask): Promise<number> {
  const { lines, findings } = await verifyChains(ask, choiceBook, null, new Map());
  if (findings.length > 0) throw new BrokenSets(findings.map(({ chain, fault, seq }) => `${chain} ${fault} ${seq}`).join(', '));
  return lines;
}

/** Reads a period. A transaction that shows one picture must be open, in which so many frozen sets were found whole. */
export async function gatherPeriod(ask: Ask, period: Period, names: Pseudonyms, checked: number): Promise<Gathered> {
  const reading = new WhoAndWhere(names);
  const gaps = await readProduct(ask, period, names, reading);
  const { people, branches, systemOrdered } = reading;
  const [places, outside] = [await readPlaces(ask), await readOutside(ask, period)];
  return { reading, people, branches, systemOrdered, places, outside, chain: { checked, broken: 0 }, gaps };
}

/** Keeps beside each line what no file may say: who it was, and in which branch. */
class WhoAndWhere extends ProductReading {
  readonly people = new Map<string, string>();
  readonly branches = new Map<string, string>();
  readonly systemOrdered = new Set<string>();

  constructor(private readonly names: Pseudonyms) { super(); }

  override decision(line: Line<'decisions'>, { personId, branch, isDrawn, snapshot }: FrozenRow): void {
    super.decision(line);
    this.people.set(this.names.counsellor(personId), personId);
    this.branches.set(snapshot.decision, branch);
    if (isDrawn) this.systemOrdered.add(snapshot.decision);
  }
}
