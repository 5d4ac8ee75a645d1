import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';

interface Place { readonly dossierId: string; readonly branchId: string; readonly author: string; readonly secrets: Secrets }

/** A life in every table that tells one, each text carrying the mark; what is very personal is sealed as the product seals it. */
export async function situationTraces(owner: pg.Client, mark: string, { dossierId, branchId, author, secrets }: Place): Promise<{ goalId: string; needId: string }> {
  const [goalId, needId, noteId, changeId, sealedId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const here = [dossierId, branchId, author];
  const study = { level: 'cess', title: `${mark} étude`, school: `${mark} école`, country: 'BE', from: '2001', until: '2004', result: 'obtained', equivalence: null };
  const work = { kind: 'job', trade: 'F1602', title: `${mark} fonction`, employer: `${mark} employeur`, field: 'F', from: '2005', until: null };
  await owner.query(`insert into situation (dossier_id, branch_id, author_membership_id, status, status_since, highest_diploma, studies, languages, experience, note)
    values ($1, $2, $3, 'jobseeker', '2026-01', 'cess', $4, '[{"language": "fr", "level": "native"}]', $5, $6)`,
  [...here, JSON.stringify([study]), JSON.stringify([work]), `${mark} contraintes`]);
  await owner.query(`insert into special_note (id, dossier_id, branch_id, author_membership_id, category, sealed) values ($4, $1, $2, $3, 'health', $5)`,
    [...here, noteId, secrets.seal(`${mark} santé`, `special:${noteId}`)]);
  await owner.query(`insert into goal (id, dossier_id, branch_id, author_membership_id, kind, title, trade, why, state)
    values ($4, $1, $2, $3, 'other', $5, 'F1602', $6, 'exploring')`, [...here, goalId, `${mark} projet`, `${mark} pourquoi`]);
  await owner.query(`insert into goal_step (goal_id, dossier_id, branch_id, author_membership_id, state, note) values ($4, $1, $2, $3, 'exploring', $5)`,
    [...here, goalId, `${mark} étape`]);
  await owner.query(`insert into need (id, goal_id, dossier_id, branch_id, author_membership_id, kind, constraints, state, reason)
    values ($4, $5, $1, $2, $3, 'training', $6, 'unmet', $7)`, [...here, needId, goalId, `${mark} besoin`, `${mark} raison`]);
  const change = `insert into dossier_change (id, dossier_id, branch_id, author_membership_id, section, thing, about_id, field, old_value, new_value, sealed, reason)`;
  await owner.query(`${change} values ($4, $1, $2, $3, 'path', 'goal', $5, 'title', $6, $6, null, $7),
    (gen_random_uuid(), $1, $2, $3, 'identity', 'identity', null, 'email', $6, $6, null, null)`,
  [...here, changeId, goalId, JSON.stringify(`${mark} avant`), `${mark} motif`]);
  await owner.query(`${change} values ($4, $1, $2, $3, 'special', 'special', $5, 'text', null, null, $6, null)`,
    [...here, sealedId, noteId, secrets.seal(JSON.stringify({ category: 'health', before: `${mark} avant`, after: null }), `change:${sealedId}`)]);
  await owner.query(`insert into form_draft (author_membership_id, dossier_id, branch_id, form, sealed) values ($3, $1, $2, 'situation', $4)`,
    [...here, secrets.seal(`${mark} brouillon de situation`, `form:situation:${author}:${dossierId}`)]);
  return { goalId, needId };
}
