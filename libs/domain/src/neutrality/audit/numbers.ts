/** How the figures of an audit are written in a language, by its tag: the same rules everywhere, each with its own signs. */
export function numbersIn(tag: string) {
  const written = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(tag, options);
    return (value: number): string => format.format(value).replace('-', '−');
  };
  const count = written({ maximumFractionDigits: 0 });
  const ratio = written({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    /** A count. */
    count,
    /** A ratio, to one decimal. */
    ratio,
    /** What was expected: to one decimal below ten, without decimals from ten on. */
    expected: (value: number): string => (value >= 10 ? count(value) : ratio(value)),
    /** A gap, with its sign. */
    gap: written({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    /** An index between 0 and 1, to two decimals. */
    index: written({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    share: written({ style: 'percent', maximumFractionDigits: 0 }),
    list: (names: readonly string[]): string => list.format(names),
  };
}

const french = numbersIn('fr-BE');

/** A count. */
export const sayCount = french.count;

/** A ratio, to one decimal. */
export const sayRatio = french.ratio;

/** What was expected: to one decimal below ten, without decimals from ten on. */
export const sayExpected = french.expected;

/** A gap, with its sign. */
export const sayGap = french.gap;

/** A share, as a percentage. */
export const sayShare = (value: number): string => `${sayCount(100 * value)} %`;

const ordinary = 0.05;
const rarest = 10_000;

/** How often chance alone does as much: nothing exceptional, once in so many, or less than once in so many. */
export interface Chance {
  readonly kind: 'ordinary' | 'rare' | 'rarest';
  readonly times: number;
}

export function chanceOf(p: number): Chance {
  if (!(p < ordinary)) return { kind: 'ordinary', times: 0 };
  return 1 / p > rarest ? { kind: 'rarest', times: rarest } : { kind: 'rare', times: oneDigit(1 / p) };
}

/** The same in French: null when there is nothing exceptional about it. */
export function sayFrequency(p: number): string | null {
  const { kind, times } = chanceOf(p);
  if (kind === 'ordinary') return null;
  return kind === 'rarest' ? `moins d’une fois sur ${sayCount(times)}` : `environ une fois sur ${sayCount(times)}`;
}

function oneDigit(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.round(value / unit) * unit;
}

/** A list in French: "A", "A et B", "A, B et C". */
export const sayList = (names: readonly string[]): string =>
  (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`);
