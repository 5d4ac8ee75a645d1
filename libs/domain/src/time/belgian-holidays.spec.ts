import { easterOf, isLegalHoliday, legalHolidays } from './belgian-holidays.js';

/** The legal holidays that the package date-holidays publishes: dates alone, to check the reckoning against. */
const published: readonly (readonly [string, string])[] = [
  ['2024', '01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25'],
  ['2025', '01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25'],
  ['2026', '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25'],
  ['2027', '01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25'],
  ['2028', '01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25'],
  ['2029', '01-01 04-02 05-01 05-10 05-21 07-21 08-15 11-01 11-11 12-25'],
];

test.each(published)('the legal holidays of %s are those that are published', (year, days) => {
  const given = days.split(' ').map((day) => `${year}-${day}`);
  expect(legalHolidays(Number(year))).toEqual(given);
});

test.each([
  [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2028, '2028-04-16'], [2029, '2029-04-01'], [2030, '2030-04-21'],
  [2031, '2031-04-13'], [2032, '2032-03-28'], [2033, '2033-04-17'], [2034, '2034-04-09'], [2035, '2035-03-25'], [2036, '2036-04-13'],
  [2037, '2037-04-05'], [2038, '2038-04-25'], [1954, '1954-04-18'], [1981, '1981-04-19'], [2049, '2049-04-18'],
])('Easter of %i', (year, day) => {
  expect(easterOf(year)).toBe(day);
});

test('there are ten a year, whatever the year, and each is known as one', () => {
  for (let year = 2025; year <= 2037; year += 1) {
    const days = legalHolidays(year);
    expect(new Set(days).size).toBe(10);
    expect(days.every(isLegalHoliday)).toBe(true);
    expect(isLegalHoliday(`${year}-01-02`)).toBe(false);
  }
});
