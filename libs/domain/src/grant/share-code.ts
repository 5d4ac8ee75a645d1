import { readReference, referenceFrom } from '../dossier/anonymous-code.js';

/** How long a share code may be carried. */
export const shareCodeDays = 30;

/** Nine signs (44 bits) drawn from forty-eight random bytes, in groups that can be read aloud: "K7M-2QX-B4P". */
export const shareCodeFrom = (bytes: Uint8Array): string =>
  `${referenceFrom(bytes.subarray(0, 24))}-${referenceFrom(bytes.subarray(24, 48)).slice(0, 3)}`;

/** What somebody typed, as a share code is written; null when it cannot be one. */
export function readShareCode(typed: string): string | null {
  const signs = typed.replace(/[\s.-]/g, '');
  // Two references that overlap: the alphabet is known in one place only.
  const [first, second] = [readReference(signs.slice(0, 6)), readReference(signs.slice(3))];
  return signs.length === 9 && first && second ? `${first}-${second.slice(4)}` : null;
}
