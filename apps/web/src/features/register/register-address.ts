/** What a search says in the page's address, so that it can be kept, shared and gone back to. */
export const addressNames = [
  'q', 'nature', 'domaine', 'metier', 'bassin', 'public', 'diplome', 'connaissance', 'langue', 'niveau', 'mode', 'horaire',
  'rythme', 'acces', 'gratuit', 'age', 'depart', 'trajet', 'minutes', 'avant', 'organisme', 'anciennes', 'tirage',
] as const;

export type RegisterAddress = { [Name in (typeof addressNames)[number]]?: string | number | boolean };

/** Keeps what has a name of ours and a plain value; what each one means is read with the screen. */
export function readRegisterAddress(search: Record<string, unknown>): RegisterAddress {
  const kept: RegisterAddress = {};
  for (const name of addressNames) {
    const value = search[name];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
  }
  return kept;
}
