/** What is being answered: by choosing in the register, in words, or that there is no precise idea. */
export interface Wish {
  readonly way: 'list' | 'words' | 'none' | null;
  readonly picked: Picked | null;
  readonly words: string;
}

export interface Picked {
  readonly kind: 'organisation' | 'offer';
  readonly id: string;
  readonly name: string;
}

export const noWish: Wish = { way: null, picked: null, words: '' };

/** What leaves for the server; null: nothing has been answered yet. */
export function wishInput({ way, picked, words }: Wish) {
  if (way === 'none') return { isNone: true };
  if (way === 'words' && words.trim() !== '') return { isNone: false, words: words.trim() };
  if (way !== 'list' || !picked) return null;
  return picked.kind === 'offer' ? { isNone: false, offerId: picked.id } : { isNone: false, organisationId: picked.id };
}

/** How the answer reads; null: there is no precise idea. */
export const wishText = ({ way, picked, words }: Wish): string | null =>
  (way === 'none' ? null : way === 'words' ? words.trim() : picked?.name ?? null);
