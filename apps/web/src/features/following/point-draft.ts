import { furthest, longestWords } from '@boussole/domain/transition/catalogue-check';
import type { PlanStep, Point } from './catalogue-query';

/** A step while it is being written: its delay is what was typed. */
export interface DraftStep extends Omit<PlanStep, 'offset'> { offset: string }

export type StepFault = 'offset' | 'words' | 'nature';

export const asDraft = (step: PlanStep): DraftStep => ({ ...step, offset: String(step.offset) });

/** A step that nobody named before in this plan: what was done under a name stays done under it. */
export function newStep(published: readonly PlanStep[], steps: readonly DraftStep[]): DraftStep {
  const taken = new Set([...published, ...steps].map(({ code }) => code));
  let number = taken.size + 1;
  while (taken.has(`step_${number}`)) number += 1;
  return {
    code: `step_${number}`, kind: 'contact', offset: '', unit: 'days', way: 'phone', isUrgent: false, words: { fr: '', nl: '', de: '', en: '' },
    endsOn: [], nature: 'proposal',
  };
}

/** What keeps a step from being published. */
export function faultsOf({ offset, unit, words, nature }: DraftStep, source: string): StepFault[] {
  const isOffset = /^[-−]?\d{1,4}$/.test(offset.trim()) && Math.abs(asNumber(offset)) <= furthest[unit];
  const isSaid = Object.values(words).every((text: string) => text.trim() !== '' && text.length <= longestWords);
  const isSourced = nature === 'proposal' || source.trim() !== '';
  return [...(isOffset ? [] : ['offset' as const]), ...(isSaid ? [] : ['words' as const]), ...(isSourced ? [] : ['nature' as const])];
}

const asNumber = (typed: string): number => Number(typed.trim().replace('−', '-'));

const asStep = ({ offset, words, ...step }: DraftStep): PlanStep => ({
  ...step,
  offset: asNumber(offset),
  words: { fr: words.fr.trim(), nl: words.nl.trim(), de: words.de.trim(), en: words.en.trim() },
});

/** What was written, as the catalogue says it. */
export const asPoint = (point: Point, steps: readonly DraftStep[], source: string): Point =>
  ({ ...point, source: source.trim() || null, steps: steps.map(asStep) });
