import { type Crossing, periodsOfYear, quartersOfYear } from './crossing.js';

/** Branches and quarters where things become of another kind, those where as many become what these were, and the places that this changes. */
interface Scope {
  readonly key: string;
  readonly more: readonly number[];
  readonly less: readonly number[];
  readonly changed: readonly number[];
}

/** By how many a figure could be other than it is, and the figures that have to stay hidden for it. */
export interface Doubt { readonly by: number; readonly used: ReadonlySet<number> }

/**
 * Other truths that an outsider cannot tell from this one. Things become of another kind, here and perhaps the other way round there, so that
 * how many there are in each branch and quarter stays as it is; it is free where every figure that it changes is hidden.
 */
export class Exchanges {
  private readonly now: Int32Array;
  private readonly scopes = new Map<number, readonly Scope[]>();
  private readonly classes = new Map<string, { version: number; list: Int32Array }>();
  private readonly orders = new Map<number, readonly number[]>();
  private readonly giving: readonly (readonly number[])[];
  /** How often something of a place was shown, or hidden again. */
  private readonly versions: Int32Array;

  constructor(private readonly crossing: Crossing, private readonly hidden: Uint8Array) {
    this.now = new Int32Array(crossing.things.length);
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
    for (const scope of this.scopesOf(place, over)) {
      const classes = this.classesOf(scope);
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
    return sum;
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
      for (const answer of [one, other]) if (answer !== -1) for (const place of changed) used.add(place * size + answer);
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

  /** Kinds of one class differ only in what is hidden at all places that an exchange changes. */
  private classesOf({ key, changed }: Scope): Int32Array {
    const { answers, facets, kinds, size } = this.crossing;
    const version = changed.reduce((sum, place) => sum + (this.versions[place] ?? 0), 0);
    const known = this.classes.get(key);
    if (known?.version === version) return known.list;
    const list = new Int32Array(kinds.length);
    for (let facet = 0; facet < facets.length; facet += 1) {
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

  /** Every way in which things of a place can become others: there alone, against another quarter, another branch, or both. */
  private scopesOf(place: number, over: number): readonly Scope[] {
    const key = place * (quartersOfYear + 1) + over;
    const known = this.scopes.get(key);
    if (known) return known;
    const { branches, units } = this.crossing;
    const [unit, period] = [Math.floor(place / periodsOfYear), place % periodsOfYear];
    const all = Array.from({ length: Math.max(1, branches.length) }, (_, branch) => branch);
    const isBody = units > 1 && unit === units - 1;
    const [isYear, quarters] = [period === quartersOfYear, Array.from({ length: over }, (_, quarter) => quarter)];
    const list: Scope[] = [];
    for (const branch of isBody ? all : [unit]) {
      for (const quarter of isYear ? quarters : [period]) {
        const others = isBody || units === 1 ? [] : all.filter((one) => one !== branch);
        const then = isYear ? [] : quarters.filter((one) => one !== quarter);
        list.push(this.scope([[branch, quarter]], []), ...then.map((other) => this.scope([[branch, quarter]], [[branch, other]])),
          ...others.map((other) => this.scope([[branch, quarter]], [[other, quarter]])),
          ...others.flatMap((one) => then.map((other) => this.scope([[branch, quarter], [one, other]], [[one, quarter], [branch, other]]))));
      }
    }
    const sorted = list.sort((a, b) => a.more.length + a.less.length - b.more.length - b.less.length);
    this.scopes.set(key, sorted);
    return sorted;
  }

  private scope(more: readonly (readonly [number, number])[], less: readonly (readonly [number, number])[]): Scope {
    const times = new Map<number, number>();
    const count = (cells: typeof more, sign: number) => {
      for (const [branch, quarter] of cells) for (const place of this.crossing.placesHolding(branch, quarter)) times.set(place, (times.get(place) ?? 0) + sign);
    };
    count(more, 1);
    count(less, -1);
    const changed = [...times].filter(([, sum]) => sum !== 0).map(([place]) => place).sort((a, b) => a - b);
    const cells = (list: typeof more) => list.map(([branch, quarter]) => branch * quartersOfYear + quarter);
    return { key: changed.join(','), more: cells(more), less: cells(less), changed };
  }
}
