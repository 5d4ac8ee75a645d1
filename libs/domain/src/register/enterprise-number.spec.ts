import fc from 'fast-check';
import { isEnterpriseNumber, readEnterpriseNumber } from './enterprise-number.js';

const numbers = fc.integer({ min: 0, max: 19_999_999 }).map((body) => {
  const eight = String(body).padStart(8, '0');
  return eight + String(97 - (body % 97)).padStart(2, '0');
});
const written = fc.constantFrom(
  (n: string) => n,
  (n: string) => `${n.slice(0, 4)}.${n.slice(4, 7)}.${n.slice(7)}`,
  (n: string) => `BE ${n.slice(0, 4)}.${n.slice(4, 7)}.${n.slice(7)}`,
  (n: string) => `BE${n}`,
  (n: string) => ` TVA: ${n.slice(0, 4)} ${n.slice(4, 7)} ${n.slice(7)} `,
  (n: string) => `be-${n.slice(0, 4)}/${n.slice(4, 7)}/${n.slice(7)}`,
);

describe('an enterprise number', () => {
  test('is read however it is written', () => {
    fc.assert(fc.property(numbers, written, (number, write) => {
      expect(isEnterpriseNumber(number)).toBe(true);
      expect(readEnterpriseNumber(write(number))).toBe(number);
    }));
  });

  test('that starts with a nought may be written without it', () => {
    fc.assert(fc.property(numbers.filter((number) => number.startsWith('0')), (number) => {
      expect(readEnterpriseNumber(number.slice(1))).toBe(number);
    }));
  });

  test('with one digit changed is none', () => {
    fc.assert(fc.property(numbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
      const digits = [...number];
      digits[place] = String((Number(digits[place]) + step) % 10);
      expect(readEnterpriseNumber(digits.join(''))).toBeNull();
    }));
  });

  test('is found in no other text, and whatever is read is read again the same', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[BE0-9 ./-]{0,20}$/)), (text) => {
      const read = readEnterpriseNumber(text);
      if (read !== null) expect(readEnterpriseNumber(read)).toBe(read);
    }));
  });

  test.each(['', '0', 'n/a', '2000000000', 'BE 0999.990.025', '09999900240', '0999990024 0999990123', '+32 4 000 00 02', 'BE68 5390 0754 7034'])(
    '%p is none', (text) => {
      expect(readEnterpriseNumber(text)).toBeNull();
    });

  test('stands in a file as a zero-padded text', () => {
    expect(readEnterpriseNumber('BE 0999.990.024')).toBe('0999990024');
  });
});
