import { writeFileSync } from 'node:fs';

const begun = Date.now();

/** A line for whoever watches. */
export const say = (words: string): void => console.log(`${String(Math.round((Date.now() - begun) / 1000)).padStart(5)} s  ${words}`);

export interface Verdict { readonly found: Readonly<Record<string, unknown>>; readonly broken: readonly string[] }

/** Prints what was found and which promises did not hold, and leaves it for whoever runs the trials one after another; returns the exit code. */
export function pronounce(found: Verdict['found'], broken: readonly string[]): 0 | 1 {
  console.log(JSON.stringify(found, null, 2));
  say(broken.length === 0 ? 'tout a tenu' : `N’A PAS TENU : ${broken.join(' ; ')}`);
  const file = process.env['CHAOS_VERDICT'];
  if (file) writeFileSync(file, JSON.stringify({ found, broken } satisfies Verdict));
  return broken.length === 0 ? 0 : 1;
}
