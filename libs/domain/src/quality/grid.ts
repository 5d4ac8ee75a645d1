import { allow, type Decision, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';

/**
 * The four standards by which a guidance service looks at itself, and the five levels that it may say of each: those of the grid that the
 * Euroguidance network tried out in 2009. Their explanations are ours.
 */
export const qualityStandards = ['theory', 'person', 'society', 'information'] as const;
export type QualityStandard = (typeof qualityStandards)[number];

/** From what stands to what is only meant; what is not feasible here is no low mark, it stands beside the others. */
export const qualityLevels = ['achieved', 'partly', 'under_way', 'planned', 'not_feasible'] as const;
export type QualityLevel = (typeof qualityLevels)[number];

const heights: Readonly<Record<QualityLevel, number | null>> = { achieved: 4, partly: 3, under_way: 2, planned: 1, not_feasible: null };

/** How high a level stands in a drawing; none: beside the others. */
export const heightOf = (level: QualityLevel): number | null => heights[level];

/** What became of a standard from one round to the next. */
export const qualityProgresses = ['first', 'higher', 'same', 'lower', 'otherwise'] as const;
export type QualityProgress = (typeof qualityProgresses)[number];

/** Null: nothing is said of it yet. Where one of the two is not feasible, neither is higher. */
export function progressOf(before: QualityLevel | null, now: QualityLevel | null): QualityProgress | null {
  if (now === null) return null;
  if (before === null) return 'first';
  if (before === now) return 'same';
  const [was, is] = [heights[before], heights[now]];
  if (was === null || is === null) return 'otherwise';
  return is > was ? 'higher' : 'lower';
}

/** What is said of one standard: a level, and what shows it. Each may come before the other. */
export interface QualitySaid {
  readonly level: QualityLevel | null;
  readonly words: string;
}

/** Fewer signs than this show nothing to whoever reads them. */
export const shortestEvidence = 10;
export const longestEvidence = 2000;

/** Words about a service, never about somebody: a national number is refused as in every other text. */
export function checkQualityWords(typed: string): Decision<string> {
  const words = typed.trim();
  if ([...words].length > longestEvidence) return refuse('text.too_long');
  return holdsNationalNumber(words) ? refuse('text.national_number') : allow(words);
}

/** Is every standard answered, with something that shows it? */
export const isWhole = (said: ReadonlyMap<QualityStandard, QualitySaid>): boolean => qualityStandards.every((standard) => {
  const one = said.get(standard);
  return one !== undefined && one.level !== null && [...one.words.trim()].length >= shortestEvidence;
});
