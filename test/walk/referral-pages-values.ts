import { type Asking, each, type Entry } from './asking.js';

const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const dossier = each((world) => world.dossierId, own);

/** Where a referral stands in the dossier of whoever asks: the world's own; next door, one that is made. */
async function ownReferral({ owner, alpha, isSibling }: Asking): Promise<string> {
  if (!isSibling) return alpha.referralId;
  const { rows } = await owner.query(`with old as (select id from referral where dossier_id = $1 limit 1), made as (
      insert into referral (id, dossier_id, branch_id, state, by_membership_id)
      select gen_random_uuid(), id, branch_id, 'draft', $2 from dossier where id = $1 and not exists (select from old) returning id)
    select id from old union all select id from made`, [alpha.siblingDossierId, alpha.people.sibling.membershipId]);
  return rows[0].id;
}

/** What the arguments of the pages of referrals are given. */
export const referralPagesValues: Readonly<Record<string, Entry>> = {
  'dossierReferrals.id': dossier,
  'referral.dossierId': dossier,
  'referral.id': each((world) => world.referralId, ownReferral),
};
