// Read before the page's own code is there: nothing here may bring it along.
export const unitLevels = ['structure', 'branch', 'operator', 'counsellor'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** A level that the address names; null: none. */
export const readLevel = (written: string): UnitLevel | null => unitLevels.find((level) => level === written) ?? null;
