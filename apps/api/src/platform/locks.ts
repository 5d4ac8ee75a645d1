import type { Decision } from '@boussole/domain/decision';
import { orRefuse } from './errors.js';

/**
 * The lock of the domain. The tests alone take it off, to prove that the database's own lock holds by itself;
 * nothing under apps/ writes here (test/boundaries.spec.ts).
 */
export const locks = { domain: true };

/** Lets through what a rule of access allows; a refusal is thrown. */
export function permit(decision: Decision<unknown>): void {
  if (locks.domain) orRefuse(decision);
}
