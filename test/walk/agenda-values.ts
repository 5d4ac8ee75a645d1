import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { agendaTraces } from '../factories/agenda-traces.js';
import { aTask } from '../factories/due.js';
import { aDossierLedBy } from '../factories/team-traces.js';
import { aWorker } from '../factories/world.js';
import { type Asking, each, type Entry, type Value } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);
const later = (days: number) => addDays(brusselsDay(new Date()), days);

// The task and its dossier are made together, whichever of the two is asked for first.
const made = new WeakMap<Asking, Promise<{ id: string; dossierId: string }>>();
const aDueTask = (asking: Asking): Promise<{ id: string; dossierId: string }> => {
  const make = async () => {
    const { id: dossierId } = await aDossierLedBy(asking.owner, asking.alpha.mark, branchOf(asking), asking.who.membershipId);
    return { dossierId, id: await aTask(asking.owner, { dossierId }) };
  };
  const task = made.get(asking) ?? make();
  made.set(asking, task);
  return task;
};

const aColleague = async (asking: Asking): Promise<string> =>
  (await aWorker(asking.owner, asking.alpha.mark, branchOf(asking), 'counsellor')).membershipId;

const theColleague: Value = ({ alpha }) => alpha.people.colleague.membershipId;

/** What takes no argument and is about one thing of one's own that not everybody has: it is there before it is asked for. */
const aFeedOfHers = async (asking: Asking): Promise<void> => {
  const { rows } = await asking.owner.query('select from calendar_feed where membership_id = $1 and ended_at is null', [asking.who.membershipId]);
  if (rows.length === 0) await agendaTraces(asking.owner, asking.who.membershipId, branchOf(asking).id);
};
export const madeBefore: Readonly<Record<string, (asking: Asking) => Promise<void>>> = { calendarFeed: aFeedOfHers, endCalendarFeed: aFeedOfHers };

/** What the arguments of what is due are given. */
export const agendaValues: Readonly<Record<string, Entry>> = {
  'SeenFollowUpInput.id': each((world) => world.taskId, async (asking) => (await aDueTask(asking)).id),
  'SeenFollowUpInput.dossierId': each((world) => world.dossierId, async (asking) => (await aDueTask(asking)).dossierId),
  'SeenFollowUpInput.version': () => 1,
  'SnoozeFollowUpsInput.day': () => later(3),
  // Always somebody who may have it: the ids of what is due decide the answer. Somebody of another house is refused before (agenda.spec.ts).
  'DelegateFollowUpsInput.toMembershipId': { own: aColleague, missing: theColleague, beta: theColleague, neighbour: theColleague },
  'CancelFollowUpsInput.reason': () => 'not_needed',
  'CancelFollowUpsInput.note': () => 'Déjà réglé.',
  'dueFollowUps.scope': () => 'mine',
  'dueFollowUps.after': () => null,
  'agenda.week': () => '2026-W48',
  'promises.from': () => later(-365),
  'promises.until': () => later(0),
  'LogInterviewInput.followUpId': () => null,
};
