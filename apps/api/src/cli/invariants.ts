import { figureInvariants } from './figure-invariants.js';
import { followUpInvariants } from './follow-up-invariants.js';
import type { Invariant } from './invariant.js';
import { nightInvariants } from './night-invariants.js';
import { referralInvariants } from './referral-invariants.js';
import { registerInvariants } from './register-invariants.js';
import { sharingInvariants } from './sharing-invariants.js';

// A dossier opened after the contact it was opened for keeps its opening as the last touch.
const contacts = `select d.id, d.interview_count, d.last_contact_at, d.touched_at, d.opened_at,
    coalesce(i.count, 0) as count, i.latest
  from dossier d left join (
    select dossier_id, count(*) as count, max(held_at) as latest from interview group by dossier_id) i on i.dossier_id = d.id`;

const ofDossiers: readonly Invariant[] = [
  {
    says: 'caseload.open_count : autant que de dossiers ouverts, par référent',
    sql: `select coalesce(c.lead_membership_id, d.lead_membership_id) as id
      from caseload c full join (
        select branch_id, lead_membership_id, count(*) as count from dossier where status = 'open'
        group by branch_id, lead_membership_id) d
      on (d.branch_id, d.lead_membership_id) = (c.branch_id, c.lead_membership_id)
      where coalesce(c.open_count, 0) <> coalesce(d.count, 0)`,
  },
  { says: 'dossier.interview_count : autant que d’entretiens', sql: `select id from (${contacts}) d where interview_count <> count` },
  { says: 'dossier.last_contact_at : le dernier entretien', sql: `select id from (${contacts}) d where last_contact_at is distinct from latest` },
  { says: 'dossier.touched_at : le dernier entretien, ou l’ouverture', sql: `select id from (${contacts}) d where touched_at <> greatest(opened_at, latest)` },
  {
    says: 'chaque dossier a son bénéficiaire, de la même antenne',
    sql: `select d.id from dossier d left join learner l on l.id = d.learner_id
      where l.id is null or l.branch_id <> d.branch_id`,
  },
  {
    says: 'chaque bénéficiaire a un dossier',
    sql: 'select l.id from learner l where not exists (select from dossier d where d.learner_id = l.id)',
  },
  {
    says: 'aucune identité derrière un bénéficiaire anonyme',
    sql: `select id from learner where is_anonymous and (code is null
      or num_nonnulls(given_name, family_name, birth_on, commune_nis, email, phone, search_keys) > 0)`,
  },
  {
    says: 'chaque dossier est mené par quelqu’un de son antenne',
    sql: `select d.id from dossier d left join membership m on m.id = d.lead_membership_id
      where m.branch_id is distinct from d.branch_id or m.organisation_id <> d.organisation_id`,
  },
  {
    says: 'chaque entretien a un auteur de son antenne, ou d’une antenne à qui l’écriture était partagée',
    sql: `select i.id from interview i left join membership m on m.id = i.author_membership_id
      where m.branch_id is distinct from i.branch_id and not exists (select from dossier_grant g
        where g.dossier_id = i.dossier_id and g.to_branch_id = m.branch_id and g.may_write)`,
  },
  {
    says: 'chaque note privée est de l’auteur de son entretien',
    sql: `select n.interview_id as id from private_note n left join interview i on i.id = n.interview_id
      where (n.author_membership_id, n.branch_id) is distinct from (i.author_membership_id, i.branch_id)`,
  },
  {
    says: 'chaque session est sous un rattachement de la même personne, pour douze heures au plus',
    sql: `select s.id from session s left join membership m on m.id = s.membership_id
      where m.person_id is distinct from s.person_id or s.ends_at > s.started_at + interval '12 hours'`,
  },
  {
    says: 'aucun envoi dû depuis plus de cinq minutes sans être remis à la file',
    sql: `select id from delivery where greatest(due_at, created_at) < now() - interval '5 minutes' and (
      (state = 'pending' and handed_at is null) or (state = 'sending' and lease_until < now() - interval '5 minutes'))`,
  },
  {
    says: 'aucun envoi parti sans le numéro de sa passerelle',
    sql: `select id from delivery where state = 'sent' and gateway_id is null`,
  },
];

/** What is always true of the data. */
export const invariants: readonly Invariant[] = [...ofDossiers, ...registerInvariants, ...sharingInvariants, ...referralInvariants, ...followUpInvariants, ...nightInvariants, ...figureInvariants];
