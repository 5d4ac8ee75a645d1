import { readCode } from './anonymous-code.js';

/** What somebody types at her own door, as it was given to her. */
export interface PersonKey {
  readonly code: string;
  readonly secret: string;
}

/** Whatever the case, the accents and the separators; a sign that no secret has is not guessed at. Null: it cannot be a key. */
export function readPersonKey(typed: { readonly code: string; readonly secret: string }): PersonKey | null {
  const [code, secret] = [readCode(typed.code), readSecret(typed.secret)];
  return code !== null && secret !== null ? { code, secret } : null;
}

/** A secret as it is written: four groups of four signs. */
export function readSecret(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s.\-–—]/g, '');
  return /^[2-9A-HJKMNP-TV-Z]{16}$/.test(signs) ? signs.replace(/(.{4})(?=.)/g, '$1-') : null;
}
