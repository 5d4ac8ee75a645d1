import { type Crossing, periodsOfYear } from './crossing.js';
import { type Scope, Scopes } from './scopes.js';

/** By how many a figure could be other than it is, and the figures that have to stay hidden for it. */
export interface Doubt { readonly by: number; readonly used: ReadonlySet<number> }

/**
 * Other truths that an outsider cannot tell from this one. Things become of another kind, here and perhaps the other way round there, so that
 * how many there are in each branch and quarter stays as it is; it is free where every figure that it changes is hidden.
 */
export class Exchanges {
  private readonly now: Int32Array;
  private readonly scopes: Scopes;
  private readonly classes = new Map<string, { version: number; list: Int32Array }>();
  private readonly partners = new Map<string, { version: number; by: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>> }>();
  private readonly orders = new Map<number, readonly number[]>();
  private readonly giving: readonly (readonly number[])[];
  /** How often something of a place was shown, or hidden again. */
  private readonly versions: Int32Array;

  constructor(private readonly crossing: Crossing, private readonly hidden: Uint8Array) {
    this.now = new Int32Array(crossing.things.length);
    this.scopes = new Scopes(crossing);
    this.versions = new Int32Array(crossing.units * periodsOfYear);
    const kinds = [...crossing.kinds.keys()];
    this.giving = Array.from({ length: crossing.size }, (_, answer) => kinds.filter((kind) => this.gives(kind, answer)));
  }

  set(figure: number, isHidden: 0 | 1): void {
    const place = Math.floor(figure / this.crossing.size);
    this.hidden[figure] = isHidden;
    this.versions[place] = (this.versions[place] ?? 0) + 1;
  }

  /** How far free exchanges bring a figure into doubt, once so many quarters are over; no further than enough. */
  doubting(figure: number, enough: number, over: number): Doubt {
    const used = new Set<number>();
    const more = this.shifted(figure, true, enough, over, used);
    return { by: more + (more < enough ? this.shifted(figure, false, enough - more, over, used) : 0), used };
  }

  private gives(kind: number, answer: number): boolean {
    const { answers, facets } = this.crossing;
    for (let facet = 0; facet < facets.length; facet += 1) if (answers[kind * facets.length + facet] === answer) return true;
    return false;
  }

  /** By how many free exchanges raise or lower a figure. */
  private shifted(figure: number, isMore: boolean, enough: number, over: number, used: Set<number>): number {
    const { crossing: { kinds, size }, now } = this;
    const [answer, place] = [figure % size, Math.floor(figure / size)];
    const takers = isMore ? this.giving[answer] ?? [] : [...kinds.keys()];
    now.set(this.crossing.things);
    let sum = 0;
    for (const scope of this.scopes.of(place, over)) {
      const classes = this.classesOf(scope, -1);
      for (const from of this.orderAt(place)) {
        let left = this.gives(from, answer) === isMore ? 0 : this.least(scope.more, from);
        for (const to of left > 0 ? this.nearest(from, takers.filter((kind) => classes[kind] === classes[from] && this.gives(kind, answer) === isMore)) : []) {
          const by = Math.min(left, enough - sum, this.least(scope.less, to));
          if (by <= 0) continue;
          this.exchange(scope, from, to, by, used);
          sum += by;
          left -= by;
          if (sum >= enough) return sum;
          if (left === 0) break;
        }
      }
    }
    for (const scope of sum < enough && this.crossing.facets.length > 1 ? this.scopes.of(place, over) : []) {
      if (scope.less.length === 0) sum += this.swapped(scope, this.scopes.besides(scope, place, over), { answer, isMore, enough: enough - sum }, used);
    }
    return sum;
  }

  /**
   * What would change is shown under one facet alone, here and there: something there becomes what the first was under it, and gives back the
   * same. By how many a figure is raised or lowered so.
   */
  private swapped(scope: Scope, others: readonly Scope[], { answer, isMore, enough }: { answer: number; isMore: boolean; enough: number }, used: Set<number>): number {
    const { facets, kinds } = this.crossing;
    const here = [...kinds.keys()].filter((kind) => this.gives(kind, answer) !== isMore && this.least(scope.more, kind) > 0);
    let sum = 0;
    for (let facet = 0; facet < facets.length && here.length > 0; facet += 1) {
      const classes = this.classesOf(scope, facet);
      const takers = new Map<number, number[]>();
      for (const to of isMore ? this.giving[answer] ?? [] : kinds.keys()) {
        if (this.gives(to, answer) === isMore) takers.set(classes[to] ?? 0, [...takers.get(classes[to] ?? 0) ?? [], to]);
      }
      for (const from of here) for (const to of takers.get(classes[from] ?? 0) ?? []) for (const other of others) {
        const [one, two] = [this.answerUnder(from, facet), this.answerUnder(to, facet)];
        if (one === two || one === -1 || two === -1 || this.isToldApart(scope, other, one, two)) continue;
        for (const [kind, back] of this.pairs(other, facet, two, one)) {
          const by = Math.min(enough - sum, this.least(scope.more, from), this.least(other.more, kind));
          if (by <= 0 || this.gives(kind, answer) !== this.gives(back, answer)) continue;
          this.exchange(scope, from, to, by, used);
          this.exchange(other, kind, back, by, used);
          sum += by;
          if (sum >= enough) return sum;
        }
      }
    }
    return sum;
  }

  private answerUnder(kind: number, facet: number): number {
    return this.crossing.answers[kind * this.crossing.facets.length + facet] ?? -1;
  }

