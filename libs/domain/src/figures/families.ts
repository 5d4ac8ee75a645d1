import { isPlace, isTelling } from './answers.js';
import type { CountedKind, Facet, Kind } from './crossing.js';
import { impliedByRelays, relayKinds, relayMeasures, relaysLike } from './relays.js';

/** How often an answer was given under a measure, in a branch and a quarter: 0 to 3. */
export interface CountedAnswer {
  readonly unit: string;
  readonly quarter: number;
  readonly measure: string;
  readonly answer: string;
  readonly events: number;
}

/** Measures that speak of the same things, so that each tells something of the others: what is told of one hangs on what is told of all. */
export interface Family {
  readonly facets: readonly Facet[];
  /** What can be, as everybody knows. */
  readonly kinds: readonly Kind[];
  readonly counted: readonly CountedKind[];
}

type AnswersOf = (measure: string) => readonly string[];
const needs = ['need', 'need_unmet', 'need_empty'];
const families: readonly (readonly string[])[] = [relayMeasures('handoff'), relayMeasures('got'), needs];

/**
 * The measures, those together that speak of the same things. Measures of the same people of which any answer goes with any other need not
 * be put together: how many there are is known, and whatever could be true of one could be so beside everything that is true of the other.
 */
export function familiesOf(measures: readonly string[]): string[][] {
  const together = families.filter((family) => family.some((measure) => measures.includes(measure))).map((family) => [...family]);
  return [...together, ...measures.filter((measure) => !families.flat().includes(measure)).map((measure) => [measure])];
}

export function familyOf(measures: readonly string[], answersOf: AnswersOf, counted: readonly CountedAnswer[]): Family {
  const facets = measures.map((name): Facet => ({ name, answers: answersOf(name), told: 'checked', isTelling: isTelling(name) }));
  const [first = ''] = measures;
  if (measures.length === 1) return alone(facets, counted);
  return isPlace(first) ? ofNeeds(facets, counted) : ofRelays(facets, counted);
}

function alone(facets: readonly Facet[], counted: readonly CountedAnswer[]): Family {
  return {
    facets, kinds: (facets[0]?.answers ?? []).map((answer) => [answer]),
    counted: counted.map(({ unit, quarter, answer, events }) => ({ unit, quarter, kind: [answer], events })),
  };
}

function ofRelays(facets: readonly Facet[], counted: readonly CountedAnswer[]): Family {
  return {
    facets: [...facets, ...impliedByRelays], kinds: relayKinds(facets.map(({ answers }) => answers)),
    counted: eachPlace(counted, (at) => relaysLike(facets.map(({ name }) => at(name)))),
  };
}

/** Needs that are not met, or for which nothing was found, are needs: what is told of these tells how many were. */
function ofNeeds(facets: readonly Facet[], counted: readonly CountedAnswer[]): Family {
  const [places = [], lacks] = [facets[0]?.answers, needs.slice(1)];
  const kindOf = (place: string, isLacking: readonly boolean[]): Kind =>
    [place, ...isLacking.map((is) => (is ? place : null)), ...isLacking.map((is) => (is ? null : place)), ...isLacking.map((is) => (is ? 'yes' : null))];
  const all = [[true, true], [true, false], [false, true], [false, false]];
  return {
    facets: [
      ...facets.map((facet) => ({ ...facet, answers: places })),
      ...lacks.map((name): Facet => ({ name: `${name}_not`, answers: places, told: 'implied', isTelling: false })),
      // How many there are of them in all is told with the totals.
      ...lacks.map((name): Facet => ({ name: `${name}_all`, answers: ['yes'], told: 'known', isTelling: false })),
    ],
    kinds: places.flatMap((place) => all.map((one) => kindOf(place, one))),
    counted: eachPlace(counted, (at) => [...at('need')].flatMap(([place, asked]) => {
      const [unmet = 0, empty = 0] = lacks.map((name) => Math.min(asked, at(name).get(place) ?? 0));
      const both = Math.min(unmet, empty);
      return [both, unmet - both, empty - both, asked - Math.max(unmet, empty)].map((events, one) => ({ kind: kindOf(place, all[one] ?? []), events }));
    })),
  };
}

/** What was counted of each branch and quarter, measure by measure, as kinds of things. */
function eachPlace(counted: readonly CountedAnswer[], kindsOf: (at: (measure: string) => Map<string, number>) => { kind: Kind; events: number }[]): CountedKind[] {
  const places = new Map<string, CountedAnswer[]>();
  for (const one of counted) {
    const key = `${one.unit} ${one.quarter}`;
    places.set(key, [...places.get(key) ?? [], one]);
  }
  return [...places.values()].flatMap((list) => {
    const at = (measure: string) => {
      const sums = new Map<string, number>();
      for (const { measure: of, answer, events } of list) if (of === measure) sums.set(answer, (sums.get(answer) ?? 0) + events);
      return sums;
    };
    const [{ unit, quarter } = { unit: '', quarter: 0 }] = list;
    return kindsOf(at).filter(({ events }) => events > 0).map((one) => ({ unit, quarter, ...one }));
  });
}
