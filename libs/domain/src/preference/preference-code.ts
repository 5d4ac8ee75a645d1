import { readReference, referenceFrom } from '../dossier/anonymous-code.js';

/** How long somebody has to type what she was told. */
export const preferenceCodeMinutes = 30;

/** Six signs drawn from random bytes, in two groups that can be read aloud: "K7M-2QX". */
export const preferenceCodeFrom = (bytes: Uint8Array): string => referenceFrom(bytes);

/** What somebody typed, as a code is written; null when it cannot be one. */
export const readPreferenceCode = (typed: string): string | null => readReference(typed);
