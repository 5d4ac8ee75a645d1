/** What a file says comes back row after row: short texts are compared once. */
const remembered = new Map<string, string>();
const mostRemembered = 20_000;
const longestRemembered = 120;

/** Text to compare by: without accents, case or punctuation, "St" and "Ste" in full. */
export function plain(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  if (text.length <= longestRemembered && remembered.size < mostRemembered) remembered.set(text, folded);
  return folded;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  .replace(/\bst(?= )/g, 'saint').replace(/\bste(?= )/g, 'sainte');
