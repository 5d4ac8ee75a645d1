import { answersOfBody, inTens, needsTold } from './network.js';

const quarter = '2026-T3';
const delays = (soon: number, later: number, waiting: number): [string, string, string, number, number][] => [
  ['got_answer', quarter, 'accepted', 2, soon], ['got_answer', quarter, 'accepted', -1, soon],
  ['got_answer', quarter, 'declined', 7, later], ['got_answer', quarter, 'declined', -1, later], ['got_answer', quarter, 'waiting', -1, waiting],
];

describe('how a body answers, told to another house', () => {
  test.each([
    ['half of them within two days', 20, delays(10, 4, 6), 2],
    ['half of them within seven', 20, delays(8, 6, 6), 7],
    ['most still wait', 20, delays(6, 2, 12), null],
    ['nothing about so few that it would tell of those who were not awaited', 19, delays(10, 5, 4), null],
    ['nothing about fewer than ten', 9, delays(9, 0, 0), null],
    ['nothing where fewer than ten were awaited', 30, delays(5, 2, 2), null],
    ['nothing is known', 20, [], null],
  ])('%s', (_, people, times, days) => {
    const told = answersOfBody('a', { people, shown: [], delays: times }, quarter);
    expect([told.days, told.received]).toEqual([days, inTens(people)]);
    expect([told.seenInTime, told.answeredInThree, told.accepted]).toEqual([null, null, null]);
  });
});

test.each([[0, null], [9, null], [10, 10], [19, 10], [233, 230]])('%i persons are told to another house as %j', (people, told) => expect(inTens(people)).toBe(told));

test('needs: the least met first; what is hidden in one of the three is hidden there alone', () => {
  const told = needsTold([['need', quarter, { 'LG|F': 40, 'NA|J': 12 }], ['need_unmet', quarter, { 'LG|F': 14, '?': 3 }]], quarter);
  expect(told).toEqual([
    { basin: 'LG', field: 'F', asked: 40, unmet: 14, empty: null }, { basin: 'NA', field: 'J', asked: 12, unmet: null, empty: null },
  ]);
});
