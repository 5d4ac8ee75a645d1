import { randomUUID } from 'node:crypto';
import { brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { nightAfter } from '@boussole/domain/privacy/rhythm';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import { computedTransitions, type LifeFacts, nextLook } from '@boussole/domain/transition/computed';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { lockToPlan, replan } from './plan-person.js';
import { addTransition } from './transition-acts.js';

interface Life extends Omit<LifeFacts, 'rightEndsOn'> { readonly branchId: string; readonly catalogueId: string; readonly isOpen: boolean }
type Points = ReadonlyMap<string, readonly TransitionPoint[]>;

const batch = 100;

/**
 * Each night: what is known of a life announces its turning points, each proposed once to whoever leads the dossier; pauses end on their
 * day, and plans that have come to their end are over. Only those are looked at whose day has come, however many there are.
 */
@Injectable()
export class FindTurns implements WorkJob, OnApplicationBootstrap {
  readonly job = 'find-turns';
  readonly rhythm = 'night';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  onApplicationBootstrap(): Promise<void> {
    return this.plan();
  }

  async work(): Promise<'done' | 'again'> {
    const now = this.clock.now();
    await this.plan();
    const due = await this.db.job((tx) => tx.ask<{ id: string; isDue: boolean }>(
      'select id, is_due as "isDue" from app.dossiers_to_look_at($1)', [batch]));
    const points = await this.db.job(readPoints);
    // Each person in a transaction of her own: whoever works with her waits for nobody else's.
    const failures: unknown[] = [];
    for (const one of due) await this.db.job((tx) => lookAt(tx, one, points, now)).catch((error: unknown) => failures.push(error));
    // One person whose facts cannot be read keeps nobody else waiting; where nobody else is left, it is told.
    if (failures.length > 0 && failures.length === due.length) throw failures[0];
    return due.length > 0 ? 'again' : 'done';
  }

  plan(): Promise<void> {
    const { day, at } = nightAfter(this.clock.now());
    return this.db.job((tx) => tx.enqueue(`find-turns:${day}`, this.job, {}, at));
  }
}

// The catalogues are few: read once for many people.
async function readPoints(tx: Transaction): Promise<Points> {
  const rows = await tx.ask<{ id: string; points: TransitionPoint[] }>(`
    select distinct on (c.organisation_id) c.id, c.points from transition_catalogue c order by c.organisation_id, c.version desc`);
  return new Map(rows.map(({ id, points }) => [id, points]));
}

async function lookAt(tx: Transaction, { id, isDue }: { id: string; isDue: boolean }, points: Points, now: Date): Promise<void> {
  await lockToPlan(tx, id);
  const today = brusselsDay(now);
  await endPauses(tx, id, today);
  if (isDue) await propose(tx, id, points, now);
  await replan(tx, id, now);
  await endPlans(tx, id, today, now);
}

async function propose(tx: Transaction, id: string, points: Points, now: Date): Promise<void> {
  const today = brusselsDay(now);
  const [row] = await tx.ask<{ life: Life | null }>('select app.life_facts($1) as life', [id]);
  const known = row?.life && points.get(row.life.catalogueId);
  if (!row?.life || !known) return;
  const { branchId, isOpen, ...life } = row.life;
  const facts: LifeFacts = { ...life, rightEndsOn: null };
  for (const { point, onDate } of isOpen ? computedTransitions(known, facts, today) : []) {
    await addTransition(tx, { id: randomUUID(), dossierId: id, branchId, point, onDate, source: 'computed', state: 'to_confirm', note: null, byMembershipId: null }, now);
  }
  await tx.ask('select app.looked_at($1, $2)', [id, isOpen ? nextLook(known, facts, today) : null]);
}

const endPauses = (tx: Transaction, id: string, today: CalendarDate) => tx.ask(`
  update transition set state = 'running', paused_until = null, version = version + 1
  where dossier_id = $1 and state = 'paused' and paused_until <= $2`, [id, today]);

// A plan whose last step still waits for somebody is not over: it is asked again in a month.
const endPlans = (tx: Transaction, id: string, today: CalendarDate, now: Date) => tx.ask(`
  update transition t set
    state = case when x.waits then 'running' else 'ended' end, over_at = case when x.waits then null else $3::timestamptz end,
    end_reason = case when x.waits then null else 'done' end, until_on = case when x.waits then $2::date + 30 else t.until_on end, version = t.version + 1
  from (select t.id, exists (select from follow_up f where f.transition_id = t.id and f.state = 'planned') as waits
    from transition t where t.dossier_id = $1 and t.state = 'running' and t.until_on < $2) x
  where x.id = t.id`, [id, today, now]);
