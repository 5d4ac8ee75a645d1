/** Text to compare by: without accents, case or punctuation, "St" and "Ste" in full. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  .replace(/\bst(?= )/g, 'saint').replace(/\bste(?= )/g, 'sainte');

const remembered = new Map<string, string>();
const mostRemembered = 10_000;
const longestRemembered = 80;

/** The same for cells: what a file says comes back row after row, and is looked at once. */
export function plainCell(text: string): string {
  if (text.length > longestRemembered) return plain(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const found = plain(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(copyOf(text), found);
  return found;
}

/** A text of its own: part of a larger one, it would keep the whole of it in memory. */
export const copyOf = (text: string): string => text.split('').join('');
