import { type Crossing, periodsOfYear, quartersOfYear } from './crossing.js';

/** Branches and quarters where things become of another kind, those where as many become what these were, and the places that this changes. */
export interface Scope {
  readonly key: string;
  readonly more: readonly number[];
  readonly less: readonly number[];
  readonly changed: readonly number[];
}

/** Where things can change unseen, by the places of a crossing. */
export class Scopes {
  private readonly known = new Map<number, readonly Scope[]>();

  constructor(private readonly crossing: Crossing) {}

  /** Every way in which things of a place can become others: there alone, against another quarter, another branch, or both. */
  of(place: number, over: number): readonly Scope[] {
    const key = place * (quartersOfYear + 1) + over;
    const known = this.known.get(key);
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
    this.known.set(key, sorted);
    return sorted;
  }

  /** Where something else can change against what changes here: at the same place, in another quarter, in another branch. */
  besides({ more: [cell = 0] }: Scope, place: number, over: number): readonly Scope[] {
    const [branch, quarter] = [Math.floor(cell / quartersOfYear), cell % quartersOfYear];
    const isBranch = this.crossing.units > 1 && place < (this.crossing.units - 1) * periodsOfYear;
    const others = isBranch ? [...this.crossing.branches.keys()].filter((one) => one !== branch) : [];
    return [this.scope([[branch, quarter]], []), ...Array.from({ length: over }, (_, one) => one).filter((one) => one !== quarter)
      .map((one) => this.scope([[branch, one]], [])), ...others.map((one) => this.scope([[one, quarter]], []))];
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
