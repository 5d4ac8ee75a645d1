/** A unit's own choices, and decisions of which nobody knows the set. */
export interface MissingQuestion {
  readonly decisions: number;
  readonly observed: number;
  readonly expected: number;
  readonly unrecorded: number;
}

/** The ratio if every unrecorded decision went elsewhere, and if every one stayed in the house. */
export interface MissingBounds {
  readonly low: number;
  readonly high: number;
  /** The unrecorded decisions alone decide whether the unit is over the line. */
  readonly isOpen: boolean;
}

/** An unrecorded decision is taken to have had the own share of the recorded ones. Null where nothing was recorded or expected. */
export function missingBounds({ decisions, observed, expected, unrecorded }: MissingQuestion, line: number): MissingBounds | null {
  if (decisions === 0 || !(expected > 0)) return null;
  const awaited = expected + (unrecorded * expected) / decisions;
  const [low, high] = [observed / awaited, (observed + unrecorded) / awaited];
  return { low, high, isOpen: low < line && high >= line };
}

/** Entries that partners report, against the referrals that were recorded: above the line, much is decided outside the tool. */
export interface OutsideTool {
  readonly ratio: number | null;
  readonly isFlagged: boolean;
}

export function outsideTool(reported: number, recorded: number, highestRatio: number): OutsideTool {
  const ratio = recorded > 0 ? reported / recorded : null;
  return { ratio, isFlagged: ratio === null ? reported > 0 : ratio > highestRatio };
}
