import { readSigns, signsFrom } from '../dossier/anonymous-code.js';

const length = 8;

/** Eight signs drawn from random bytes, in two groups that can be read aloud: "K7M2-QX4P". */
export const checkInCodeFrom = (bytes: Uint8Array): string => signsFrom(bytes, length, 4);

/** What somebody typed, as a code is written; null when it cannot be one. */
export const readCheckInCode = (typed: string): string | null => readSigns(typed, length, 4);
