/** What of a dossier can be rectified, and the section that each belongs to. */
export const changedThings = { identity: 'identity', situation: 'path', goal: 'path', need: 'path', special: 'special' } as const;
export type ChangedThing = keyof typeof changedThings;

/** One field that no longer says what it said. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Do two values of a field say the same? Nothing, said one way or another, is nothing. */
export const saysTheSame = (a: unknown, b: unknown): boolean =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(inOneOrder(a)) === JSON.stringify(inOneOrder(b));

/** The fields whose content differs, in the order of the new content. */
export const changesBetween = (before: object, after: object): FieldChange[] => {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => !saysTheSame(old.get(field), value))
    .map(([field, value]) => ({ field, before: old.get(field) ?? null, after: value ?? null }));
};

// PostgreSQL gives an object's keys back in an order of its own.
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)).map(([key, one]) => [key, inOneOrder(one)]));
}
