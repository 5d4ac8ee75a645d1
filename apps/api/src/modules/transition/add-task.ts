import type { TaskKind, Way } from '@boussole/domain/transition/words';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';

/** One thing to do, for whoever leads the dossier. */
export interface NewTask {
  readonly dossierId: string;
  readonly kind: TaskKind;
  readonly way?: Way | null;
  readonly note?: string | null;
  /** The follow-up that it comes out of; while one of its kind out of the same cause is planned, there is no second. */
  readonly causeId?: string | null;
  readonly isUrgent?: boolean;
  readonly dueAt: Date;
}

const addSql = planned('select app.add_task($1, $2, $3, $4, $5, $6, $7, $8) as id');

/** Makes one task for the lead of a dossier, and answers its id; locks the dossier. */
export async function addTask(tx: Transaction, task: NewTask, now: Date): Promise<string> {
  const { dossierId, kind, way = null, note = null, causeId = null, isUrgent = false, dueAt } = task;
  const [row] = await tx.ask<{ id: string }>(addSql, [dossierId, kind, way, note, causeId, isUrgent, dueAt, now]);
  if (!row) throw new Error('no task was made');
  return row.id;
}
