import { type CalendarDate, addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { everydayCalendar } from '@boussole/domain/time/working-days';
import type { PlanStep } from '@boussole/domain/transition/catalogue';
import { checkTransitionDay } from '@boussole/domain/transition/machine';
import { dayAt } from '@boussole/domain/transition/offsets';
import type { TransitionSource, TransitionState } from '@boussole/domain/transition/words';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';

/** A turning point of the catalogue that counts in a branch. */
export interface FoundPoint { readonly catalogueId: string; readonly steps: readonly PlanStep[] }

/** The plan of a point as the catalogue that counts in the branch has it; unknown there, it is refused. */
export async function findPoint(ask: Ask, branchId: string, point: string): Promise<FoundPoint> {
  const [found] = await ask<{ catalogueId: string; steps: PlanStep[] | null }>(
    'select c.id as "catalogueId", app.steps_of(c.id, $2) as steps from (select app.catalogue_for($1) as id) c', [branchId, point]);
  if (!found?.steps) throw new Refusal('transition.point_unknown');
  return { ...found, steps: found.steps };
}

const restingDays = 30;

/** When a plan is over, if nothing moves it: the month after its last step. */
export const untilOf = (onDate: CalendarDate, steps: readonly PlanStep[]): CalendarDate =>
  addDays(steps.map((step) => dayAt(onDate, step, everydayCalendar, [])).reduce((last, day) => (day > last ? day : last), onDate), restingDays);

/** A turning point about to be written. */
export interface NewTransition {
  readonly id: string;
  readonly dossierId: string;
  readonly branchId: string;
  readonly point: string;
  readonly onDate: CalendarDate;
  readonly source: TransitionSource;
  readonly state: TransitionState;
  readonly note: string | null;
  readonly byMembershipId: string | null;
  readonly referralId?: string | null;
}

/** Writes a turning point under the catalogue that counts; false: the same one is known, on the same day. */
export async function addTransition(tx: Transaction, one: NewTransition, now: Date): Promise<boolean> {
  const { catalogueId, steps } = await findPoint(tx.ask, one.branchId, one.point);
  const fromReferral = one.referralId ? [one.referralId] : [];
  const added = await tx.ask(`
    insert into transition (id, dossier_id, branch_id, catalogue_id, point, on_date, source, state, until_on, note, declared_by_membership_id, declared_at
      ${fromReferral.length > 0 ? ', referral_id' : ''})
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12${fromReferral.length > 0 ? ', $13' : ''})
    on conflict (dossier_id, point, on_date) where over_at is null do nothing returning id`,
  [one.id, one.dossierId, one.branchId, catalogueId, one.point, one.onDate, one.source, one.state, untilOf(one.onDate, steps), one.note,
    one.byMembershipId, now, ...fromReferral]);
  return added.length > 0;
}

export const readTransitionDay = (day: CalendarDate, now: Date): CalendarDate => orRefuse(checkTransitionDay(day, brusselsDay(now)));

/** A turning point about to change, locked. */
export interface FoundTransition {
  readonly id: string;
  readonly point: string;
  readonly onDate: CalendarDate;
  readonly state: TransitionState;
  readonly source: TransitionSource;
  readonly pausedUntil: CalendarDate | null;
  readonly version: number;
  readonly steps: readonly PlanStep[];
}

/** Locks one of the person's turning points, as it was seen; changed since then is refused. */
export async function lockTransition(ask: Ask, dossierId: string, id: string, seenVersion: number): Promise<FoundTransition> {
  const [row] = await ask<FoundTransition>(`
    select t.id, t.point, t.on_date::text as "onDate", t.state, t.source, t.paused_until::text as "pausedUntil", t.version,
      app.steps_of(t.catalogue_id, t.point) as steps
    from transition t where t.id = $1 and t.dossier_id = $2 for update`, [id, dossierId]);
  if (!row) throw new Refusal('record.not_found');
  if (row.version !== seenVersion) throw new Refusal('transition.changed_elsewhere');
  return row;
}

/** What a move makes of it; what is left out stays as it is. */
export interface TransitionChange {
  readonly state: TransitionState;
  readonly onDate?: CalendarDate;
  readonly pausedUntil?: CalendarDate | null;
  readonly end?: { readonly reason: string; readonly note: string | null; readonly byMembershipId: string | null };
}

/** Writes what was decided about a locked turning point; two alike on one day are refused. */
export async function saveTransition(tx: Transaction, dossierId: string, found: FoundTransition, change: TransitionChange, now: Date): Promise<void> {
  const { state, onDate = found.onDate, pausedUntil = null, end = null } = change;
  if (onDate !== found.onDate) await expectAlone(tx.ask, dossierId, found, onDate);
  await tx.ask(`
    update transition set state = $2, on_date = $3, until_on = $4, paused_until = $5, version = version + 1, over_at = $6, end_reason = $7, end_note = $8,
      ended_by_membership_id = $9 where id = $1`,
  [found.id, state, onDate, untilOf(onDate, found.steps), state === 'paused' ? pausedUntil : null, end && now, end?.reason ?? null, end?.note ?? null,
    end?.byMembershipId ?? null]);
}

async function expectAlone(ask: Ask, dossierId: string, { id, point }: FoundTransition, onDate: CalendarDate): Promise<void> {
  const [other] = await ask('select id from transition where dossier_id = $1 and point = $2 and on_date = $3 and over_at is null and id <> $4',
    [dossierId, point, onDate, id]);
  if (other) throw new Refusal('transition.there_already');
}
