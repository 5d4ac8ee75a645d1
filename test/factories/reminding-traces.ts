import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A message to a person that left because of a question, and one that came back. */
export async function remindingTraces(owner: pg.Client, { dossierId }: { dossierId: string }): Promise<{ reminderId: string }> {
  const [followUpId, reminderId] = [randomUUID(), randomUUID()];
  await owner.query(`insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence, state, ended_at, end_reason)
    select $1, d.id, d.branch_id, 'check_in', 'learner', 'mail', now() - interval '2 hours', $3, 'done', now(), 'done' from dossier d where d.id = $2`,
  [followUpId, dossierId, followUpId]);
  await owner.query(`insert into reminder (id, follow_up_id, dossier_id, branch_id, channel, recipient_hash, mail_id, state, failure, left_at, over_at)
    select x.id, $2, d.id, d.branch_id, x.channel, left(md5(x.id::text), 22), x.mail, x.state, $4, case when x.state = 'sent' then now() end, case when x.state = 'returned' then now() end
    from dossier d, (values ($1::uuid, 'mail', 'sent', $5), (gen_random_uuid(), 'sms', 'returned', $6)) x(id, channel, state, mail) where d.id = $3`,
  [reminderId, followUpId, dossierId, 'dsn 5.1.1', ...['mail', 'sms'].map((way) => createHash('sha1').update(`${way}${reminderId}`).digest('hex'))]);
  return { reminderId };
}
