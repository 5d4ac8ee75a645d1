import { areInterestsDue, checkInterests } from './interest.js';
import { checkWish, isFormOfToday, isVerified } from './preference.js';
import { preferenceCodeFrom, readPreferenceCode } from './preference-code.js';
import { sheetNumbers } from './sheet.js';

const wish = (more: object) => ({ organisationId: null, offerId: null, words: null, isNone: false, ...more });

describe('a wish', () => {
  test.each([
    ['nothing', {}, 'preference.missing'], ['spaces', { words: '  ' }, 'preference.missing'], ['two answers', { words: 'x', isNone: true }, 'preference.several'],
    ['an address', { words: 'a@b.be' }, 'text.holds_contact'], ['a national number', { words: '85.07.30-033.28' }, 'text.national_number'],
  ])('%s is refused', (_, said, code) => expect(checkWish(wish(said))).toEqual({ ok: false, code }));

  test('is one answer, trimmed', () => {
    expect(checkWish(wish({ words: ' Le centre de Seraing ' }))).toEqual({ ok: true, value: wish({ words: 'Le centre de Seraing' }) });
    expect(checkWish(wish({ isNone: true }))).toEqual({ ok: true, value: wish({ isNone: true }) });
  });

  test('counts as verified unless a counsellor heard it', () => {
    expect((['kiosk', 'phone', 'own_page', 'signed_form', 'counsellor'] as const).map(isVerified)).toEqual([true, true, true, true, false]);
  });

  test('on a form counts the day that it was added, while it is kept', () => {
    const today = '2026-11-21';
    expect(isFormOfToday({ addedOn: today, state: 'quarantine' }, today)).toBe(true);
    expect(isFormOfToday({ addedOn: '2026-11-20', state: 'ready' }, today)).toBe(false);
    expect(isFormOfToday({ addedOn: today, state: 'removed' }, today)).toBe(false);
  });
});

test('a code is read however it is typed', () => {
  const code = preferenceCodeFrom(new Uint8Array(64).map((_, i) => i));
  expect(code).toMatch(/^\w{3}-\w{3}$/);
  expect([code.toLowerCase(), code.replace('-', ' '), code.replace('-', '')].map(readPreferenceCode)).toEqual([code, code, code]);
  expect(readPreferenceCode('K7M-2Q')).toBeNull();
});

test('interests are declared once each, for a year', () => {
  const link = { organisationId: 'a', kind: 'family' } as const;
  expect(checkInterests([link, link])).toEqual({ ok: false, code: 'interest.twice' });
  expect(checkInterests([link, { ...link, kind: 'mandate' }]).ok).toBe(true);
  expect([null, '2025-11-21', '2025-11-22', '2026-11-21'].map((day) => areInterestsDue(day, '2026-11-21'))).toEqual([true, true, false, false]);
});

describe('a sheet', () => {
  const drawn = (operators: string) => [...operators].map((organisationId, place) => ({ number: 100 - place, organisationId }));

  test('holds five, in the order that was drawn', () => {
    expect(sheetNumbers(drawn('abcdefgh'), [])).toEqual([100, 99, 98, 97, 96]);
  });

  test('holds all that was retained besides, in its drawn place', () => {
    expect(sheetNumbers(drawn('abcdefgh'), [93, 99])).toEqual([100, 99, 98, 97, 96, 95, 93]);
  });

  test('shows two operators wherever there are two', () => {
    expect(sheetNumbers(drawn('aaaaaaab'), [])).toEqual([100, 99, 98, 97, 93]);
    expect(sheetNumbers(drawn('aaaaaaaa'), [])).toHaveLength(5);
  });

  test('holds what there is, when there is less', () => {
    expect(sheetNumbers(drawn('ab'), [100])).toEqual([100, 99]);
    expect(sheetNumbers([], [])).toEqual([]);
  });
});
