import { type Led, type Row, supportOf, vanishingOn, without } from './combinations.js';

export type Names = ReadonlySet<string | number>;

const mostSteps = 20_000;

/**
 * Combinations of rows behind which somebody, but fewer than enough, would stand. First what one or two rows give; where these give
 * nothing, what any number of them does.
 */
export class Isolation {
  private readonly supports: readonly (readonly number[])[];
  private readonly holders = new Map<number, number[]>();
  private readonly seen = new Set<string>();

  constructor(private readonly rows: readonly Led[], private readonly names: readonly Names[], private readonly least: number) {
    this.supports = rows.map(({ row }) => supportOf(row));
    this.supports.forEach((support, place) => {
      for (const column of support) this.holders.set(column, [...this.holders.get(column) ?? [], place]);
    });
  }

  found(): readonly Row[] {
    const few = this.ofOneOrTwo();
    if (few.length > 0) return few;
    const any = this.ofAny();
    return any ? [any] : [];
  }

  private ofOneOrTwo(): Row[] {
    const found: Row[] = [];
    this.rows.forEach(({ row }, place) => {
      if (this.isFew(this.supports[place] ?? [])) {
        found.push(row);
        return;
      }
      for (const [column, other] of this.meetings(place)) {
        const rest = without(row, other, column);
        if (this.isFew(supportOf(rest))) found.push(rest);
      }
    });
    return found;
  }

  /** Each later row with which one has a column in common, by each way of making that column vanish. */
  private *meetings(place: number): Generator<readonly [column: number, other: Row]> {
    const [mine, ways] = [this.rows[place], new Set<string>()];
    for (const column of this.supports[place] ?? []) {
      for (const other of this.holders.get(column) ?? []) {
        const theirs = this.rows[other];
        if (other <= place || !mine || !theirs) continue;
        const way = `${other}:${((mine.row.cells[column] ?? 0) / (theirs.row.cells[column] ?? 1)).toFixed(6)}`;
        if (!ways.has(way)) yield [column, theirs.row];
        ways.add(way);
      }
    }
  }

  private isFew(columns: readonly number[]): boolean {
    const people = new Set<string | number>();
    for (const column of columns) {
      for (const one of this.names[column] ?? []) people.add(one);
      if (people.size >= this.least) return false;
    }
    return people.size > 0;
  }

  /** Grows small groups of people, from whoever stands behind the column of a row, along the rows that meet. */
  private ofAny(): Row | null {
    for (const { pivot } of this.rows) {
      const row = this.within(this.names[pivot] ?? new Set());
      if (row) return row;
    }
    return null;
  }

  private within(people: Names): Row | null {
    const key = [...people].sort().join('\n');
    if (people.size >= this.least || this.seen.has(key)) return null;
    this.seen.add(key);
    const mine = [...this.rows.keys()].filter((place) => this.isWithin(this.rows[place]?.pivot, people));
    // Too many groups to look at: what cannot be excluded is taken to be so.
    if (this.seen.size > mostSteps) return this.smallestOf(mine);
    const columns = new Set(mine.flatMap((place) => this.supports[place] ?? []));
    const outside = [...columns].filter((column) => !this.isWithin(column, people));
    if (mine.length > 2) {
      const [isolated] = vanishingOn(mine.flatMap((place) => this.rows[place]?.row ?? []), outside);
      if (isolated) return isolated;
    }
    const meeting = new Set([...columns].flatMap((column) => this.holders.get(column) ?? []).map((place) => this.rows[place]?.pivot ?? -1));
    for (const column of new Set([...outside, ...meeting])) {
      const row = this.within(new Set([...people, ...this.names[column] ?? []]));
      if (row) return row;
    }
    return null;
  }

  private smallestOf(places: readonly number[]): Row | null {
    const size = (place: number) => this.supports[place]?.length ?? 0;
    const [first = 0] = [...places].sort((one, other) => size(one) - size(other));
    return this.rows[first]?.row ?? null;
  }

  private isWithin(column: number | undefined, people: Names): boolean {
    return [...this.names[column ?? -1] ?? []].every((one) => people.has(one));
  }
}
