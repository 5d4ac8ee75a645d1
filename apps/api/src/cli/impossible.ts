/** What was asked cannot be done here; the sentence says why, and nothing was changed. */
export class Impossible extends Error {}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'PostgreSQL ne répond pas à l’adresse de DATABASE_URL.',
  '28P01': 'PostgreSQL refuse le mot de passe de DATABASE_URL.',
  '3D000': 'La base nommée dans DATABASE_URL n’existe pas.',
  '42P01': 'La base n’a pas encore ses tables : lancez d’abord les migrations.',
  '42501': 'Ce compte n’a pas le droit de faire cela : DATABASE_URL doit ouvrir la base comme propriétaire.',
  '55P03': 'La base est occupée par un autre travail : réessayez dans un instant.',
};

/** A failure as one sentence for whoever typed the command. */
export function explain(error: Error): string {
  if (error instanceof Impossible) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  return sentences[code] ?? `La base a refusé (${code || 'sans code'}) : ${error.message}`;
}
