import type { ChoiceCard, ChoiceSet, PointNotice } from '../src/features/choice/choice-query';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const aCard = (alternative: number, over: Partial<ChoiceCard> = {}): ChoiceCard => ({
  alternative, offerId: idOf(800 + alternative), offerIds: [idOf(800 + alternative)], title: `Offre ${alternative}`, kind: 'training',
  operatorId: idOf(900 + alternative), operatorName: `Opérateur ${alternative}`, siteName: `Site ${alternative}`, communeName: 'Liège', minutes: 20,
  start: '2027-01-11', seats: 8, isOwn: false, level: 3, path: 'full_time', mode: 'on_site', entries: ['registration'], languages: ['fr'],
  publics: [], times: ['day'], priceCents: 0, priceNote: null, durationHours: null, durationWeeks: 20, weeklyHours: null, objective: null,
  prerequisiteNote: null, freshness: 'fresh', hasChanged: false, sessions: [], ...over,
});

export const aNotice = (over: Partial<PointNotice> = {}): PointNotice => ({
  rule: 'N_A2', asks: 'filter_reason', operatorNames: ['Forem'], count: null, percentBefore: 20, percentAfter: 50, minutes: null, answer: null, ...over,
});

export const theForem = { id: idOf(950), name: 'Forem', link: 'employer' as const };
export const ownCard = (alternative: number): ChoiceCard => aCard(alternative, { operatorId: theForem.id, operatorName: 'Forem', isOwn: true });

export const aSet = (over: Partial<ChoiceSet> = {}): ChoiceSet => {
  const cards = over.cards ?? [aCard(3), ownCard(0), aCard(4), aCard(1), aCard(2)];
  return {
    id: idOf(600), dossierId: idOf(200), need: { id: idOf(500), goalId: idOf(700) },
    goals: [{ id: idOf(700), title: 'Électricien', kind: 'heart' }, { id: idOf(701), title: 'Soudeur', kind: 'second' }],
    criteria: {
      kind: 'training', field: 'F', trade: 'F1602', tradeName: 'Électricité bâtiment', level: null, communeNis: '62063', communeName: 'Liège', travel: 'bus',
      maxMinutes: 60, diploma: null, languages: [], publics: [], age: null, ageBand: null, times: [], startsFrom: null, startsBefore: '2027-05-21',
      withStale: false,
    },
    wish: null, frozenAt: '2026-11-21T20:00:00Z', hash: 'abc', isMine: true, byName: 'Nadia Lambert', cards, optionCount: cards.length,
    ownCount: cards.filter(({ isOwn }) => isOwn).length, ownOperators: cards.some(({ isOwn }) => isOwn) ? [theForem] : [],
    linkedIds: [theForem.id],
    aside: [{ reason: 'too_far', count: 12 }, { reason: 'full', count: 3 }], relax: [], notices: [], made: [], ...over,
  };
};
