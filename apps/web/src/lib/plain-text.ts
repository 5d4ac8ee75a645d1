/** Lower case without accents: how names are compared in lists. */
export const plainText = (text: string): string =>
  text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLocaleLowerCase('fr-BE').trim();
