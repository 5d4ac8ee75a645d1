import { allowedMoves, doorShutsAt, mayOpen, reachOf } from '@boussole/domain/access/rules';
import { sections } from '@boussole/domain/access/sections';
import type { Viewer } from '../../platform/database.js';
import { type Ask, planned } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Secrets } from '../../platform/secrets.js';
import { type FactsJson, factsJson, readFacts, seenSections } from '../dossier/dossier.queries.js';
import { goalsJson } from '../goal/goal.queries.js';
import { withheldJson } from '../grant/opened-by.queries.js';
import { type DraftJson, draftJson, showDraft } from '../interview/interview-draft.queries.js';
import { liveLinesJson, type ReferralLineJson, showLine } from '../referral-pages/referral-line.queries.js';
import { readerOf, storyOf } from '../story/story.queries.js';
import type { DossierView, NextAppointmentView } from './dossier-page.graphql.js';

interface DossierJson extends Omit<DossierView, 'story' | 'draft' | 'viewerCan' | 'enteredBy' | 'nextAppointment' | 'referrals'> {
  facts: FactsJson;
  draft: DraftJson | null;
  referrals: ReferralLineJson[];
  nextAppointment: (Omit<NextAppointmentView, 'startsAt'> & { startsAt: string }) | null;
}

const dossierSql = planned(`
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
    array(select app.staff(a.membership_id) ->> 'name' from assignment a where a.dossier_id = d.id and a.ended_at is null
      and a.from_at <= now() and (a.until_at is null or a.until_at > now()) order by a.from_at) as "alsoFollowedBy",
    ${goalsJson('d.id')} as goals,
    (select json_build_object('startsAt', a.starts_at, 'withName', app.staff(a.membership_id) ->> 'name', 'channel', a.channel)
      from appointment a where a.dossier_id = d.id and a.cancelled_at is null and a.starts_at > now()
      order by a.starts_at, a.id limit 1) as "nextAppointment",
    app.reader_count() as "readerCount",
    (select count(*)::int from dossier_grant g where g.dossier_id = d.id and g.revoked_at is null
      and g.from_at <= now() and g.until_at > now()) as "shareCount",
    (select count(*)::int from document x where x.dossier_id = d.id and x.state in ('quarantine', 'ready')) as "documentCount",
    ${liveLinesJson('d.id')} as referrals,
    ${withheldJson} as withheld,
    ${draftJson('d.id', '$2')} as draft
  from dossier d
  join learner l on l.id = d.learner_id
  join branch b on b.id = d.branch_id
  join organisation o on o.id = d.organisation_id
  left join commune c on c.nis = l.commune_nis
  where d.id = $1`);

/** A whole dossier in two statements: the person and where things stand; then the latest of what happened. */
export async function readDossier(ask: Ask, viewer: Viewer, secrets: Secrets, id: string): Promise<DossierView> {
  const [row] = await ask<DossierJson>(dossierSql, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const { facts: json, draft, nextAppointment, ...dossier } = row;
  const facts = readFacts(json);
  permit(mayOpen(facts, viewer));
  const seen = seenSections(facts, viewer);
  const reach = reachOf(facts, viewer) ?? { door: 'lead', purpose: 'guidance', sections, mayWrite: false };
  return {
    ...dossier,
    goals: seen.includes('path') ? dossier.goals : [],
    referrals: seen.includes('referrals') ? dossier.referrals.map(showLine) : [],
    documentCount: seen.includes('documents') ? dossier.documentCount : null,
    nextAppointment: nextAppointment && { ...nextAppointment, startsAt: new Date(nextAppointment.startsAt) },
    enteredBy: { ...reach, sections: [...seen], until: doorShutsAt(facts, viewer) },
    story: await storyOf(ask, readerOf(facts, viewer, secrets), { dossierId: id, groups: [], after: null }),
    draft: draft && showDraft(draft, viewer, secrets),
    viewerCan: allowedMoves(facts, viewer),
  };
}
