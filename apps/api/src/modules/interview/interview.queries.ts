import { mayRead, mayReadPrivateNote } from '@boussole/domain/access/rules';
import type { Section } from '@boussole/domain/access/sections';
import type { Viewer } from '../../platform/database.js';
import { type Ask, planned } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Secrets } from '../../platform/secrets.js';
import { type FactsJson, factsJson, readFacts, seenSections } from '../dossier/dossier.queries.js';
import type { InterviewView } from './interview.graphql.js';

/** An interview as PostgreSQL tells it; the note is still sealed. */
export interface InterviewJson extends Omit<InterviewView, 'heldAt' | 'privateNote'> {
  heldAt: string;
  note: { sealed: string; authorMembershipId: string } | null;
}

/** One interview as JSON, its note still sealed. */
export const interviewJson = (interview: string, note: string) => `
  json_build_object('id', ${interview}.id, 'heldAt', ${interview}.held_at, 'channel', ${interview}.channel, 'minutes', ${interview}.minutes,
    'topics', ${interview}.topics, 'summary', ${interview}.summary, 'results', coalesce(${interview}.results, '{}'), 'isSpecial', ${interview}.is_special,
    'forRepresentative', ${interview}.for_representative,
    'author', app.staff(${interview}.author_membership_id),
    'note', case when ${note}.interview_id is not null then json_build_object('sealed', encode(${note}.sealed, 'base64'),
      'authorMembershipId', ${note}.author_membership_id) end)`;

/** An interview as its reader may see it; none where that part of the dossier is closed to her. */
export function showInterview(
  { note, heldAt, ...rest }: InterviewJson, seen: readonly Section[], viewer: Viewer, secrets: Secrets,
): InterviewView | null {
  if (!seen.includes('interviews') || (rest.isSpecial && !seen.includes('special'))) return null;
  const privateNote = note && mayReadPrivateNote(note, viewer)
    ? secrets.unseal(Buffer.from(note.sealed, 'base64'), rest.id) : null;
  return { ...rest, heldAt: new Date(heldAt), privateNote };
}

const readSql = planned(`
  select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, ${interviewJson('i', 'n')} as interview
  from interview i
  join dossier d on d.id = i.dossier_id
  join learner l on l.id = d.learner_id
  left join private_note n on n.interview_id = i.id and n.author_membership_id = $2
  where i.id = $1`);

/** One interview of the opened dossier. */
export async function readInterview(ask: Ask, viewer: Viewer, secrets: Secrets, id: string): Promise<InterviewView> {
  const [row] = await ask<{ facts: FactsJson; interview: InterviewJson }>(readSql, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  permit(mayRead(facts, 'interviews', viewer));
  const shown = showInterview(row.interview, seenSections(facts, viewer), viewer, secrets);
  if (!shown) throw new Refusal('record.not_found');
  return shown;
}
