import { mayRead, mayReadPrivateNote } from '@boussole/domain/access/rules';
import type { Ask, Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { Secrets } from '../../platform/secrets.js';
import { dossierFacts, type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import type { InterviewView, TimelineView } from './interview.graphql.js';

const pageLength = 20;

/** An interview as PostgreSQL tells it; the note is still sealed. */
export interface InterviewJson extends Omit<InterviewView, 'heldAt' | 'privateNote'> {
  heldAt: string;
  note: { sealed: string; authorMembershipId: string } | null;
}

/** The interviews of a dossier as JSON, one more than a page so that the next one is known to exist. */
export const interviewsJson = (dossier: string, membership: string, before: readonly [at: string, id: string] | null) => `
  (select coalesce(json_agg(i), '[]') from (
    select i.id, i.held_at as "heldAt", i.channel, i.minutes, i.topics, i.summary,
      app.staff(i.author_membership_id) as author,
      case when n.interview_id is not null then json_build_object('sealed', encode(n.sealed, 'base64'),
        'authorMembershipId', n.author_membership_id) end as note
    from interview i
    left join private_note n on n.interview_id = i.id and n.author_membership_id = ${membership}
    where i.dossier_id = ${dossier} ${before ? `and (i.held_at, i.id) < (${before[0]}, ${before[1]})` : ''}
    order by i.held_at desc, i.id desc limit ${pageLength + 1}) i)`;

/** Interviews as their reader may see them. */
export function showTimeline(interviews: InterviewJson[], viewer: Viewer, secrets: Secrets): TimelineView {
  const page = interviews.slice(0, pageLength).map((interview) => showInterview(interview, viewer, secrets));
  const last = interviews[pageLength - 1];
  return { interviews: page, next: interviews.length > pageLength && last ? showPlace([last.heldAt, last.id]) : null };
}

function showInterview({ note, heldAt, ...rest }: InterviewJson, viewer: Viewer, secrets: Secrets): InterviewView {
  const privateNote = note && mayReadPrivateNote(note, viewer)
    ? secrets.unseal(Buffer.from(note.sealed, 'base64'), rest.id) : null;
  return { ...rest, heldAt: new Date(heldAt), privateNote };
}

/** The next page of a dossier's interviews. */
export async function readTimeline(
  ask: Ask, viewer: Viewer, secrets: Secrets, dossierId: string, after: string,
): Promise<TimelineView> {
  const [heldAt, lastId] = readPlace(after);
  permit(mayRead(await dossierFacts(ask, viewer, dossierId, ''), 'interviews', viewer));
  const [row] = await ask<{ interviews: InterviewJson[] }>(
    `select ${interviewsJson('$1', '$2', ['$3::timestamptz', '$4::uuid'])} as interviews`,
    [dossierId, viewer.membershipId, heldAt, lastId]);
  return showTimeline(row?.interviews ?? [], viewer, secrets);
}

/** One interview, as its reader may see it. */
export async function readInterview(ask: Ask, viewer: Viewer, secrets: Secrets, id: string): Promise<InterviewView> {
  const [row] = await ask<InterviewJson & { facts: FactsJson }>(`
    select i.id, i.held_at as "heldAt", i.channel, i.minutes, i.topics, i.summary,
      ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, app.staff(i.author_membership_id) as author,
      case when n.interview_id is not null then json_build_object('sealed', encode(n.sealed, 'base64'),
        'authorMembershipId', n.author_membership_id) end as note
    from interview i
    join dossier d on d.id = i.dossier_id
    join learner l on l.id = d.learner_id
    left join private_note n on n.interview_id = i.id and n.author_membership_id = $2
    where i.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const { facts, ...interview } = row;
  permit(mayRead(readFacts(facts), 'interviews', viewer));
  return showInterview(interview, viewer, secrets);
}
