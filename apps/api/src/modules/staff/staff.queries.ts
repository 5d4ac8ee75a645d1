import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { BranchChoiceView, EmployerChoiceView, StaffPersonView, StaffView } from './staff.graphql.js';

const people = `
  select p.id, p.given_name || ' ' || p.family_name as name, p.email,
    case when bool_and(m.disabled_at is not null) then 'disabled'
      when p.id in (select app.invited()) then 'invited' else 'active' end as state,
    json_agg(json_build_object('id', m.id, 'branchName', b.name, 'role', m.role, 'from', m.from_on, 'until', m.until_on,
      'employerName', (select e.name from employment x join organisation e on e.id = x.employer_id
        where x.person_id = p.id and x.recorded_by_organisation_id = m.organisation_id
          and x.employer_id <> m.organisation_id order by x.from_on desc limit 1))
      order by m.from_on, b.name) as memberships
  from membership m join person p on p.id = m.person_id join branch b on b.id = m.branch_id
  where m.organisation_id = $1 and ($2::uuid is null or p.id = $2)
  group by p.id
  order by p.family_name, p.given_name, p.id
  limit 500`;

interface StaffRow { people: StaffPersonView[]; branches: BranchChoiceView[]; employers: EmployerChoiceView[] }

/** Everybody of the organisation, its branches, and the bodies that may employ a seconded person. */
export async function readStaff(ask: Ask, viewer: Viewer): Promise<StaffView> {
  const [row] = await ask<StaffRow>(`
    select
      (select coalesce(json_agg(x), '[]') from (${people}) x) as people,
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.name), '[]')
        from branch b where b.organisation_id = $1) as branches,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
        from organisation o where o.id <> $1) as employers`, [viewer.organisationId, null]);
  return row ?? { people: [], branches: [], employers: [] };
}

export async function readStaffPerson(ask: Ask, viewer: Viewer, personId: string): Promise<StaffPersonView> {
  const [person] = await ask<StaffPersonView>(people, [viewer.organisationId, personId]);
  if (!person) throw new Refusal('record.not_found');
  return person;
}
