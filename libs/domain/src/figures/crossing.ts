/** One way of telling things apart by what was answered: the state of a referral, the reason of a refusal, a place. */
export interface Facet {
  readonly name: string;
  readonly answers: readonly string[];
  /** Known to everybody; told as far as nobody is found by it; not told, but known to whoever takes one told figure from another. */
  readonly told: 'known' | 'checked' | 'implied';
  /** To have given an answer tells something of a person. */
  readonly isTelling: boolean;
}

/** What a thing answers under each facet; null: that facet does not ask it. */
export type Kind = readonly (string | null)[];

/** How often things of a kind were there, in a branch and a quarter: 0 to 3. */
export interface CountedKind {
  readonly unit: string;
  readonly quarter: number;
  readonly kind: Kind;
  readonly events: number;
}

export const quartersOfYear = 4;
/** Four quarters, and the year that holds them. */
export const periodsOfYear = 5;

/**
 * Things that are told apart in several ways at once, in the branches of a body over a year. A figure is how often one answer was given at
 * one place: a branch or the body ("the last unit"), a quarter or the year ("the last period").
 */
export class Crossing {
  readonly kinds: readonly Kind[];
  /** How often each kind was there, by branch and quarter. */
  readonly things: Int32Array;
  readonly counts: Int32Array;
  /** How many answers there are under all facets. */
  readonly size: number;
  /** How many units there are: a single branch is its body. */
  readonly units: number;
  /** Which answer each kind gives, facet by facet; -1: none. */
  readonly answers: Int16Array;
  private readonly firsts: readonly number[];
  private readonly facetAt: Int16Array;

  constructor(readonly facets: readonly Facet[], possible: readonly Kind[], readonly branches: readonly string[], counted: readonly CountedKind[]) {
    const known = new Map([...possible, ...counted.map(({ kind }) => kind)].map((kind) => [kind.join('|'), kind]));
    this.kinds = [...known.values()];
    this.firsts = facets.map((_, one) => facets.slice(0, one).reduce((sum, { answers }) => sum + answers.length, 0));
    this.size = facets.reduce((sum, { answers }) => sum + answers.length, 0);
    this.facetAt = Int16Array.from(facets.flatMap(({ answers }, facet) => answers.map(() => facet)));
    this.units = branches.length > 1 ? branches.length + 1 : 1;
    this.answers = Int16Array.from(this.kinds.flatMap((kind) => kind.map((answer, facet) => (answer === null ? -1 : this.answerOf(facet, answer)))));
    this.things = new Int32Array(Math.max(1, branches.length) * quartersOfYear * this.kinds.length);
    this.counts = new Int32Array(this.units * periodsOfYear * this.size);
    const places = new Map([...known.keys()].map((key, kind) => [key, kind]));
    for (const { unit, quarter, kind, events } of counted) this.add(Math.max(0, branches.indexOf(unit)), quarter, places.get(kind.join('|')) ?? 0, events);
  }

  facetOf(answer: number): Facet {
    const facet = this.facets[this.facetAt[answer] ?? -1];
    if (!facet) throw new RangeError('No such answer.');
    return facet;
  }

  /** The answer of a facet, among those of all facets. */
  answerOf(facet: number, answer: string): number {
    const place = this.facets[facet]?.answers.indexOf(answer) ?? -1;
    if (place === -1) throw new RangeError(`No such answer: ${answer}`);
    return (this.firsts[facet] ?? 0) + place;
  }

  nameOf(answer: number): string {
    return this.facetOf(answer).answers[answer - (this.firsts[this.facetAt[answer] ?? 0] ?? 0)] ?? '';
  }

  placeOf(unit: number, period: number): number {
    return unit * periodsOfYear + period;
  }

  /** All answers of the facet of a figure, at its place. */
  lineOf(figure: number): number[] {
    const answer = figure % this.size;
    const [first, { answers }] = [this.firsts[this.facetAt[answer] ?? 0] ?? 0, this.facetOf(answer)];
    return answers.map((_, place) => figure - answer + first + place);
  }

  /** The places that hold things of a branch and a quarter. */
  placesHolding(branch: number, quarter: number): number[] {
    const units = this.units === 1 ? [0] : [branch, this.units - 1];
    return units.flatMap((unit) => [this.placeOf(unit, quarter), this.placeOf(unit, quartersOfYear)]);
  }

  private add(branch: number, quarter: number, kind: number, events: number): void {
    const cell = (branch * quartersOfYear + quarter) * this.kinds.length + kind;
    this.things[cell] = (this.things[cell] ?? 0) + events;
    for (const place of this.placesHolding(branch, quarter)) {
      for (let facet = 0; facet < this.facets.length; facet += 1) {
        const answer = this.answers[kind * this.facets.length + facet] ?? -1;
        if (answer !== -1) this.counts[place * this.size + answer] = (this.counts[place * this.size + answer] ?? 0) + events;
      }
    }
  }
}
