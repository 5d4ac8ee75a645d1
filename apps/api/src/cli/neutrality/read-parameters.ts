import { readFile } from 'node:fs/promises';
import { type Parameters, parameters, readParameters } from '@boussole/domain/neutrality/parameters';
import { codeOf } from '../impossible.js';
import { UnreadableFile } from './read-table.js';

/** The parameters of a file in JSON; those that were published when none was named. */
export async function parametersFrom(file: string | undefined): Promise<Parameters> {
  if (file === undefined) return parameters;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UnreadableFile(`Les paramètres « ${file} » n’ont pas pu être lus (${codeOf(error) ?? 'erreur'}).`);
  });
  const read = readParameters(jsonIn(text, file));
  if (!read.ok) throw new UnreadableFile(`Les paramètres « ${file} » ne peuvent pas servir : ${read.key} manque, est inconnu ou hors limites.`);
  return read.value;
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile(`Les paramètres « ${file} » ne sont pas écrits en JSON.`);
  }
}
