import type { Section } from '@boussole/domain/access/sections';
import { changedThings } from '@boussole/domain/dossier/changes';
import type { Viewer } from '../../platform/database.js';
import type { Secrets } from '../../platform/secrets.js';
import type { FormDraftView, FormName } from './editing.graphql.js';

/** A draft as PostgreSQL tells it: sealed. */
export interface FormDraftJson { form: FormName; version: number; savedAt: string; sealed: string; sealedFor: string }

/** The viewer's own unfinished forms of a dossier, as JSON. */
export const formDraftsJson = (dossier: string, membership: string) => `
  (select coalesce(json_agg(json_build_object('form', x.form, 'version', x.version, 'savedAt', x.saved_at,
      'sealed', encode(x.sealed, 'base64'), 'sealedFor', coalesce(x.sealed_for, x.dossier_id)) order by x.form), '[]')
    from form_draft x where x.dossier_id = ${dossier} and x.author_membership_id = ${membership})`;

/** A draft belongs to one author, one dossier, one form: sealed for that place, it opens in no other. */
export const formPlace = (viewer: Viewer, dossierId: string, form: FormName): string => `form:${form}:${viewer.membershipId}:${dossierId}`;

/** The drafts of the sections that are still open to their author. */
export const showFormDrafts = (
  drafts: readonly FormDraftJson[], viewer: Viewer, seen: readonly Section[], secrets: Secrets,
): FormDraftView[] => drafts.filter(({ form }) => seen.includes(changedThings[form])).map(({ sealed, sealedFor, savedAt, ...draft }) => ({
  ...draft, savedAt: new Date(savedAt),
  content: secrets.unseal(Buffer.from(sealed, 'base64'), formPlace(viewer, sealedFor, draft.form)),
}));
