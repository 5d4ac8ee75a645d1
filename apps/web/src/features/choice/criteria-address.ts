import type { Criteria, FollowedLanguage } from '@boussole/domain/choice/criteria';
import {
  diplomas, languageLevels, offerKinds, offerLanguages, publics, travels, weekTimes,
} from '@boussole/domain/register/vocabulary';
import type { CriteriaAddress, CriterionName } from './address';

/** Under which name each criterion stands in the address. */
export const namesOfCriteria = {
  kind: 'nature', field: 'domaine', trade: 'metier', level: 'niveau', communeNis: 'depart', travel: 'trajet', maxMinutes: 'minutes',
  diploma: 'diplome', languages: 'langues', publics: 'public', age: 'age', times: 'horaire', startsFrom: 'des', startsBefore: 'avant',
  withStale: 'anciennes',
} as const satisfies Record<keyof Criteria, CriterionName>;

export const criteriaKeys = Object.keys(namesOfCriteria) as (keyof Criteria)[]; // Object.keys forgets its own keys

/** What stands for a criterion that was proposed and taken away. */
const free = 'libre';

/** Undefined: not understood, what was proposed stays. */
type Read<Value> = Value | undefined;

const one = <Value extends string>(known: readonly Value[], text: string): Read<Value> => known.find((value) => value === text);
const orFree = <Value>(text: string, read: (text: string) => Read<Value>): Read<Value | null> => (text === free ? null : read(text));
const like = (pattern: RegExp) => (text: string): Read<string> => (pattern.test(text) ? text : undefined);
const listOf = <Value extends string>(known: readonly Value[], text: string): Value[] =>
  known.filter((value) => text.split(',').includes(value));

function between(least: number, most: number): (text: string) => Read<number> {
  return (text) => {
    const number = Number(text);
    return text !== '' && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
  };
}

function dayOf(text: string): Read<string> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  return new Date(text).toISOString().startsWith(text) ? text : undefined;
}

const languagesOf = (text: string): FollowedLanguage[] =>
  text.split(',').flatMap((part) => {
    const [name = '', level = ''] = part.split(':');
    const language = one(offerLanguages, name);
    return language ? [{ language, level: one(languageLevels, level) ?? null }] : [];
  });

const readers: { [Key in keyof Criteria]: (text: string) => Read<Criteria[Key]> } = {
  kind: (text) => one(offerKinds, text),
  field: (text) => orFree(text, like(/^[A-N]$/)),
  trade: (text) => orFree(text, like(/^[A-N]\d{4}$/)),
  level: (text) => orFree(text, between(1, 8)),
  communeNis: (text) => orFree(text, like(/^\d{5}$/)),
  travel: (text) => one(travels, text),
  maxMinutes: between(5, 240),
  diploma: (text) => orFree(text, (code) => one(diplomas, code)),
  languages: (text) => (text === free ? [] : languagesOf(text)),
  publics: (text) => (text === free ? [] : listOf(publics, text)),
  age: (text) => orFree(text, between(6, 110)),
  times: (text) => (text === free ? [] : listOf(weekTimes, text)),
  startsFrom: (text) => orFree(text, dayOf),
  startsBefore: dayOf,
  withStale: (text) => (text === 'oui' ? true : text === free ? false : undefined),
};

/** What was proposed, with what the address says was changed by hand; what is not understood changes nothing. */
export function criteriaFrom(proposed: Criteria, address: CriteriaAddress): Criteria {
  const changed = { ...proposed };
  const put = <Key extends keyof Criteria>(key: Key) => {
    const written = address[namesOfCriteria[key]];
    const value = written === undefined ? undefined : readers[key](String(written));
    if (value !== undefined) changed[key] = value;
  };
  criteriaKeys.forEach(put);
  return changed;
}

const languageText = ({ language, level }: FollowedLanguage): string => (level ? `${language}:${level}` : language);

function written(key: keyof Criteria, criteria: Criteria): string {
  if (key === 'languages') return criteria.languages.map(languageText).join(',') || free;
  const value = criteria[key];
  if (typeof value === 'boolean') return value ? 'oui' : free;
  return String(value ?? '') || free;
}

/** The router writes a number bare and quotes a text that looks like one. */
export const bare = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text);

/** The address of criteria: only what differs from what was proposed. */
export function addressOfCriteria(proposed: Criteria, criteria: Criteria): CriteriaAddress {
  const address: CriteriaAddress = {};
  for (const key of criteriaKeys) {
    const text = written(key, criteria);
    if (text !== written(key, proposed)) address[namesOfCriteria[key]] = bare(text);
  }
  return address;
}

/** Which criteria were changed by hand. */
export const changedCriteria = (proposed: Criteria, criteria: Criteria): (keyof Criteria)[] =>
  criteriaKeys.filter((key) => written(key, criteria) !== written(key, proposed));
