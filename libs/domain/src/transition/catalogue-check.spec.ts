import type { PlanStep, TransitionPoint } from './catalogue.js';
import { checkCatalogue, longestWords, mostPoints, mostSteps } from './catalogue-check.js';

const words = { fr: 'Appeler', nl: 'Bellen', de: 'Anrufen', en: 'Call' };
const step: PlanStep = { code: 'first', kind: 'contact', offset: 7, unit: 'days', way: 'phone', isUrgent: false, words,
  endsOn: ['contacted'], nature: 'proposal' };
const point: TransitionPoint = { code: 'FIN', label: words, trigger: words, source: null, ageFrom: null, ageUntil: null, isUrgent: false,
  steps: [step] };
const codeOf = (points: readonly TransitionPoint[]) => {
  const decision = checkCatalogue(points);
  return decision.ok ? null : decision.code;
};
const withStep = (more: object): TransitionPoint[] => [{ ...point, steps: [{ ...step, ...more }] }];

test.each<[string, readonly TransitionPoint[], string]>([
  ['an empty one', [], 'catalogue.incomplete'],
  ['one without end', Array.from({ length: mostPoints + 1 }, (_, place) => ({ ...point, code: `P${place}` })), 'catalogue.incomplete'],
  ['a code in small letters', [{ ...point, code: 'fin' }], 'catalogue.incomplete'],
  ['a code twice', [point, point], 'catalogue.incomplete'],
  ['a language that is missing', [{ ...point, label: { ...words, nl: ' ' } }], 'catalogue.incomplete'],
  ['one age of two', [{ ...point, ageFrom: 45 }], 'catalogue.incomplete'],
  ['ages the wrong way round', [{ ...point, ageFrom: 45, ageUntil: 44 }], 'catalogue.incomplete'],
  ['no step', [{ ...point, steps: [] }], 'catalogue.incomplete'],
  ['too many', [{ ...point, steps: Array.from({ length: mostSteps + 1 }, (_, place) => ({ ...step, code: `s${place}` })) }], 'catalogue.incomplete'],
  ['the planner’s own step', withStep({ code: 'confirm' }), 'catalogue.incomplete'],
  ['a step of an unknown kind', withStep({ kind: 'survey' }), 'catalogue.incomplete'],
  ['a question by telephone', withStep({ kind: 'check_in', way: 'phone' }), 'catalogue.incomplete'],
  ['an ending twice', withStep({ endsOn: ['stopped', 'stopped'] }), 'catalogue.incomplete'],
  ['words without end', withStep({ words: { ...words, de: 'x'.repeat(longestWords + 1) } }), 'catalogue.incomplete'],
  ['half a day', withStep({ offset: 1.5 }), 'catalogue.offset_invalid'],
  ['a delay of thirty years', withStep({ offset: 360, unit: 'months' }), 'catalogue.offset_invalid'],
  ['a law without its name', withStep({ nature: 'legal' }), 'catalogue.source_missing'],
  ['a national number', withStep({ words: { ...words, en: 'Call 85.07.30-033.28' } }), 'text.national_number'],
  ['somebody’s address', withStep({ words: { ...words, fr: 'Écrire à nadia@forem.example' } }), 'text.holds_contact'],
])('%s is refused', (_, points, code) => {
  expect(codeOf(points)).toBe(code);
});

test('what is complete may be published, before and after, with its source', () => {
  const before = { ...step, code: 'before', offset: -3, unit: 'months' as const, nature: 'legal' as const };
  const points = [{ ...point, source: 'Décret du 12 novembre 2021', steps: [before, step] }, { ...point, code: 'AUTRE', ageFrom: 45, ageUntil: 54 }];
  expect(checkCatalogue(points)).toEqual({ ok: true, value: points });
});
