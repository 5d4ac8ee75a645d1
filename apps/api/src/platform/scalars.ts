import { isCalendarDate } from '@boussole/domain/calendar-date';
import { cleanText } from '@boussole/domain/text/clean-text';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { orRefuse, Refusal } from './errors.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function scalar<Inside, Outside>(
  name: string, description: string, read: (text: string) => Inside, show: (value: Inside) => Outside,
): GraphQLScalarType<Inside, Outside> {
  const readValue = (value: unknown): Inside => {
    if (typeof value !== 'string') throw new Refusal('input.invalid');
    return read(value);
  };
  return new GraphQLScalarType({
    name, description,
    serialize: (value) => show(value as Inside), // graphql types what resolvers return as unknown
    parseValue: readValue,
    parseLiteral: (node: ValueNode) => readValue(node.kind === Kind.STRING ? node.value : null),
  });
}

/** All text that comes in: normalised, without what cannot be stored; each field has its maximum besides. */
export const Text = scalar('Text', 'Normalised text (NFC).', (text) => orRefuse(cleanText(text)), (text) => text);

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const longestBytes = 200_000;

/** A piece of a file: what carries it takes more than a text may. */
export const Bytes = scalar('Bytes', 'Bytes, in base64: 200,000 characters at most.', (text) => {
  if (text.length > longestBytes) throw new Refusal('text.too_long');
  if (!base64.test(text)) throw new Refusal('input.invalid');
  return Buffer.from(text, 'base64');
}, (bytes: Buffer) => bytes.toString('base64'));

export const Uuid = scalar('Uuid', 'An identifier.', (text) => {
  if (!uuid.test(text)) throw new Refusal('input.invalid');
  return text.toLowerCase();
}, (text) => text);

export const CalendarDay = scalar('CalendarDate', 'A day, written 2026-11-21.', (text) => {
  if (!isCalendarDate(text)) throw new Refusal('date.invalid');
  return text;
}, (text) => text);

export const Instant = scalar('Instant', 'A moment, written 2026-11-21T09:30:00Z.', (text) => {
  const time = instant.test(text) && isCalendarDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new Refusal('date.invalid');
  return new Date(time);
}, (date) => new Date(date).toISOString());
