import type { Figure, FigureFrame } from '../src/features/figures/figure-fields';
import type { Network } from '../src/features/network-figures/network-query';
import type { OperatorPage } from '../src/features/operator-figures/operator-query';

export const aPeriodOfFigures = (code: string, isOver = true) => ({ code, from: `${code.slice(0, 4)}-07-01`, until: `${code.slice(0, 4)}-09-30`, isOver });

export const aFrame = (over: Partial<FigureFrame> = {}): FigureFrame => {
  const unit = { id: '00000000-0000-0000-0000-000000000000', name: 'Réseau', level: 'network' as const };
  return {
    unit, units: [unit], period: aPeriodOfFigures('2026-T3'), versus: aPeriodOfFigures('2025-T3'),
    periods: [aPeriodOfFigures('2026-T4', false), aPeriodOfFigures('2026-T3'), aPeriodOfFigures('2026-T2')],
    countedUntil: '2026-11-04T09:30:00Z', waiting: 0, least: 10, ...over,
  };
};

export const aFigure = (name: string, over: Partial<Figure> = {}): Figure => ({
  name, kind: 'percent', value: 62, before: 58, whole: 240, isHidden: false, saidOn: null, hasRows: false, trend: [], slices: [], spread: null, ...over,
});

const [cite, alize, zephyr] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-00000000000c'] as const;

export const aNetwork = (over: Partial<Network> = {}): Network => ({
  frame: aFrame(),
  figures: [
    aFigure('two_contacts', { value: 71 }), aFigure('first_wait', { kind: 'days', value: 3 }), aFigure('handoff', { kind: 'count', value: 240 }),
    aFigure('handoff_seen_in_time', { value: 80 }), aFigure('handoff_answered_in_three', { value: 62 }), aFigure('handoff_accepted', { value: 70 }),
    aFigure('task_in_time', { value: 77 }), aFigure('reached_6', { value: null, saidOn: '2027-05-06' }),
    aFigure('need', { kind: 'count', value: 196, whole: 196 }), aFigure('need_unmet', { kind: 'count', value: 86, whole: 86 }),
    aFigure('handoff_decline', { kind: 'count', value: 40, slices: [{ slice: 'session_full', value: 22, before: null }] }),
  ],
  flows: [
    { fromId: cite, fromName: 'Cité des Métiers', toId: cite, toName: 'Cité des Métiers', people: 20 },
    { fromId: cite, fromName: 'Cité des Métiers', toId: alize, toName: 'Alizé', people: 41 },
    { fromId: cite, fromName: 'Cité des Métiers', toId: zephyr, toName: 'Zéphyr', people: null },
  ],
  answers: [
    { id: zephyr, name: 'Zéphyr', received: null, seenInTime: null, answeredInThree: null, accepted: null, days: null },
    { id: cite, name: 'Cité des Métiers', received: 20, seenInTime: 90, answeredInThree: 40, accepted: 88, days: 4 },
    { id: alize, name: 'Alizé', received: 41, seenInTime: 75, answeredInThree: 71, accepted: null, days: null },
  ],
  needs: [
    { basin: 'LIEGE', field: 'F', asked: 60, unmet: 34, empty: 12 },
    { basin: 'NAMUR', field: 'F', asked: 15, unmet: null, empty: 0 },
    { basin: 'LIEGE', field: 'J', asked: 31, unmet: 2, empty: null },
    { basin: '?', field: '?', asked: 90, unmet: 50, empty: 0 },
  ],
  register: [{ basin: 'LIEGE', fresh: 70, due: 20, stale: 9, seats: 320 }, { basin: null, fresh: 1, due: 0, stale: 0, seats: 0 }],
  ...over,
});

const branch = { id: '00000000-0000-4000-8000-00000000000d', name: 'IFAPME Liège', level: 'branch' as const };

export const anOperatorPage = (over: Partial<OperatorPage> = {}): OperatorPage => ({
  frame: aFrame({ unit: branch, units: [branch], least: 5 }),
  figures: [
    aFigure('got', { kind: 'count', value: 48, slices: [{ slice: 'accepted', value: 30, before: 20 }] }), aFigure('got_seen_in_time'),
    aFigure('got_days', { kind: 'days', value: 2, slices: [
      { slice: 'accepted:soon', value: 24, before: null }, { slice: 'declined:soon', value: 6, before: null },
      { slice: 'accepted:later', value: 8, before: null }, { slice: 'expired', value: 5, before: null },
    ] }),
    aFigure('got_decline', { kind: 'count', value: 6, slices: [{ slice: 'session_full', value: 6, before: null }] }),
  ],
  awaited: 7, late: 1, soon: 4,
  seats: [
    { offerId: alize, title: 'Électricité du bâtiment', seats: 6, startsOn: '2026-12-01', basin: 'LIEGE', field: 'F', unmet: 34 },
    { offerId: cite, title: 'Soudure', seats: 2, startsOn: null, basin: 'LIEGE', field: 'H', unmet: null },
  ],
  sheets: [{ id: alize, title: 'Électricité du bâtiment', reviewOn: '2020-10-01' }, { id: cite, title: 'Soudure', reviewOn: '2999-01-01' }],
  ...over,
});
