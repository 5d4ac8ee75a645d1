import { shownAnswers } from './frame.js';

const frame = { year: 2026, quartersOver: 3, branches: ['Huy', 'Liège'], slices: ['accepted', 'declined', 'waiting'], isFew: () => false, isTelling: true, isNoughtTold: true, least: 5 };
const line = (unit: string, quarter: string, slice: string, events: number) => ({ unit, quarter, slice, events });

test('answers of enough persons are told, for the body and its branches; what is not over is not', () => {
  const shown = shownAnswers({ ...frame, counted: [line('Huy', '2026-T3', 'accepted', 12), line('Huy', '2026-T3', 'declined', 8), line('Liège', '2026-T3', 'accepted', 9),
    line('Liège', '2026-T3', 'declined', 30), line('Liège', '2026-T3', 'waiting', 6)] });
  expect(shown.get('Huy')?.['2026-T3']).toEqual({ accepted: 12, declined: 8, waiting: 0 });
  expect(shown.get('*')?.['2026-T3']).toEqual({ accepted: 21, declined: 38, waiting: 6 });
  expect(shown.get('*')?.['2026']).toBeUndefined();
});

test('an answer of few hides another beside it, though the total is known', () => {
  const shown = shownAnswers({ ...frame, branches: [], counted: [line('', '2026-T2', 'accepted', 20), line('', '2026-T2', 'declined', 2), line('', '2026-T2', 'waiting', 9)] });
  expect(Object.keys(shown.get('*')?.['2026-T2'] ?? {})).toEqual(['accepted']);
});

test('what one branch alone hides, the body hides too', () => {
  const counted = [line('Huy', '2026-T2', 'accepted', 20), line('Huy', '2026-T2', 'declined', 2), line('Huy', '2026-T2', 'waiting', 9),
    line('Liège', '2026-T2', 'accepted', 20), line('Liège', '2026-T2', 'declined', 8), line('Liège', '2026-T2', 'waiting', 9)];
  const shown = shownAnswers({ ...frame, counted });
  expect(Object.keys(shown.get('Liège')?.['2026-T2'] ?? {})).toEqual(['accepted', 'declined', 'waiting']);
  expect(shown.get('*')?.['2026-T2']?.['declined']).toBeUndefined();
});

test('often, but of too few persons, is hidden too', () => {
  const counted = [line('', '2026-T2', 'accepted', 20), line('', '2026-T2', 'declined', 9), line('', '2026-T2', 'waiting', 9)];
  const shown = shownAnswers({ ...frame, branches: [], counted, isFew: (_, period, slice) => period === '2026-T2' && slice === 'declined' });
  expect(shown.get('*')?.['2026-T2']?.['declined']).toBeUndefined();
});
