import { isCalendarDate } from '@boussole/domain/calendar-date';
import { Refusal } from './errors.js';

/** Where a page ended: an instant as PostgreSQL writes it, and an id. */
export type Place = readonly [at: string, id: string];

const shape = /^((\d{4}-\d{2}-\d{2})[ T](?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place as it leaves: nobody outside builds on what is in it. */
export const showPlace = ([at, id]: Place): string => Buffer.from(`${at}_${id}`).toString('base64url');

/** A place that came back; what is none is refused before it reaches a statement. */
export function readPlace(text: string): Place {
  const [, at, day, id] = shape.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (!at || !day || !id || !isCalendarDate(day)) throw new Refusal('input.invalid');
  return [at, id];
}
