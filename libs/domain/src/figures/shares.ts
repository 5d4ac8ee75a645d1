/** A part of a whole, in percent, from what is shown and nothing else: where either is hidden, so is the share. */
export function shareOf(part: number | null, all: number | null): number | null {
  if (part === null || all === null || all === 0) return null;
  if (part < 0 || part > all) throw new RangeError('A part is not larger than its whole.');
  return Math.round((100 * part) / all);
}

export interface Marks {
  readonly sum: number;
  /** How many answered, as it is shown: hidden, it hides the mean. */
  readonly answers: number | null;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * A mean mark, to a tenth. Where everybody gave the highest, or the lowest, it would say what each of them answered: it is told as if one
 * had given one mark less, or more, and so cannot be known from the mean of those who did.
 */
export function meanOf({ sum, answers, lowest, highest }: Marks, least: number): number | null {
  if (answers === null || answers < least) return null;
  const [lowestSum, highestSum] = [lowest * answers, highest * answers];
  if (sum < lowestSum || sum > highestSum) throw new RangeError('A mark lies between the lowest and the highest.');
  const told = Math.min(highestSum - 1, Math.max(lowestSum + 1, sum));
  return Math.round((10 * told) / answers) / 10;
}
