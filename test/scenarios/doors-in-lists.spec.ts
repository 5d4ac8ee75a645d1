import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { createDossier } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
const people = {} as Record<'nadia' | 'karim' | 'luc', Person>;
const at = {} as Record<keyof typeof people, Visitor>;

beforeAll(async () => {
  house = await openHouse();
  const branch = await aBranch(house.database.owner);
  for (const name of ['nadia', 'karim', 'luc'] as const) {
    people[name] = await aPerson(house.database.owner, branch, 'counsellor', name);
    at[name] = await house.visitor().signIn(people[name].email, password);
  }
});
afterAll(() => house?.close());

const shown = async (visitor: Visitor, id: string): Promise<string | undefined> => {
  const { dossiers } = await visitor.must<{ dossiers: { lines: { id: string; reference: string }[] } }>(
    '{ dossiers(scope: branch, first: 50) { lines { id reference } } }');
  return dossiers.lines.find((line) => line.id === id)?.reference;
};

test.each([
  ['another who follows her', 'insert into assignment (dossier_id, branch_id, membership_id, by_membership_id) values ($1, $2, $3, $4)',
    'update assignment set ended_at = now() where dossier_id = $1'],
  ['an appointment', 'insert into appointment (dossier_id, branch_id, membership_id, by_membership_id, starts_at) values ($1, $2, $3, $4, now())',
    'update appointment set cancelled_at = now() where dossier_id = $1'],
  ['a broken glass', `insert into break_glass (dossier_id, branch_id, organisation_id, membership_id, category, reason, agreed_by_membership_id, opened_at, ends_at)
    select $1, $2, organisation_id, $3, 'danger', 'Elle ne répond plus.', $4, now(), now() + interval '10 minutes' from branch where id = $2`,
  'update break_glass set ends_at = opened_at where dossier_id = $1'],
  ['an absence', `insert into absence (branch_id, membership_id, replacement_membership_id, by_membership_id, from_on, until_on)
    select d.branch_id, d.lead_membership_id, $3, $4, current_date - 1, current_date + 1 from dossier d where d.id = $1 and d.branch_id = $2`,
  'update absence set ended_at = now() from dossier d where d.id = $1 and membership_id = d.lead_membership_id'],
])('by %s, a list shows the whole reference to whoever has the door, and a part of it before, after, and to the others', async (_, opening, closing) => {
  const { id, reference } = await createDossier(at.nadia);
  const part = `${reference.slice(0, 3)}-•••`;
  const { owner } = house.database;
  const everybody = async () => [await shown(at.nadia, id), await shown(at.karim, id), await shown(at.luc, id)];
  expect(await everybody()).toEqual([reference, part, part]);
  await owner.query(opening, [id, people.karim.branch.id, people.karim.membershipId, people.nadia.membershipId]);
  expect(await everybody()).toEqual([reference, reference, part]);
  await owner.query(closing, [id]);
  expect(await everybody()).toEqual([reference, part, part]);
});
