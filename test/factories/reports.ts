import type { ReportContent, ReportFigure } from '@boussole/domain/figures/report/content';

const figure = (name: string, kind: ReportFigure['kind'], value: number | null, before: number | null, more: Partial<ReportFigure> = {}): ReportFigure =>
  ({ name, kind, value, before, whole: 400, isHidden: false, saidOn: null, slices: [], rest: null, ...more });
const slice = (name: string, value: number | null, before: number | null) => ({ slice: name, value, before });

/** What a report of a service shows, with everything that can be shown: values, nothing yet, too few, answers, what surrounds it. */
export const aContent = (more: Partial<ReportContent> = {}): ReportContent => ({
  kind: 'service', name: 'Antenne d’Avroy', organisationName: 'Cité des Métiers de Liège', basin: null,
  period: { code: '2026', from: '2026-01-01', until: '2026-12-31' }, versus: { code: '2025', from: '2025-01-01', until: '2025-12-31' },
  countedUntil: '2027-01-12T08:00:00.000Z', waiting: 0, least: 10,
  figures: [
    figure('opened', 'count', 1240, 1102, { slices: [slice('named', 1010, 940), slice('anonymous', 230, 162)] }),
    figure('closed', 'count', 610, 588, { slices: [slice('goal_reached', 210, 190), slice('in_training', 180, null), slice('no_news', 170, 201)], rest: 50 }),
    figure('talk', 'count', 3520, 3313, { slices: [slice('in_person', 2100, 2044), slice('phone', 900, 811), slice('workshop', null, 12)], rest: 24 }),
    figure('opened_from', 'count', 1240, 1102, { slices: [slice('62063', 640, 600), slice('62096', 210, 180), slice('?', 90, 70)] }),
    figure('first_wait', 'days', 3, 4), figure('talk_in_a_week', 'percent', 81, 74),
    figure('handoff', 'count', 412, 377, { slices: [slice('accepted', 240, 201), slice('declined', 72, 91)] }),
    figure('handoff_seen_in_time', 'percent', 88, 80), figure('handoff_answered_in_three', 'percent', 63, 59), figure('handoff_days', 'days', 2, 2),
    figure('handoff_accepted', 'percent', 71, 66), figure('handoff_decline', 'count', 72, 91, { slices: [slice('session_full', 40, 42), slice('not_eligible', 32, 49)] }),
    figure('handoff_outcome', 'count', 150, 122, { slices: [slice('work_found', 60, 41), slice('enrolled_completed', 90, 81)] }),
    figure('two_contacts', 'percent', 58, 51), figure('reached_6', 'percent', null, 44, { saidOn: '2027-07-06' }), figure('seat_absent', 'percent', null, null, { isHidden: true }),
  ],
  needs: [{ basin: 'LG', field: 'F', asked: 120, unmet: 31, empty: null }, { basin: 'LG', field: 'J', asked: 84, unmet: 12, empty: 10 }, { basin: 'LG', field: 'N', asked: null, unmet: null, empty: null }],
  offers: [{ basin: 'LG', fresh: 312, due: 40, stale: 18, seats: 905 }],
  answers: [], load: { counsellors: 6, open: 940, reference: 250 }, neutrality: { year: 2025, print: 'ab12'.repeat(16) },
  labels: { 62063: 'Liège', 62096: 'Seraing', LG: 'Liège', F: 'Construction, bâtiment et travaux publics', J: 'Santé' },
  ...more,
});
