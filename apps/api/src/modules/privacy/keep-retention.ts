import { brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { dueRetention, idleSince, notesBefore, proposedRetention, type RetentionMove } from '@boussole/domain/privacy/retention';
import { nightAfter } from '@boussole/domain/privacy/rhythm';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { type KeptRow, keptDossiers } from './retention-facts.js';

const batch = 500;
const table = proposedRetention;
const counted: Readonly<Record<RetentionMove, string>> = { notice: 'noticed', restrict: 'restricted', purge: 'purged', anonymise: 'anonymised' };

/** Each night: announces, restricts and ends what was kept long enough. A batch is one transaction: killed, it goes on where it was. */
@Injectable()
export class KeepRetention implements WorkJob, OnApplicationBootstrap {
  readonly job = 'keep-retention';
  readonly rhythm = 'night';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  onApplicationBootstrap(): Promise<void> {
    return this.plan();
  }

  async work({ day }: Readonly<Record<string, string>>): Promise<'done' | 'again'> {
    const night = day ?? brusselsDay(this.clock.now());
    const isOver = await this.db.job((tx) => this.step(tx, night));
    if (isOver) await this.plan();
    return isOver ? 'done' : 'again';
  }

  plan(): Promise<void> {
    const { day, at } = nightAfter(this.clock.now());
    return this.db.job((tx) => tx.enqueue(`keep-retention:${day}`, this.job, { day }, at));
  }

  private async step(tx: Transaction, night: CalendarDate): Promise<boolean> {
    await tx.ask('insert into retention_run (day, version) values ($1, $2) on conflict do nothing', [night, table.version]);
    const [run] = await tx.ask<{ lastId: string; isDone: boolean }>(
      'select last_id as "lastId", done_at is not null as "isDone" from retention_run where day = $1 for update', [night]);
    if (!run || run.isDone) return true;
    const today = brusselsDay(this.clock.now());
    const rows = await tx.ask<KeptRow>(keptDossiers, [run.lastId, batch, `${idleSince(today, table)}T00:00:00Z`]);
    const done = { notice: 0, restrict: 0, purge: 0, anonymise: 0 };
    for (const row of rows) {
      const step = dueRetention(row, table, today);
      if (step && await this.take(tx, row.id, step.move, today)) done[step.move] += 1;
    }
    const [destroyed] = await tx.ask<{ notes: number }>('select app.destroy_notes($1, $2) as notes', [`${notesBefore(today, table)}T00:00:00Z`, batch]);
    const notes = destroyed?.notes ?? 0;
    const isOver = rows.length < batch && notes < batch;
    await tx.ask(`update retention_run set last_id = $2, notes = notes + $3, done_at = case when $4 then now() end,
      ${Object.entries(counted).map(([move, column]) => `${column} = ${column} + ${done[move as RetentionMove]}`).join(', ')} where day = $1`,
    [night, rows.at(-1)?.id ?? run.lastId, notes, isOver]);
    return isOver;
  }

  private async take(tx: Transaction, dossierId: string, move: RetentionMove, today: CalendarDate): Promise<boolean> {
    const now = this.clock.now();
    if (move === 'purge' || move === 'anonymise') {
      await tx.enqueue(`erase-dossier:${dossierId}:${today}`, 'erase-dossier', { dossierId, cause: 'retention', untouchedSince: now.toISOString() });
      return true;
    }
    const [moved] = await tx.ask<{ done: boolean }>('select app.move_retention($1, $2, $3) as done', [dossierId, move, now]);
    if (moved?.done && move === 'notice') {
      await tx.enqueue(`tell-person:${dossierId}:end:${today}`, 'tell-person', { dossierId, about: 'end', noticedOn: today });
    }
    return moved?.done ?? false;
  }
}
