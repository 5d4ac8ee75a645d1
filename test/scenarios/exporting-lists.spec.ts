import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { type ExportList, exportLists, exportRules, mayExport } from '@boussole/domain/exporting/export';
import { monthOf } from '@boussole/domain/gathering/month';
import { type Role, roles } from '@boussole/domain/access/roles';
import { locks } from '../../apps/api/src/platform/locks.js';
import { password } from '../factories/network.js';
import { anExport } from '../factories/export-traces.js';
import { aWorld, type Worker, type World } from '../factories/world.js';
import { eventually } from '../support/eventually.js';
import { type House, openHouse } from '../support/house.js';
import { actingAs, attempt, connect, type Mode } from '../support/raw-sql.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let alpha: World;
let beta: World;
const why = 'Préparation du rapport annuel';

interface Order { id: string; state: string; failure: string | null; rows: number; namesPeople: boolean }
const orderDocument = 'mutation ($input: OrderExportInput!) { orderExport(input: $input) { id state failure rows namesPeople } }';
const at = ({ cookie }: Worker): Visitor => Object.assign(house.visitor(), { cookie });
const ordering = (list: ExportList, view: string, more: object = {}) =>
  ({ input: { commandKey: randomUUID(), list, view, format: 'json', reason: why, password, ...more } });
