import {
  diplomas,
  entries,
  languageLevels,
  modes,
  offerKinds,
  offerLanguages,
  paths,
  publics,
  travels,
  weekTimes,
} from '@boussole/domain/register/vocabulary';
import type { RegisterAddress } from './register-address';
import type { SearchInput } from './register-query';

/** Criteria of which several may be ticked, under the name that each has in the address. */
export const listNames = {
  kinds: 'nature', fields: 'domaine', trades: 'metier', basins: 'bassin', publics: 'public', languages: 'langue',
  levels: 'niveau', modes: 'mode', times: 'horaire', paths: 'rythme', entries: 'acces',
} as const;
export type ListName = keyof typeof listNames;

const mostListed = 20;
const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));
const wordsOf = (value: unknown) => [...new Set(textOf(value).split(','))].filter(Boolean).slice(0, mostListed);
const like = (pattern: RegExp, value: unknown) => wordsOf(value).filter((word) => pattern.test(word));
const among = <Value extends string>(known: readonly Value[], value: unknown): Value[] => {
  const asked = wordsOf(value);
  return known.filter((one) => asked.includes(one));
};
const one = <Value extends string>(known: readonly Value[], value: unknown): Value | null =>
  known.find((choice) => choice === value) ?? null;
const matching = (pattern: RegExp, value: unknown) => (pattern.test(textOf(value)) ? textOf(value) : null);

function between(least: number, most: number, value: unknown): number | null {
  const number = typeof value === 'boolean' || value === '' || value == null ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}

/** A day that exists: an address typed by hand may hold anything. */
function dayOf(value: unknown): string | null {
  const day = matching(/^\d{4}-\d{2}-\d{2}$/, value);
  return day && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day) ? day : null;
}

/** The criteria of a search, read from the address: what is not understood is left out, never a fault. */
export const readFilters = (address: RegisterAddress) => ({
  text: textOf(address.q).slice(0, 200),
  kinds: among(offerKinds, address.nature),
  fields: like(/^[A-N]$/, address.domaine),
  trades: like(/^[A-N]\d{4}$/, address.metier),
  basins: like(/^[A-Z]{2,4}$/, address.bassin),
  publics: among(publics, address.public),
  diploma: one(diplomas, address.diplome),
  languageLevel: one(languageLevels, address.connaissance),
  languages: among(offerLanguages, address.langue),
  levels: like(/^[1-8]$/, address.niveau).map(Number),
  modes: among(modes, address.mode),
  times: among(weekTimes, address.horaire),
  paths: among(paths, address.rythme),
  entries: among(entries, address.acces),
  isFree: textOf(address.gratuit) === 'oui',
  age: between(0, 120, address.age),
  near: matching(/^\d{5}$/, address.depart),
  travel: one(travels, address.trajet),
  minutes: between(5, 240, address.minutes),
  startsBefore: dayOf(address.avant),
  organisationId: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, address.organisme),
  withStale: textOf(address.anciennes) === 'oui',
  seed: between(0, 2 ** 31 - 1, address.tirage),
});

export type Filters = ReturnType<typeof readFilters>;

export const noFilters: Filters = readFilters({});

/** The router writes a number bare and quotes a text that looks like one. */
const bare = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text);

/** The address of a search; what is not asked is not written. */
export function writeAddress(filters: Filters): RegisterAddress {
  const address: RegisterAddress = {};
  const write = (name: keyof RegisterAddress, value: string | number | null) => {
    if (value !== null && value !== '') address[name] = typeof value === 'string' ? bare(value) : value;
  };
  write('q', filters.text);
  for (const [list, name] of Object.entries(listNames) as [ListName, keyof RegisterAddress][]) { // Object.entries forgets its keys
    write(name, filters[list].join(','));
  }
  write('diplome', filters.diploma);
  write('connaissance', filters.languageLevel);
  write('gratuit', filters.isFree ? 'oui' : null);
  write('age', filters.age);
  write('depart', filters.near);
  write('trajet', filters.travel);
  write('minutes', filters.minutes);
  write('avant', filters.startsBefore);
  write('organisme', filters.organisationId);
  write('anciennes', filters.withStale ? 'oui' : null);
  write('tirage', filters.seed);
  return address;
}

/** Ticks a value of a list, or takes it off. */
export function toggled(filters: Filters, list: ListName, value: string): Filters {
  const values = filters[list].map(String);
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return readFilters({ ...writeAddress(filters), [listNames[list]]: next.join(',') });
}

const filled = <Value>(list: readonly Value[]): Value[] | null => (list.length > 0 ? [...list] : null);

/** What the server is asked. */
export const searchInput = (filters: Filters): SearchInput => ({
  text: filters.text.trim() || null,
  kinds: filled(filters.kinds),
  fields: filled(filters.fields),
  trades: filled(filters.trades),
  basins: filled(filters.basins),
  publics: filled(filters.publics),
  diploma: filters.diploma,
  languageLevel: filters.languageLevel,
  languages: filled(filters.languages),
  levels: filled(filters.levels),
  modes: filled(filters.modes),
  times: filled(filters.times),
  paths: filled(filters.paths),
  entries: filled(filters.entries),
  isFree: filters.isFree || null,
  age: filters.age,
  near: filters.near,
  travel: filters.near ? filters.travel : null,
  minutes: filters.near ? filters.minutes : null,
  startsBefore: filters.startsBefore,
  organisationId: filters.organisationId,
  withStale: filters.withStale,
});
