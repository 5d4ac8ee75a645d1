import { allowedMoves, mayOpen } from '@boussole/domain/access/rules';
import type { Ask, Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Secrets } from '../../platform/secrets.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import { type InterviewJson, interviewsJson, showTimeline } from '../interview/interview.queries.js';
import { type DraftJson, draftJson, showDraft } from '../interview/interview-draft.queries.js';
import type { DossierView } from './dossier-page.graphql.js';

interface DossierJson extends Omit<DossierView, 'timeline' | 'draft' | 'viewerCan'> {
  facts: FactsJson;
  interviews: InterviewJson[];
  draft: DraftJson | null;
}

/** A whole dossier in one statement: the person, the latest interviews, the viewer's own draft and notes. */
export async function readDossier(ask: Ask, viewer: Viewer, secrets: Secrets, id: string): Promise<DossierView> {
  const [row] = await ask<DossierJson>(`
    select d.id, d.reference, d.status, d.opened_at as "openedAt", d.last_contact_at as "lastContactAt",
      ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, b.name as "branchName", o.name as "organisationName",
      app.staff(d.lead_membership_id) as lead,
      json_build_object('id', l.id, 'title', coalesce(l.given_name || ' ' || l.family_name, l.code),
        'isAnonymous', l.is_anonymous, 'code', l.code, 'givenName', l.given_name, 'familyName', l.family_name,
        'birthOn', l.birth_on, 'email', l.email, 'phone', l.phone,
        'commune', case when c.nis is not null then
          json_build_object('nis', c.nis, 'name', c.name_fr, 'postcodes', c.postcodes) end,
        'safeContact', json_build_object('byMail', l.by_mail, 'bySms', l.by_sms, 'byPhone', l.by_phone,
          'hideService', l.hide_service, 'notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour,
          'note', l.contact_note)) as learner,
      ${interviewsJson('d.id', '$2', null)} as interviews,
      ${draftJson('d.id', '$2')} as draft
    from dossier d
    join learner l on l.id = d.learner_id
    join branch b on b.id = d.branch_id
    join organisation o on o.id = d.organisation_id
    left join commune c on c.nis = l.commune_nis
    where d.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const { facts: json, interviews, draft, ...dossier } = row;
  const facts = readFacts(json);
  permit(mayOpen(facts, viewer));
  return {
    ...dossier,
    timeline: showTimeline(interviews, viewer, secrets),
    draft: draft && showDraft(draft, viewer, id, secrets),
    viewerCan: allowedMoves(facts, viewer),
  };
}
