export const linkKinds = ['employer', 'secondment', 'group', 'financial', 'network'] as const;
export type LinkKind = (typeof linkKinds)[number];
export type LinkHolder = 'counsellor' | 'structure' | 'operator';

/** A declared link between a person, a structure or an operator and an operator; both days are counted in days and belong to it. */
export interface Affiliation {
  readonly holderKind: LinkHolder;
  readonly holder: string;
  readonly operator: string;
  readonly kind: LinkKind;
  readonly from: number | null;
  readonly to: number | null;
}

/** Large networks are left out of the strict view: one of them can own half of all schools. */
export type OwnView = 'strict' | 'network';

const nobody: ReadonlySet<string> = new Set();

/** Says which operators a counsellor is linked to on a day. */
export class OwnSets {
  private readonly links: ReadonlyMap<string, readonly Affiliation[]>;
  /** The days from which something is different. */
  private readonly turns: readonly number[];
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(affiliations: readonly Affiliation[], view: OwnView = 'strict') {
    const counted = affiliations.filter(({ kind }) => view === 'network' || kind !== 'network');
    this.links = byEnds(counted);
    const days = counted.flatMap(({ from, to }) => [from, to === null ? null : to + 1]).filter((day) => day !== null);
    this.turns = [...new Set(days)].sort((a, b) => a - b);
  }

  /** Employer of the structure and of the person, seconding operator, financial link, and whatever forms one group with these. */
  of(counsellor: string, structure: string, day: number): ReadonlySet<string> {
    const ends = [endOf('counsellor', counsellor), endOf('structure', structure)];
    const key = JSON.stringify([...ends, this.epochOf(day)]);
    const known = this.known.get(key) ?? this.reached(ends, day);
    this.known.set(key, known);
    return known;
  }

  /** An operator and whatever forms one group with it on a day. */
  groupOf(operator: string, day: number): ReadonlySet<string> {
    const key = JSON.stringify([endOf('operator', operator), this.epochOf(day)]);
    const known = this.known.get(key) ?? new Set([operator, ...this.reached([endOf('operator', operator)], day)]);
    this.known.set(key, known);
    return known;
  }

  private reached(ends: readonly string[], day: number): ReadonlySet<string> {
    const own = new Set<string>();
    const open = [...ends];
    for (let end = open.pop(); end !== undefined; end = open.pop()) {
      for (const operator of this.neighbours(end, day)) {
        if (own.has(operator)) continue;
        own.add(operator);
        open.push(endOf('operator', operator));
      }
    }
    return own.size > 0 ? own : nobody;
  }

  private *neighbours(end: string, day: number): Generator<string> {
    for (const link of this.links.get(end) ?? []) {
      if ((link.from ?? -Infinity) > day || (link.to ?? Infinity) < day) continue;
      yield link.operator;
      if (link.holderKind === 'operator') yield link.holder;
    }
  }

  private epochOf(day: number): number {
    let [low, high] = [0, this.turns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.turns[middle] ?? Infinity) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A link between operators is found from both of its ends: a group has no direction. */
function byEnds(affiliations: readonly Affiliation[]): ReadonlyMap<string, readonly Affiliation[]> {
  const links = new Map<string, Affiliation[]>();
  const put = (end: string, link: Affiliation) => {
    const list = links.get(end);
    if (list) list.push(link);
    else links.set(end, [link]);
  };
  for (const link of affiliations) {
    put(endOf(link.holderKind, link.holder), link);
    if (link.holderKind === 'operator') put(endOf('operator', link.operator), link);
  }
  return links;
}

const endOf = (kind: LinkHolder, id: string): string => `${kind}:${id}`;
