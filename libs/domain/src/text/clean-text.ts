import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';

/** The most that any text field takes; each field has its own, smaller, maximum. */
export const longestText = 20_000;

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text as it is stored: normalised (NFC), one kind of line end, without what PostgreSQL or a screen cannot hold. */
export function cleanText(raw: string): Decision<string> {
  if (raw.length > longestText) return refuse('text.too_long');
  const text = raw.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (forbidden.test(text) || hasLoneSurrogate(text)) return refuse('text.bad_characters');
  return text.length > longestText ? refuse('text.too_long') : allow(text);
}

function hasLoneSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(i + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true;
    i += 1;
  }
  return false;
}
