import type { Answer } from '@boussole/domain/check-in/answer';
import { callMoment, taskOf } from '@boussole/domain/check-in/consequences';
import type { WorkingCalendar } from '@boussole/domain/time/working-days';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import { addTask } from '../transition/add-task.js';
import { replan } from '../transition/plan-person.js';

interface Said extends Answer {
  readonly id: string;
  readonly dossierId: string;
  readonly calendar: WorkingCalendar & { readonly closesForSchool: boolean };
}

/**
 * Draws the consequences of what a person said: the question is answered, what her last answer had opened and nobody has done goes, what this
 * one asks of a human comes, her plans are made again. Drawn once for each answer; changed, it is drawn again.
 */
export async function followAnswer(tx: Transaction, dossierId: string, followUpId: string, now: Date): Promise<void> {
  const [said] = await tx.ask<Said>(saidSql, [dossierId, followUpId]);
  if (!said) return;
  await tx.ask(answeredSql, [followUpId, now]);
  await tx.ask(overtakenSql, [followUpId, now]);
  const task = taskOf(said, now, calendarOf(said));
  if (task) await addTask(tx, { ...task, dossierId, causeId: followUpId, note: said.comment }, now);
  await tx.ask('select app.say_outcome($1)', [said.id]);
  await replan(tx, dossierId, now);
  await tx.ask('update check_in set followed_version = version where id = $1', [said.id]);
}

/** She held a link that opens nothing any more, and asked to be reached otherwise: somebody calls. */
export async function followOtherwise(tx: Transaction, checkInId: string, now: Date): Promise<void> {
  const [asked] = await tx.ask<Said & { followUpId: string; isThere: boolean }>(otherwiseSql, [checkInId]);
  if (!asked || asked.isThere) return;
  await addTask(tx, { dossierId: asked.dossierId, kind: 'call_back', causeId: asked.followUpId, isUrgent: false,
    dueAt: callMoment('any', now, calendarOf(asked)) }, now);
}

const calendarOf = ({ calendar: { closesForSchool, ...calendar } }: Pick<Said, 'calendar'>): WorkingCalendar =>
  ({ ...calendar, schoolHolidays: closesForSchool ? calendar.schoolHolidays : [] });

const calendarJson = 'app.work_calendar(c.branch_id)';

const saidSql = planned(`
  select c.id, c.dossier_id as "dossierId", c.whereabouts, c.since_on::text as "sinceOn", c.call_wish as "callWish", c.comment,
    c.agrees_outcome as "agreesOutcome", ${calendarJson} as calendar
  from check_in c where c.dossier_id = $1 and c.follow_up_id = $2 and c.answered_at is not null and c.followed_version < c.version`);

const otherwiseSql = planned(`
  select c.dossier_id as "dossierId", c.follow_up_id as "followUpId", ${calendarJson} as calendar,
    exists (select from follow_up f where f.cause_id = c.follow_up_id and f.kind = 'call_back') as "isThere"
  from check_in c where c.id = $1`);

const answeredSql = planned(`
  update follow_up set state = 'done', ended_at = $2, end_reason = 'answered', version = version + 1 where id = $1 and state = 'planned'`);

const overtakenSql = planned(`
  update follow_up set state = 'cancelled', ended_at = $2, end_reason = 'not_needed', version = version + 1
  where cause_id = $1 and kind in ('call_back', 'answered') and state = 'planned'`);
