interface Slice { slice: string; value: number | null }

export const timeRows = ['soon', 'later', 'none'] as const;
export const timeParts = ['accepted', 'declined', 'none'] as const;
export interface TimeRow {
  row: (typeof timeRows)[number];
  /** One number for each part. */
  values: readonly number[];
}

const places: Readonly<Record<string, readonly [row: TimeRow['row'], part: number]>> = {
  'accepted:soon': ['soon', 0], 'declined:soon': ['soon', 1], 'accepted:later': ['later', 0], 'declined:later': ['later', 1],
  expired: ['none', 2], waiting: ['none', 2],
};

/** Which answer came when, as finely as it may be told: within three working days, later, not at all. */
export function answerTimes(slices: readonly Slice[]): TimeRow[] {
  return timeRows.map((row) => ({
    row,
    values: timeParts.map((_, part) => slices.reduce((sum, { slice, value }) => {
      const place = places[slice];
      return place && place[0] === row && place[1] === part ? sum + (value ?? 0) : sum;
    }, 0)),
  }));
}

export const hasTimes = (rows: readonly TimeRow[]): boolean => rows.some(({ values }) => values.some((value) => value > 0));
