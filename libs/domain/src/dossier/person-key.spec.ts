import fc from 'fast-check';
import { codeFrom, secretFrom } from './anonymous-code.js';
import { readPersonKey, readSecret } from './person-key.js';

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });

describe('what is typed at the door', () => {
  test('is understood in any case, with any separator', () => {
    fc.assert(fc.property(bytes, fc.constantFrom('-', ' ', '', ' – ', '.'), fc.boolean(), (drawn, sign, isQuiet) => {
      const [code, secret] = [codeFrom(drawn), secretFrom(drawn)];
      const typed = secret.replaceAll('-', sign);
      expect(readPersonKey({ code: code.toUpperCase(), secret: isQuiet ? typed.toLowerCase() : ` ${typed} ` })).toEqual({ code, secret });
    }));
  });

  test.each(['', 'ABCD', 'AAAA-BBBB-CCCC-DDD', 'AAAA-BBBB-CCCC-DDDDE', 'AAAA-BBBB-CCCC-DDD0', 'AAAA-BBBB-CCCC-DDDO', 'AAAA-BBBB-CCCC-DDDI', 'AAAA-BBBB-CCCC-DDDé'])(
    '%p is no secret', (typed) => expect(readSecret(typed)).toBeNull());

  test('is a key only when both halves are', () => {
    const [code, secret] = ['abeille-abricot-acacia-aigle', 'AAAA-BBBB-CCCC-DDDD'];
    expect(readPersonKey({ code, secret })).toEqual({ code, secret });
    expect(readPersonKey({ code: 'abeille', secret })).toBeNull();
    expect(readPersonKey({ code, secret: 'AAAA' })).toBeNull();
  });
});
