/** What was asked cannot be done here; the sentence says why, and nothing was changed. */
export class Impossible extends Error {}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'PostgreSQL ne répond pas à l’adresse de DATABASE_URL.',
  ENOTFOUND: 'L’adresse de DATABASE_URL n’existe pas.',
  ETIMEDOUT: 'PostgreSQL ne répond pas à l’adresse de DATABASE_URL.',
  '57P03': 'PostgreSQL démarre ou s’arrête : réessayez dans un instant.',
  '28P01': 'PostgreSQL refuse le mot de passe de DATABASE_URL.',
  '3D000': 'La base nommée dans DATABASE_URL n’existe pas.',
  '22023': 'La base n’a pas encore ses rôles : lancez d’abord les migrations.',
  '42P01': 'La base n’a pas encore ses tables : lancez d’abord les migrations.',
  '42501': 'Ce compte n’a pas le droit de faire cela : DATABASE_URL doit ouvrir la base comme propriétaire.',
  '55P03': 'La base est occupée par un autre travail : réessayez dans un instant.',
};

/** A failure that the person can do something about, as one sentence; null when it is our own mistake. */
export function explain(error: unknown): string | null {
  if (error instanceof Impossible) return error.message;
  return sentences[codeOf(error) ?? ''] ?? null;
}

/** The code of a failure of Node or PostgreSQL. */
export const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
