const shape = /(?<![0-9])\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{3}[ .-]?\d{2}(?![0-9])/g;

/** Does a text hold what can only be a Belgian national register number? Such numbers stand nowhere in the product. */
export const holdsNationalNumber = (text: string): boolean => nationalNumbersIn(text).length > 0;

/** Where such numbers stand in a text. */
export const nationalNumbersIn = (text: string): { start: number; text: string }[] =>
  [...text.matchAll(shape)].filter(([found]) => hasValidCheck(found.replace(/\D/g, ''))).map((found) => ({ start: found.index, text: found[0] }));

function hasValidCheck(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month > 12 || day > 31) return false;
  const body = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return check === 97 - (Number(body) % 97) || check === 97 - (Number(`2${body}`) % 97);
}
