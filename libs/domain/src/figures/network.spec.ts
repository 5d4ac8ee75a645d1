import { answersOfBody, needsTold } from './network.js';

const quarter = '2026-T3';
const delays = (soon: number, later: number, waiting: number): [string, string, string, number, number][] => [
  ['got_answer', quarter, 'accepted', 2, soon], ['got_answer', quarter, 'accepted', -1, soon],
  ['got_answer', quarter, 'declined', 7, later], ['got_answer', quarter, 'declined', -1, later], ['got_answer', quarter, 'waiting', -1, waiting],
];

describe('how a body answers, told to another house', () => {
  test.each([
    ['half of them within two days', 10, delays(5, 2, 3), 2],
    ['half of them within seven', 10, delays(4, 3, 3), 7],
    ['most still wait', 10, delays(3, 1, 6), null],
    ['nothing about fewer than ten', 9, delays(9, 0, 0), null],
    ['nothing is known', 20, [], null],
  ])('%s', (_, people, times, days) => {
    const told = answersOfBody('a', { people, shown: [], delays: times }, quarter);
    expect([told.days, told.received]).toEqual([days, people < 10 ? null : people]);
    expect([told.seenInTime, told.answeredInThree, told.accepted]).toEqual([null, null, null]);
  });
});

test('needs: the least met first; what is hidden in one of the three is hidden there alone', () => {
  const told = needsTold([['need', quarter, { 'LG|F': 40, 'NA|J': 12 }], ['need_unmet', quarter, { 'LG|F': 14, '?': 3 }]], quarter);
  expect(told).toEqual([
    { basin: 'LG', field: 'F', asked: 40, unmet: 14, empty: null }, { basin: 'NA', field: 'J', asked: 12, unmet: null, empty: null },
  ]);
});
