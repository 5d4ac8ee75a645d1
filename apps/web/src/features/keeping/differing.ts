import { plainText } from '../../lib/plain-text';

interface Piece {
  text: string;
  isDifferent: boolean;
}

/** A text in pieces, those whose words the other text does not hold being marked. Case, accents and dots do not count. */
export function differing(text: string, other: string): Piece[] {
  const bare = (word: string) => plainText(word).replace(/[^\p{L}\p{N}]/gu, '');
  const known = new Set(other.split(/\s+/).map(bare));
  const pieces: Piece[] = [];
  for (const part of text.split(/(\s+)/).filter((one) => one !== '')) {
    const word = bare(part);
    const isDifferent = word !== '' && !known.has(word);
    const last = pieces.at(-1);
    // The blank between two words belongs to what is before it.
    if (last && (last.isDifferent === isDifferent || part.trim() === '')) last.text += part;
    else pieces.push({ text: part, isDifferent });
  }
  return pieces;
}
