import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { aBranch, aPerson, password } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { createDossier } from '../support/operations.js';
import { catalogueDocument, declare, publishDocument, readTransitions } from '../support/transition-operations.js';
import type { Visitor } from '../support/visitor.js';

interface Point { code: string; ageFrom: number | null; source: string | null; steps: { code: string; offset: number; nature: string }[] }
interface Catalogue { id: string; version: number; organisationName: string | null; canPublish: boolean; points: Point[]; versions: { version: number; organisationName: string | null }[] }

let house: House;
let nadia: Visitor;
let admin: Visitor;
let networked: Visitor;
let elsewhere: Visitor;
let organisationId: string;

const today = brusselsDay(new Date());
const read = async (who: Visitor): Promise<Catalogue> => (await who.must<{ catalogue: Catalogue }>(catalogueDocument)).catalogue;
const published = async (): Promise<number> => (await house.database.owner.query('select count(*)::int as n from transition_catalogue')).rows[0].n;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const [branch, follower] = [await aBranch(owner), await aBranch(owner)];
  organisationId = branch.organisationId;
  await owner.query(`insert into affiliation_link (from_organisation_id, to_organisation_id, kind, from_on) values ($1, $2, 'network', '2020-01-01')`,
    [follower.organisationId, organisationId]);
  const signIn = async (at: typeof branch, role: 'counsellor' | 'structure_admin') => house.visitor().signIn((await aPerson(owner, at, role)).email, password);
  [nadia, admin, networked, elsewhere] = [await signIn(branch, 'counsellor'), await signIn(branch, 'structure_admin'), await signIn(follower, 'counsellor'),
    await signIn(await aBranch(owner), 'counsellor')];
});
afterAll(() => house?.close());

const publish = (who: Visitor, fromId: string, points: readonly Point[], more: object = {}) => who.ask<{ catalogue: Catalogue }>(publishDocument, {
  input: { commandKey: randomUUID(), fromId, note: 'Un mois plus tôt.', points, ...more } });

test('the common one counts where a house has none: twenty points, each delay saying where it comes from', async () => {
  const common = await read(nadia);
  expect(common).toMatchObject({ version: 1, organisationName: null, canPublish: false });
  expect(common.points.length).toBe(20);
  for (const { source, steps } of common.points) {
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ nature }) => nature === 'proposal' || source !== null)).toBe(true);
  }
  expect((await read(admin)).canPublish).toBe(true);
});

test('whoever does not administer the house publishes nothing; nor does anybody what is not whole, or over what she has not seen', async () => {
  const { id, points } = await read(admin);
  expect((await publish(nadia, id, points)).codes).toEqual(['access.denied']);
  expect((await publish(admin, randomUUID(), points)).codes).toEqual(['catalogue.changed_elsewhere']);
  expect((await publish(admin, id, [])).codes).toEqual(['catalogue.incomplete']);
  const [first, ...others] = points;
  expect((await publish(admin, id, [{ ...first!, steps: [{ ...first!.steps[0]!, offset: 9999 }] }, ...others])).codes).toEqual(['catalogue.offset_invalid']);
  expect((await publish(admin, id, points, { note: 'Mon numéro : 85.07.30-033.28' })).codes).toEqual(['text.national_number']);
  expect(await published()).toBe(1);
});

test('the next version is the house’s own and its network’s; who is under an older one stays under it, and no word of that one changes', async () => {
  const before = (await createDossier(nadia)).id;
  await declare(nadia, before, 'LIC_IND', today);
  const { id, points } = await read(admin);
  const [stored] = (await house.database.owner.query('select points::text from transition_catalogue where id = $1', [id])).rows;
  const kept = points.filter(({ code }) => code === 'FIN_FORM');
  const input = { commandKey: randomUUID(), fromId: id, note: null, points: kept };
  await admin.must(publishDocument, { input });
  await admin.must(publishDocument, { input });
  expect(await published()).toBe(2);
  for (const who of [nadia, networked]) expect(await read(who)).toMatchObject({ version: 1, points: [{ code: 'FIN_FORM' }] });
  expect((await read(elsewhere)).points.length).toBe(20);
  expect((await read(nadia)).versions.map(({ organisationName }) => organisationName === null)).toEqual([false, true]);
  expect((await publish(admin, id, kept)).codes).toEqual(['catalogue.changed_elsewhere']);

  const page = await readTransitions(nadia, before);
  expect(page.points.map(({ code }) => code)).toEqual(['FIN_FORM']);
  expect(page.transitions).toMatchObject([{ point: 'LIC_IND', catalogueVersion: 1, catalogueOwnerName: null }]);
  expect(page.transitions[0]?.steps.every(({ words }) => words !== null)).toBe(true);
  expect((await house.database.owner.query('select points::text from transition_catalogue where id = $1', [id])).rows).toEqual([stored]);
});
