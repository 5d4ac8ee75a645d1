import { readSearchSentence, type SentenceContext } from '@boussole/domain/register/search-sentence';
import type { Filters } from './filters';

const merged = <Value>(before: readonly Value[], said: readonly Value[] | undefined): Value[] => [
  ...new Set([...before, ...(said ?? [])]),
];

/** What was typed becomes criteria, added to those already there; the words that say no criterion stay as text. */
export function withSentence(filters: Filters, typed: string, context: SentenceContext): Filters {
  const { search } = readSearchSentence(typed, context);
  return {
    ...filters,
    text: search.text,
    kinds: merged(filters.kinds, search.kinds),
    basins: merged(filters.basins, search.basins),
    publics: merged(filters.publics, search.publics),
    languages: merged(filters.languages, search.languages),
    modes: merged(filters.modes, search.modes),
    times: merged(filters.times, search.times),
    paths: merged(filters.paths, search.paths),
    entries: merged(filters.entries, search.entries),
    diploma: search.diploma ?? filters.diploma,
    languageLevel: search.languageLevel ?? filters.languageLevel,
    travel: search.travel ?? filters.travel,
    isFree: search.isFree ?? filters.isFree,
    age: search.age ?? filters.age,
    near: search.near ?? filters.near,
    minutes: search.minutes ?? filters.minutes,
    startsBefore: search.startsBefore ?? filters.startsBefore,
  };
}
