import type { Colleague } from '@boussole/domain/team/rules';
import type { Ask } from '../../platform/statement.js';

const isAtWork = (m: string) => `${m}.role in ('counsellor', 'coordinator') and ${m}.disabled_at is null and ${m}.from_on <= app.today()
  and (${m}.until_on is null or ${m}.until_on >= app.today())`;

/** The caseworkers at work in a branch, as JSON; to people of its organisation alone. */
export const colleaguesJson = (branch: string) => `
  (select coalesce(json_agg(json_build_object('membershipId', m.id, 'name', p.given_name || ' ' || p.family_name)
      order by p.family_name, p.given_name, m.id), '[]')
    from membership m join person p on p.id = m.person_id where m.branch_id = ${branch} and ${isAtWork('m')})`;

/** What the rules ask of somebody of a branch who is to follow a person or to replace a colleague. */
export async function readColleague(ask: Ask, branchId: string, membershipId: string): Promise<Colleague | undefined> {
  const [row] = await ask<Colleague>(`
    select m.id as "membershipId", m.branch_id as "branchId", ${isAtWork('m')} as "isLiveCaseworker" from membership m
    where m.id = $1 and m.branch_id = $2`, [membershipId, branchId]);
  return row;
}

/** Everybody who leads or may lead dossiers in a branch, those who have left and still lead some too. */
export const caseloadsJson = (branch: string) => `
  (select coalesce(json_agg(x order by x."isAtWork" desc, x.name, x."membershipId"), '[]') from (
    select m.id as "membershipId", p.given_name || ' ' || p.family_name as name, coalesce(c.open_count, 0) as "openCount",
      ${isAtWork('m')} as "isAtWork"
    from membership m join person p on p.id = m.person_id
    left join caseload c on c.branch_id = m.branch_id and c.lead_membership_id = m.id
    where m.branch_id = ${branch} and (${isAtWork('m')} or c.open_count > 0)) x)`;
