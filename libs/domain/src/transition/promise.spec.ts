import { contactsUntilService, daysToFirstContact, fewestPersons, isReached, type PromiseFacts, promiseFigures } from './promise.js';
import { readSurveyOccurrence, surveyOccurrence, surveysOf } from './surveys.js';

const noon = (day: string) => new Date(`${day}T11:00:00Z`);
const person = (more: Partial<PromiseFacts> = {}): PromiseFacts =>
  ({ contacts: [], rightServiceAt: null, transitions: [], sentOn: [], answeredAt: [], ...more });
const referralId = '00000000-0000-4000-8000-000000000001';

test('contacts are counted up to the day of the right service; while there is none, nobody counts', () => {
  const contacts = [noon('2026-01-10'), noon('2026-02-10'), noon('2026-03-10')];
  expect(contactsUntilService(person({ contacts, rightServiceAt: noon('2026-02-10') }))).toBe(2);
  expect(contactsUntilService(person({ contacts }))).toBeNull();
});

test('days run from the turning point, or from when it was known; a contact of before counts for nothing', () => {
  const known = { declaredAt: noon('2026-05-06'), onDate: '2026-05-04' };
  expect(daysToFirstContact(known, [noon('2026-05-05'), noon('2026-05-09'), noon('2026-05-08')])).toBe(2);
  expect(daysToFirstContact({ ...known, onDate: '2026-06-01' }, [noon('2026-06-01')])).toBe(0);
  expect(daysToFirstContact(known, [noon('2026-05-05')])).toBeNull();
  expect(daysToFirstContact({ declaredAt: noon('2026-10-20'), onDate: '2026-10-24' }, [noon('2026-10-26')])).toBe(2);
});

test('reached: within the month that follows; while it lasts nobody says whether she was', () => {
  expect(isReached('2026-01-31', 1, [noon('2026-03-10')], '2026-06-01')).toBe(true);
  expect(isReached('2026-01-31', 1, [noon('2026-02-25')], '2026-06-01')).toBe(true);
  expect(isReached('2026-01-31', 1, [noon('2026-04-10')], '2026-06-01')).toBe(false);
  expect(isReached('2026-01-31', 1, [], '2026-03-30')).toBeNull();
  expect(isReached('2026-01-31', 1, [noon('2026-03-10')], '2026-03-30')).toBeNull();
});

test('about four persons nothing is said; about five, the figure and how many', () => {
  const served = (count: number) => person({ contacts: Array.from({ length: count }, (_, place) => noon(`2026-01-1${place}`)), rightServiceAt: noon('2026-02-01'),
    transitions: [{ declaredAt: noon('2026-01-08'), onDate: '2026-01-08' }], sentOn: ['2026-02-01'], answeredAt: count > 1 ? [noon('2026-03-03')] : [] });
  const some = [served(1), served(2), served(2), served(4)];
  expect(promiseFigures(some, '2026-05-01')).toEqual({
    withinTwoContacts: { value: null, persons: null }, medianContacts: { value: null, persons: null }, medianDaysToContact: { value: null, persons: null },
    reached: [1, 3, 6, 12].map((month) => ({ month, value: null, persons: null })),
  });
  const figures = promiseFigures([...some, served(3)], '2026-05-01');
  expect(figures.withinTwoContacts).toEqual({ value: 3 / 5, persons: fewestPersons });
  expect([figures.medianContacts.value, figures.medianDaysToContact.value]).toEqual([2, 2]);
  expect(figures.reached[0]).toEqual({ month: 1, value: 4 / 5, persons: 5 });
  expect(figures.reached[1]).toEqual({ month: 3, value: null, persons: null });
});

test('a survey is named after its referral and its month, and read back', () => {
  expect(surveysOf(referralId, '2028-11-30').map(({ onDate }) => onDate)).toEqual(['2028-12-30', '2029-02-28', '2029-05-30', '2029-11-30']);
  expect(readSurveyOccurrence(surveyOccurrence(referralId, 12))).toEqual({ referralId, month: 12 });
  expect(readSurveyOccurrence('2026-05-04')).toBeNull();
  expect(surveyOccurrence(referralId, 12).length).toBeLessThanOrEqual(60);
});
