import { copyOf, plain } from './plain.js';
import type { ImportReference } from './reference.js';

/** What a file calls its bodies comes back row after row. */
const remembered = new WeakMap<ImportReference, Map<string, string | null>>();
const mostRemembered = 5000;

/** The code of the kind of body that a text names: by its name, acronym or alias, else by the longest of them within it. */
export function findType(text: string, reference: ImportReference): string | null {
  const known = remembered.get(reference) ?? new Map<string, string | null>();
  remembered.set(reference, known);
  const found = known.get(text);
  if (found !== undefined) return found;
  const code = lookUp(text, reference);
  if (known.size < mostRemembered) known.set(copyOf(text), code);
  return code;
}

function lookUp(text: string, { typeByWord, types }: ImportReference): string | null {
  const said = plain(text);
  const exact = typeByWord.get(said) ?? typeByWord.get(said.replace(/ /g, '')) ?? typeByWord.get(said.replace(/s(?= |$)/g, ''));
  if (exact) return exact;
  const capitals = new Set(text.split(/[^\p{L}]+/u).filter((word) => word === word.toUpperCase()).map(plain));
  let best: { code: string; length: number } | null = null;
  for (const { code, words } of types) {
    for (const word of words) {
      // "HE" or "AR" within a sentence are names only when they are written in capitals.
      const isThere = word.length > 4 ? ` ${said} `.includes(` ${word} `) : capitals.has(word);
      if (isThere && word.length > (best?.length ?? 1)) best = { code, length: word.length };
    }
  }
  return best?.code ?? null;
}
