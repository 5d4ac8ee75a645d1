import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import type pg from 'pg';
import type { Visitor } from './visitor.js';

const fields = `id version kind title place startsAt minutes state isLed hasBegun note cancelReason hidden viewerCan
  leaders { membershipId name } colleagues { membershipId name } groups { id label count present }
  counts { seats enrolled waiting unnamed present absent excused unnamedPresent }
  participants { seatId dossierId title isAnonymous state attendance followedOn }`;

export interface Participant { seatId: string; dossierId: string | null; title: string; state: string; attendance: string; followedOn: string | null }
export interface Gathered {
  id: string; version: number; title: string; startsAt: string; state: string; isLed: boolean; note: string | null; cancelReason: string | null;
  hidden: number; viewerCan: string[]; leaders: { membershipId: string; name: string }[]; colleagues: { membershipId: string }[];
  groups: { id: string; label: string; count: number; present: number | null }[];
  counts: { seats: number; enrolled: number; waiting: number; unnamed: number; present: number; absent: number; excused: number; unnamedPresent: number | null };
  participants: Participant[];
}

export const nextWeek = (): string => addDays(brusselsDay(new Date()), 7);

/** A workshop as somebody would plan it. */
export const aWish = (leaderIds: readonly string[], more: object = {}) => ({
  kind: 'workshop', title: 'Écrire son CV', place: 'Salle 3', day: nextWeek(), time: '09:30', minutes: 120, seats: 12, leaderIds, note: null, ...more,
});

const acting = (name: string, type: string, selection = `{ ${fields} }`) => (input: object) =>
  [`mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`, { input }] as const;

export const change = acting('changeGathering', 'ChangeGatheringInput');
export const cancel = acting('cancelGathering', 'CancelGatheringInput');
export const enrol = acting('enrolInGathering', 'EnrolInput');
export const count = acting('countInGathering', 'GatheringGroupInput');
export const attend = acting('takeAttendance', 'TakeAttendanceInput');
export const followUp = acting('followUpGathering', 'FollowUpGatheringInput', `{ planned leftOut { title reason } gathering { ${fields} } }`);
export const planIt = (input: object) => acting('planGathering', 'PlanGatheringInput')({ commandKey: randomUUID(), ...input });
export const leave = (gatheringId: string, seatId: string) =>
  [`mutation ($g: Uuid!, $s: Uuid!) { leaveGathering(gatheringId: $g, seatId: $s) { ${fields} } }`, { g: gatheringId, s: seatId }] as const;
export const read = (id: string) => [`query ($id: Uuid!) { gathering(id: $id) { ${fields} } }`, { id }] as const;

export const plan = async (visitor: Visitor, input: object): Promise<Gathered> =>
  (await visitor.must<{ planGathering: Gathered }>(...planIt(input))).planGathering;
export const reread = async (visitor: Visitor, id: string): Promise<Gathered> => (await visitor.must<{ gathering: Gathered }>(...read(id))).gathering;

export const listDocument = `query ($month: CalendarDate!) { gatherings(month: $month) { month previous next canPlan colleagues { membershipId }
  gatherings { id title state isLed counts { enrolled waiting unnamed seats } leaders { name } } } }`;

/** It began an hour ago. */
export const begin = (owner: pg.Client, id: string) => owner.query(`update gathering set starts_at = now() - interval '1 hour' where id = $1`, [id]);
