import { Refusal, refusalOfDatabase } from './errors.js';

/** Thrown by a job that cannot do its part for now, by nobody's mistake: it is tried again for two days. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
}

/** A step that has not ended after longer than any should last. */
export class EndlessStep extends Error {
  override readonly name = 'EndlessStep';
}

/** What an error is called: never what it says, which may quote somebody's data. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Is it the world's fault, which may pass, or our own? */
export function mayPass(error: unknown): boolean {
  const { code } = Object(error) as { code?: unknown };
  return error instanceof Refusal || error instanceof NotNow || refusalOfDatabase(error) === 'service.unavailable'
    || typeof code === 'string' && /^E[A-Z]+$/.test(code);
}
