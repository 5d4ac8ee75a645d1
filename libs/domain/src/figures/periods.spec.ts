import { axesOf, type Frame, yearFigures } from './dimensions.js';
import { yearAxis } from './periods.js';

const placesHeldBy = (period: string) => {
  const { places, heldBy } = yearAxis(2026, 'yearly');
  return places.filter((_, place) => places[heldBy[place] ?? -1] === period);
};

test('twelve months lie in four quarters, these in the year', () => {
  expect(placesHeldBy('2026-T4')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(placesHeldBy('2026')).toEqual(['2026-T1', '2026-T2', '2026-T3', '2026-T4']);
});

test.each([
  ['monthly', 0, 0], ['monthly', 1, 1], ['monthly', 5, 6], ['monthly', 6, 8], ['quarterly', 5, 4], ['quarterly', 6, 8], ['yearly', 11, 0], ['yearly', 12, 17],
] as const)('%s, after %i months %i periods are released', (calendar, months, released) =>
  expect(yearAxis(2026, calendar).releases.filter((release) => release <= months)).toHaveLength(released));

describe('a year', () => {
  const frame: Frame = { year: 2026, monthsOver: 2, calendar: 'monthly', names: { branch: ['Huy', 'Liège'] } };
  const people = ['Huy', 'Liège'].map((branch) => ({ period: '2026-02', branch, persons: 30 }));
  const answer = yearFigures(frame, people, 5);

  test.each(['2026-W08', '2026-02-01', '2026-01_2026-02', '2025'])('%s is no period of it', (period) => expect(() => answer({ period })).toThrow(RangeError));

  test('what it does not count by is not asked', () => {
    expect(axesOf(frame)).toHaveLength(2);
    expect(() => answer({ period: '2026-02', state: 'closed' })).toThrow(RangeError);
  });

  test('a month that is over is answered; the quarter is not, as long as it lasts', () => {
    expect([answer({ period: '2026-02' }), answer({ period: '2026-02', branch: 'Huy' }), answer({ period: '2026-T1' }), answer({ period: '2026' })])
      .toEqual([60, 30, null, null]);
  });
});
