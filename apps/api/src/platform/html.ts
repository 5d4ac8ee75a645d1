const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Text that is already safe to stand in a page. */
export class Safe {
  constructor(readonly text: string) {}
}

type Piece = string | number | Safe | null | readonly (Safe | string)[];

/** A piece of a page: whatever is put into it is escaped, for names come from the files of strangers. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Safe =>
  new Safe(parts.reduce((text, part, place) => text + shown(pieces[place - 1] ?? null) + part));

/** What XML cannot hold is left out, line breaks and tabs aside. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export function shown(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Safe) return piece.text;
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return piece.replace(control, '').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
  return piece.map(shown).join('');
}
