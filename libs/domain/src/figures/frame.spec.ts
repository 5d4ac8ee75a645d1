import { shownAnswers } from './frame.js';

const frame = { year: 2026, monthsOver: 9, branches: ['Huy', 'Liège'], slices: ['accepted', 'declined', 'waiting'], isFew: () => false, least: 5 };
const line = (unit: string, period: string, slice: string, events: number) => ({ unit, period, slice, events });

test('answers of enough persons are told, for the body and its branches; what is not over is not', () => {
  const shown = shownAnswers({ ...frame, counted: [line('Huy', '2026-09', 'accepted', 12), line('Huy', '2026-09', 'declined', 8), line('Liège', '2026-09', 'accepted', 9),
    line('Liège', '2026-09', 'declined', 30), line('Liège', '2026-09', 'waiting', 6)] });
  expect(shown['Huy']?.['2026-09']).toEqual({ accepted: 12, declined: 8, waiting: 0 });
  expect(shown['*']?.['2026-T3']).toEqual({ accepted: 21, declined: 38, waiting: 6 });
  expect(shown['*']?.['2026']).toBeUndefined();
});

test('an answer of few hides another beside it, though the total is known', () => {
  const shown = shownAnswers({ ...frame, branches: [], counted: [line('', '2026-05', 'accepted', 20), line('', '2026-05', 'declined', 2), line('', '2026-05', 'waiting', 9)] });
  expect(Object.keys(shown['*']?.['2026-05'] ?? {})).toEqual(['accepted']);
});

test('often, but of too few persons, is hidden too', () => {
  const counted = [line('', '2026-05', 'accepted', 20), line('', '2026-05', 'declined', 9), line('', '2026-05', 'waiting', 9)];
  const shown = shownAnswers({ ...frame, branches: [], counted, isFew: (_, period, slice) => period === '2026-05' && slice === 'declined' });
  expect(shown['*']?.['2026-05']?.['declined']).toBeUndefined();
});
