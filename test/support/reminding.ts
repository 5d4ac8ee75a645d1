import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { Outbox } from '../../apps/api/src/platform/outbox.js';
import { jobs } from '../../apps/api/src/worker.module.js';
import type { TestDatabase } from '../db/test-database.js';
import type { Branch, Person } from '../factories/network.js';
import type { Working } from './working.js';

/** A Tuesday, at ten in the morning in Brussels. */
export const tuesday = new Date('2027-03-02T09:00:00Z');

/** What the worker's clock shows; the database's keeps the true time. */
export function setClock({ app }: Working, instant: Date): void {
  app.get(Clock).now = () => new Date(instant);
}

interface Ways { email?: string | null; phone?: string | null; byMail?: boolean; bySms?: boolean; hide?: boolean; from?: number | null; until?: number | null; locale?: string }

/** Somebody with a dossier, and what is known of where and when she may be written to. */
export async function somebody(owner: pg.Client, branch: Branch, lead: Person, ways: Ways = {}): Promise<{ dossierId: string; learnerId: string; email: string }> {
  const email = ways.email === undefined ? `${randomUUID().slice(0, 8)}@personne.example` : ways.email;
  const { rows: [row] } = await owner.query<{ dossierId: string; learnerId: string }>(`
    with l as (insert into learner (branch_id, is_anonymous, given_name, family_name, email, phone, by_mail, by_sms, hide_service, not_before_hour, not_after_hour, locale)
      values ($1, false, 'Élise', 'Personne', $4, $5, $6, $7, $8, $9, $10, $11) returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id)
    select $2, $1, l.id, left(gen_random_uuid()::text, 18), $3 from l returning id as "dossierId", learner_id as "learnerId"`,
  [branch.id, branch.organisationId, lead.membershipId, email, ways.phone ?? null, ways.byMail ?? true, ways.bySms ?? false, ways.hide ?? false,
    ways.from ?? null, ways.until ?? null, ways.locale ?? 'fr']);
  if (!row) throw new Error('nobody was added');
  return { ...row, email: email ?? '' };
}

interface Due { kind?: 'check_in' | 'survey'; channel?: 'mail' | 'sms'; at?: Date; isUrgent?: boolean; occurrence?: string; transitionId?: string }

/** A message that falls due, and its waking, as planning would have promised both. */
export async function dueMessage(owner: pg.Client, dossierId: string, { kind = 'check_in', channel = 'mail', at = tuesday, isUrgent = false, occurrence, transitionId }: Due = {}): Promise<string> {
  const id = randomUUID();
  await owner.query(`insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence, is_urgent, transition_id, step)
    select $1, d.id, d.branch_id, $3, 'learner', $4, $5, $6, $7, $8, case when $8::uuid is not null then left($6, 40) end from dossier d where d.id = $2`,
  [id, dossierId, kind, channel, at, occurrence ?? id.slice(0, 8), isUrgent, transitionId ?? null]);
  await owner.query(`insert into delivery (key, job, payload, due_at) values ('wake:' || $1, 'wake-follow-up', jsonb_build_object('followUpId', $1::text), now())`, [id]);
  return id;
}

/** Everything of these kinds that waits is looked at once, whenever it is due; what is put off or promised by it is not. */
export async function lookOnce({ app }: Working, owner: pg.Client, job: string, also: readonly string[] = []): Promise<void> {
  const processors = new Map(jobs.map((one) => app.get(one)).map((processor) => [processor.job as string, processor]));
  const { rows } = await owner.query<{ id: string; created_at: Date }>(`update delivery set due_at = least(due_at, now()) where job = $1 and state = 'pending' returning id, created_at`, [job]);
  rows.sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
  for (const id of [...also, ...rows.map((row) => row.id)]) await app.get(Outbox).deliver(id, processors);
}

/** Wakes, sends and heeds, as often as it takes for everything that is due now by the worker's clock. */
export async function carryOn(worker: Working, { owner }: TestDatabase, rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const job of ['resend-returned', 'wake-follow-up', 'mail-follow-up', 'sms-follow-up', 'heed-message']) await lookOnce(worker, owner, job);
  }
}

export interface Stands { state: string; reason: string | null; messages: string[] }

/** How a follow-up and its messages stand. */
export async function standing(owner: pg.Client, followUpId: string): Promise<Stands> {
  const { rows: [found] } = await owner.query<Stands>(`select f.state, f.end_reason as reason,
    array(select r.channel || ' ' || r.state from reminder r where r.follow_up_id = f.id order by 1) as messages
    from follow_up f where f.id = $1`, [followUpId]);
  if (!found) throw new Error('no such follow-up');
  return found;
}

/** What whoever leads a dossier has to do about it. */
export async function tasksOf(owner: pg.Client, dossierId: string, state = 'planned'): Promise<{ kind: string; note: string | null; cause: string | null; isUrgent: boolean }[]> {
  return (await owner.query(`select kind, note, cause_id as cause, is_urgent as "isUrgent" from follow_up where dossier_id = $1 and channel = 'task' and state = $2
    order by made_at, id`, [dossierId, state])).rows;
}
