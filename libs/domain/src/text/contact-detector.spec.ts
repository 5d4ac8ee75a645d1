import fc from 'fast-check';
import { checkNote, findContacts, reachingContacts } from './contact-detector.js';
import { harmlessSentences } from './harmless-sentences.js';

const found = (text: string) => findContacts(text).map(({ kind, text: piece }) => `${kind}: ${piece}`);

describe('telephones, however they are written', () => {
  test.each([
    ['0470 12 34 56'], ['0470/12.34.56'], ['0470/123456'], ['0470-12-34-56'], ['0470123456'], ['0470 / 12 34 56'], ['0470 123 456'],
    ['+32 470 12 34 56'], ['+32470123456'], ['+32 (0)470 12 34 56'], ['0032 470 12 34 56'], ['0032470123456'], ['32 470 12 34 56'],
    ['02 512 34 56'], ['02/512.34.56'], ['04 222 33 44'], ['04/222 33 44'], ['(04) 222 33 44'], ['081 22 33 44'], ['081/22.33.44'], ['010/45.67.89'],
    ['087 55 12 34'], ['+32 81 22 33 44'], ['02 51 23 456'],
    ['06 12 34 56 78'], ['06.12.34.56.78'], ['0612345678'], ['03-20-12-34-56'], ['+33 6 12 34 56 78'], ['0033 6 12 34 56 78'], ['+33 (0)6 12 34 56 78'],
    ['06-12345678'], ['06 1234 5678'], ['020-1234567'], ['020 123 4567'], ['0475-123456'], ['+31 6 12345678'], ['0031 6 12345678'],
    ['030 1234567'], ['0151 23456789'], ['0241/123456'], ['02405/12345'], ['(030) 1234567'], ['+49 151 23456789'], ['0049 30 1234567'],
    ['+352 621 123 456'], ['+1 212 555 0199'], ['+212 661-234567'], ['+44 20 7946 0958'], ['0470\u00a012\u00a034\u00a056'],
  ])('%s', (number) => {
    for (const text of [number, `Elle est joignable au ${number}.`, `gsm: ${number}, le soir`, `(${number})`]) {
      expect(reachingContacts(text).map(({ kind }) => kind)).toEqual(['phone']);
    }
  });

  test('beside what is not one', () => {
    expect(found('Vue le 12/05/2026 à 14h30, 0470 12 34 56, 4000 Liège, 12,50 €')).toEqual(['phone: 0470 12 34 56']);
    expect(found('BCE 0400.378.485 ; tél. 04 222 33 44')).toEqual(['phone: 04 222 33 44']);
    expect(found('08h30-12h00 au 04/222.33.44')).toEqual(['phone: 04/222.33.44']);
  });

  test('two in one line', () => {
    expect(found('0470 12 34 56 ou 081 22 33 44')).toEqual(['phone: 0470 12 34 56', 'phone: 081 22 33 44']);
  });
});

describe('addresses', () => {
  test.each([
    ['nom.prenom@exemple.be'], ['NOM+tri@sous.exemple.co.uk'], ['élodie@exemple.org'], ['nom @ exemple.be'], ['nom(at)exemple.be'], ['nom [at] exemple [dot] be'],
    ['nom arobase exemple point be'], ['nom at exemple punt nl'],
  ])('%s', (address) => {
    for (const text of [address, `Écrire à ${address}, elle répond.`, `Mail : ${address}`]) {
      expect(reachingContacts(text).map(({ kind }) => kind)).toEqual(['email']);
    }
  });

  test.each([['@Forem'], ['3 @ 12.50'], ['rendez-vous @14h30'], ['#orientation@']])('%s is none', (text) => expect(found(text)).toEqual([]));
});

describe('national numbers', () => {
  test('are told as such, and not as telephones', () => {
    expect(found('NISS 85.07.30-033.28')).toEqual(['national_number: 85.07.30-033.28']);
    expect(found('04073003346 ou 0470 12 34 56').at(-1)).toBe('phone: 0470 12 34 56');
  });
});

describe('what counsellors write all day', () => {
  test('warns of nothing: no false alarm in the whole corpus', () => {
    const alarms = harmlessSentences.filter((sentence) => findContacts(sentence).length > 0);
    expect(alarms.map((sentence) => [sentence, found(sentence)])).toEqual([]);
    expect(harmlessSentences.length).toBeGreaterThanOrEqual(150);
  });

  test('the corpus put together line by line warns of nothing either', () => {
    expect(found(harmlessSentences.join('\n'))).toEqual([]);
  });

  test('a number put at the end of any of these sentences is found, and nothing else', () => {
    for (const sentence of harmlessSentences) expect([sentence, found(`${sentence} Son gsm : 0470 12 34 56.`)]).toEqual([sentence, ['phone: 0470 12 34 56']]);
  });
});

