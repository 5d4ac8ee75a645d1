import type pg from 'pg';
import { aBranch, aPerson, type Branch, type Person } from '../factories/network.js';

/** One branch, those who work in it, and the persons whom they follow, each with an address of her own. */
export interface Followed {
  readonly branch: Branch;
  readonly counsellors: readonly Person[];
  readonly dossiers: readonly string[];
}

/** The address of the n-th person. */
export const addressOf = (place: number): string => `personne.${place}@exemple.example`;

export async function somePeople(owner: pg.Client, { persons, counsellors }: { persons: number; counsellors: number }): Promise<Followed> {
  const branch = await aBranch(owner);
  const team: Person[] = [];
  for (let place = 0; place < counsellors; place += 1) team.push(await aPerson(owner, branch, 'counsellor', `Conseil${place}`));
  const { rows } = await owner.query<{ id: string }>(`
    with ids as (select n, gen_random_uuid() as learner, gen_random_uuid() as dossier from generate_series(1, $1::int) n),
    known as (insert into learner (id, branch_id, is_anonymous, given_name, family_name, email, by_mail)
      select learner, $2, false, 'Élise', 'Personne ' || n, 'personne.' || n || '@exemple.example', true from ids)
    insert into dossier (id, organisation_id, branch_id, learner_id, reference, lead_membership_id)
    select dossier, $3, $2, learner, left(dossier::text, 18), ($4::uuid[])[1 + n % cardinality($4::uuid[])] from ids order by n returning id`,
  [persons, branch.id, branch.organisationId, team.map(({ membershipId }) => membershipId)]);
  return { branch, counsellors: team, dossiers: rows.map(({ id }) => id) };
}
