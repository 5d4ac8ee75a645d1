import { allowedMoves, mayMove, mayOpen, reachOf } from '@boussole/domain/access/rules';
import { sections as everything } from '@boussole/domain/access/sections';
import { mayRenounce } from '@boussole/domain/grant/request';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import type { DossierSharingView, GrantRequestView, GrantView, SharingPartyView } from './grant.graphql.js';
import { type OpenedByGrantJson, openedByGrantJson } from './opened-by.queries.js';

interface GrantJson extends Omit<GrantView, 'canRevoke' | 'canRenounce'> {
  toBranchId: string;
  toMembershipId: string | null;
  isLive: boolean;
}

interface SharingJson extends Pick<DossierSharingView, 'id' | 'title' | 'branchName' | 'organisationName' | 'code'> {
  facts: FactsJson;
  team: Omit<SharingPartyView, 'sections'>[];
  grants: GrantJson[];
  requests: GrantRequestView[];
  openedByGrant: OpenedByGrantJson | null;
}

const mostGrants = 200;

/** Who of the branch has the dossier today, and why; the same person once for each reason. */
const teamJson = `
  (select coalesce(json_agg(json_build_object('kind', t.kind, 'person', app.staff(t.membership), 'from', t.from_at, 'until', t.until_at)
    order by t.rank, t.from_at), '[]') from (
    select 1 as rank, 'lead' as kind, d.lead_membership_id as membership, null::timestamptz as from_at, null::timestamptz as until_at
    union all
    select 2, 'replacement', a.replacement_membership_id, a.from_on::timestamp at time zone 'Europe/Brussels',
      (a.until_on + 1)::timestamp at time zone 'Europe/Brussels'
    from absence a where a.membership_id = d.lead_membership_id and a.ended_at is null and app.today() between a.from_on and a.until_on
    union all
    select 3, 'assigned', a.membership_id, a.from_at, a.until_at
    from assignment a where a.dossier_id = d.id and a.ended_at is null and a.from_at <= now() and (a.until_at is null or a.until_at > now())
    union all
    select 4, 'appointment', a.membership_id, min(a.starts_at) - interval '7 days', max(a.starts_at) + interval '7 days'
    from appointment a where a.dossier_id = d.id and a.cancelled_at is null
      and now() between a.starts_at - interval '7 days' and a.starts_at + interval '7 days' group by a.membership_id
    union all
    select 5, 'break_glass', b.membership_id, b.opened_at, b.ends_at
    from break_glass b where b.dossier_id = d.id and b.opened_at <= now() and b.ends_at > now()) t)`;

/** Every sharing of a dossier, the latest first. */
const grantsJson = `
  (select coalesce(json_agg(x order by x."from" desc, x.id), '[]') from (
    select g.id, g.to_branch_id as "toBranchId", g.to_membership_id as "toMembershipId", b.name as "branchName",
      o.name as "organisationName", case when g.to_membership_id is not null then app.staff(g.to_membership_id) end as person, g.purpose, g.sections,
      g.may_write as "mayWrite", g.basis, g.evidence, g.evidence_text as "evidenceText", g.text_version as "textVersion",
      g.given_by as "givenBy", case when g.given_by_membership_id is not null then app.staff(g.given_by_membership_id) end as "writtenBy",
      g.from_at as "from", g.until_at as "until", g.revoked_at as "revokedAt", g.revoked_by as "revokedBy",
      case when g.revoked_by_membership_id is not null then app.staff(g.revoked_by_membership_id) end as "revokedByPerson",
      coalesce(k.looks, 0) as looks, k.last_at as "lastLookAt",
      g.revoked_at is null and g.from_at <= now() and g.until_at > now() as "isLive"
    from dossier_grant g join branch b on b.id = g.to_branch_id join organisation o on o.id = b.organisation_id
    left join app.grant_looks() k on k.grant_id = g.id
    where g.dossier_id = d.id order by g.from_at desc, g.id desc limit ${mostGrants}) x)`;

/** What others ask of a dossier, as JSON: for its team and, at her own page, for the person. */
export const openRequestsJson = (dossier: string) => `
  (select coalesce(json_agg(x order by x."createdAt", x.id), '[]') from (
    select r.id, app.staff(r.by_membership_id) as by, r.purpose, r.sections, r.may_write as "mayWrite", r.is_personal as "isPersonal",
      r.until_on as "untilOn", r.message, r.created_at as "createdAt", r.expires_at as "expiresAt"
    from grant_request r where r.dossier_id = ${dossier} and r.state = 'open' and r.expires_at > now()) x)`;

const codeJson = `
  (select json_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at) from share_code s
   where s.dossier_id = d.id and s.ended_at is null and s.used_at is null and s.expires_at > now() limit 1)`;

/** Who sees what of a dossier, in one statement. Whoever is in by a sharing sees who leads, and her own. */
export async function readSharing(ask: Ask, viewer: Viewer, id: string): Promise<DossierSharingView> {
  const [row] = await ask<SharingJson>(`
    select d.id, app.title_of(d.id) as title, b.name as "branchName", o.name as "organisationName",
      ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, ${teamJson} as team, ${grantsJson} as grants,
      ${openRequestsJson('d.id')} as requests, ${codeJson} as code,
      ${openedByGrantJson('d.id', '$2::uuid', '$3::uuid')} as "openedByGrant"
    from dossier d join learner l on l.id = d.learner_id join branch b on b.id = d.branch_id join organisation o on o.id = d.organisation_id
    where d.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  permit(mayOpen(facts, viewer));
  const isGuest = reachOf(facts, viewer)?.door === 'grant';
  const canRevoke = mayMove(facts, 'revoke_grant', viewer).ok;
  const grants = row.grants.filter((grant) => !isGuest || mayRenounce({ ...grant, isLive: true }, viewer).ok)
    .map(({ toBranchId, toMembershipId, isLive, ...grant }) => ({ isLive, shown: {
      ...grant, evidenceText: isGuest ? null : grant.evidenceText,
      canRevoke: isLive && canRevoke, canRenounce: mayRenounce({ toBranchId, toMembershipId, isLive }, viewer).ok } }));
  const { facts: _, team, requests, ...dossier } = row;
  return {
    ...dossier,
    code: isGuest ? null : dossier.code,
    team: team.filter(({ kind }) => !isGuest || kind === 'lead')
      .map((party) => ({ ...party, sections: everything.filter((name) => party.kind !== 'break_glass' || name !== 'special') })),
    grants: grants.filter(({ isLive }) => isLive).map(({ shown }) => shown),
    past: grants.filter(({ isLive }) => !isLive).map(({ shown }) => shown),
    requests: isGuest ? [] : requests,
    viewerCan: allowedMoves(facts, viewer),
  };
}
