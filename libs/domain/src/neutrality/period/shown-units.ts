import { isUsed, reduced, type Row, vanishingOn } from './combinations.js';
import { Isolation, type Names } from './isolation.js';

/** What figures are published about; flows are parts of a structure, basins and the network are wholes. The first are hidden first. */
export const bodyLevels = ['flow', 'operator', 'branch', 'structure', 'basin', 'network'] as const;
export interface Body { readonly level: (typeof bodyLevels)[number]; readonly unit: string }

/** Decisions that count in exactly these bodies: who took them, and whom they advised. */
export interface Pattern {
  readonly bodies: readonly Body[];
  readonly counsellors: Names;
  readonly persons: Names;
}

export interface Crowd { readonly counsellors: number; readonly persons: number }

/** How many people stand behind each body. */
export function crowdsOf(patterns: readonly Pattern[]): ReadonlyMap<Body, Crowd> {
  const people = new Map<Body, { counsellors: Set<string | number>; persons: Set<string | number> }>();
  for (const { bodies, counsellors, persons } of patterns) {
    for (const body of bodies) {
      const known = people.get(body) ?? { counsellors: new Set(), persons: new Set() };
      people.set(body, known);
      for (const one of counsellors) known.counsellors.add(one);
      for (const one of persons) known.persons.add(one);
    }
  }
  return new Map([...people].map(([body, { counsellors, persons }]) => [body, { counsellors: counsellors.size, persons: persons.size }]));
}

/**
 * The bodies that may be shown beside each other. Each has enough people behind it; and whatever is added to or taken away from what else,
 * what is left is nothing, or has enough people behind it too. `layers` are the same decisions counted in several ways, the narrowest
 * first: figures may differ by the decisions in which there was a choice, or by all. Where something would be found, the part that matters
 * least is hidden too, the smallest first.
 */
export function shownUnits(layers: readonly (readonly Pattern[])[], least: Crowd): ReadonlySet<Body> {
  const crowds = crowdsOf(layers[0] ?? []);
  const shown = new Set([...crowds].filter(([, crowd]) => crowd.counsellors >= least.counsellors && crowd.persons >= least.persons)
    .map(([body]) => body));
  const before = (one: Body, other: Body): number => importance(one) - importance(other)
    || (crowds.get(one)?.counsellors ?? 0) - (crowds.get(other)?.counsellors ?? 0)
    || (crowds.get(one)?.persons ?? 0) - (crowds.get(other)?.persons ?? 0) || (one.unit < other.unit ? -1 : 1);
  for (;;) {
    const found = layers.flatMap((patterns) => [
      ...leaks(patterns, shown, ({ counsellors }) => counsellors, least.counsellors),
      ...leaks(patterns, shown, ({ persons }) => persons, least.persons),
    ]);
    if (found.length === 0) return shown;
    // One body less may break several combinations: the plainest first, each judged by what is still shown.
    for (const bodies of found.sort((one, other) => one.length - other.length)) {
      const [first] = [...bodies].sort(before);
      if (first && bodies.every((body) => shown.has(body))) shown.delete(first);
    }
  }
}

const importance = ({ level }: Body): number => bodyLevels.indexOf(level);

/** Shown bodies of which some combination would leave somebody, but fewer than enough people, behind what is left. */
function leaks(patterns: readonly Pattern[], shown: ReadonlySet<Body>, namesOf: (pattern: Pattern) => Names, least: number): Body[][] {
  const bodies = [...shown];
  const names = patterns.map(namesOf);
  const rows = bodies.map((body, place): Row => ({
    cells: Float64Array.from(patterns, (pattern) => (pattern.bodies.includes(body) ? 1 : 0)),
    uses: Float64Array.from(bodies, (_, other) => (other === place ? 1 : 0)),
  }));
  const crowded = [...names.keys()].filter((column) => (names[column]?.size ?? 0) >= least);
  // Told by as few bodies as can be, so that nothing is hidden that has no part in it.
  const rest = reduced([...vanishingOn(rows, crowded)].sort((one, other) => usedIn(one) - usedIn(other)));
  return new Isolation(rest, names, least).found().map(({ uses }) => bodies.filter((_, place) => isUsed(uses[place])));
}

const usedIn = ({ uses }: Row): number => uses.reduce((count, value) => count + (isUsed(value) ? 1 : 0), 0);
