import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { RequestToDecideView, SentRequestView, SharedDossierView, ShareBranchView, SharesView } from './shares.graphql.js';

const pageLength = 50;
const mostWaiting = 100;
const mostSent = 50;
const mostBranches = 20;

interface SharesJson {
  received: (SharedDossierView & { place: string })[];
  toDecide: (Omit<RequestToDecideView, 'canDecide'> & { door: string | null })[];
  sent: SentRequestView[];
}

// By these doors one answers for the dossier; a broken glass is for reading.
const deciding = ['lead', 'replacement', 'assigned', 'appointment'];

/** What reaches a branch, and what is asked of it, in one statement; what waits comes with the first page alone. */
export async function readShares(ask: Ask, after: string | null): Promise<SharesView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const [row] = await ask<SharesJson>(`
    select
      (select coalesce(json_agg(x order by x."from" desc, x.id desc), '[]') from (
        select g.id, g.dossier_id as "dossierId", g.title, g.is_anonymous as "isAnonymous", g.branch_name as "branchName",
          g.organisation_name as "organisationName", g.lead_name as "leadName", g.purpose, g.sections, g.may_write as "mayWrite",
          g.is_personal as "isPersonal", g.from_at as "from", g.until_at as "until", g.from_at::text as place
        from app.grants_to_me($1, $2, ${pageLength + 1}) g) x) as received,
      (select coalesce(json_agg(x order by x."createdAt", x.id), '[]') from (
        select r.id, r.dossier_id as "dossierId", r.title, r.is_anonymous as "isAnonymous", r.lead_name as "leadName", r.by_name as "byName",
          r.by_branch_name as "byBranchName", r.by_organisation_name as "byOrganisationName", r.purpose, r.sections, r.may_write as "mayWrite",
          r.is_personal as "isPersonal", r.until_on as "untilOn", r.message, r.created_at as "createdAt", r.expires_at as "expiresAt", r.door
        from app.requests_to_decide(${mostWaiting}) r where $1::timestamptz is null) x) as "toDecide",
      (select coalesce(json_agg(x order by x."createdAt" desc, x.id desc), '[]') from (
        select r.id, r.title, r.branch_name as "branchName", r.organisation_name as "organisationName", r.purpose, r.sections,
          r.until_on as "untilOn", r.created_at as "createdAt", r.expires_at as "expiresAt", r.state, r.decided_at as "decidedAt",
          r.granted_dossier_id as "dossierId"
        from app.requests_of_mine(${mostSent}) r where $1::timestamptz is null) x) as sent`, [at, id]);
  if (!row) throw new Refusal('service.unavailable');
  const page = row.received.slice(0, pageLength);
  const last = page.at(-1);
  return {
    received: page, next: row.received.length > pageLength && last ? showPlace([last.place, last.id]) : null, sent: row.sent,
    toDecide: row.toDecide.map(({ door, ...request }) => ({ ...request, canDecide: door !== null && deciding.includes(door) })),
  };
}

const shortest = 2;

/** The branches whose name, organisation or commune holds every word that was typed. */
export async function searchShareBranches(ask: Ask, typed: string): Promise<ShareBranchView[]> {
  if (typed.length > 100) throw new Refusal('text.too_long');
  if (typed.trim().length < shortest) throw new Refusal('search.too_short');
  return ask<ShareBranchView>(`select id, name, organisation_name as "organisationName", commune_name as "communeName"
    from app.share_branches($1, ${mostBranches})`, [typed]);
}