describe('properties', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const separators = fc.constantFrom(' ', '.', '/', '-', '', '\u00a0');
  const words = fc.array(fc.constantFrom('elle', 'cherche', 'un stage', 'à Liège', 'depuis mai,', 'CESS', 'et', 'puis.'), { maxLength: 6 }).map((list) => list.join(' '));

  test('every Belgian mobile is found whatever stands between its digits', () => {
    const mobiles = fc.tuple(fc.integer({ min: 50, max: 99 }), fc.array(fc.integer({ min: 10, max: 99 }), { minLength: 4, maxLength: 4 }), separators, separators)
      .filter(([, pairs]) => new Set(pairs.join('')).size > 1)
      .map(([zone, [a, b, c, d], first, then]) => `04${zone}${first}${two(a ?? 0)}${then}${two(b ?? 0)}${then}${two(c ?? 0)}`.concat(d === -1 ? '' : ''));
    fc.assert(fc.property(words, mobiles, words, (before, number, after) => {
      expect(reachingContacts(`${before} ${number} ${after}`).map(({ text }) => text)).toContain(number);
    }), { numRuns: 500 });
  });

  test('what is found stands where it is said to stand, and pieces do not overlap', () => {
    const pieces = fc.constantFrom('0470 12 34 56', 'a@b.be', '85.07.30-033.28', '12/05/2026', '14h30', '4000', ' ', '+', '(', '0', '00', '32', '.', '@', 'x', '\n');
    fc.assert(fc.property(fc.oneof(fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')), fc.string({ maxLength: 80 })), (text) => {
      let last = 0;
      for (const { start, end, text: piece } of findContacts(text)) {
        expect(text.slice(start, end)).toBe(piece);
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }), { numRuns: 1_000 });
  });

  test('days, hours and amounts drawn at random warn of nothing', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1950, max: 2035 }), fc.constantFrom('/', '.', '-'));
    const hour = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom(':', 'h', '.'));
    fc.assert(fc.property(day, hour, hour, fc.integer({ min: 0, max: 999_999 }), ([d, m, y, s], [h, mi, t], [h2, mi2], cents) => {
      const text = `Le ${two(d)}${s}${two(m)}${s}${y} de ${two(h)}${t}${two(mi)} - ${two(h2)}${t}${two(mi2)}, ${(cents / 100).toFixed(2).replace('.', ',')} € à 4000 Liège`;
      expect([text, found(text)]).toEqual([text, []]);
    }), { numRuns: 500 });
  });

  test('the longest text is read in no time, whatever it is made of', () => {
    for (const piece of ['0', '0 ', '04 ', '+1 ', 'a@', 'a at ', '12/', '08.30 - ', 'BE68 ', '1.000 ', 'dossier ', 'a.', '(0)', 'x'.repeat(64) + '@']) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
      const start = process.hrtime.bigint();
      findContacts(text);
      expect([piece, Number(process.hrtime.bigint() - start) / 1e6 < 1_000]).toEqual([piece, true]);
    }
  });
});

describe('keeping a note', () => {
  const identified = { isAnonymous: false, keepsContacts: false };
  const anonymous = { isAnonymous: true, keepsContacts: false };
  const kept = { isAnonymous: true, keepsContacts: true };

  test.each([
    ['a national number is refused everywhere', ['85.07.30-033.28'], [identified, anonymous, kept], 'text.national_number'],
    ['a telephone of an anonymous person is asked about', ['', 'gsm 0470 12 34 56'], [anonymous], 'text.holds_contact'],
    ['so is an address', ['a@b.be'], [anonymous], 'text.holds_contact'],
  ] as const)('%s', (_, texts, contexts, code) => {
    for (const context of contexts) expect(checkNote(texts, context)).toEqual({ ok: false, code });
  });

  test('it is kept when its writer says that it is a service\'s, and always in a dossier that has a name', () => {
    for (const context of [identified, kept]) expect(checkNote(['gsm 0470 12 34 56', 'a@b.be'], context).ok).toBe(true);
    expect(checkNote(['Rien ici.', ''], anonymous).ok).toBe(true);
  });
});
