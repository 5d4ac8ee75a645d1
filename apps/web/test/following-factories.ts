import type { Catalogue, PlanStep, Point } from '../src/features/following/catalogue-query';
import type { FollowUp, Following, Transition } from '../src/features/following/following-query';

const said = (text: string) => ({ fr: text, nl: `${text} (nl)`, de: `${text} (de)`, en: `${text} (en)` });

/** So many days from now, at eight in the morning in Brussels, more or less. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
export const dayIn = (days: number): string => inDays(days).slice(0, 10);

export const aFollowUp = (over: Partial<FollowUp> = {}): FollowUp => ({
  id: '00000000-0000-4000-8000-000000000701', step: 'call', kind: 'contact', dueAt: inDays(7), way: 'phone', channel: 'task', isUrgent: false, state: 'planned',
  words: said('Prendre des nouvelles'), nature: 'proposal', note: null, ownerName: 'Nadia Lambert', endReason: null, endNote: null, endedAt: null,
  endedByName: null, version: 1, message: 'none', ...over,
});

export const aTransition = (over: Partial<Transition> = {}): Transition => ({
  id: '00000000-0000-4000-8000-000000000800', point: 'ALT_RUPT', label: said('Rupture du contrat d’alternance'), onDate: dayIn(-1), source: 'counsellor', state: 'running',
  pausedUntil: null, note: null, version: 3, isUrgent: true, declaredAt: inDays(-1), declaredByName: 'Nadia Lambert', overAt: null, endReason: null, endNote: null,
  catalogueVersion: 1, catalogueOwnerName: null, sourceText: null,
  steps: [
    aFollowUp({ id: '00000000-0000-4000-8000-000000000702', step: 'first', dueAt: inDays(-3), isUrgent: true, words: said('Appeler sans attendre') }),
    aFollowUp(),
    aFollowUp({ id: '00000000-0000-4000-8000-000000000703', step: 'where', kind: 'check_in', channel: 'mail', way: 'mail', dueAt: inDays(30), words: said('Où en êtes-vous ?'), message: 'not_yet' }),
    aFollowUp({ id: null, step: 'later', dueAt: inDays(33), words: said('Rappeler'), state: 'merged' }),
  ],
  viewerCan: ['move', 'pause', 'stop'], ...over,
});

export const aFollowing = (over: Partial<Following> = {}): Following => ({
  id: '00000000-0000-4000-8000-000000000100', overdue: 1, transitions: [aTransition()], others: [],
  points: [
    { code: 'ALT_RUPT', label: said('Rupture du contrat d’alternance'), trigger: said('Notification de rupture'), ageFrom: null, ageUntil: null, isUrgent: true },
    { code: 'FIN_FORM', label: said('Fin de formation'), trigger: said('Dernier jour de formation'), ageFrom: null, ageUntil: null, isUrgent: false },
  ],
  viewerCan: ['declare', 'plan_own'], ...over,
});

export const aPlanStep = (over: Partial<PlanStep> = {}): PlanStep => ({
  code: 'call', kind: 'contact', offset: 7, unit: 'days', way: 'phone', isUrgent: false, words: said('Prendre des nouvelles'), endsOn: ['at_work'], nature: 'proposal', ...over,
});

export const aPoint = (over: Partial<Point> = {}): Point => ({
  code: 'ALT_RUPT', label: said('Rupture du contrat d’alternance'), trigger: said('Notification de rupture'), source: null, ageFrom: null, ageUntil: null, isUrgent: true,
  steps: [aPlanStep({ code: 'first', offset: 0, isUrgent: true, words: said('Appeler sans attendre') }), aPlanStep()], ...over,
});

export const aCatalogue = (over: Partial<Catalogue> = {}): Catalogue => {
  const common = { id: '00000000-0000-4000-8000-000000000900', version: 1, publishedAt: '2026-09-01T08:00:00Z', publishedByName: null, organisationName: null, note: null };
  return {
    ...common, canPublish: false,
    points: [aPoint(), aPoint({ code: 'FIN_FORM', label: said('Fin de formation'), isUrgent: false, source: 'Décret du 12 novembre 2021',
      steps: [aPlanStep({ nature: 'legal' })] })],
    versions: [common], ...over,
  };
};
