import type pg from 'pg';
import { aBranch, aPerson } from '../factories/network.js';
import { aSession, secrets } from '../factories/world.js';

export interface LongStory { readonly dossierId: string; readonly membershipId: string; readonly branchId: string; readonly tokenHash: Buffer; readonly cookie: string }

/** A dossier in which something of every kind happened, so many times in all, spread over so many years. */
export async function aLongStory(owner: pg.Client, entries: number, years: number): Promise<LongStory> {
  const branch = await aBranch(owner);
  const person = await aPerson(owner, branch);
  const { membershipId } = person;
  const { tokenHash, cookie } = await aSession(owner, 'Récit', person.id, membershipId);
  const one = async (sql: string, values: readonly unknown[]): Promise<string> => (await owner.query(sql, [...values])).rows[0].id;
  const learnerId = await one(`insert into learner (branch_id, is_anonymous, given_name, family_name)
    values ($1, false, 'Longue', 'Histoire') returning id`, [branch.id]);
  const dossierId = await one(`insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id, opened_at)
    values ($1, $2, $3, 'REC-1', $4, now() - $5 * interval '1 year') returning id`, [branch.organisationId, branch.id, learnerId, membershipId, years]);
  const goalId = await one(`insert into goal (id, dossier_id, branch_id, kind, title, state, author_membership_id)
    values (gen_random_uuid(), $1, $2, 'heart', 'Électricienne', 'exploring', $3) returning id`, [dossierId, branch.id, membershipId]);
  const each = Math.ceil(entries / 8);
  const at = `now() - $4 * interval '1 year' * n / ${each + 1} - interval '1 minute'`;
  const among = [dossierId, branch.id, membershipId, years];
  const many = (table: string, columns: string, values: string) => owner.query(
    `insert into ${table} (dossier_id, branch_id, ${columns}) select $1, $2, ${values} from generate_series(1, ${each}) n`, among);
  const noted = await owner.query<{ id: string }>(`insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary)
    select $1, $2, $3, ${at.replace(' n ', ' ((n + 2) / 3) ')}, 'phone', 30, '{project,training}', repeat('Ce qui a été dit ce jour-là. ', 12) from generate_series(1, ${3 * each}) n returning id`, among);
  for (const { id } of noted.rows.slice(0, 60)) {
    await owner.query('insert into private_note (interview_id, branch_id, author_membership_id, sealed) values ($1, $2, $3, $4)',
      [id, branch.id, membershipId, secrets.seal('une note', id)]);
  }
  await owner.query(`insert into goal_step (goal_id, dossier_id, branch_id, state, note, author_membership_id, at)
    select $5, $1, $2, 'exploring', 'Une étape', $3, ${at} from generate_series(1, ${each}) n`, [...among, goalId]);
  await many('need', 'id, kind, author_membership_id, created_at', `gen_random_uuid(), 'training', $3, ${at}`);
  await many('appointment', 'membership_id, by_membership_id, starts_at', `$3, $3, ${at}`);
  await many('lead_change', 'from_membership_id, to_membership_id, by_membership_id, at', `$3, $3, $3, ${at}`);
  const far = await aBranch(owner);
  const offerId = await one(`insert into offer (organisation_id, branch_id, kind, title, trades)
    values ($1, $2, 'training', 'Électricité', '{F1602}') returning id`, [far.organisationId, far.id]);
  await owner.query(`with sent as (
      insert into referral (id, dossier_id, branch_id, state, offer_id, to_branch_id, to_organisation_id, by_membership_id, created_at, moved_at, sent_at, over_at)
      select gen_random_uuid(), $1, $2, 'declined', $5, $6, $7, $3, ${at}, ${at}, ${at}, ${at} from generate_series(1, ${each}) n returning *)
    insert into referral_event (id, dossier_id, branch_id, referral_id, seq, at, side, via, move, from_state, to_state)
    select gen_random_uuid(), dossier_id, branch_id, id, 3, sent_at, 'receiver', 'link', 'declined', 'sent', 'declined' from sent`,
  [...among, offerId, far.id, far.organisationId]);
  await owner.query(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, basis, evidence, evidence_text, text_version,
      given_by, given_by_membership_id, from_at, until_at, revoked_at, revoked_by)
    select $1, $2, $5, 'guidance', '{identity}', 'consent', 'oral_witness', 'témoin', 'v1', 'caseworker', $3, ${at}, ${at} + interval '30 days',
      ${at} + interval '1 day', 'learner' from generate_series(1, ${each / 2}) n`, [...among, far.id]);
  await owner.query('analyze');
  return { dossierId, membershipId, branchId: branch.id, tokenHash, cookie };
}
