import { isDegenerate, type Law } from '../law.js';
import { emptyTally, type Tally } from '../tally.js';

/** Laws with a smaller number than this are counted in an array, the others in a map: most files have fewer. */
const mostInArray = 1024;
const firstRoom = 64;

/** How often one unit met each law, by the number of the law, and how many marked alternatives were retained in it. */
export class LawCounts {
  private few = new Float64Array(2 * firstRoom);
  private readonly many = new Map<number, { count: number; marked: number }>();

  add(law: number, marked: number): void {
    if (law >= mostInArray) return this.addRare(law, marked);
    if (2 * law >= this.few.length) this.grow(law);
    this.few[2 * law] = (this.few[2 * law] ?? 0) + 1;
    this.few[2 * law + 1] = (this.few[2 * law + 1] ?? 0) + marked;
  }

  /** Every line was found possible before it was counted: only laws that left no choice are set apart. */
  tally(laws: readonly Law[]): Tally {
    const tally = emptyTally();
    for (let number = 0; 2 * number < this.few.length; number += 1) {
      put(tally, laws[number], this.few[2 * number] ?? 0, this.few[2 * number + 1] ?? 0);
    }
    for (const [number, { count, marked }] of this.many) put(tally, laws[number], count, marked);
    return tally;
  }

  private addRare(law: number, marked: number): void {
    const known = this.many.get(law) ?? { count: 0, marked: 0 };
    known.count += 1;
    known.marked += marked;
    this.many.set(law, known);
  }

  private grow(law: number): void {
    let room = this.few.length;
    while (2 * law >= room) room *= 2;
    const grown = new Float64Array(room);
    grown.set(this.few);
    this.few = grown;
  }
}

function put(tally: Tally, law: Law | undefined, count: number, marked: number): void {
  if (!law || count === 0) return;
  if (isDegenerate(law)) {
    tally.determined += count;
    tally.determinedMarked += marked;
    return;
  }
  tally.informative += count;
  tally.observed += marked;
  tally.groups.set(law.key, { law, count: count + (tally.groups.get(law.key)?.count ?? 0) });
}
