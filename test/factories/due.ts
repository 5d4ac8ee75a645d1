import { randomUUID } from 'node:crypto';
import type { TaskKind } from '@boussole/domain/transition/words';
import type pg from 'pg';

interface Task {
  readonly dossierId: string;
  readonly kind?: TaskKind;
  /** Days from today, in Brussels; before: it is late. */
  readonly inDays?: number;
  readonly isUrgent?: boolean;
  /** Left out: whoever leads the dossier. */
  readonly owner?: string;
  readonly note?: string;
  readonly transitionId?: string;
  readonly step?: string;
}

/** A task about a person, due on a day at eight in Brussels. */
export async function aTask(owner: pg.Client, task: Task): Promise<string> {
  const id = randomUUID();
  await owner.query(`
    insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, way, owner_membership_id, due_at, occurrence, is_urgent, note, transition_id, step)
    select $1::uuid, d.id, d.branch_id, $3, 'caseworker', 'task', 'phone', coalesce($4::uuid, d.lead_membership_id),
      ((app.today() + $5::int)::timestamp + interval '8 hours') at time zone 'Europe/Brussels', gen_random_uuid()::text, $6, $7, $8, $9
    from dossier d where d.id = $2`,
  [id, task.dossierId, task.kind ?? 'own', task.owner ?? null, task.inDays ?? 0, task.isUrgent ?? false, task.note ?? null, task.transitionId ?? null,
    task.step ?? null]);
  return id;
}

/** A turning point of a person, under the common catalogue. */
export async function aTurningPoint(owner: pg.Client, dossierId: string, point: string, inDays = 0): Promise<string> {
  const id = randomUUID();
  await owner.query(`
    insert into transition (id, dossier_id, branch_id, catalogue_id, point, on_date, until_on, source, state)
    select $1, d.id, d.branch_id, (select c.id from transition_catalogue c where c.organisation_id is null order by c.version desc limit 1), $3,
      app.today() + $4::int, app.today() + 400, 'counsellor', 'running'
    from dossier d where d.id = $2`, [id, dossierId, point, inDays]);
  return id;
}
