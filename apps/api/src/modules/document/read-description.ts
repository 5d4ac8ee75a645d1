import { documentKinds, longestTitle } from '@boussole/domain/document/document';
import { cleanText } from '@boussole/domain/text/clean-text';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { AddDocumentInput } from './add-document.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longestHeader = 4_000;

/** What is said of a file stands in a header beside it, as JSON in base64url: an address is kept in too many places. */
export function readDescription(header: unknown): AddDocumentInput {
  const said = parse(header);
  const { commandKey, kind, title, fileName, isSpecial, forRepresentative } = said;
  const known = documentKinds.find((name) => name === kind);
  if (typeof commandKey !== 'string' || !uuid.test(commandKey) || known === undefined) throw new Refusal('input.invalid');
  return {
    commandKey: commandKey.toLowerCase(), kind: known, title: text(title, longestTitle), fileName: nameOf(fileName),
    isSpecial: isSpecial === true, forRepresentative: forRepresentative === true,
  };
}

function parse(header: unknown): Record<string, unknown> {
  if (typeof header !== 'string' || header.length > longestHeader || !/^[\w-]+$/.test(header)) throw new Refusal('input.invalid');
  try {
    const said: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    if (typeof said === 'object' && said !== null) return said as Record<string, unknown>; // each field is looked at above
  } catch {
    throw new Refusal('input.invalid');
  }
  throw new Refusal('input.invalid');
}

function text(value: unknown, longest: number): string {
  if (typeof value !== 'string') throw new Refusal('input.invalid');
  const clean = orRefuse(cleanText(value));
  if (clean.length > longest) throw new Refusal('text.too_long');
  return clean;
}

// Whatever it is called, it comes in: the name is made harmless, not refused.
const nameOf = (value: unknown): string => (typeof value === 'string' ? value.slice(-400) : '');
