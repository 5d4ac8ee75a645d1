import fc from 'fast-check';
import { checkIdentity, isEmail, type LearnerIdentity, type SafeContact } from './learner.js';

const today = '2026-11-21';
const safeContact: SafeContact = { byMail: true, bySms: false, byPhone: false, hideService: false, notBeforeHour: null,
  notAfterHour: null, note: null };
const anIdentity = (more: Partial<LearnerIdentity> = {}): LearnerIdentity => ({
  givenName: 'Élodie', familyName: 'Van den Broeck', birthOn: '1990-04-03', communeNis: '62063',
  email: 'elodie@test.example', phone: '0470 12 34 56', safeContact, ...more });
const contact = (more: Partial<SafeContact>) => ({ safeContact: { ...safeContact, ...more } });

describe('refused', () => {
  test.each([
    ['no given name', { givenName: ' \n ' }, 'learner.name_missing'],
    ['no family name', { familyName: '' }, 'learner.name_missing'],
    ['born tomorrow', { birthOn: '2026-11-22' }, 'learner.birth_invalid'],
    ['born 121 years ago', { birthOn: '1905-12-31' }, 'learner.birth_invalid'],
    ['an address without a domain', { email: 'elodie@' }, 'contact.email_invalid'],
    ['two addresses', { email: 'a@test.example,b@test.example' }, 'contact.email_invalid'],
    ['a telephone number in words', { phone: 'zéro quatre' }, 'contact.phone_invalid'],
    ['five digits', { phone: '0 4 7 0 1' }, 'contact.phone_invalid'],
    ['sixteen digits', { phone: '0470123456789012' }, 'contact.phone_invalid'],
    ['until before from', contact({ notBeforeHour: 18, notAfterHour: 9 }), 'contact.hours_invalid'],
    ['until equal to from', contact({ notBeforeHour: 9, notAfterHour: 9 }), 'contact.hours_invalid'],
    ['from 24', contact({ notBeforeHour: 24 }), 'contact.hours_invalid'],
    ['until 0', contact({ notAfterHour: 0 }), 'contact.hours_invalid'],
    ['half past nine', contact({ notBeforeHour: 9.5 }), 'contact.hours_invalid'],
    ['hour -1', contact({ notBeforeHour: -1 }), 'contact.hours_invalid'],
    ['hour 25', contact({ notAfterHour: 25 }), 'contact.hours_invalid'],
    ['a national number in a name', { familyName: 'Dupont 85.07.30-033.28' }, 'text.national_number'],
    ['a national number as a telephone', { phone: '85.07.30-033.28' }, 'text.national_number'],
    ['a national number in the note', contact({ note: '85073003328' }), 'text.national_number'],
  ])('%s', (_, more, code) => {
    expect(checkIdentity(anIdentity(more), today)).toEqual({ ok: false, code });
  });
});

describe('kept', () => {
  test.each([
    ['a name on one line', { givenName: '  Jean \n  Paul ' }, { givenName: 'Jean Paul' }],
    ['an address in small letters', { email: ' Elodie@Test.EXAMPLE ' }, { email: 'elodie@test.example' }],
    ['empty as nothing', { email: ' ', phone: '', communeNis: '' }, { email: null, phone: null, communeNis: null }],
    ['born today', { birthOn: today }, { birthOn: today }],
    ['born 120 years ago', { birthOn: '1906-01-01' }, { birthOn: '1906-01-01' }],
    ['from alone', contact({ notBeforeHour: 0 }), contact({ notBeforeHour: 0 })],
    ['until midnight', contact({ notBeforeHour: 23, notAfterHour: 24 }), contact({ notBeforeHour: 23, notAfterHour: 24 })],
    ['an empty note as nothing', contact({ note: '  ' }), contact({ note: null })],
  ])('%s', (_, more, kept) => {
    expect(checkIdentity(anIdentity(more), today)).toEqual({ ok: true, value: anIdentity({ ...more, ...kept }) });
  });

  test('what is kept is kept unchanged the second time, and fits its columns', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
    const identities = fc.record({ givenName: texts, familyName: texts, email: fc.option(fc.oneof(texts, fc.emailAddress())),
      phone: fc.option(texts), note: fc.option(texts) });
    fc.assert(fc.property(identities, ({ note, ...more }) => {
      const kept = checkIdentity(anIdentity({ ...more, ...contact({ note }) }), today);
      if (!kept.ok) return;
      expect(checkIdentity(kept.value, today)).toEqual(kept);
      expect(kept.value.givenName).toMatch(/^\S/);
      expect(kept.value.email).not.toBe('');
    }));
  });
});

describe('an address', () => {
  test.each([
    ['a@b.be', true], ['prénom.nom+forem@sous.domaine.brussels', true], ['a'.repeat(245) + '@test.be', true],
    ['a'.repeat(247) + '@test.be', false], ['a@b', false], ['a@b.c', false], ['a b@c.be', false], ['a@b@c.be', false],
    ['<a@b.be>', false], ['a@b.be\n', false], ['', false],
  ])('%p: %p', (value, expected) => {
    expect(isEmail(value)).toBe(expected);
  });
});
