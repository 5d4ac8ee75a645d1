import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';
import { checkInCodeOf } from '../../apps/api/src/modules/check-in/check-in-links.js';
import { aRow } from './referral-traces.js';

/** What was asked of the person of a world: a link that waits for its answer. */
export interface CheckInTraces { readonly checkInId: string; readonly checkInToken: string; readonly checkInCode: string; readonly askedFollowUpId: string }

interface Place { readonly branchId: string; readonly dossierId: string; readonly author: string }

/** A follow-up that asks the person where she stands, and was sent. */
export async function anAskingFollowUp(owner: pg.Client, { dossierId, branchId }: Omit<Place, 'author'>): Promise<string> {
  const id = randomUUID();
  await aRow(owner, 'follow_up', { id, dossier_id: dossierId, branch_id: branchId, kind: 'check_in', for_side: 'learner', channel: 'mail', due_at: new Date(),
    occurrence: `check_in:${id}`, state: 'done', ended_at: new Date() });
  return id;
}

/** The link and the code of a follow-up, as the worker makes them. */
export async function anAskedCheckIn(owner: pg.Client, secrets: Secrets, place: Omit<Place, 'author'>): Promise<CheckInTraces> {
  const askedFollowUpId = await anAskingFollowUp(owner, place);
  const checkInId = randomUUID();
  const checkInToken = secrets.linkToken(checkInId);
  const checkInCode = checkInCodeOf(secrets, askedFollowUpId, 0);
  await aRow(owner, 'check_in', { id: checkInId, dossier_id: place.dossierId, branch_id: place.branchId, follow_up_id: askedFollowUpId, asked_at: new Date(),
    token_hash: secrets.hashOf(checkInToken), code_hash: secrets.hashOf(`check-in:${checkInCode}`) });
  return { checkInId, checkInToken, checkInCode, askedFollowUpId };
}

/** One that waits for an answer, one that stands, and one that was said on the telephone. */
export async function checkInTraces(owner: pg.Client, secrets: Secrets, mark: string, place: Place): Promise<CheckInTraces> {
  const { dossierId, branchId, author } = place;
  await aRow(owner, 'check_in', { id: randomUUID(), dossier_id: dossierId, branch_id: branchId, follow_up_id: await anAskingFollowUp(owner, place), version: 1,
    answered_at: new Date(), changed_at: new Date(), via: 'phone', whereabouts: 'searching', comment: `${mark} mots de la personne`, answered_by_membership_id: author,
    followed_version: 1 });
  const { checkInId } = await anAskedCheckIn(owner, secrets, place);
  await owner.query(`update check_in set version = 1, followed_version = 1, answered_at = now() - interval '3 days', changed_at = now() - interval '3 days', via = 'link',
    whereabouts = 'stopped' where id = $1`, [checkInId]);
  await owner.query(`insert into check_in_rating (branch_id, quarter, question, score, people)
    values ($1, date_trunc('quarter', app.today())::date, 1, 5, 1) on conflict (branch_id, quarter, question, score) do nothing`, [branchId]);
  await owner.query(`insert into check_in_moment (branch_id, quarter, moment, question, score, people)
    values ($1, date_trunc('quarter', app.today())::date, 'during', 1, 5, 1) on conflict do nothing`, [branchId]);
  return anAskedCheckIn(owner, secrets, place);
}
