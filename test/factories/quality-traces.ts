import { randomUUID } from 'node:crypto';
import { qualityStandards } from '@boussole/domain/quality/grid';
import type pg from 'pg';
import { aBranch, aPerson, type Branch } from './network.js';

interface Hat { readonly membershipId: string }

/** A world's own rounds: one that is being filled, one that is over with what a peer wrote; one of another body that its coordinator reads; what it does better. */
export interface QualityTraces {
  readonly qualityId: string;
  readonly qualityReadingId: string;
  readonly qualityActionId: string;
}

async function say(owner: pg.Client, table: 'quality_answer' | 'quality_remark', mark: string, reviewId: string, by: Hat): Promise<void> {
  await owner.query(`insert into ${table} (review_id, branch_id, standard, level, words, by_membership_id)
    select r.id, r.branch_id, s, 'partly', $3, $4 from quality_review r, unnest($2::text[]) s where r.id = $1 on conflict do nothing`,
  [reviewId, qualityStandards, `${mark} de quoi l’étayer`, by.membershipId]);
}

const aRound = async (owner: pg.Client, branchId: string, year: number, by: Hat): Promise<string> => (await owner.query<{ id: string }>(
  'insert into quality_review (id, branch_id, year, opened_by_membership_id) values ($1, $2, $3, $4) returning id', [randomUUID(), branchId, year, by.membershipId])).rows[0]?.id ?? '';

/** The round of this branch that is open, as if it had just been filled; made when there is none. */
export async function aDraft(owner: pg.Client, mark: string, branchId: string, by: Hat): Promise<string> {
  const { rows: [open] } = await owner.query<{ id: string }>(`select id from quality_review where branch_id = $1 and state <> 'closed'`, [branchId]);
  const id = open?.id ?? await aRound(owner, branchId, await freeYear(owner, branchId), by);
  await owner.query('delete from quality_remark where review_id = $1', [id]);
  await owner.query(`update quality_review set state = 'draft', peer_branch_id = null, peer_membership_id = null, asked_at = null, read_at = null, version = 1 where id = $1`, [id]);
  await say(owner, 'quality_answer', mark, id, by);
  return id;
}

/** No round is open any more, and none is of this year. */
export async function noRound(owner: pg.Client, branchId: string): Promise<void> {
  await owner.query(`update quality_review set state = 'closed', closed_at = now() where branch_id = $1 and state <> 'closed'`, [branchId]);
  await owner.query('update quality_review set year = $2 where branch_id = $1 and year = extract(year from app.today())', [branchId, await freeYear(owner, branchId)]);
}

const freeYear = async (owner: pg.Client, branchId: string): Promise<number> => (await owner.query<{ year: number }>(
  'select y as year from generate_series(2001, 2199) y where y not in (select year from quality_review where branch_id = $1) and y <> extract(year from app.today()) limit 1',
  [branchId])).rows[0]?.year ?? 2199;

/** Elsewhere a round waits for the coordination of this branch, or was taken by somebody there. */
export async function aReading(owner: pg.Client, mark: string, to: { readonly id: string }, taken: Hat | null): Promise<string> {
  const far = await aBranch(owner);
  const id = await aDraft(owner, mark, far.id, await aPerson(owner, far, 'coordinator', 'Zoé'));
  await owner.query(`update quality_review set state = 'sent_to_peer', peer_branch_id = $2, peer_membership_id = $3, asked_at = now() where id = $1`,
    [id, to.id, taken?.membershipId ?? null]);
  return id;
}

export async function anAction(owner: pg.Client, mark: string, reviewId: string, by: Hat): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`insert into quality_action (id, branch_id, review_id, standard, what, owner_membership_id, due_on, state, result, by_membership_id)
    select $2, branch_id, id, 'information', $3, $5, app.today() + 90, 'doing', $4, $5 from quality_review where id = $1 returning id`,
  [reviewId, randomUUID(), `${mark} mieux dater`, `${mark} à mi-chemin`, by.membershipId]);
  return rows[0]?.id ?? '';
}

export async function qualityTraces(owner: pg.Client, mark: string, { branch, far, people }: {
  readonly branch: Branch; readonly far: Branch; readonly people: Readonly<Record<'coordinator' | 'grantee', Hat>>;
}): Promise<QualityTraces> {
  const over = await aDraft(owner, mark, branch.id, people.coordinator);
  await say(owner, 'quality_remark', mark, over, people.grantee);
  await owner.query(`update quality_review set state = 'closed', peer_branch_id = $2, peer_membership_id = $3, asked_at = now(), read_at = now(), closed_at = now() where id = $1`,
    [over, far.id, people.grantee.membershipId]);
  const qualityId = await aDraft(owner, mark, branch.id, people.coordinator);
  const qualityReadingId = await aReading(owner, mark, branch, people.coordinator);
  await say(owner, 'quality_remark', mark, qualityReadingId, people.coordinator);
  return { qualityId, qualityReadingId, qualityActionId: await anAction(owner, mark, qualityId, people.coordinator) };
}
