import type { DelayNature, OffsetUnit, StepKind, Way } from './words.js';

/** A text in the four languages of the country. */
export interface Worded { readonly fr: string; readonly nl: string; readonly de: string; readonly en: string }

/** One thing to do because of a turning point: when, who, by which way, and what makes it pointless. */
export interface PlanStep {
  /** Names the step within its plan, for ever. */
  readonly code: string;
  readonly kind: StepKind;
  /** Negative: before the turning point. */
  readonly offset: number;
  readonly unit: OffsetUnit;
  readonly way: Way | null;
  readonly isUrgent: boolean;
  /** What is to be done, or what the person is asked. */
  readonly words: Worded;
  /** What she may have answered, since, that makes it pointless. */
  readonly endsOn: readonly ('in_training' | 'at_work' | 'stopped' | 'contacted')[];
  readonly nature: DelayNature;
}

/** A turning point as the catalogue knows it. */
export interface TransitionPoint {
  readonly code: string;
  readonly label: Worded;
  /** What announces it. */
  readonly trigger: Worded;
  readonly source: string | null;
  /** Years of age at which it is computed; none: it is declared. */
  readonly ageFrom: number | null;
  readonly ageUntil: number | null;
  readonly isUrgent: boolean;
  /** After so many days nothing is planned any more, and what is left is closed. */
  readonly steps: readonly PlanStep[];
}
