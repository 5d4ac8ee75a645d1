import type { Mirror } from '../src/features/mirror/mirror-query';
import type { Period, Report, Unit, UnitFacts } from '../src/features/neutrality-unit/unit-fields';
import type { Alternative, Replay } from '../src/features/neutrality-unit/unit-query';
import type { Review } from '../src/features/reviews/reviews-query';

export const neutralityIds = {
  report: '11111111-1111-4111-8111-111111111111', unit: '22222222-2222-4222-8222-222222222222',
  review: '33333333-3333-4333-8333-333333333333',
  decision: 'ab12cd34-1111-4111-8111-111111111111',
};

export const aPeriod = (more: Partial<Period> = {}): Period => ({
  code: '2026-T3', kind: 'quarter', from: '2026-07-01', until: '2026-09-30', isClosed: true, testsOn: '2026-10-15',
  reportId: neutralityIds.report,
  parameters: 'neutrality-1', isOfficial: true, ...more,
});

export const aReport = (more: Partial<Report> = {}): Report => ({
  id: neutralityIds.report, print: 'ab'.repeat(32), madeAt: '2026-10-15T02:00:00Z', parameters: 'neutrality-1', decisions: 900,
  isOfficial: true, ...more,
});

/** 28 of 61 where 12.9 were expected: a signal. */
export const aUnit = (more: Partial<Unit> = {}): Unit => ({
  id: neutralityIds.unit, level: 'structure', name: 'Carrefour de Huy', organisationName: null, status: 'orange', isAssessable: true,
  n: 61, observed: 28,
  expected: 12.9, variance: 9.8, ratio: 2.17, low: 1.6, high: 2.8, limits95: [7, 20], shrunk: 1.9, peersRatio: 1.8, excess: 15.1,
  power: 0.97,
  shown: 1.9, choice: 1.14, isMine: false, ...more,
});

export const someFacts = (more: Partial<UnitFacts> = {}): UnitFacts => ({
  operatorNames: ['Institut Vesdre'], pAll: 0.0004, pMain: 0.0001, peersExpected: 15.6, excludedWishes: 0, reintegratedRatio: null,
  highestRatio: 4.2,
  decisions: 80, ...more,
});

export const aMirror = (line: Partial<Unit> = {}, more: Partial<Mirror> = {}): Mirror => ({
  period: aPeriod(), periods: [aPeriod()], report: aReport(),
  line: aUnit({ level: 'counsellor', name: 'Nadia Lambert', isMine: true, ...line }),
  facts: someFacts(), findings: [], alerts: [], trend: [], bands: [], review: null, ...more,
});

export const anAlternative = (name: string, more: Partial<Alternative> = {}): Alternative => ({
  name, operatorName: 'IFAPME', siteName: 'Liège', minutes: 20, path: null, isOwn: false, weight: 1, place: null, isRetained: false,
  isOutside: false, ...more,
});

export const aReplay = (alternatives: Alternative[], more: Partial<Replay> = {}): Replay => ({
  id: neutralityIds.decision, month: '2026-08',
  criteria: [{ name: 'kind', value: 'training' }, { name: 'field', value: 'D' }, { name: 'maxMinutes', value: '60' }], wishSource: null,
  wishOperatorName: null, alternatives, isDisplayKnown: true, reason: 'near', rules: ['N-A1'], isNeedEdited: false, ...more,
});

export const aReview = (more: Partial<Review> = {}): Review => ({
  id: neutralityIds.review, version: 1, rule: 'N-B1', level: 'structure', unitId: neutralityIds.unit, unitName: 'Carrefour de Huy',
  organisationName: null,
  otherName: null, period: '2026-T3', state: 'awaiting_reply', replyDueOn: '2026-12-01', isOverdue: false, isMine: true,
  openedAt: '2026-11-01T09:00:00Z',
  decidedAt: null, decision: null, viewerCan: ['reply'], isFlagged: true, reportId: neutralityIds.report, figures: aUnit(), finding: null,
  alert: null,
  events: [{
    id: '44444444-4444-4444-8444-444444444444', kind: 'opened', at: '2026-11-01T09:00:00Z', byName: 'Odile Marchal',
    byOrganisationName: 'Instance Bassin',
    words: 'Comment expliquez-vous cet écart ?', reason: null, dueOn: '2026-12-01', decision: null,
  }], ...more,
});
