import type { Invariant } from './invariant.js';

const live = `'draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted', 'appointment_set',
  'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'`;

// A draft made after a refusal has no line yet: its log begins with what was chosen, at the second version.
const logs = `select r.id, r.state, r.version, l.lines, l.first, l.last,
    (select e.to_state from referral_event e where e.referral_id = r.id and e.seq = l.last) as told
  from referral r left join (
    select referral_id, count(*) as lines, min(seq) as first, max(seq) as last from referral_event group by referral_id) l on l.referral_id = r.id`;

/** What is always true of referrals, of what is sent with them and of what is due. */
export const referralInvariants: readonly Invariant[] = [
  {
    says: 'chaque orientation est là où son journal la laisse, à la même version',
    sql: `select id from (${logs}) r where case when lines is null then state <> 'draft' or version <> 1 else told is distinct from state or last <> version end`,
  },
  {
    says: 'aucun pas ne manque au journal d’une orientation, chacun part d’où le précédent s’arrête',
    sql: `select id from (${logs}) r where lines is not null and (first not in (1, 2) or lines <> last - first + 1)
      union all select x.referral_id from (
        select referral_id, seq, from_state, lag(to_state) over (partition by referral_id order by seq) as before from referral_event) x
      where x.before is not null and x.from_state is distinct from x.before`,
  },
  {
    says: 'au plus une orientation en cours par dossier, offre et projet',
    sql: `select min(id::text) as id from referral where state in (${live}) and offer_id is not null
      group by dossier_id, offer_id, goal_id having count(*) > 1`,
  },
  {
    says: 'chaque orientation acceptée ailleurs a ouvert un partage, et un seul',
    sql: `select r.id from referral r
      where r.to_branch_id <> r.branch_id and exists (select from referral_event e where e.referral_id = r.id and e.to_state = 'accepted')
        and not exists (select from dossier_grant g where g.id = r.grant_id and (g.dossier_id, g.to_branch_id) = (r.dossier_id, r.to_branch_id))
      union all select min(id::text)::uuid from referral where grant_id is not null group by grant_id having count(*) > 1`,
  },
  {
    says: 'aucun partage ouvert avant l’acceptation, ni au-delà de ce qui était approuvé',
    sql: `select r.id from referral r join dossier_grant g on g.id = r.grant_id left join packet p on p.id = r.packet_id
      where p.approved_at is null or not g.sections <@ p.grant_sections or g.may_write
        or not exists (select from referral_event e where e.referral_id = r.id and e.to_state = 'accepted')`,
  },
  {
    says: 'ce qui est parti est un dossier de relais approuvé, fait pour cette orientation et ce destinataire',
    sql: `select r.id from referral r left join packet p on p.id = r.packet_id where r.sent_at is not null
      and (p.approved_at is null or p.referral_id <> r.id or p.content::json->'recipient'->>'offerId' <> r.offer_id::text)`,
  },
  { says: 'chaque dossier de relais a l’empreinte de ce qu’il dit', sql: `select id from packet where hash <> sha256(convert_to(content, 'UTF8'))` },
  {
    says: 'rien n’est prévu pour une orientation terminée',
    sql: `select f.id from follow_up f join referral r on r.id = f.referral_id where f.state = 'planned' and r.over_at is not null`,
  },
  {
    says: 'ce qui est prévu et se fait seul est promis à la file',
    sql: `select f.id from follow_up f join referral r on r.id = f.referral_id
      where f.state = 'planned' and (f.channel <> 'task' or f.kind = 'escalate') and f.due_at > now()
        and not exists (select from delivery d where d.key = 'follow-up:' || f.id)`,
  },
  {
    says: 'une orientation terminée ne retient plus rien de l’horloge',
    sql: `select id from referral where over_at is not null and (running_since is not null or due_at is not null or expires_at is not null or wait_until is not null)`,
  },
  {
    says: 'chaque choix retenu est dans l’éventail qu’il cite',
    sql: `select m.id from choice_made m join choice_set s on s.id = m.choice_set_id left join referral r on r.id = m.referral_id
      where m.alternative >= s.option_count or r.choice_set_id <> m.choice_set_id or r.offer_id <> m.offer_id`,
  },
  {
    says: 'inbox_total : autant que d’orientations reçues, par antenne et par liste',
    sql: `select coalesce(t.branch_id, r.to_branch_id) as id from inbox_total t full join (
        select to_branch_id, count(*) filter (where v = 'todo') as todo, count(*) filter (where v = 'waiting') as waiting, count(*) filter (where v = 'answered') as answered
        from (select to_branch_id, app.inbox_view(sent_at, due_at, over_at) as v from referral where sent_at is not null) x group by 1) r
      on r.to_branch_id = t.branch_id
      where (coalesce(t.todo, 0), coalesce(t.waiting, 0), coalesce(t.answered, 0)) <> (coalesce(r.todo, 0), coalesce(r.waiting, 0), coalesce(r.answered, 0))`,
  },
];
