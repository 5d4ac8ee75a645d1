import type { RefusalCode } from './refusals.js';

/** What the domain answers: a value, or the reason why not. It never throws. */
export type Decision<T> = { ok: true; value: T } | { ok: false; code: RefusalCode };

export const allow = <T>(value: T): Decision<T> => ({ ok: true, value });
export const refuse = (code: RefusalCode): { ok: false; code: RefusalCode } => ({ ok: false, code });
