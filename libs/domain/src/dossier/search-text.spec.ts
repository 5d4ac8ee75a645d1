import fc from 'fast-check';
import { codeFrom, referenceFrom } from './anonymous-code.js';
import { readSearch } from './search-text.js';

describe('too little to search by', () => {
  test.each(['', ' ', 'a', ' é ', '!!', '—', '😀', '\n\t'])('%p', (typed) => {
    expect(readSearch(typed)).toBeNull();
  });
});

describe('understood', () => {
  test.each([
    ['Van den Broeck', { name: 'van den broeck', birthOn: null, code: null }],
    ['  ÉLODIE  d\'Hondt ', { name: 'elodie d hondt', birthOn: null, code: null }],
    ['3/4/1990', { name: null, birthOn: '1990-04-03', code: null }],
    ['1990-04-03', { name: null, birthOn: '1990-04-03', code: null }],
    ['dupont 3.4.1990', { name: 'dupont', birthOn: '1990-04-03', code: null }],
    ['03-04-1990 dupont', { name: 'dupont', birthOn: '1990-04-03', code: null }],
    ['30/02/1990', { name: '30 02 1990', birthOn: null, code: null }],
    ['abeille-abricot-acacia-aigle', { name: 'abeille abricot acacia aigle', birthOn: null, code: 'abeille-abricot-acacia-aigle' }],
    ['Abeille Abricot Acacia AIGLE', { name: 'abeille abricot acacia aigle', birthOn: null, code: 'abeille-abricot-acacia-aigle' }],
    ['abc-234', { name: 'abc 234', birthOn: null, code: 'ABC-234' }],
    ['Dubber', { name: 'dubber', birthOn: null, code: null }],
    ['Martens', { name: 'martens', birthOn: null, code: null }],
  ])('%p', (typed, question) => {
    expect(readSearch(typed)).toEqual(question);
  });

  test('whatever is typed: a name of letters and digits, of at most a hundred signs', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const question = readSearch(typed);
      if (question?.name != null) expect(question.name).toMatch(/^[a-z0-9](?:[a-z0-9 ]{0,98}[a-z0-9 ])?$/);
      if (question) expect(question.name ?? question.birthOn ?? question.code).not.toBeNull();
    }));
  });

  test('every code and every reference is found', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (drawn) => {
      expect(readSearch(codeFrom(drawn))?.code).toBe(codeFrom(drawn));
      expect(readSearch(referenceFrom(drawn))?.code).toBe(referenceFrom(drawn));
    }));
  });
});
