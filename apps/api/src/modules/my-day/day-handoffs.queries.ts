/** More than anybody answers in a day. */
const most = 20;

const chosen = (kind: string, where: string, order: string): string => `
  (select r.id, '${kind}' as kind, r.dossier_id, r.state, r.offer_id, r.to_organisation_id, r.due_kind, r.due_at, r.moved_at
    from referral r where r.by_membership_id = $2 and ${where} order by ${order} limit ${most})`;

const waitsForMe = `r.over_at is null and r.state = 'info_requested'`;
// Two working days or four days at a week-end: what falls due before one is back is seen today.
const isDue = `r.over_at is null and r.state <> 'info_requested' and r.due_at < now() + interval '2 days'`;
const isAnswered = `r.sent_at is not null and r.moved_at > now() - interval '7 days'
  and r.state in ('waitlisted', 'accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled', 'closed', 'declined')
  and (r.due_at is null or r.due_at >= now() + interval '2 days')`;

/** One's own referrals that need an eye, as JSON: the offer, the operator, and whose dossier where the index of the branch says it. */
export const dayHandoffsJson = `(
  with mine as (${chosen('question', waitsForMe, 'r.moved_at, r.id')}
      union all ${chosen('due', isDue, 'r.due_at, r.id')}
      union all ${chosen('answered', isAnswered, 'r.moved_at desc, r.id desc')}),
    whose as (select * from app.identity_lines(array(select distinct dossier_id from mine)))
  select coalesce(json_agg(x), '[]') from (
    select m.id, m.kind, m.dossier_id as "dossierId", w.title as "dossierTitle", m.state, f.title as "offerTitle",
      o.name as "organisationName", m.due_kind as "dueKind", m.due_at as "dueAt", m.moved_at as "movedAt"
    from mine m left join whose w on w.id = m.dossier_id left join offer f on f.id = m.offer_id
    left join organisation o on o.id = m.to_organisation_id
    order by array_position(array['question', 'due', 'answered'], m.kind), case when m.kind = 'answered' then null else m.due_at end,
      m.moved_at desc, m.id) x)`;

/** How many referrals wait for a coordinator's eye; the rows that she may see are chosen by the database. */
export const escalationCountSql = `(case when app.role() = 'coordinator' then
  (select count(*)::int from referral r where r.branch_id = $1 and r.escalated_at is not null and r.over_at is null
    and r.state in ('sent', 'received', 'under_review', 'info_requested'))
  + (select count(*)::int from referral r where r.branch_id = $1 and r.learner_answer = 'disagree' and r.over_at > now() - interval '12 months')
  else 0 end)`;
