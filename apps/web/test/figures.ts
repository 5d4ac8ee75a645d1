import type { Figure, FigureFrame } from '../src/features/figures/figure-fields';

const period = (code: string, from: string, until: string, isOver = true) => ({ code, from, until, isOver });
export const summer = period('2026-T3', '2026-07-01', '2026-09-30');
const spring = period('2026-T2', '2026-04-01', '2026-06-30');
const autumn = period('2026-T4', '2026-10-01', '2026-12-31', false);
const summerBefore = period('2025-T3', '2025-07-01', '2025-09-30');

export const liege = { id: '00000000-0000-4000-8000-000000000300', name: 'Cité des Métiers de Liège', level: 'branch' as const };
const body = { id: '00000000-0000-4000-8000-000000000200', name: 'Cité des Métiers', level: 'organisation' as const };

/** A branch over the summer of 2026, beside the one before. */
export const aFrame = (over: Partial<FigureFrame> = {}): FigureFrame => ({
  unit: liege, units: [body, liege], period: summer, versus: summerBefore,
  periods: [autumn, period('2026-10', '2026-10-01', '2026-10-31', false), period('2026-09', '2026-09-01', '2026-09-30'), summer, spring,
    period('2025', '2025-01-01', '2025-12-31'), summerBefore],
  countedUntil: '2026-10-03T13:32:00Z', waiting: 0, least: 5, ...over,
});

export const aFigure = (over: Partial<Figure> = {}): Figure => ({
  name: 'talk_in_a_week', kind: 'percent', value: 72, before: 67, whole: 118, isHidden: false, saidOn: null, hasRows: false,
  trend: [{ period: '2025-T3', value: 67 }, { period: '2025-T4', value: null }, { period: '2026-T1', value: 64 }, { period: '2026-T2', value: 70 },
    { period: '2026-T3', value: 72 }],
  slices: [], spread: { branches: 24, tenths: [41, 55, 68, 79, 90] }, ...over,
});
