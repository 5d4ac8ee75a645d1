import type { Ask, Viewer } from '../../platform/database.js';
import type { Secrets } from '../../platform/secrets.js';
import type { DossierLineView } from '../dossier/dossier.graphql.js';
import { lineColumns, lineTables } from '../dossier/dossier-list.queries.js';
import { type DraftJson, unsealDraft } from '../interview/interview-draft.queries.js';
import type { DayInterviewView, MyDayView } from './my-day.graphql.js';

interface DayRow {
  drafts: (DraftJson & { dossierId: string; dossierTitle: string })[];
  interviews: (Omit<DayInterviewView, 'heldAt'> & { heldAt: string })[];
  recent: DossierLineView[];
  total: number;
}

const title = `coalesce(l.given_name || ' ' || l.family_name, l.code)`;

/** The drafts, the interviews held since midnight in Brussels, the dossiers last touched: one statement. */
export async function readMyDay(ask: Ask, viewer: Viewer, secrets: Secrets): Promise<MyDayView> {
  const [row] = await ask<DayRow>(`
    select
      (select coalesce(json_agg(x), '[]') from (
        select x.dossier_id as "dossierId", ${title} as "dossierTitle", x.version, x.saved_at as "savedAt",
          encode(x.sealed, 'base64') as sealed
        from interview_draft x join dossier d on d.id = x.dossier_id join learner l on l.id = d.learner_id
        where x.author_membership_id = $2 and d.branch_id = $1 order by x.saved_at desc limit 20) x) as drafts,
      (select coalesce(json_agg(x), '[]') from (
        select i.id, i.dossier_id as "dossierId", ${title} as "dossierTitle", i.held_at as "heldAt", i.channel, i.minutes,
          i.topics
        from interview i join dossier d on d.id = i.dossier_id join learner l on l.id = d.learner_id
        where i.author_membership_id = $2 and i.branch_id = $1
          and i.held_at >= app.today()::timestamp at time zone 'Europe/Brussels'
        order by i.held_at, i.id limit 100) x) as interviews,
      (select coalesce(json_agg(x), '[]') from (
        select ${lineColumns} from dossier d ${lineTables}
        where d.branch_id = $1 and d.lead_membership_id = $2 and d.status = 'open'
        order by d.touched_at desc, d.id desc limit 8) x) as recent,
      (select coalesce(sum(open_count), 0)::int from caseload
        where branch_id = $1 and lead_membership_id = $2) as total`, [viewer.branchId, viewer.membershipId]);
  if (!row) return { drafts: [], interviewsToday: [], recentDossiers: [], caseloadTotal: 0 };
  return {
    drafts: row.drafts.map((draft) => showDraftEntry(draft, viewer, secrets)),
    interviewsToday: row.interviews.map((interview) => ({ ...interview, heldAt: new Date(interview.heldAt) })),
    recentDossiers: row.recent,
    caseloadTotal: row.total,
  };
}

const excerptLength = 140;

function showDraftEntry(draft: DayRow['drafts'][number], viewer: Viewer, secrets: Secrets) {
  const { summary, privateNote } = unsealDraft(draft, viewer, draft.dossierId, secrets);
  return { dossierId: draft.dossierId, dossierTitle: draft.dossierTitle, savedAt: new Date(draft.savedAt),
    excerpt: [...(summary || privateNote)].slice(0, excerptLength).join('') };
}
