import { offerKinds, publics, type OfferKind, type Public } from '@boussole/domain/register/vocabulary';
import type { CoverageAxis, CoverageInput } from './coverage-query';

export const axes = ['basin', 'field', 'kind', 'level', 'public', 'month'] as const satisfies readonly CoverageAxis[];

/** What the page's address says of the table: what can be kept, shared, printed and gone back to. */
export interface CoverageAddress {
  lignes?: CoverageAxis;
  colonnes?: CoverageAxis;
  bassin?: string;
  domaine?: string;
  nature?: OfferKind;
  niveau?: string;
  public?: Public;
  prioritaires?: true;
  vides?: true;
}

const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);
const word = (given: unknown, shape: RegExp): string | undefined => {
  const text = typeof given === 'number' ? String(given) : given;
  return typeof text === 'string' && shape.test(text) ? text : undefined;
};

/** Keeps what has a meaning; an axis is never crossed with itself. */
export function readCoverageAddress(search: Record<string, unknown>): CoverageAddress {
  const rows = oneOf(axes, search['lignes']);
  const columns = oneOf(axes, search['colonnes']);
  const [basin, field] = [word(search['bassin'], /^[\w-]{1,20}$/), word(search['domaine'], /^[A-Z]$/)];
  const level = word(search['niveau'], /^[1-8]$/);
  const kind = oneOf(offerKinds, search['nature']);
  const who = oneOf(publics, search['public']);
  const isSet = (name: string) => search[name] === true || search[name] === 'true';
  return {
    ...(rows ? { lignes: rows } : {}),
    ...(columns ? { colonnes: columns } : {}),
    ...(basin ? { bassin: basin } : {}),
    ...(field ? { domaine: field } : {}),
    ...(kind ? { nature: kind } : {}),
    ...(level ? { niveau: level } : {}),
    ...(who ? { public: who } : {}),
    ...(isSet('prioritaires') ? { prioritaires: true as const } : {}),
    ...(isSet('vides') ? { vides: true as const } : {}),
  };
}

export function inputOf(address: CoverageAddress): CoverageInput {
  const rows = address.lignes ?? 'field';
  const wanted = address.colonnes ?? 'basin';
  const columns = wanted === rows ? (axes.find((axis) => axis !== rows) ?? wanted) : wanted;
  return {
    rows,
    columns,
    basins: address.bassin ? [address.bassin] : null,
    fields: address.domaine ? [address.domaine] : null,
    kinds: address.nature ? [address.nature] : null,
    levels: address.niveau ? [Number(address.niveau)] : null,
    publics: address.public ? [address.public] : null,
    onlyPriority: address.prioritaires ?? false,
  };
}

/** The same table as a file. */
export function exportAddress(input: CoverageInput): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (Array.isArray(value)) for (const one of value) query.append(name, String(one));
    else if (value !== null && value !== undefined && value !== false) query.set(name, String(value));
  }
  return `/cadastre/couverture.csv?${query.toString()}`;
}
