import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import type { Secrets } from '../../platform/secrets.js';
import { type DueJson, dueJson, fromTheStart, itemsJson, showDue, startOfTomorrow, urgentFirst } from '../agenda/due.queries.js';
import { type CodedItem, wordingOf } from '../agenda/plan-words.queries.js';
import type { DossierLineView } from '../dossier/dossier.graphql.js';
import { lineColumns } from '../dossier/dossier-list.queries.js';
import { type DraftJson, unsealDraft } from '../interview/interview-draft.queries.js';
import { dayHandoffsJson, escalationCountSql } from './day-handoffs.queries.js';
import type { DayAppointmentView, DayHandoffView, DayInterviewView, DayNoticeView, MyDayView } from './my-day.graphql.js';

interface DayRow {
  drafts: (DraftJson & { dossierId: string; dossierTitle: string })[];
  interviews: (Omit<DayInterviewView, 'heldAt'> & { heldAt: string })[];
  recent: DossierLineView[];
  appointments: (Omit<DayAppointmentView, 'startsAt'> & { startsAt: string })[];
  notices: (Omit<DayNoticeView, 'at'> & { at: string })[];
  handoffs: (Omit<DayHandoffView, 'dueAt' | 'movedAt'> & { dueAt: string | null; movedAt: string })[];
  due: DueJson;
  next: CodedItem[];
  locale: string;
  escalations: number;
  total: number;
}

const daySql = `
  select
    (select coalesce(json_agg(x), '[]') from (
      select x.dossier_id as "dossierId", app.title_of(x.dossier_id) as "dossierTitle", x.version, x.saved_at as "savedAt",
        encode(x.sealed, 'base64') as sealed, coalesce(x.sealed_for, x.dossier_id) as "sealedFor"
      from interview_draft x
      where x.author_membership_id = $2 and app.title_of(x.dossier_id) is not null order by x.saved_at desc limit 20) x) as drafts,
    (select coalesce(json_agg(x), '[]') from (
      select i.id, i.dossier_id as "dossierId", i.title as "dossierTitle", i.held_at as "heldAt", i.channel, i.minutes, i.topics
      from app.my_interviews_today() i) x) as interviews,
    (select coalesce(json_agg(x), '[]') from (
      select ${lineColumns} from app.identity_lines(array(select app.caseload_page('mine', null, null, 8))) x
      order by x.touched_at desc, x.id desc) x) as recent,
    (select coalesce(json_agg(x), '[]') from (
      select a.id, a.dossier_id as "dossierId", app.title_of(a.dossier_id) as "dossierTitle", a.starts_at as "startsAt", a.minutes, a.channel,
        a.is_walk_in as "isWalkIn"
      from appointment a
      where a.membership_id = $2 and a.cancelled_at is null and app.title_of(a.dossier_id) is not null
        and a.starts_at >= app.today()::timestamp at time zone 'Europe/Brussels'
        and a.starts_at < (app.today() + 1)::timestamp at time zone 'Europe/Brussels'
      order by a.starts_at, a.id limit 50) x) as appointments,
    (select coalesce(json_agg(x), '[]') from (
      select n.id, n.kind, n.dossier_id as "dossierId", n.title as "dossierTitle", n.who as name, n.words, n.at
      from app.my_notices() n) x) as notices,
    ${dueJson('mine')} as due, ${itemsJson(`select app.next_due(${startOfTomorrow})`, urgentFirst)} as next,
    (select p.locale from person p where p.id = $6) as locale,
    ${dayHandoffsJson} as handoffs, ${escalationCountSql} as escalations,
    (select coalesce(sum(open_count), 0)::int from caseload
      where branch_id = $1 and lead_membership_id in (select app.my_leads())) as total`;

/**
 * What a counsellor finds in the morning: one statement, and a second one when a plan's words were never read before. What is due comes
 * with the same conditions as its pages.
 */
export async function readMyDay(ask: Ask, viewer: Viewer, secrets: Secrets): Promise<MyDayView> {
  const [row] = await ask<DayRow>(daySql, [viewer.branchId, viewer.membershipId, ...fromTheStart, viewer.personId]);
  if (!row) throw new Error('a statement without a from answers one row');
  const worded = await wordingOf(ask, [...row.due.items, ...row.next], row.locale);
  const [nextDue = null] = row.next.map(worded);
  return {
    due: showDue(row.due, worded), nextDue,
    drafts: row.drafts.map((draft) => showDraftEntry(draft, viewer, secrets)),
    interviewsToday: row.interviews.map((interview) => ({ ...interview, heldAt: new Date(interview.heldAt) })),
    appointments: row.appointments.map((appointment) => ({ ...appointment, startsAt: new Date(appointment.startsAt) })),
    notices: row.notices.map((notice) => ({ ...notice, at: new Date(notice.at) })),
    handoffs: row.handoffs.map((handoff) => ({
      ...handoff, movedAt: new Date(handoff.movedAt), dueAt: handoff.dueAt === null ? null : new Date(handoff.dueAt) })),
    escalationCount: row.escalations,
    recentDossiers: row.recent,
    caseloadTotal: row.total,
  };
}

const excerptLength = 140;

function showDraftEntry(draft: DayRow['drafts'][number], viewer: Viewer, secrets: Secrets) {
  const { summary, privateNote } = unsealDraft(draft, viewer, secrets);
  return { dossierId: draft.dossierId, dossierTitle: draft.dossierTitle, savedAt: new Date(draft.savedAt),
    excerpt: [...(summary || privateNote)].slice(0, excerptLength).join('') };
}
