import fc from 'fast-check';
import { codeFrom, referenceFrom } from './anonymous-code.js';
import { readPhone, readSearch, type SearchQuestion } from './search-text.js';

describe('too little to search by', () => {
  test.each(['', ' ', 'a', ' é ', '!!', '—', '😀', '\n\t'])('%p', (typed) => {
    expect(readSearch(typed)).toBeNull();
  });
});

const nothing: SearchQuestion = { name: null, birthOn: null, code: null, email: null, phone: null };

describe('understood', () => {
  test.each<[string, Partial<SearchQuestion>]>([
    ['Van den Broeck', { name: 'Van den Broeck' }],
    ['  ÉLODIE  d\'Hondt ', { name: 'ÉLODIE d\'Hondt' }],
    ['Yıldız', { name: 'Yıldız' }],
    ['3/4/1990', { birthOn: '1990-04-03' }],
    ['1990-04-03', { birthOn: '1990-04-03' }],
    ['dupont 3.4.1990', { name: 'dupont', birthOn: '1990-04-03' }],
    ['03-04-1990 dupont', { name: 'dupont', birthOn: '1990-04-03' }],
    ['30/02/1990', { name: '30/02/1990' }],
    ['abeille-abricot-acacia-aigle', { name: 'abeille-abricot-acacia-aigle', code: 'abeille-abricot-acacia-aigle' }],
    ['Abeille Abricot Acacia AIGLE', { name: 'Abeille Abricot Acacia AIGLE', code: 'abeille-abricot-acacia-aigle' }],
    ['abc-234', { name: 'abc-234', code: 'ABC-234' }],
    ['Dubber', { name: 'Dubber' }],
    ['Martens', { name: 'Martens' }],
    ['0470 12 34 56', { phone: '470123456' }],
    ['+32 470/12.34.56', { phone: '470123456' }],
    ['0032 (0)470 123456', { phone: '470123456' }],
    ['+33 6 12 34 56 78', { phone: '33612345678' }],
    ['Élodie 0470123456', { name: 'Élodie', phone: '470123456' }],
    ['Elodie.D@Test.EXAMPLE', { email: 'elodie.d@test.example' }],
    ['dupont elodie@test.example 3/4/1990', { name: 'dupont', email: 'elodie@test.example', birthOn: '1990-04-03' }],
    ['4000 Dupont', { name: '4000 Dupont' }],
  ])('%p', (typed, question) => {
    expect(readSearch(typed)).toEqual({ ...nothing, ...question });
  });

  test('whatever is typed: a name of at most a hundred signs, no half of a sign', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const question = readSearch(typed);
      expect([...question?.name ?? ''].length).toBeLessThanOrEqual(100);
      if (question) expect(Object.values(question).filter((part) => part !== null)).not.toEqual([]);
    }));
  });

  test('every code and every reference is found', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (drawn) => {
      expect(readSearch(codeFrom(drawn))?.code).toBe(codeFrom(drawn));
      expect(readSearch(referenceFrom(drawn))?.code).toBe(referenceFrom(drawn));
    }));
  });
});

test.each([
  ['0470123456', '470123456'], ['+32470123456', '470123456'], ['0032 470 12 34 56', '470123456'], ['(0)4 123 45 67', '41234567'],
  ['12345', null], ['', null], ['1234567890123456', null],
])('the number %p is %p', (typed, digits) => {
  expect(readPhone(typed)).toBe(digits);
});
