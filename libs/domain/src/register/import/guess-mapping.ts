import { isLatitude, isLongitude, isNothing, looksLike } from './looks-like.js';
import { plain } from './plain.js';
import { targetWords } from './target-words.js';
import { importTargets, isImportTarget, multipleTargets, type ImportMapping, type ImportTarget } from './targets.js';

interface Candidate { readonly column: number; readonly target: ImportTarget; readonly score: number }

const wordsOfTargets = importTargets.map((target, rank) => {
  const words = targetWords[target].split('|').map((word) => word.replace(/\s+/g, ' ').trim());
  const weight = (word: string, place: number) => (word.startsWith('~') ? 0.6 : 1 - (place / words.length) * 0.1);
  return { target, rank, words: new Map(words.map((word, place) => [word.replace('~', ''), weight(word, place)])) };
});

/** What each column seems to hold, from its heading and some of its cells (`samples[column]`). */
export function guessMapping(headings: readonly string[], samples: readonly (readonly string[])[] = []): ImportMapping {
  const candidates = headings.flatMap((heading, column) => candidatesOf(heading, column, samples[column] ?? []));
  const mapping: (ImportTarget | null)[] = headings.map(() => null);
  const taken = new Set<ImportTarget>();
  for (const { column, target } of candidates.toSorted((one, other) => other.score - one.score)) {
    if (mapping[column] !== null || (taken.has(target) && !multipleTargets.includes(target))) continue;
    mapping[column] = target;
    taken.add(target);
  }
  return settled(mapping, samples);
}

/** How many of these headings are known: what tells a heading row from a row of data. */
export const knownHeadings = (headings: readonly string[]): number =>
  headings.filter((heading) => !isNothing(heading) && candidatesOf(heading, 0, []).length > 0).length;

function candidatesOf(heading: string, column: number, samples: readonly string[]): Candidate[] {
  const exact = heading.trim();
  if (isImportTarget(exact)) return [{ column, target: exact, score: 2 }];
  const forms = formsOf(heading);
  return wordsOfTargets.flatMap(({ target, rank, words }) => {
    const named = Math.max(0, ...forms.map(([form, weight]) => (words.get(form) ?? 0) * weight));
    if (named === 0) return [];
    const score = named - rank / 10_000 + likeness(target, samples);
    return score > 0.45 ? [{ column, target, score }] : [];
  });
}

/** The heading as it stands, then without the prefix, the number or the brackets that a program added. */
function formsOf(heading: string): [form: string, weight: number][] {
  const whole = plain(heading);
  const outside = plain(heading.replace(/\([^)]*\)/g, ' '));
  const bare = outside.replace(/^(?:[a-z] |lb |txt |lib |structure |champ )/, '').replace(/ ?\d+$/, '');
  // "Libellé 2" is the name of something else than "Libellé 1".
  const rank = Number(/\d+$/.exec(outside)?.[0] ?? 1) > 1 ? 0.6 : 1;
  const single = bare.split(' ').map((word) => word.replace(/(?<=[a-z]{3})s$/, '')).join(' ');
  return [[whole, 1], [outside, 0.99], [bare, 0.95 * rank], [single, 0.93 * rank]];
}

/** What the cells say for or against a target; 0 when they say nothing. */
function likeness(target: ImportTarget, samples: readonly string[]): number {
  const shape = looksLike[target];
  const filled = samples.filter((sample) => !isNothing(sample));
  if (!shape || filled.length === 0) return 0;
  const share = filled.filter((sample) => shape(sample)).length / filled.length;
  return share >= 0.5 ? 0.05 * share : share - 0.6;
}

/** What depends on the other columns: a description without offers is of the body; X and Y are told apart by their figures. */
function settled(mapping: (ImportTarget | null)[], samples: readonly (readonly string[])[]): ImportMapping {
  const found = (target: ImportTarget) => mapping.indexOf(target);
  if (found('offer.title') < 0 && found('offer.key') < 0 && found('organisation.description') < 0 && found('offer.description') >= 0) {
    mapping[found('offer.description')] = 'organisation.description';
  }
  if (found('offer.title') >= 0 && found('offer.description') < 0 && found('organisation.description') >= 0) {
    mapping[found('organisation.description')] = 'offer.description';
  }
  if (found('organisation.name') < 0 && found('branch.name') >= 0) mapping[found('branch.name')] = 'organisation.name';
  const [lat, lon] = [found('branch.lat'), found('branch.lon')];
  if (lat >= 0 && lon >= 0 && all(samples[lat], 'branch.lon') && all(samples[lon], 'branch.lat')) {
    mapping[lat] = 'branch.lon';
    mapping[lon] = 'branch.lat';
  }
  return mapping;
}

function all(samples: readonly string[] | undefined, target: 'branch.lat' | 'branch.lon'): boolean {
  const filled = (samples ?? []).filter((sample) => !isNothing(sample));
  return filled.length > 0 && filled.every(target === 'branch.lat' ? isLatitude : isLongitude);
}
