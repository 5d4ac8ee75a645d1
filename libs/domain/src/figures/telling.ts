import { Crossing, periodsOfYear, quartersOfYear } from './crossing.js';
import { Exchanges } from './exchanges.js';
import { leastOfQuarter } from './least-persons.js';

const leastDoubt = 3;

export interface Limits {
  /** The smallest group that a figure may speak of. */
  readonly least: number;
  readonly quartersOver: number;
  /** Given by too few persons, though often enough. */
  readonly isFew: (unit: number, period: number, measure: string, answer: string) => boolean;
}

/**
 * Which figures may stand beside each other. How many things there are in each branch and quarter is no secret: it is the work of the house.
 * At first all answers are hidden; then, quarter by quarter, they are shown, the greatest first, as long as each that few gave stays in doubt
 * by as many as the smallest group has, or a third of those that there are: whoever puts together all that is shown could as well believe otherwise.
 * What a quarter showed, those that follow show again: it depends on nobody who was counted later.
 */
export function toldFigures(crossing: Crossing, limits: Limits): Uint8Array {
  const hidden = new Uint8Array(crossing.counts.length).fill(1);
  for (let figure = 0; figure < hidden.length; figure += 1) if (crossing.facetOf(figure % crossing.size).told === 'known') hidden[figure] = 0;
  const telling = new Telling(crossing, hidden, limits);
  for (let over = 1; over <= limits.quartersOver; over += 1) telling.tell(over);
  return Uint8Array.from(hidden, (is) => (is ? 0 : 1));
}

class Telling {
  private readonly exchanges: Exchanges;
  /** What has to stay in doubt, by how many, and what keeps it there. */
  private readonly doubts = new Map<number, { readonly enough: number; used: ReadonlySet<number> }>();
  /** For each hidden figure what it keeps in doubt. */
  private readonly keeps = new Map<number, Set<number>>();

  constructor(private readonly crossing: Crossing, private readonly hidden: Uint8Array, private readonly limits: Limits) {
    this.exchanges = new Exchanges(crossing, hidden);
  }

  tell(over: number): void {
    const { counts } = this.crossing;
    const released = this.figuresAt(over === quartersOfYear ? [over - 1, quartersOfYear] : [over - 1]);
    const small = new Set(released.filter((figure) => this.isSmall(figure)));
    for (const figure of small) this.keep(figure, this.enoughFor(figure), over);
    const open = released.filter((figure) => !small.has(figure) && this.crossing.facetOf(figure % this.crossing.size).told === 'checked' && this.isEnough(figure));
    for (const figure of open.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || b - a)) this.show(figure, over);
  }

  private figuresAt(periods: readonly number[]): number[] {
    const { size, units } = this.crossing;
    return Array.from({ length: units }, (_, unit) => periods.map((period) => this.crossing.placeOf(unit, period) * size)).flat()
      .flatMap((first) => Array.from({ length: size }, (_, answer) => first + answer)).filter((figure) => this.hidden[figure] === 1);
  }

  /** Too few gave it. Nobody is told of by a nought; but where all of a line gave one answer, it would say so of each of them. */
  private isSmall(figure: number): boolean {
    const { counts, size } = this.crossing;
    const [count, facet, place] = [counts[figure] ?? 0, this.crossing.facetOf(figure % size), Math.floor(figure / size)];
    const isFew = () => this.limits.isFew(Math.floor(place / periodsOfYear), place % periodsOfYear, facet.name, this.crossing.nameOf(figure % size));
    if (count > 0 && (count < this.limits.least || isFew())) return true;
    return facet.isTelling && facet.answers.length > 1 && this.crossing.lineOf(figure).filter((one) => (counts[one] ?? 0) > 0).length === 1;
  }

  /**
   * Quarters come first, and what they show of measures that narrow each other leaves less to show of the year: where a quarter holds little,
   * the year says it. How much it holds is no secret.
   */
  private isEnough(figure: number): boolean {
    const { facets, size } = this.crossing;
    if (facets.length === 1 || Math.floor(figure / size) % periodsOfYear === quartersOfYear) return true;
    const { least } = this.limits;
    return this.thingsAt(figure) >= Math.max(leastOfQuarter(least), ...facets.map(({ answers }) => least * answers.length));
  }

  /** By as many as the smallest group; where there are few in all, by a third of them: of eight, who gave it may be none or three. */
  private enoughFor(figure: number): number {
    return Math.min(this.limits.least, Math.ceil(this.thingsAt(figure) / leastDoubt));
  }

  /** How many things there are at the place of a figure: the first facet asks all of them. */
  private thingsAt(figure: number): number {
    return this.crossing.lineOf(figure - (figure % this.crossing.size)).reduce((sum, one) => sum + (this.crossing.counts[one] ?? 0), 0);
  }

  /** What follows from how many there are in all cannot be brought into more doubt than that leaves. */
  private keep(figure: number, wanted: number, over: number): void {
    const { by, used } = this.exchanges.doubting(figure, wanted, over);
    if (by > 0) this.doubt(figure, Math.min(by, wanted), used);
  }

  private doubt(figure: number, enough: number, used: ReadonlySet<number>): void {
    for (const one of this.doubts.get(figure)?.used ?? []) this.keeps.get(one)?.delete(figure);
    this.doubts.set(figure, { enough, used });
    for (const one of used) {
      const kept = this.keeps.get(one);
      if (kept) kept.add(figure);
      else this.keeps.set(one, new Set([figure]));
    }
  }

  /** Shows a figure, unless something else would then be known. */
  private show(figure: number, over: number): void {
    this.exchanges.set(figure, 0);
    for (const one of [...this.keeps.get(figure) ?? []]) {
      const enough = this.doubts.get(one)?.enough ?? 0;
      const { by, used } = this.exchanges.doubting(one, enough, over);
      if (by < enough) return this.exchanges.set(figure, 1);
      this.doubt(one, enough, used);
    }
  }
}
