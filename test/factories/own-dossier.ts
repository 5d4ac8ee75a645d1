import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Worker } from './world.js';

/** One more dossier, led by whoever asks: what is done to it is undone for nobody else. */
export async function aDossierLedBy(owner: pg.Client, who: Worker, mark: string, status: 'open' | 'closed' = 'open'): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`
    with m as (select id, branch_id, organisation_id from membership where id = $1),
    l as (insert into learner (branch_id, is_anonymous, given_name, family_name) select branch_id, false, $2, $2 from m returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id, status)
    select m.organisation_id, m.branch_id, l.id, $3, m.id, $4 from m, l returning id`,
  [who.membershipId, `${mark} seule`, randomBytes(5).toString('hex').toUpperCase(), status]);
  return rows[0]?.id ?? '';
}
