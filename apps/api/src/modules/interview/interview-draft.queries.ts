import type { InterviewChannel, InterviewResult, InterviewTopic } from '@boussole/domain/dossier/interview';
import type { Viewer } from '../../platform/database.js';
import type { Secrets } from '../../platform/secrets.js';
import type { InterviewDraftView } from './interview.graphql.js';

/** What a draft holds: anything may still be missing. */
export interface DraftContent {
  heldAt: string | null;
  channel: InterviewChannel | null;
  minutes: number | null;
  topics: InterviewTopic[];
  summary: string;
  privateNote: string;
  results: InterviewResult[];
  isSpecial: boolean;
  forRepresentative: boolean;
  keepsContacts: boolean;
}

/** What a draft of before these could be said does not say. */
const unsaid = { results: [], isSpecial: false, forRepresentative: false, keepsContacts: false };

/** A draft as PostgreSQL tells it: sealed, for the dossier that it was written in (another one when that was merged since). */
export interface DraftJson { version: number; savedAt: string; sealed: string; sealedFor: string }

export const draftJson = (dossier: string, membership: string) => `
  (select json_build_object('version', x.version, 'savedAt', x.saved_at, 'sealed', encode(x.sealed, 'base64'),
      'sealedFor', coalesce(x.sealed_for, x.dossier_id))
    from interview_draft x where x.dossier_id = ${dossier} and x.author_membership_id = ${membership})`;

/** A draft belongs to one author and one dossier: sealed for that place, it opens in no other. */
export const draftPlace = (viewer: Viewer, dossierId: string): string => `draft:${viewer.membershipId}:${dossierId}`;

export const unsealDraft = (draft: DraftJson, viewer: Viewer, secrets: Secrets): DraftContent =>
  ({ ...unsaid, ...JSON.parse(secrets.unseal(Buffer.from(draft.sealed, 'base64'), draftPlace(viewer, draft.sealedFor))) as DraftContent }); // written by us

export function showDraft(draft: DraftJson, viewer: Viewer, secrets: Secrets): InterviewDraftView {
  const content = unsealDraft(draft, viewer, secrets);
  return { ...content, heldAt: content.heldAt === null ? null : new Date(content.heldAt), version: draft.version,
    savedAt: new Date(draft.savedAt) };
}
