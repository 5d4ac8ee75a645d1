import { allow, type Decision, refuse } from '../decision.js';
import { hasBegun, type GatheringFacts } from './gathering.js';
import type { Attendance } from './words.js';

/** What is said of everybody at once, and of whom it is otherwise. */
export interface AttendanceSaid {
  readonly everybody: Attendance | null;
  readonly marks: readonly { readonly seatId: string; readonly attendance: Attendance }[];
  /** Of the people who are only counted: how many came of each group; null: nobody said. */
  readonly groups: readonly { readonly groupId: string; readonly present: number | null }[];
}

/** Who has a place, and how many are in each group. */
export interface Expected {
  readonly seatIds: readonly string[];
  readonly groups: readonly { readonly id: string; readonly count: number }[];
}

/** Who came, for each place that it changes: everybody first, then the exceptions. Said only of what has begun, and of nobody but those expected. */
export function checkAttendance(
  said: AttendanceSaid, gathering: GatheringFacts, expected: Expected, now: Date,
): Decision<ReadonlyMap<string, Attendance>> {
  if (gathering.state === 'cancelled') return refuse('gathering.over');
  if (!hasBegun(gathering, now)) return refuse('gathering.not_begun');
  const marks = new Map(said.marks.map(({ seatId, attendance }) => [seatId, attendance]));
  if ([...marks.keys()].some((id) => !expected.seatIds.includes(id))) return refuse('record.not_found');
  for (const { groupId, present } of said.groups) {
    const group = expected.groups.find(({ id }) => id === groupId);
    if (!group) return refuse('record.not_found');
    if (present !== null && (!Number.isInteger(present) || present < 0 || present > group.count)) return refuse('gathering.number_invalid');
  }
  const { everybody } = said;
  return allow(new Map(expected.seatIds.flatMap((id): [string, Attendance][] => {
    const attendance = marks.get(id) ?? everybody;
    return attendance === null ? [] : [[id, attendance]];
  })));
}
