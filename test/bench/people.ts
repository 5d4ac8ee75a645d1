import type pg from 'pg';
import { aPerson, type Branch } from '../factories/network.js';
import { aSession } from '../factories/world.js';

export interface Counsellor { readonly membershipId: string; readonly personId: string; readonly branchId: string; readonly cookie: string }

/** Those who lead the most open dossiers, signed in: of the largest branches. */
export async function busiest(owner: pg.Client, count: number): Promise<Counsellor[]> {
  const { rows } = await owner.query<Omit<Counsellor, 'cookie'>>(`select m.id as "membershipId", m.person_id as "personId", m.branch_id as "branchId"
    from caseload c join membership m on m.id = c.lead_membership_id join person p on p.id = m.person_id
    where p.email like '%@charge.boussole.example' and m.role = 'counsellor' and m.disabled_at is null order by c.open_count desc, m.id limit $1`, [count]);
  const signedIn: Counsellor[] = [];
  for (const one of rows) signedIn.push({ ...one, cookie: (await aSession(owner, 'Bench', one.personId, one.membershipId)).cookie });
  return signedIn;
}

/** Whoever manages one of the largest bodies, signed in. */
export async function aManager(owner: pg.Client): Promise<string> {
  const { rows: [branch] } = await owner.query<Branch>(`select id, organisation_id as "organisationId", name from branch
    where name like 'Antenne de %' order by id limit 1`);
  if (!branch) throw new Error('nothing was loaded');
  const { id, membershipId } = await aPerson(owner, branch, 'manager');
  return (await aSession(owner, 'Bench', id, membershipId)).cookie;
}

/** So many of a list, from its beginning again when it ends. */
export const cycled = <T>(all: readonly T[], count: number): T[] => Array.from({ length: count }, (_, place) => {
  const one = all[place % all.length];
  if (one === undefined) throw new Error('nothing was loaded');
  return one;
});
