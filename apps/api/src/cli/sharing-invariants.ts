import type { Invariant } from './invariant.js';

/** What is always true of what is shared. */
export const sharingInvariants: readonly Invariant[] = [
  {
    says: 'aucun partage sans preuve',
    sql: `select id from dossier_grant where text_version is null or case evidence
      when 'in_app' then given_by not in ('learner', 'representative')
      when 'signed_paper' then evidence_hash is null
      else coalesce(evidence_text, '') = '' end`,
  },
  {
    says: 'aucun partage de plus de douze mois',
    sql: `select id from dossier_grant where until_at > from_at + interval '12 months 1 day'`,
  },
  {
    says: 'aucun partage avec l’antenne qui tient le dossier',
    sql: `select g.id from dossier_grant g join dossier d on d.id = g.dossier_id where g.to_branch_id = d.branch_id or g.branch_id <> d.branch_id`,
  },
  {
    says: 'chaque demande accordée a son partage, du même dossier, pour qui l’a demandé et sans rien de plus',
    sql: `select r.id from grant_request r left join dossier_grant g on g.id = r.grant_id
      where r.state = 'granted' and (g.dossier_id is distinct from r.dossier_id or g.to_branch_id <> r.by_branch_id
        or not g.sections <@ r.sections or g.may_write and not r.may_write)`,
  },
  {
    says: 'un code de partage au plus circule par dossier, trente jours au plus',
    sql: `select dossier_id as id from share_code where ended_at is null and used_at is null group by dossier_id having count(*) > 1
      union all select id from share_code where expires_at > created_at + interval '30 days'`,
  },
];
