import type { Reportable } from '../audit/json.js';

/** Some part of a report under the names by which it is published. */
export type Part = Readonly<Record<string, Reportable>>;

const isPart = (value: Reportable): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of a report; an empty one where the report says nothing. */
export const partOf = (value: Reportable): Part => (isPart(value) ? value : {});

/** The objects of a list of a report. */
export const partsOf = (value: Reportable): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

/** A number; null where there is none, or where it has no end. */
export const numberOf = (value: Reportable): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

export const textOf = (value: Reportable): string => (typeof value === 'string' ? value : '');

export const textsOf = (value: Reportable): readonly string[] =>
  (Array.isArray(value) ? value.filter((one: Reportable) => typeof one === 'string') : []);

/** Two numbers of a list: how many of how many. */
export function countsOf(value: Reportable): { readonly marked: number; readonly of: number } {
  const [marked, of]: readonly Reportable[] = Array.isArray(value) ? value : [];
  return { marked: numberOf(marked) ?? 0, of: numberOf(of) ?? 0 };
}

export const shareOf = ({ marked, of }: { readonly marked: number; readonly of: number }): number | null => (of > 0 ? marked / of : null);

/** What has no end, or is no number, is not known. */
export const finite = (value: number | null | undefined): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);
