const whole = new Intl.NumberFormat('fr-BE', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('fr-BE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('fr-BE', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

const minus = (text: string): string => text.replace('-', '−');

/** A count. */
export const sayCount = (value: number): string => minus(whole.format(value));

/** A ratio, to one decimal. */
export const sayRatio = (value: number): string => minus(tenths.format(value));

/** What was expected: to one decimal below ten, without decimals from ten on. */
export const sayExpected = (value: number): string => (value >= 10 ? sayCount(value) : sayRatio(value));

/** A gap, with its sign. */
export const sayGap = (value: number): string => minus(signed.format(value));

/** A share, as a percentage. */
export const sayShare = (value: number): string => `${sayCount(100 * value)} %`;

const ordinary = 0.05;
const rarest = 10_000;

/** How often chance alone does as much: null when there is nothing exceptional about it. */
export function sayFrequency(p: number): string | null {
  if (!(p < ordinary)) return null;
  const times = oneDigit(1 / p);
  return 1 / p > rarest ? `moins d’une fois sur ${sayCount(rarest)}` : `environ une fois sur ${sayCount(times)}`;
}

function oneDigit(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.round(value / unit) * unit;
}

/** A list in French: "A", "A et B", "A, B et C". */
export const sayList = (names: readonly string[]): string =>
  (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`);
