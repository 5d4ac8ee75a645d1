const shape = /(?<![0-9])\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{3}[ .-]?\d{2}(?![0-9])/g;

/** Does a text hold what can only be a Belgian national register number? Such numbers stand nowhere in the product. */
export function holdsNationalNumber(text: string): boolean {
  return (text.match(shape) ?? []).some((found) => hasValidCheck(found.replace(/\D/g, '')));
}

function hasValidCheck(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month > 12 || day > 31) return false;
  const body = digits.slice(0, 9);
  const check = Number(digits.slice(9));
  return check === 97 - (Number(body) % 97) || check === 97 - (Number(`2${body}`) % 97);
}
