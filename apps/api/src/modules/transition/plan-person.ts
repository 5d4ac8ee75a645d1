import type { Span, WorkingCalendar } from '@boussole/domain/time/working-days';
import type { EndedRow, GivenAnswer, PersonFacts, PersonTransition, PlannedRow } from '@boussole/domain/transition/person-facts';
import { planPerson } from '@boussole/domain/transition/planner';
import { type Ask, planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';

type WithTimes<Row, Names extends keyof Row> = Omit<Row, Names> & { readonly [Name in Names]: string };

/** When a branch works, as the database tells it. */
export interface CalendarJson {
  readonly workingDays: readonly number[];
  readonly closures: readonly Span[];
  readonly closesForSchool: boolean;
  readonly schoolHolidays: readonly Span[];
}

interface FactsJson extends Pick<PersonFacts, 'isClosed' | 'canWrite' | 'safeHours' | 'isPupil' | 'sentReferrals'> {
  readonly calendar: CalendarJson;
  readonly transitions: readonly WithTimes<PersonTransition, 'declaredAt'>[];
  readonly planned: readonly WithTimes<PlannedRow, 'dueAt'>[];
  readonly ended: readonly WithTimes<EndedRow, 'endedAt'>[];
  readonly contacts: readonly string[];
}

interface Row { readonly facts: FactsJson | null; readonly answers: readonly WithTimes<GivenAnswer, 'at'>[] }

const lockSql = planned('select app.lock_to_plan($1)');
// A second statement, after the lock: it sees what whoever held the dossier before has committed.
const factsSql = planned(`
  select app.plan_facts($1, $2) as facts, (select coalesce(json_agg(json_build_object('at', c.answered_at, 'whereabouts', c.whereabouts)), '[]')
    from check_in c where c.dossier_id = $1 and c.answered_at is not null) as answers`);
const carrySql = planned('select app.carry_plan($1, $2, $3, $4)');

/**
 * What is due about a person becomes what ought to be: whoever changes a reason (a turning point, an answer, the dossier's standing) calls
 * this last, in the same transaction. It locks the dossier; called again it changes nothing.
 */
export async function replan(tx: Transaction, dossierId: string, now: Date): Promise<void> {
  const [, facts] = await Promise.all([lockToPlan(tx, dossierId), readPersonFacts(tx.ask, dossierId, now)]);
  if (!facts) return;
  const { cancel, add } = planPerson(facts, now);
  if (cancel.length + add.length > 0) await tx.ask(carrySql, [dossierId, JSON.stringify(cancel), JSON.stringify(add), now]);
}

/** One person is planned by one transaction at a time: whoever changes a reason takes this lock before any other. */
export async function lockToPlan(tx: Transaction, dossierId: string): Promise<void> {
  await tx.ask(lockSql, [dossierId]);
}

/** All that planning needs to know of one person; null: there is none. */
export async function readPersonFacts(ask: Ask, dossierId: string, now: Date): Promise<PersonFacts | null> {
  const [row] = await ask<Row>(factsSql, [dossierId, now]);
  return row?.facts ? factsOf(row.facts, row.answers) : null;
}

export const calendarOf = ({ workingDays, closures, closesForSchool, schoolHolidays }: CalendarJson): WorkingCalendar =>
  ({ workingDays, closures, schoolHolidays: closesForSchool ? schoolHolidays : [] });

function factsOf({ calendar, ...facts }: FactsJson, answers: Row['answers']): PersonFacts {
  return {
    ...facts,
    calendar: calendarOf(calendar),
    schoolHolidays: calendar.schoolHolidays,
    transitions: facts.transitions.map((one) => ({ ...one, declaredAt: new Date(one.declaredAt) })),
    planned: facts.planned.map((one) => ({ ...one, dueAt: new Date(one.dueAt) })),
    ended: facts.ended.map((one) => ({ ...one, endedAt: new Date(one.endedAt) })),
    contacts: facts.contacts.map((at) => new Date(at)),
    answers: answers.map(({ at, whereabouts }) => ({ at: new Date(at), whereabouts })),
  };
}
