import { randomUUID } from 'node:crypto';
import type pg from 'pg';

export interface TransitionTraces { readonly transitionId: string }

interface Made { readonly state?: string; readonly source?: string; readonly point?: string; readonly onDate?: string; readonly note?: string | null }

// Each on a day of its own: the same one is noted once.
let daysAgo = 0;

/** A turning point of a person, under the catalogue that counts in her branch, without its plan. */
export async function aTransition(owner: pg.Client, dossierId: string, made: Made = {}): Promise<string> {
  const { state = 'running', source = 'counsellor', point = 'FIN_FORM', onDate = null, note = null } = made;
  daysAgo += 1;
  const { rows } = await owner.query<{ id: string }>(`
    insert into transition (id, dossier_id, branch_id, catalogue_id, point, on_date, until_on, source, state, note, declared_by_membership_id)
    select $1, d.id, d.branch_id, c.id, $3, coalesce($4, app.today() - $8::integer), app.today() + 400, $5, $6, $7,
      case when $5 = 'counsellor' then d.lead_membership_id end
    from dossier d, transition_catalogue c where d.id = $2 and c.id = app.catalogue_for(d.branch_id) returning id`,
  [randomUUID(), dossierId, point, onDate, source, state, note, daysAgo]);
  return rows[0]?.id ?? '';
}

/** What a life leaves behind, in a house with a catalogue of its own: a turning point with a task because of it, and something that a caseworker promised herself. */
export async function transitionTraces(owner: pg.Client, mark: string, { dossierId }: { dossierId: string }): Promise<TransitionTraces> {
  await owner.query(`
    insert into transition_catalogue (organisation_id, version, points, by_membership_id)
    select d.organisation_id, 1, c.points, d.lead_membership_id from dossier d, transition_catalogue c
    where d.id = $1 and c.organisation_id is null and c.version = 1`, [dossierId]);
  const transitionId = await aTransition(owner, dossierId, { note: `${mark} point de transition` });
  await owner.query(`
    insert into follow_up (id, dossier_id, branch_id, transition_id, step, kind, for_side, owner_membership_id, channel, due_at, occurrence, note)
    select gen_random_uuid(), d.id, d.branch_id, x.transition, x.step, x.kind, 'caseworker', d.lead_membership_id, 'task', now() + interval '3 days', x.kind, x.note
    from dossier d, (values ($2::uuid, 'after_quarter', 'contact', null), (null, null, 'own', $3)) as x(transition, step, kind, note) where d.id = $1`,
  [dossierId, transitionId, `${mark} à faire`]);
  const overId = await aTransition(owner, dossierId, { point: 'LIC_IND', note: `${mark} préavis` });
  await owner.query(`update transition set state = 'stopped', over_at = now(), end_reason = 'other', end_note = $2, ended_by_membership_id = declared_by_membership_id
    where id = $1`, [overId, `${mark} arrêté`]);
  await owner.query(`
    insert into follow_up (id, dossier_id, branch_id, transition_id, step, kind, for_side, way, owner_membership_id, channel, due_at, occurrence, state, ended_at, end_reason,
      end_note, ended_by_membership_id)
    select gen_random_uuid(), d.id, d.branch_id, $2, 'first_contact', 'contact', 'caseworker', 'phone', d.lead_membership_id, 'task', now(), 'x', 'cancelled', now(), 'other',
      $3, d.lead_membership_id from dossier d where d.id = $1`, [dossierId, overId, `${mark} injoignable`]);
  return { transitionId };
}
