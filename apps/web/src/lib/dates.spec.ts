import { datesIn, dayInBrussels } from './dates';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('an instant is read in Brussels, on both sides of the change of hour', () => {
  const { time, fullDay } = datesIn('fr');
  expect(plain(time('2026-03-28T23:30:00Z'))).toBe('00:30');
  expect(plain(time('2026-03-29T01:30:00Z'))).toBe('03:30');
  expect(plain(fullDay('2026-11-04T23:30:00Z'))).toBe('jeudi 5 novembre 2026');
});

test('a calendar day has no zone: it never slips to the day before', () => {
  expect(plain(datesIn('fr').calendarDay('1998-03-01'))).toBe('1 mars 1998');
  expect(plain(datesIn('de').calendarDay('1998-03-01'))).toContain('1998');
});

test('the day it is in Brussels is not the day it is in London', () => {
  expect(dayInBrussels(Date.parse('2026-11-04T23:30:00Z'))).toBe('2026-11-05');
});
