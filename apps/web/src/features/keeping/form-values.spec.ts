import { centsOrNull, euroText, numberOrNull, textOf, timeOf, websiteOrNull } from './form-values';

test.each([
  ['9', '09:00'], ['9h', '09:00'], ['9h30', '09:30'], ['930', '09:30'], ['1730', '17:30'], ['09:05', '09:05'], ['9.15', '09:15'],
  ['24:00', null], ['9:75', null], ['midi', null], ['', null],
])('« %s » is the time %s', (typed, time) => expect(timeOf(typed)).toBe(time));

test.each([['12,50', 1250], ['12.5', 1250], ['1 200', 120_000], ['0', 0], ['', null]])('« %s » euros are %s cents', (typed, cents) =>
  expect(centsOrNull(typed)).toBe(cents));

test('numbers are shown as they are typed', () => {
  expect(euroText(1250)).toBe('12,50');
  expect(euroText(1200)).toBe('12');
  expect(euroText(null)).toBe('');
  expect(textOf(37.5)).toBe('37,5');
  expect(numberOrNull('37,5')).toBe(37.5);
});

test('a site without its protocol gets one', () => {
  expect(websiteOrNull('www.exemple.be')).toBe('https://www.exemple.be');
  expect(websiteOrNull('http://exemple.be')).toBe('http://exemple.be');
  expect(websiteOrNull(' ')).toBeNull();
});
