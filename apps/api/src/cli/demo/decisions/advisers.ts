import { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import { nameGroups } from '../names.js';
import { branchId, organisationId, slugOf } from '../register/places.js';
import { type DemoPerson, membershipIdOf, people as accounts, personIdOf } from '../people.js';
import type { ToldTeam } from './told.js';

/** Somebody of a team; but for the one who has an account, nobody signs in: they have no password. */
export interface Adviser {
  readonly personId: string;
  readonly membershipId: string;
  readonly branchId: string;
  readonly organisationId: string;
}

/** A branch where fewer advise is one of which nothing may be shown. */
const fewest = 3;

interface Rows {
  readonly person: Record<string, unknown>[];
  readonly membership: Record<string, unknown>[];
  readonly employment: Record<string, unknown>[];
}

/** The people of a team, in its branches by turns, since long before anything that is told of them. */
export function advisersOf({ body, people, paidBy = body, withAccount }: ToldTeam, branches: readonly string[], since: string, now: Date): { advisers: Adviser[]; rows: Rows } {
  const rows: Rows = { person: [], membership: [], employment: [] };
  const known = accounts.filter(({ key }) => key === withAccount).flatMap(accountOf);
  const advisers = Array.from({ length: people - known.length }, (_, rank): Adviser => {
    const key = `adviser:${body}:${rank}`;
    const branch = branches[rank % Math.min(branches.length, Math.floor(people / fewest))];
    if (branch === undefined) throw new RangeError(`${body} has no branch`);
    const adviser = { personId: idOf(`person:${key}`), membershipId: idOf(`membership:${key}`), branchId: branch, organisationId: organisationId(body) };
    const dice = new Dice(key);
    const group = dice.pick(nameGroups);
    rows.person.push({ id: adviser.personId, email: `${slugOf(body)}.${rank + 1}@demo.boussole.example`, locale: 'fr', created_at: now,
      given_name: dice.pick(dice.chance(0.6) ? group.feminine : group.masculine), family_name: dice.pick(group.families) });
    rows.membership.push({ id: adviser.membershipId, person_id: adviser.personId, branch_id: branch, organisation_id: adviser.organisationId,
      role: 'counsellor', from_on: since });
    rows.employment.push({ id: idOf(`employment:${key}`), person_id: adviser.personId, employer_id: organisationId(paidBy),
      recorded_by_organisation_id: adviser.organisationId, from_on: since });
    return adviser;
  });
  return { advisers: [...known, ...advisers], rows };
}

function accountOf({ key, hats: [hat] }: DemoPerson): Adviser[] {
  if (!hat) return [];
  return [{ personId: personIdOf(key), membershipId: membershipIdOf(key, hat), branchId: branchId(hat.organisation, hat.branch),
    organisationId: organisationId(hat.organisation) }];
}
