import { coverageAxes } from '@boussole/domain/register/coverage';
import { offerKinds, publics } from '@boussole/domain/register/vocabulary';
import { Refusal } from '../../platform/errors.js';
import type { CoverageInput } from './coverage.graphql.js';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const names = ['rows', 'columns', 'basins', 'fields', 'kinds', 'levels', 'publics', 'year', 'onlyPriority'];
const longestList = 20;

/** The input of the table as an address writes it; what it does not know is a mistake, never a wider answer. */
export function readCoverageQuery(query: Query): CoverageInput {
  const stray = Object.keys(query).find((name) => !names.includes(name));
  if (stray !== undefined) throw new Refusal('input.invalid', stray);
  const valuesOf = (name: string): string[] => [query[name] ?? []].flat().filter((value) => value !== '');
  const many = <Value>(name: string, read: (text: string) => Value | undefined): Value[] | null => {
    const values = valuesOf(name).map(read);
    if (values.length > longestList || !values.every((value) => value !== undefined)) throw new Refusal('input.invalid', name);
    return values.length > 0 ? values : null;
  };
  const one = <Value>(name: string, read: (text: string) => Value | undefined): Value | undefined => {
    const values = many(name, read) ?? [];
    if (values.length > 1) throw new Refusal('input.invalid', name);
    return values[0];
  };
  const [rows, columns] = [one('rows', among(coverageAxes)), one('columns', among(coverageAxes))];
  if (!rows || !columns) throw new Refusal('input.invalid', rows ? 'columns' : 'rows');
  return {
    rows, columns, basins: many('basins', shaped(/^[A-Z]{2,4}$/)), fields: many('fields', shaped(/^[A-N]$/)), kinds: many('kinds',
      among(offerKinds)),
    levels: many('levels', shaped(/^[1-8]$/))?.map(Number) ?? null, publics: many('publics', among(publics)),
    year: Number(one('year', shaped(/^\d{4}$/)) ?? 0) || null, onlyPriority: one('onlyPriority', among(['true', 'false'])) === 'true',
  };
}

const among = <Value extends string>(list: readonly Value[]) => (text: string): Value | undefined => list.find((value) => value === text);
const shaped = (shape: RegExp) => (text: string): string | undefined => (shape.test(text) ? text : undefined);
