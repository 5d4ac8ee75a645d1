import { figureRules } from './catalogue.js';
import { composeFigures, type FigureFacts } from './compose.js';
import { askedPeriods } from './reading.js';

const asked = askedPeriods('2026-T3', null, new Date('2026-11-22T12:00:00Z'));
const figure = (name: string, facts: Partial<FigureFacts>) => {
  if (!asked) throw new Error('A quarter that is over.');
  const rules = figureRules.filter((rule) => rule.name === name);
  return composeFigures(rules, { totals: [], delays: [], shown: [], spread: [], ...facts }, asked)[0];
};
const waited = (people: number, waiting: number, served: readonly (readonly [days: number, people: number])[]): Partial<FigureFacts> => {
  const seen = served.reduce((sum, [, some]) => sum + some, 0);
  return {
    totals: [['first_talk', '2026-T3', people, people]],
    delays: [['first_talk', '2026-T3', 'waiting', -1, waiting], ['first_talk', '2026-T3', 'seen', -1, seen],
      ...served.map(([days, some]) => ['first_talk', '2026-T3', 'seen', days, some] as const)],
  };
};

describe('a delay', () => {
  test('half of them within so many days, those who still wait among them', () => {
    expect(figure('first_wait', waited(10, 3, [[2, 4], [9, 3]]))).toMatchObject({ value: 9, whole: 10, isHidden: false, saidOn: null });
  });

  test('where more than half still wait nothing is hidden, and there is no figure', () => {
    expect(figure('first_wait', waited(10, 6, [[2, 4]]))).toMatchObject({ value: null, whole: 10, isHidden: false });
  });

  test('too few are hidden; of nobody there is nothing to hide', () => {
    expect(figure('first_wait', waited(4, 1, [[2, 3]]))).toMatchObject({ value: null, isHidden: true });
    expect(figure('first_wait', {})).toMatchObject({ value: null, whole: 0, isHidden: false });
  });

  test('of many of whom few were awaited nothing is told, nor how many these were', () => {
    const few = (served: number) => figure('first_wait', { totals: [['first_talk', '2026-T3', 40, 40]], delays: [['first_talk', '2026-T3', 'seen', 2, served],
      ['first_talk', '2026-T3', 'seen', -1, served], ['first_talk', '2026-T3', 'never', -1, 40 - served]] });
    expect(few(5)).toMatchObject({ value: 2, whole: 40, isHidden: false });
    expect(few(4)).toMatchObject({ value: null, whole: 40, isHidden: true });
    expect(few(0)).toMatchObject({ value: null, whole: 40, isHidden: true });
    expect(figure('first_wait', waited(9, 0, [[2, 9]]))).toMatchObject({ value: null, isHidden: true });
  });
});

describe('a share', () => {
  const tasks = (answers: Record<string, number>): Partial<FigureFacts> =>
    ({ totals: [['task', '2026-T3', 40, 40]], shown: [['task', '2026-T3', answers]] });

  test('from what is told and nothing else', () => {
    expect(figure('task_in_time', tasks({ done_in_time: 30, done_late: 8, not_done: 2 }))).toMatchObject({ value: 75, whole: 40, isHidden: false });
    expect(figure('task_in_time', tasks({ done_in_time: 30, done_late: 8 }))).toMatchObject({ value: null, isHidden: true });
  });

  test('before its day it is not hidden: it will be said', () => {
    expect(figure('reached_6', { totals: [['reached_6', '2026-T3', 40, 40]] })).toMatchObject({ value: null, isHidden: false, saidOn: '2027-07-06' });
  });
});

describe('how many there are where that is an answer itself', () => {
  const declined = (handoff: Record<string, number>): Partial<FigureFacts> => ({ totals: [['handoff', '2026-T3', 40, 40], ['handoff_decline', '2026-T3', 7, 7]],
    shown: [['handoff', '2026-T3', handoff], ['handoff_decline', '2026-T3', { in_work: 5 }]] });

  test('it is told as that answer is, not as the base counts it', () => {
    expect(figure('handoff_decline', declined({ declined: 6 }))).toMatchObject({ value: 6, whole: 6, isHidden: false, slices: [{ slice: 'in_work', value: 5 }] });
    expect(figure('handoff_decline', declined({ closed: 30 }))).toMatchObject({ value: null, whole: null, isHidden: true });
    expect(figure('handoff_decline', { totals: [['handoff_decline', '2026-T3', 0, 0]], shown: [['handoff', '2026-T3', { closed: 30 }]] }))
      .toMatchObject({ value: null, isHidden: true });
  });

  test('of a month nothing, of what is not over from which day on', () => {
    const month = askedPeriods('2026-09', null, new Date('2026-11-22T12:00:00Z'));
    const year = askedPeriods('2026', null, new Date('2026-11-22T12:00:00Z'));
    if (!month || !year) throw new Error('Two periods.');
    const facts = { delays: [], shown: [], spread: [], totals: [['handoff_decline', '2026-09', 7, 7], ['handoff_decline', '2026', 9, 9]] as const };
    const rules = figureRules.filter(({ name }) => name === 'handoff_decline');
    expect(composeFigures(rules, facts, month)).toEqual([]);
    expect(composeFigures(rules, facts, year)).toMatchObject([{ value: null, whole: null, isHidden: false, saidOn: '2027-01-06' }]);
  });
});

test('how many is told of five persons at least, however often', () => {
  expect(figure('talk', { totals: [['talk', '2026-T3', 4, 30]] })).toMatchObject({ value: null, whole: null, isHidden: true });
  expect(figure('talk', { totals: [['talk', '2026-T3', 5, 30]] })).toMatchObject({ value: 30, whole: 30, isHidden: false });
  expect(figure('talk', {})).toMatchObject({ value: 0, isHidden: false });
});