  /** Where only one of the two changes, one of two answers is shown. */
  private isToldApart(one: Scope, other: Scope, ...answers: readonly number[]): boolean {
    const alone = [...one.changed.filter((place) => !other.changed.includes(place)), ...other.changed.filter((place) => !one.changed.includes(place))];
    return alone.some((place) => answers.some((answer) => this.hidden[place * this.crossing.size + answer] === 0));
  }

  /** Kinds that give one answer, and those that differ from them in what is hidden and give the other. */
  private *pairs(scope: Scope, facet: number, one: number, other: number): Generator<readonly [number, number]> {
    const by = this.partnersOf(scope, facet);
    for (const [name, kinds] of by.get(one) ?? []) {
      for (const kind of kinds) if (this.least(scope.more, kind) > 0) for (const back of by.get(other)?.get(name) ?? []) yield [kind, back];
    }
  }

  /** Kinds by what they give under a facet, and by class under all others. */
  private partnersOf(scope: Scope, facet: number): ReadonlyMap<number, ReadonlyMap<number, readonly number[]>> {
    const [key, version] = [`${scope.key}/${facet}`, this.versionOf(scope)];
    const known = this.partners.get(key);
    if (known?.version === version) return known.by;
    const [classes, by] = [this.classesOf(scope, facet), new Map<number, Map<number, number[]>>()];
    for (const kind of this.crossing.kinds.keys()) {
      const [answer, name] = [this.answerUnder(kind, facet), classes[kind] ?? 0];
      const named = by.get(answer) ?? new Map<number, number[]>();
      by.set(answer, named.set(name, [...named.get(name) ?? [], kind]));
    }
    this.partners.set(key, { version, by });
    return by;
  }

  private versionOf({ changed }: Scope): number {
    return changed.reduce((sum, place) => sum + (this.versions[place] ?? 0), 0);
  }

  private least(cells: readonly number[], kind: number): number {
    return cells.reduce((least, cell) => Math.min(least, this.now[cell * this.crossing.kinds.length + kind] ?? 0), Infinity);
  }

  private exchange({ more, less, changed }: Scope, from: number, to: number, by: number, used: Set<number>): void {
    const { answers, facets, kinds, size } = this.crossing;
    const move = (cell: number, kind: number, sign: number) => { this.now[cell * kinds.length + kind] = (this.now[cell * kinds.length + kind] ?? 0) + sign * by; };
    for (const cell of more) { move(cell, from, -1); move(cell, to, 1); }
    for (const cell of less) { move(cell, from, 1); move(cell, to, -1); }
    for (let facet = 0; facet < facets.length; facet += 1) {
      const [one, other] = [answers[from * facets.length + facet] ?? -1, answers[to * facets.length + facet] ?? -1];
      if (one === other) continue;
      for (const answer of [one, other]) {
        // What is shown of a swap is as it was.
        for (const place of answer === -1 ? [] : changed) if (this.hidden[place * size + answer] === 1) used.add(place * size + answer);
      }
    }
  }

  /** Those that differ least from a kind first: fewer figures have to stay hidden for it. */
  private nearest(from: number, list: readonly number[]): readonly number[] {
    if (list.length < 2) return list;
    const { answers, facets } = this.crossing;
    const differs = (kind: number) => facets.reduce((sum, _, facet) =>
      sum + (answers[kind * facets.length + facet] === answers[from * facets.length + facet] ? 0 : 1), 0);
    return list.map((kind) => ({ kind, by: differs(kind) })).sort((a, b) => a.by - b.by).map(({ kind }) => kind);
  }

  /** Kinds that stay hidden in any case first: whose largest figure at a place is the smallest. */
  private orderAt(place: number): readonly number[] {
    const { answers, counts, facets, kinds, size } = this.crossing;
    const known = this.orders.get(place);
    if (known) return known;
    const largest = [...kinds.keys()].map((kind) => facets.reduce((most, { told }, facet) => {
      const answer = answers[kind * facets.length + facet] ?? -1;
      return answer === -1 || told === 'known' ? most : Math.max(most, counts[place * size + answer] ?? 0);
    }, 0));
    const order = [...kinds.keys()].sort((a, b) => (largest[a] ?? 0) - (largest[b] ?? 0) || a - b);
    this.orders.set(place, order);
    return order;
  }

  /** Kinds of one class differ only in what is hidden at all places that an exchange changes; one facet may be left out. */
  private classesOf(scope: Scope, except: number): Int32Array {
    const { answers, facets, kinds, size } = this.crossing;
    const [key, version, { changed }] = [`${scope.key}/${except}`, this.versionOf(scope), scope];
    const known = this.classes.get(key);
    if (known?.version === version) return known.list;
    const list = new Int32Array(kinds.length);
    for (let facet = 0; facet < facets.length; facet += 1) {
      if (facet === except) continue;
      const names = new Map<number, number>();
      for (let kind = 0; kind < kinds.length; kind += 1) {
        const answer = answers[kind * facets.length + facet] ?? -1;
        const isTold = answer !== -1 && changed.some((place) => this.hidden[place * size + answer] === 0);
        const mark = (list[kind] ?? 0) * (size + 1) + (isTold ? answer + 1 : 0);
        const name = names.get(mark) ?? names.size;
        names.set(mark, name);
        list[kind] = name;
      }
    }
    this.classes.set(key, { version, list });
    return list;
  }
}
