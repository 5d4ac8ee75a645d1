/** What moments that several people share are made of, in the words of the database. */

export const gatheringKinds = ['workshop', 'information_session', 'company_visit', 'school_class'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

export const gatheringStates = ['planned', 'held', 'cancelled'] as const;
export type GatheringState = (typeof gatheringStates)[number];

/** Where somebody's place stands; who waits takes the next one that comes free. */
export const seatStates = ['enrolled', 'waiting', 'cancelled'] as const;
export type SeatState = (typeof seatStates)[number];

/** Who came: 'unknown' until somebody says. */
export const attendances = ['unknown', 'present', 'absent', 'excused'] as const;
export type Attendance = (typeof attendances)[number];

/** What may be planned at once for those who were there, or were not: a call, a note to oneself, or the question "where do you stand?". */
export const togetherKinds = ['contact', 'own', 'check_in'] as const;
export type TogetherKind = (typeof togetherKinds)[number];

/** Why somebody is left out of what is planned for all. */
export const leftOutReasons = ['closed', 'no_door', 'planned_already'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
