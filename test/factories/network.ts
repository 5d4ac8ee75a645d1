import { randomUUID } from 'node:crypto';
import type { Role } from '@boussole/domain/access/roles';
import { hash } from '@node-rs/argon2';
import type pg from 'pg';

export interface Branch { id: string; organisationId: string; name: string }
export interface Person { id: string; email: string; membershipId: string; branch: Branch; role: Role }

/** Everybody's password in the tests. */
export const password = 'une phrase assez longue';
const passwordHash = hash(password, { memoryCost: 8, timeCost: 1 });

export async function anOrganisation(owner: pg.Client, name = `Structure ${randomUUID()}`): Promise<string> {
  const { rows } = await owner.query('insert into organisation (name, kind) values ($1, $2) returning id', [name, 'CDM']);
  return rows[0].id;
}

export async function aBranch(owner: pg.Client, organisationId?: string): Promise<Branch> {
  const organisation = organisationId ?? await anOrganisation(owner);
  const name = `Antenne ${randomUUID().slice(0, 8)}`;
  const { rows } = await owner.query('insert into branch (organisation_id, name) values ($1, $2) returning id', [organisation, name]);
  return { id: rows[0].id, organisationId: organisation, name };
}

/** Somebody at work in a branch, able to sign in. */
export async function aPerson(owner: pg.Client, branch: Branch, role: Role = 'counsellor', given = 'Nadia'): Promise<Person> {
  const email = `${given.toLowerCase()}.${randomUUID().slice(0, 8)}@test.example`;
  const { rows } = await owner.query(
    'insert into person (email, given_name, family_name) values ($1, $2, $3) returning id', [email, given, 'Lambert']);
  const id: string = rows[0].id;
  await owner.query('insert into credential (person_id, password_hash) values ($1, $2)', [id, await passwordHash]);
  return { id, email, membershipId: await aHat(owner, id, branch, role), branch, role };
}

export async function aHat(owner: pg.Client, personId: string, branch: Branch, role: Role): Promise<string> {
  const { rows } = await owner.query(
    `insert into membership (person_id, branch_id, organisation_id, role) values ($1, $2, $3, $4) returning id`,
    [personId, branch.id, branch.organisationId, role]);
  return rows[0].id;
}
