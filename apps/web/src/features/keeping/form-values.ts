import { z } from '../../lib/zod';

/** Texts of a form as the server wants them: nothing rather than an empty text. */
export const orNull = (text: string): string | null => text.trim() || null;

const decimal = (text: string) => Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));

export const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : decimal(text));

/** Euros as they are typed, in cents. */
export const centsOrNull = (text: string): number | null => {
  const euros = numberOrNull(text);
  return euros === null ? null : Math.round(euros * 100);
};

/** A number as a Belgian reads it in a field. */
export const textOf = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

export const euroText = (cents: number | null): string =>
  cents === null ? '' : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');

export const shortText = (most: number) => z.string().trim().max(most, 'tooLong');

/** Empty, or a whole number within bounds. */
export const whole = (least: number, most: number) =>
  z.string().trim().refine((text) => {
    if (text === '') return true;
    const value = decimal(text);
    return Number.isInteger(value) && value >= least && value <= most;
  }, 'number');

/** Empty, or a number within bounds, with a decimal comma or point. */
export const amount = (least: number, most: number) =>
  z.string().trim().refine((text) => {
    if (text === '') return true;
    const value = decimal(text);
    return Number.isFinite(value) && value >= least && value <= most;
  }, 'number');

/** Empty, or the address of a site; « www.exemple.be » is one. */
export const website = z
  .string()
  .trim()
  .max(500, 'tooLong')
  .refine((text) => text === '' || /^(https?:\/\/)?[^\s/]+\.[a-z]{2,}(\/\S*)?$/i.test(text), 'website');

export const websiteOrNull = (text: string): string | null => {
  const typed = text.trim();
  if (typed === '') return null;
  return /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
};

/** 9, 9h, 9h30, 930 and 09:30 are all times of day; null when it is none. */
export function timeOf(text: string): string | null {
  const found = /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?|(\d{2}))?$/i.exec(text.trim());
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? found[3] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
