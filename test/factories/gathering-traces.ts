import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aRow } from './referral-traces.js';

interface Leader { readonly membershipId: string }
interface Place { readonly branch: { readonly id: string }; readonly dossierId: string; readonly author: Leader }

/** A moment of a branch that begins so many hours from now: led by somebody, with a group that is only counted. */
export async function aGathering(owner: pg.Client, mark: string, branchId: string, leader: Leader, hours = 200, state = 'planned'): Promise<{ gatheringId: string; groupId: string }> {
  const [gatheringId, groupId] = [randomUUID(), randomUUID()];
  await aRow(owner, 'gathering', {
    id: gatheringId, branch_id: branchId, kind: 'workshop', title: `${mark} atelier`, place: `${mark} salle`, starts_at: new Date(Date.now() + hours * 3_600_000), minutes: 90, seats: 20,
    lead_membership_ids: [leader.membershipId], note: `${mark} note d’atelier`, state, by_membership_id: leader.membershipId,
  });
  await aRow(owner, 'gathering_group', { id: groupId, gathering_id: gatheringId, branch_id: branchId, label: `${mark} classe`, count: 9 });
  return { gatheringId, groupId };
}

/** Somebody's place in it. */
export async function aSeat(owner: pg.Client, gatheringId: string, dossierId: string, by: Leader, attendance = 'unknown'): Promise<string> {
  const id = randomUUID();
  await owner.query(`insert into gathering_seat (id, gathering_id, dossier_id, branch_id, state, attendance, starts_at, by_membership_id)
    select $1, g.id, $3, g.branch_id, 'enrolled', $5, g.starts_at, $4 from gathering g where g.id = $2`, [id, gatheringId, dossierId, by.membershipId, attendance]);
  return id;
}

/** What a moment that several people share leaves in a branch and in a dossier. */
export async function gatheringTraces(owner: pg.Client, mark: string, { branch, dossierId, author }: Place): Promise<{ gatheringId: string; gatheringGroupId: string; seatId: string }> {
  const { gatheringId, groupId } = await aGathering(owner, mark, branch.id, author);
  const seatId = await aSeat(owner, gatheringId, dossierId, author);
  await aRow(owner, 'gathering_follow_up', { gathering_id: gatheringId, dossier_id: dossierId, branch_id: branch.id, kind: 'contact', on_day: '2030-01-01', by_membership_id: author.membershipId });
  const called = await aGathering(owner, mark, branch.id, author);
  await owner.query(`update gathering set state = 'cancelled', cancel_reason = $2 where id = $1`, [called.gatheringId, `${mark} motif`]);
  return { gatheringId, gatheringGroupId: groupId, seatId };
}
