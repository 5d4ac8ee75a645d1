const written = /^(?:BE|BTW|TVA|BCE|KBO)?[\s.:-]*([01]?[\s./-]*(?:\d[\s./-]*){9})$/i;

/** Are these the ten digits of an enterprise (BCE/KBO), the last two being the check of the others? */
export function isEnterpriseNumber(digits: string): boolean {
  return /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/** The number as people write it (BE 0123.456.749, 123456749), in ten digits; null when it is none or its check is wrong. */
export function readEnterpriseNumber(typed: string): string | null {
  const [, found] = written.exec(typed.trim()) ?? [];
  const digits = found?.replace(/\D/g, '').padStart(10, '0') ?? '';
  return isEnterpriseNumber(digits) ? digits : null;
}
