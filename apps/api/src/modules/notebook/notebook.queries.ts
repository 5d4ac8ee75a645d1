import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import { type SituationJson, wholeSituationJson } from '../situation/situation.queries.js';
import type { NotebookView, OwnLookView, RepresentedNotebookView } from './notebook.graphql.js';
import { firstLooksJson, showLooks } from './notebook-log.queries.js';
import { rightsJson } from './right-request.queries.js';

/** The interviews on the page; whoever wants them all takes her data home. */
const shownInterviews = 20;

const identityJson = `json_build_object('isAnonymous', l.is_anonymous, 'code', l.code, 'givenName', l.given_name,
  'familyName', l.family_name, 'birthOn', l.birth_on,
  'communeName', (select c.name_fr from commune c where c.nis = l.commune_nis), 'email', l.email, 'phone', l.phone,
  'safeContact', json_build_object('byMail', l.by_mail, 'bySms', l.by_sms, 'byPhone', l.by_phone, 'hideService', l.hide_service,
    'notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour, 'note', l.contact_note))`;

const teamJson = `(select json_agg(json_build_object('kind', x.kind, 'name', app.staff(x.membership_id)->>'name') order by x.place) from (
  select 0 as place, 'lead' as kind, d.lead_membership_id as membership_id
  union all
  select 1, 'assigned', a.membership_id from assignment a where a.dossier_id = d.id and a.ended_at is null
    and a.from_at <= now() and (a.until_at is null or a.until_at > now())) x)`;

const goalsJson = `(select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'title', g.title, 'why', g.why, 'state', g.state)
  order by array_position(array['heart', 'second', 'other'], g.kind), g.created_at desc, g.id desc), '[]')
  from goal g where g.dossier_id = d.id)`;

const appointmentsJson = `(select coalesce(json_agg(json_build_object('id', a.id, 'startsAt', a.starts_at, 'minutes', a.minutes,
  'channel', a.channel, 'withName', app.staff(a.membership_id)->>'name') order by a.starts_at, a.id), '[]')
  from appointment a where a.dossier_id = d.id and a.cancelled_at is null and a.starts_at > now() - interval '2 hours')`;

const interviewsJson = `(select coalesce(json_agg(json_build_object('id', i.id, 'heldAt', i.held_at, 'channel', i.channel,
  'minutes', i.minutes, 'summary', i.summary, 'withName', app.staff(i.author_membership_id)->>'name') order by i.held_at desc, i.id desc), '[]')
  from (select * from interview i where i.dossier_id = d.id order by i.held_at desc, i.id desc limit ${shownInterviews}) i)`;

const documentsJson = `(select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title, 'addedAt', c.added_at)
  order by c.added_at desc, c.id desc), '[]') from document c where c.dossier_id = d.id and c.state = 'ready')`;

const grantsJson = `(select coalesce(json_agg(json_build_object('id', g.id, 'branchName', gb.name, 'organisationName', go.name,
  'personName', app.staff(g.to_membership_id)->>'name', 'purpose', g.purpose, 'sections', g.sections, 'mayWrite', g.may_write,
  'basis', g.basis, 'from', g.from_at, 'until', g.until_at, 'revokedAt', g.revoked_at,
  'isLive', g.revoked_at is null and now() between g.from_at and g.until_at, 'looks', coalesce(gl.looks, 0))
  order by (g.revoked_at is null and g.until_at > now()) desc, g.from_at desc, g.id desc), '[]')
  from dossier_grant g join branch gb on gb.id = g.to_branch_id join organisation go on go.id = gb.organisation_id
  left join app.grant_looks() gl on gl.grant_id = g.id where g.dossier_id = d.id)`;

const requestsJson = `(select coalesce(json_agg(json_build_object('id', r.id, 'branchName', rb.name, 'organisationName', ro.name,
  'personName', app.staff(r.by_membership_id)->>'name', 'purpose', r.purpose, 'sections', r.sections, 'mayWrite', r.may_write,
  'isPersonal', r.is_personal, 'untilOn', r.until_on, 'message', r.message, 'expiresAt', r.expires_at) order by r.created_at, r.id), '[]')
  from grant_request r join branch rb on rb.id = r.by_branch_id join organisation ro on ro.id = rb.organisation_id
  where r.dossier_id = d.id and r.state = 'open' and r.expires_at > now())`;

/** Who answers for a minor today, as JSON. */
const representativesJson = `(select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'relation', r.relation,
  'from', r.from_on, 'until', r.until_on) order by r.created_at, r.id), '[]') from representative r
  where r.dossier_id = d.id and r.ended_at is null and (r.until_on is null or r.until_on >= app.today())
    and extract(year from age(app.today(), l.birth_on)) < 18)`;

// JSON carries times as text; the types say what they will be.
interface NotebookRow extends Omit<NotebookView, 'looks' | 'situation'> { situation: SituationJson | null; looks: OwnLookView[] }

/** The whole of one's own page in one statement. */
export async function readNotebook(ask: Ask, { dossierId }: Holder): Promise<NotebookView> {
  const [row] = await ask<NotebookRow>(`
    select d.reference, d.status, d.opened_at as "openedAt", b.name as "branchName", o.name as "organisationName",
      ${identityJson} as identity, ${wholeSituationJson('d.id')} as situation, ${teamJson} as team, ${goalsJson} as goals,
      ${appointmentsJson} as appointments, ${interviewsJson} as interviews,
      (select count(*)::int from interview i where i.dossier_id = d.id) as "interviewCount", ${documentsJson} as documents,
      app.own_special() as "specialCount", ${grantsJson} as grants, ${requestsJson} as requests,
      ${representativesJson} as representatives, ${rightsJson('d.id')} as rights, ${firstLooksJson} as looks,
      (select max(j.at) from journal j where j.dossier_id = d.id and j.what = 'notebook.entered' and j.role = 'learner'
        and j.at < (select s.started_at from learner_session s where s.id = app.session_id())) as "lastVisitAt"
    from dossier d join learner l on l.id = d.learner_id join branch b on b.id = d.branch_id join organisation o on o.id = d.organisation_id
    where d.id = $1`, [dossierId]);
  // Her session is alive, so there is a dossier: it opens to nobody for now.
  if (!row) throw new Refusal('notebook.restricted');
  const situation = row.situation && { ...row.situation, updatedAt: dateOf(row.situation.updatedAt) };
  return { ...row, situation, looks: showLooks(row.looks) };
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What a representative reads; the database alone chooses it, and writes its line. */
export async function readRepresented(ask: Ask): Promise<RepresentedNotebookView> {
  const [row] = await ask<{ page: RepresentedNotebookView | null }>('select app.represented_page() as page');
  if (!row?.page) throw new Refusal('notebook.restricted');
  return row.page;
}