const count = async (table: string): Promise<number> =>
  (await house.database.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0;
const ordersDocument = '{ exportOrders { id state failure rows namesPeople } }';
const over = (who: Visitor, id: string): Promise<Order> => eventually('the export is over', async () =>
  (await who.must<{ exportOrders: Order[] }>(ordersDocument)).exportOrders.find((one) => one.id === id && one.state !== 'writing'));

/** What the screen of each list shows first; a month, a moment, a figure are the world's own. */
const viewOf = (list: ExportList, world: World): string => {
  const { views } = exportRules[list];
  if (!(views instanceof RegExp)) return views.at(0) ?? '';
  if (list === 'participants') return world.gatheringId;
  return list === 'gatherings' ? monthOf(brusselsDay(new Date(Date.now() + 200 * 3_600_000))) : '2031 opened';
};
const readers = (list: ExportList): Role[] => roles.filter((role) => mayExport(role, list).ok);

async function taken(who: Visitor, list: ExportList, view: string): Promise<{ order: Order; rows: Record<string, unknown>[]; text: string }> {
  const { id } = (await who.must<{ orderExport: Order }>(orderDocument, ordering(list, view))).orderExport;
  const order = await over(who, id);
  expect(order).toMatchObject({ state: 'ready', failure: null });
  const { href } = (await who.must<{ exportLink: { href: string } }>('query ($id: Uuid!) { exportLink(id: $id) { href } }', { id })).exportLink;
  const text = await (await fetch(`${house.address}${href}`, { headers: { cookie: who.cookie } })).text();
  return { order, text, rows: JSON.parse(text) as Record<string, unknown>[] };
}

beforeAll(async () => {
  house = await openHouse();
  alpha = await aWorld(house.database.owner, 'CNRY-α');
  beta = await aWorld(house.database.owner, 'CNRY-β', '1903-01-02');
});
afterEach(() => { locks.domain = true; });
afterAll(() => house?.close());

describe.each(exportLists)('%s', (list) => {
  test('is refused to whoever does not read it, by the rules and by the database alone', async () => {
    const before = await count('export_order');
    for (const role of roles.filter((one) => !readers(list).includes(one))) {
      const asked = () => at(alpha.people[role]).ask(orderDocument, ordering(list, viewOf(list, alpha)));
      expect([role, (await asked()).codes]).toEqual([role, ['access.denied']]);
      locks.domain = false;
      expect([role, (await asked()).codes]).toEqual([role, ['access.denied']]);
      locks.domain = true;
    }
    expect(await count('export_order')).toBe(before);
  });

  test('leaves with whoever reads it, and holds nothing of another house', async () => {
    for (const role of readers(list)) {
      const { order, rows, text } = await taken(at(alpha.people[role]), list, viewOf(list, alpha));
      expect(order).toMatchObject({ rows: rows.length, namesPeople: exportRules[list].namesPeople });
      expect(text).not.toContain(beta.mark);
    }
  });
});

test('what a screen shows is in the file: a moment and those who come, an action, a sheet, a correction', async () => {
  const coordinator = at(alpha.people.coordinator);
  const rowsOf = async (list: ExportList, view = viewOf(list, alpha)) => (await taken(coordinator, list, view)).rows;
  expect(await rowsOf('gatherings')).toContainEqual(expect.objectContaining({ Intitulé: 'CNRY-α atelier', Quoi: 'Atelier', 'Sans nom': 9 }));
  expect((await taken(at(alpha.people.counsellor), 'participants', alpha.gatheringId)).rows).toContainEqual(expect.objectContaining({ Place: 'Inscrit·e' }));
  expect(await rowsOf('quality_actions')).toContainEqual(
    expect.objectContaining({ Action: 'CNRY-α mieux dater', Standard: 'Une information juste', État: 'En cours' }));
  expect(await rowsOf('sheets', 'all')).toContainEqual(expect.objectContaining({ Nature: 'Offre' }));
  expect(await rowsOf('corrections', 'received')).toContainEqual(expect.objectContaining({ Nature: 'Offre', État: 'Sans réponse' }));
});

test('a moment of another house cannot be told from none', async () => {
  const who = at(alpha.people.counsellor);
  const endings = [];
  for (const view of [beta.gatheringId, randomUUID()]) {
    const { id } = (await who.must<{ orderExport: Order }>(orderDocument, ordering('participants', view))).orderExport;
    endings.push(await over(who, id));
  }
  expect(endings).toMatchObject(Array(2).fill({ state: 'failed', failure: 'record.not_found', rows: 0 }));
});

describe('names leave with one\'s password, said again', () => {
  test.each([
    ['none', null, 'auth.proof_missing'], ['an empty one', '', 'auth.proof_missing'], ['another', 'pas celui-là du tout', 'auth.proof_wrong'],
  ])('not with %s', async (_, given, code) => {
    const before = [await count('export_order'), await count('journal')];
    expect((await at(alpha.people.counsellor).ask(orderDocument, ordering('caseload', 'mine', { password: given }))).codes).toEqual([code]);
    expect([await count('export_order'), await count('journal')]).toEqual(before);
  });

  test('the right one opens that one export, no more; what names nobody asks for none', async () => {
    const who = at(alpha.people.counsellor);
    expect((await who.ask(orderDocument, ordering('caseload', 'mine'))).codes).toEqual([]);
    expect((await who.ask(orderDocument, ordering('caseload', 'mine', { password: null }))).codes).toEqual(['auth.proof_missing']);
    expect((await who.ask(orderDocument, ordering('corrections', 'sent', { password: null, reason: null }))).codes).toEqual([]);
  });

  test('guesses are counted, whatever the session: then even the right one waits', async () => {
    const who = at(alpha.people.colleague);
    const guess = async (given: string) => (await who.ask(orderDocument, ordering('caseload', 'mine', { password: given }))).codes;
    for (let turn = 0; turn < 10; turn += 1) expect(await guess(`essai numéro ${turn}`)).toEqual(['auth.proof_wrong']);
    expect(await guess(password)).toEqual(['auth.too_many_attempts']);
  });
});

test('a line about a dossier is written with one\'s own order of names alone, while it is being written', async () => {
  const { coordinator, colleague } = alpha.people;
  const { owner } = house.database;
  const [ready, writing] = [await anExport(owner, coordinator, alpha.branch.id), await anExport(owner, coordinator, alpha.branch.id, 'caseload', 'writing')];
  const app = await connect(house.database.appUrl);
  const outcome = (who: Worker, id: string, mode: Mode = 'write') =>
    actingAs(app, who, mode, () => attempt(app, 'select app.record_listed($1, array[$2::uuid])', [id, alpha.dossierId]));
  expect(await outcome(coordinator, writing)).toMatchObject({ count: 1 });
  for (const [who, id, mode] of [[coordinator, ready, 'write'], [coordinator, writing, 'record'], [colleague, writing, 'write']] as const) {
    expect(await outcome(who, id, mode)).toEqual({ code: 'BO403' });
  }
  await app.end();
});
