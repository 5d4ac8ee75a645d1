import type { Json } from '../../choice/canonical.js';

/** What a part of a report is made of before it is written. */
export type Reportable = string | number | boolean | null | undefined | readonly Reportable[] | { readonly [name: string]: Reportable };

/** The report as JSON can say it: numbers that JSON does not have are written as texts, "NaN", "Infinity", "-Infinity". */
export function jsonOf(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value === 'object') return jsonObject(value);
  throw new TypeError(`a report holds no ${typeof value}`);
}

/** The same of an object; what is undefined is left out. */
export function jsonObject(value: object): { readonly [name: string]: Json } {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  // Not by assignment: a unit of a stranger's file may be called "__proto__".
  return Object.fromEntries(entries.map(([name, one]) => [name, jsonOf(one)]));
}
