import { isCalendarDate } from '@boussole/domain/calendar-date';
import * as words from '@boussole/domain/register/vocabulary';
import { Refusal } from '../../platform/errors.js';
import type { RegisterSearchInput } from '../register/register-search.graphql.js';

/** What stands behind the question mark of an address; a name that comes several times is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longestList = 40;

type Reader<Value> = (given: readonly string[], name: string) => Value;

const single = <Value>(read: (text: string) => Value | null): Reader<Value | null> => (given, name) => {
  const [first, ...others] = given;
  if (first === undefined || first === '') return null;
  const value = others.length > 0 ? null : read(first);
  if (value === null) throw new Refusal('input.invalid', name);
  return value;
};

const several = <Value>(read: (text: string) => Value | null): Reader<Value[] | null> => (given, name) => {
  const values = given.filter((text) => text !== '').map(read);
  if (values.length > longestList || !values.every((value) => value !== null)) throw new Refusal('input.invalid', name);
  return values.length > 0 ? values : null;
};

const known = <Value extends string>(list: readonly Value[]) => (text: string): Value | null => list.find((value) => value === text) ?? null;
const matching = (shape: RegExp) => (text: string): string | null => (shape.test(text) ? text : null);
const whole = (least: number, most: number) => (text: string): number | null =>
  (/^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null);
const truth = (text: string): boolean | null => (text === 'true' ? true : text === 'false' ? false : null);

const readers = {
  text: single((text) => (text.length <= 200 ? text : null)),
  kinds: several(known(words.offerKinds)),
  fields: several(matching(/^[A-N]$/)),
  trades: several(matching(/^[A-N]\d{4}$/)),
  basins: several(matching(/^[A-Z]{2,4}$/)),
  publics: several(known(words.publics)),
  diploma: single(known(words.diplomas)),
  languageLevel: single(known(words.languageLevels)),
  languages: several(known(words.offerLanguages)),
  levels: several(whole(1, 8)),
  modes: several(known(words.modes)),
  times: several(known(words.weekTimes)),
  paths: several(known(words.paths)),
  entries: several(known(words.entries)),
  isFree: single(truth),
  age: single(whole(0, 120)),
  near: single(matching(/^\d{5}$/)),
  travel: single(known(words.travels)),
  minutes: single(whole(1, 600)),
  startsBefore: single((text) => (isCalendarDate(text) ? text : null)),
  organisationId: single(matching(uuid)),
  withStale: single(truth),
};

/** A search of the register as an address writes it. A name that it does not know is a mistake, never a wider answer. */
export function readSearch(query: Query): RegisterSearchInput {
  const stray = Object.keys(query).find((name) => !Object.hasOwn(readers, name));
  if (stray !== undefined) throw new Refusal('input.invalid', stray);
  const read = Object.fromEntries(Object.entries(readers).map(([name, reader]) => {
    const given = query[name] ?? [];
    return [name, reader(typeof given === 'string' ? [given] : given, name)];
  })) as Search; // one value a reader, under its name
  return { ...read, withStale: read.withStale ?? false };
}

type Search = { [Name in keyof typeof readers]: ReturnType<(typeof readers)[Name]> };
