import { addDays, brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { nightAfter } from '@boussole/domain/privacy/rhythm';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Outbox, type WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';

/** After a long standstill, the days further back are no longer told apart. */
const mostDays = 31;

/** Each night: what should have run in the days that are over, against what ran. When they differ, whoever keeps the platform is told, once. */
@Injectable()
export class CompareRuns implements WorkJob {
  readonly job = 'compare-runs';
  readonly rhythm = 'night';

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly outbox: Outbox) {}

  async work(): Promise<'done'> {
    const yesterday = addDays(brusselsDay(this.clock.now()), -1);
    await this.db.job(async (tx) => {
      for (const day of await daysToCompare(tx, yesterday)) await this.compare(tx, day);
    });
    await this.plan();
    return 'done';
  }

  /** An hour after the works of the night have begun. */
  plan(): Promise<void> {
    const { day, at } = nightAfter(new Date(this.clock.now().getTime() - hour));
    return this.db.job((tx) => tx.enqueue(`compare-runs:${day}`, this.job, {}, new Date(at.getTime() + hour)));
  }

  private async compare(tx: Transaction, day: CalendarDate): Promise<void> {
    const lines = await tx.ask<{ missing: number }>(compareSql, [day, this.outbox.recurring.filter((job) => job !== this.job)]);
    if (lines.some(({ missing }) => missing > 0)) await tx.enqueue(`alarm:runs:${day}`, 'tell-alarm', { about: 'runs', day });
  }
}

const hour = 3_600_000;

async function daysToCompare(tx: Transaction, yesterday: CalendarDate): Promise<CalendarDate[]> {
  const [last] = await tx.ask<{ day: CalendarDate | null }>('select max(day)::text as day from run_comparison');
  const first = last?.day ? addDays(last.day, 1) : yesterday;
  const days: CalendarDate[] = [];
  for (let day = yesterday; day >= first && days.length < mostDays; day = addDays(day, -1)) days.unshift(day);
  return days;
}

// What the world refused has run; what waits for its next try is not late. A night that was made up for since has run, late.
const compareSql = `
  with bounds as (
    select $1::date::timestamp at time zone 'Europe/Brussels' as begins, ($1::date + 1)::timestamp at time zone 'Europe/Brussels' as ends),
  deliveries as (
    select d.job, count(*) as expected, count(*) filter (where d.state in ('sent', 'cancelled') or d.dead_because in ('refused', 'unsure')) as ran
    from delivery d, bounds b
    where d.done_at >= b.begins and (d.done_at < b.ends or d.due_at < b.ends) or d.state in ('pending', 'sending') and d.due_at < b.ends group by d.job),
  follow_ups as (
    select f.channel, count(*) as expected, count(*) filter (where f.state <> 'planned') as ran from follow_up f, bounds b
    where f.channel <> 'task' and (f.ended_at >= b.begins and f.ended_at < b.ends and f.state = 'done' or f.state = 'planned' and f.due_at < b.ends
      and not exists (select from delivery d where d.key in ('wake:' || f.id, 'follow-up:' || f.id) and d.state in ('pending', 'sending') and d.due_at >= b.ends))
    group by f.channel),
  recurring as (
    select r.job, exists (select from delivery d where d.job = r.job and d.state = 'sent' and d.done_at >= b.begins) as has_run
    from unnest($2::text[]) r(job), bounds b
    where exists (select from delivery d where d.job = r.job and d.created_at < b.begins)),
  found as (
    select 'delivery:' || job as what, expected, ran from deliveries
    union all select 'follow_up:' || channel, expected, ran from follow_ups
    union all select 'nightly:' || job, 1, has_run::int from recurring
    union all select 'days', 1, 1)
  insert into run_comparison (day, what, expected, ran) select $1, what, expected, ran from found
  on conflict (day, what) do update set expected = excluded.expected, ran = excluded.ran, compared_at = now()
  returning expected - ran as missing`;
