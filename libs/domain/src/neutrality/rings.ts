export type Edge = readonly [from: string, to: string];

/** One node on the way: when it was met, and the earliest node on the way that is reached from it. */
interface Visit {
  readonly node: string;
  readonly met: number;
  earliest: number;
  next: number;
}

/**
 * The strongly connected components of two nodes or more (Tarjan): everybody in one is reached from everybody else in it. Written
 * without recursion: a chain may be longer than the stack. Each ring, and the list, is in alphabetical order.
 */
export function ringsOf(nodes: readonly string[], edges: readonly Edge[]): readonly (readonly string[])[] {
  const targets = new Map(nodes.map((node): [string, string[]] => [node, []]));
  for (const [from, to] of edges) targets.get(from)?.push(to);
  const walk = new Walk(targets);
  for (const node of nodes) walk.from(node);
  return walk.rings.map((ring) => [...ring].sort()).sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
}

class Walk {
  readonly rings: string[][] = [];
  private readonly met = new Map<string, number>();
  private readonly waiting: string[] = [];
  private readonly isWaiting = new Set<string>();

  constructor(private readonly targets: ReadonlyMap<string, readonly string[]>) {}

  from(start: string): void {
    if (this.met.has(start)) return;
    const way = [this.enter(start)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const target = this.targets.get(visit.node)?.[visit.next];
      visit.next += 1;
      if (target === undefined) this.leave(visit, way);
      else if (!this.met.has(target) && this.targets.has(target)) way.push(this.enter(target));
      else if (this.isWaiting.has(target)) visit.earliest = Math.min(visit.earliest, this.met.get(target) ?? Infinity);
    }
  }

  private enter(node: string): Visit {
    const met = this.met.size;
    this.met.set(node, met);
    this.waiting.push(node);
    this.isWaiting.add(node);
    return { node, met, earliest: met, next: 0 };
  }

  private leave(visit: Visit, way: Visit[]): void {
    way.pop();
    const before = way.at(-1);
    if (before) before.earliest = Math.min(before.earliest, visit.earliest);
    if (visit.earliest < visit.met) return;
    const ring = this.waiting.splice(this.waiting.lastIndexOf(visit.node));
    for (const node of ring) this.isWaiting.delete(node);
    if (ring.length >= 2) this.rings.push(ring);
  }
}
