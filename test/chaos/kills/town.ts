import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aBranch, aPerson, type Branch } from '../../factories/network.js';
import { aSession } from '../../factories/world.js';

/** A referral ready to leave: an offer retained, its packet approved. */
export interface Ready { readonly id: string; readonly dossierId: string; readonly packetId: string }

export interface Town {
  readonly counsellorCookie: string;
  readonly agentCookie: string;
  readonly ready: readonly Ready[];
}

const perDossier = 10;

/** One counsellor, one operator with a mailbox, and so many referrals that wait to be sent. */
export async function aTown(owner: pg.Client, count: number): Promise<Town> {
  const branch = await aBranch(owner);
  const far = await aBranch(owner);
  const counsellor = await aPerson(owner, branch, 'counsellor', 'Nadia');
  const agent = await aPerson(owner, far, 'operator_agent', 'Karim');
  await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'handoff', 'relais@operateur.example')`,
    [far.id, far.organisationId]);
  const offers = await someOffers(owner, far);
  for (let at = 0; at < count; at += perDossier) await aDossier(owner, branch, far, counsellor.membershipId, offers);
  const { rows } = await owner.query<Ready>(`select id, dossier_id as "dossierId", packet_id as "packetId" from referral order by id limit $1`, [count]);
  return {
    ready: rows, counsellorCookie: (await aSession(owner, 'chaos', counsellor.id, counsellor.membershipId)).cookie,
    agentCookie: (await aSession(owner, 'chaos', agent.id, agent.membershipId)).cookie,
  };
}

async function someOffers(owner: pg.Client, far: Branch): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(`insert into offer (organisation_id, branch_id, kind, title, trades)
    select $1, $2, 'training', 'Formation ' || n, '{F1602}' from generate_series(1, ${perDossier}) n returning id`, [far.organisationId, far.id]);
  return rows.map(({ id }) => id);
}

async function aDossier(owner: pg.Client, branch: Branch, far: Branch, lead: string, offers: readonly string[]): Promise<void> {
  const { rows: [learner] } = await owner.query('insert into learner (branch_id, is_anonymous, given_name, family_name) values ($1, false, $2, $3) returning id',
    [branch.id, 'Élise', 'Dupont']);
  const { rows: [dossier] } = await owner.query(`insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id)
    values ($1, $2, $3, $4, $5) returning id`, [branch.organisationId, branch.id, learner.id, randomUUID().slice(0, 18), lead]);
  await owner.query(`
    with made as (
      insert into referral (id, dossier_id, branch_id, version, state, offer_id, to_branch_id, to_organisation_id, by_membership_id)
      select gen_random_uuid(), $1, $2, 2, 'choice_presented', o, $3, $4, $5 from unnest($6::uuid[]) o returning id, offer_id),
    packed as (
      insert into packet (id, dossier_id, branch_id, referral_id, content, hash, made_by_membership_id, approved_at, approved_by, approval_note, witness_membership_id)
      select gen_random_uuid(), $1, $2, m.id, c.content, sha256(convert_to(c.content, 'UTF8')), $5, now(), 'orally', 'Dit au guichet', $5
      from made m cross join lateral (select json_build_object('recipient', json_build_object('branchId', $3::uuid, 'offerId', m.offer_id))::text as content) c
      returning id, referral_id)
    select 1`, [dossier.id, branch.id, far.id, far.organisationId, lead, offers]);
  await owner.query('update referral r set packet_id = p.id from packet p where p.referral_id = r.id and r.dossier_id = $1', [dossier.id]);
}
