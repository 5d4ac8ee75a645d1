import { type DoorFact, type DossierFacts, reachOf } from '@boussole/domain/access/rules';
import { type Section, sections } from '@boussole/domain/access/sections';
import type { Viewer } from '../../platform/database.js';
import { type Ask, planned } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';

/** The facts as PostgreSQL tells them in JSON, among the rest of a page. */
export type FactsJson = Omit<DossierFacts, 'now'> & { readonly now: string };

/** What might let a member of a branch in, as JSON: the rules decide which of these are open now. */
const doorsJson = (dossier: string, membership: string, branch: string) => `
  (select coalesce(json_agg(x), '[]') from (
    select 'replacement' as door, a.replacement_membership_id as "membershipId", null::uuid as "branchId",
      a.from_on::timestamp at time zone 'Europe/Brussels' as "from",
      (a.until_on + 1)::timestamp at time zone 'Europe/Brussels' as "until",
      'guidance' as purpose, '{}'::text[] as sections, true as "mayWrite"
    from absence a where a.membership_id = ${dossier}.lead_membership_id and a.replacement_membership_id = ${membership} and a.ended_at is null
    union all
    select 'assigned', a.membership_id, null, a.from_at, a.until_at, 'guidance', '{}', true
    from assignment a where a.dossier_id = ${dossier}.id and a.membership_id = ${membership} and a.ended_at is null
    union all
    (select 'appointment', a.membership_id, null, a.starts_at, null, 'guidance', '{}', true
    from appointment a where a.dossier_id = ${dossier}.id and a.membership_id = ${membership} and a.cancelled_at is null
      and a.starts_at between now() - interval '8 days' and now() + interval '8 days')
    union all
    select 'break_glass', b.membership_id, null, b.opened_at, b.ends_at, 'guidance',
      case when b.is_vital then '{identity,path,interviews,referrals,documents,special}'
        else '{identity,path,interviews,referrals,documents}' end::text[], true
    from break_glass b where b.dossier_id = ${dossier}.id and b.membership_id = ${membership} and b.ends_at > now()
    union all
    select 'grant', g.to_membership_id, g.to_branch_id, g.from_at, g.until_at, g.purpose, g.sections, g.may_write
    from dossier_grant g where g.dossier_id = ${dossier}.id and g.to_branch_id = ${branch} and g.revoked_at is null) x)`;

/** Everything that the rules ask about a dossier, as JSON; the learner stands beside it under the name l. */
export const factsJson = (dossier: string, membership: string, branch: string) => `
  json_build_object('branchId', ${dossier}.branch_id, 'status', ${dossier}.status,
    'isRestricted', num_nonnulls(${dossier}.restricted_at, ${dossier}.merged_into_id) > 0,
    'isAnonymous', l.is_anonymous, 'leadMembershipId', ${dossier}.lead_membership_id, 'now', now(),
    'doors', ${doorsJson(dossier, membership, branch)})`;

export const readFacts = (json: FactsJson): DossierFacts => ({ ...json, doors: json.doors satisfies readonly DoorFact[], now: new Date(json.now) });

/** The sections open to the viewer; without the lock of the domain, the database alone decides. */
export const seenSections = (facts: DossierFacts, viewer: Viewer): readonly Section[] =>
  (locks.domain ? reachOf(facts, viewer)?.sections ?? [] : sections);

export interface FoundDossier extends DossierFacts { readonly id: string; readonly learnerId: string; readonly version: number }

const factsSqlWith = (lock: string): string => planned(`
  select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, d.learner_id as "learnerId", d.version
  from dossier d join learner l on l.id = d.learner_id where d.id = $1 ${lock}`);
const factsSql = { '': factsSqlWith(''), 'for update': factsSqlWith('for update of d') };

/** What a rule needs to know of a dossier that is open in the transaction, locked when it is about to change. */
export async function dossierFacts(ask: Ask, viewer: Viewer, id: string, lock: '' | 'for update'): Promise<FoundDossier> {
  const [row] = await ask<{ facts: FactsJson; learnerId: string; version: number }>(factsSql[lock], [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  return { ...readFacts(row.facts), id, learnerId: row.learnerId, version: row.version };
}

/** Every commune a person may live in; public facts, the same for everyone. */
export const readCommunes = (ask: Ask) => ask<{ nis: string; name: string; postcodes: string[] }>(
  'select nis, name_fr as name, postcodes from commune order by name_fr');
