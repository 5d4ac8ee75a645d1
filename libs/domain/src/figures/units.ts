/** Whose figures: of a place, of a body, of everybody. */
export const levels = ['branch', 'organisation', 'network'] as const;
export type Level = (typeof levels)[number];
