import { holdsNationalNumber } from '../text/national-number.js';

/** One line of text as it is kept: spaces put right, nothing is null. */
export const lineOf = (typed: string | null | undefined): string | null => typed?.replace(/\s+/g, ' ').trim() || null;

/** A text of several lines as it is kept: trimmed, nothing is null. */
export const textOf = (typed: string | null | undefined): string | null => typed?.trim() || null;

/** A website as it is kept: people leave out "https://". */
export function websiteOf(typed: string | null | undefined): string | null {
  const text = lineOf(typed);
  return text === null || /^https?:\/\//i.test(text) ? text : `https://${text}`;
}

/** Can this be the address of a page? */
export const isWebsite = (text: string): boolean => text.length <= 500 && /^https?:\/\/[^\s/?#@.]+(?:\.[^\s/?#@.]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/.test(text);

/** Can this be a telephone number, extension and remark of the desk included? */
export const isCallable = (text: string): boolean => text.length <= 40 && text.replace(/\D/g, '').length >= 3;

/** Does any of these texts hold a national number? */
export const holdsAnyNationalNumber = (texts: readonly (string | null)[]): boolean =>
  texts.some((text) => text !== null && holdsNationalNumber(text));

/** The same list without what stands in it twice, in the order of `all`. */
export const inOrderOf = <Value>(all: readonly Value[], given: readonly Value[]): Value[] =>
  all.filter((value) => given.includes(value));
