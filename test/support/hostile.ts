import fc from 'fast-check';

/** What stands in for a place that is left out. */
export const leftOut = Symbol('left out');

const combining = '\u0300\u0301\u0302\u0336\u0489\u20dd';

/** Texts that have broken something somewhere. */
const knownTexts = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00\ud800', 'é', 'e\u0301', '\u1e9b\u0323', 'ﬁ', 'İstanbul', 'ẞ', 'ΑΣ', '\u{1d15e}', '\u{1c89}',
  `z${combining.repeat(40)}algo`, '👩‍👩‍👧‍👦', '🇧🇪', '\u202etxt.exe', '\u200b\u200d\ufeff', '\u2028\u2029', '\u0085', '\r\n\r', '\t', '\u007f', '\u009f', '\ufffe\uffff',
  `'; drop table person; --`, `' or '1'='1`, '\\', '\\u0000', '%', '_', '$1', '${1}', '{{1}}', '<script>alert(1)</script>', '=HYPERLINK("x")', '@SUM(1)',
  'null', 'undefined', 'NaN', '__proto__', 'constructor', '../../etc/passwd', '85.07.30-033.28', 'a@b.be', 'A@B.BE ', '+32 470 12 34 56',
  'x'.repeat(101), 'é'.repeat(255), 'x'.repeat(10_001), '\u{1d15e}'.repeat(8_000), 'x'.repeat(20_001),
  ...['2026-13-45 99:99:99+00_', '2026-02-30T10:00:00+00:00_', '9999-01-01 00:00:00+00_'].flatMap((place) =>
    ['00000000-0000-4000-8000-000000000000', '-'.repeat(36)].map((id) => Buffer.from(place + id).toString('base64url'))),
];

const texts = fc.oneof(
  fc.constantFrom(...knownTexts), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('e', '\u0301', ' ', '\n', 'ß', 'Z', '👩', '\u200d', combining), maxLength: 60 }),
);

const dates = fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '1849-12-31', '2199-12-31', '2026-02-30', '2026-13-01', '2026-1-1', '+02026-01-01',
  '2026-02-30T10:00:00Z', '2026-06-01T24:00:00Z', '2026-06-01T23:60:00Z', '2026-06-01T10:00:00+99:99', '2026-06-01T10:00:00.1234567891Z', '9999-12-31T23:59:59-23:59',
  '0000-01-01T00:00:00Z', '2026-06-01', '2026-06-01 10:00', 'demain', '1764000000');

const numbers = fc.oneof(fc.constantFrom(0, -0, -1, 0.5, 1e308, -1e308, 5e-324, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 480, 481, 24), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** Anything that JSON can say. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: texts }, { weight: 2, arbitrary: numbers }, { weight: 2, arbitrary: dates }, { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(leftOut) }, { weight: 1, arbitrary: fc.array(texts, { maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({}, [], [[[[]]]], { a: { b: { c: [null] } } }, { toString: 1 }, { constructor: { prototype: 1 } }, { length: 1e9 }, Array.from({ length: 500 }, () => 'project')) },
);

/** Every place in a value that can be replaced, the value itself included. */
export function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, inside]) => placesIn(inside, [...place, name]))];
}

/** A copy of a value with one place replaced. */
export function replaced(value: unknown, place: readonly string[], by: unknown): unknown {
  const [name, ...rest] = place;
  if (name === undefined) return by === leftOut ? {} : by;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== name || rest.length > 0 || by !== leftOut)
    .map(([key, inside]): [string, unknown] => [key, key === name ? replaced(inside, rest, by) : inside]);
  return Array.isArray(value) ? entries.map(([, inside]) => inside) : Object.fromEntries(entries);
}
