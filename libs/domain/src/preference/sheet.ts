/** What a sheet asks of one alternative of a frozen set. */
export interface SheetAlternative {
  /** Its number in the set. */
  readonly number: number;
  readonly organisationId: string;
}

/** How many others stand on a sheet beside what was retained, when they exist. */
export const othersOnSheet = 5;
const leastOperators = 2;

/**
 * What the person takes along: all that was retained and at least five others of at least two operators, when they exist, in the
 * order that the set drew for itself. That order favours nobody; so does what is left out, which is simply what comes later in it.
 */
export function sheetNumbers(drawn: readonly SheetAlternative[], retained: readonly number[]): number[] {
  const others = drawn.filter(({ number }) => !retained.includes(number));
  const chosen = others.slice(0, othersOnSheet);
  const operators = new Set(chosen.map(({ organisationId }) => organisationId));
  const missing = others.find(({ organisationId }) => !operators.has(organisationId));
  // The last one drawn makes room for the first one of somebody else.
  if (operators.size < leastOperators && missing && chosen.length === othersOnSheet) chosen.splice(othersOnSheet - 1, 1, missing);
  const kept = new Set([...retained, ...chosen.map(({ number }) => number)]);
  return drawn.map(({ number }) => number).filter((number) => kept.has(number));
}
