import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { fold } from '../dossier/anonymous-code.js';

export const shortestPassword = 15;
export const longestPassword = 256;

/** Long enough, and made of more than the names that anyone would try first; no rule on its signs. */
export function checkPassword(password: string, context: readonly string[]): Decision<string> {
  if ([...password].length < shortestPassword) return refuse('password.too_short');
  if (password.length > longestPassword) return refuse('text.too_long');
  const rest = [...context, 'boussole', 'motdepasse', 'password']
    .map(fold).filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ''), fold(password));
  return new Set(rest).size < 5 ? refuse('password.guessable') : allow(password);
}
