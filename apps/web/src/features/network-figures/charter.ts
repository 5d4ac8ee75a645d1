/** The values of the Charter of 2022, in its order, and the figures that come nearest to each: never a mark, never a sum. */
export const charterValues = [
  { code: 'interest', figures: ['two_contacts'] },
  { code: 'cooperation', figures: ['handoff', 'handoff_accepted'] },
  { code: 'efficiency', figures: ['first_wait', 'handoff_answered_in_three'] },
  { code: 'solidarity', figures: ['task_in_time', 'reached_6'] },
  { code: 'neutrality', figures: [], isOnBoard: true },
  { code: 'transparency', figures: [], isInRegister: true },
  { code: 'openness', figures: [] },
] as const satisfies readonly CharterValue[];

interface CharterValue {
  code: string;
  /** Of this page, by their names. */
  figures: readonly string[];
  /** Measured by the audit of neutrality, which has its own page. */
  isOnBoard?: true;
  /** Measured by how fresh the register is. */
  isInRegister?: true;
}

export type CharterCode = (typeof charterValues)[number]['code'];

interface Sheets { fresh: number; due: number; stale: number }

/** Of all the sheets, how many in a hundred were reviewed in time; none: there is no sheet. */
export function freshShare(register: readonly Sheets[]): number | null {
  const [fresh, all] = register.reduce(([some, whole], one) => [some + one.fresh, whole + one.fresh + one.due + one.stale], [0, 0]);
  return all === 0 ? null : Math.floor((100 * fresh) / all);
}
