import { randomUUID } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { aDossierLedBy } from '../factories/team-traces.js';
import { deliverNow } from '../support/deliver-now.js';
import { eventually } from '../support/eventually.js';
import { type House, openHouse } from '../support/house.js';
import { enter, giveCode } from '../support/notebook-operations.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker } from '../support/working.js';

let house: House;
let branch: Branch;
let neighbour: string;
const people = {} as Record<'nadia' | 'sam' | 'denise' | 'mona', Person>;
const at = {} as Record<keyof typeof people, Visitor>;
const why = 'Réunion d’équipe du 24 novembre';
const fields = 'id list view format namesPeople state failure rows known';

interface Order { id: string; state: string; failure: string | null; rows: number; known: number | null; namesPeople: boolean }
const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const ordering = (more: object = {}) => ({ input: { commandKey: randomUUID(), list: 'caseload', view: 'mine', format: 'csv', reason: why, password, ...more } });
const orderDocument = `mutation ($input: OrderExportInput!) { orderExport(input: $input) { ${fields} } }`;
const order = async (who: Visitor, more: object = {}): Promise<Order> => (await who.must<{ orderExport: Order }>(orderDocument, ordering(more))).orderExport;
const ordersOf = async (who: Visitor): Promise<Order[]> => (await who.must<{ exportOrders: Order[] }>(`{ exportOrders { ${fields} } }`)).exportOrders;
const over = (who: Visitor, id: string): Promise<Order> => eventually('the export is over', async () => (await ordersOf(who)).find((one) => one.id === id && one.state !== 'writing'));
const linkDocument = 'query ($id: Uuid!) { exportLink(id: $id) { href } }';
const linkOf = async (who: Visitor, id: string): Promise<string> => (await who.must<{ exportLink: { href: string } }>(linkDocument, { id })).exportLink.href;
const fetchAs = (who: Visitor, href: string): Promise<Response> => fetch(`${house.address}${href}`, { headers: { cookie: who.cookie } });
const taken = async (who: Visitor, more: object = {}): Promise<Response> => {
  const { id } = await over(who, (await order(who, more)).id);
  return fetchAs(who, await linkOf(who, id));
};
const linesOf = (text: string): string[] => text.trim().split('\r\n');
const ledBy = (person: Person, name: string) => aDossierLedBy(house.database.owner, name, branch, person.membershipId);

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  branch = await aBranch(owner);
  people.nadia = await aPerson(owner, branch);
  people.sam = await aPerson(owner, branch, 'counsellor', 'Sam');
  people.denise = await aPerson(owner, branch, 'structure_admin', 'Denise');
  people.mona = await aPerson(owner, branch, 'manager', 'Mona');
  for (const [name, { email }] of Object.entries(people)) at[name as keyof typeof people] = await house.visitor().signIn(email, password);
  await ledBy(people.nadia, '=cmd|calc');
  for (let turn = 0; turn < 150; turn += 1) await ledBy(people.nadia, `Maya ${turn}`);
  neighbour = (await ledBy(people.sam, 'Voisine')).id;
});
afterAll(() => house?.close());

describe('who is refused', () => {
  test('nobody without a session; a list that one does not read; whoever reads none', async () => {
    expect((await house.visitor().ask(orderDocument, ordering())).codes).toEqual(['auth.required']);
    expect((await at.nadia.ask(orderDocument, ordering({ list: 'staff', view: 'all' }))).codes).toEqual(['access.denied']);
    expect((await at.denise.ask(orderDocument, ordering())).codes).toEqual(['access.denied']);
    expect((await at.mona.ask(orderDocument, ordering())).codes).toEqual(['access.denied']);
    expect(await sql('select id from export_order')).toEqual([]);
  });

  test.each([['no reason', { reason: null }, 'export.reason_missing'], ['one that says nothing', { reason: 'parce que' }, 'export.reason_missing'],
    ['a national number', { reason: 'NISS 85.07.30-033.28' }, 'text.national_number'], ['a view that is none', { view: 'all' }, 'input.invalid'],
  ])('people by name do not leave with %s', async (_, more, code) => {
    expect((await at.nadia.ask(orderDocument, ordering(more))).codes).toEqual([code]);
    expect(await sql('select id from export_order')).toEqual([]);
  });
});

describe('a list leaves', () => {
  test('with every row of the screen, several pages of them, and nobody else\'s; a line says so, with how many', async () => {
    const { id, known } = await over(at.nadia, (await order(at.nadia)).id);
    expect(known).toBe(151);
    const answer = await fetchAs(at.nadia, await linkOf(at.nadia, id));
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'private, no-store']);
    const lines = linesOf(await answer.text());
    expect(lines).toHaveLength(152);
    expect(new Set(lines).size).toBe(152);
    expect(lines.filter((line) => line.includes('Voisine'))).toEqual([]);
    expect(await sql('select rows_written, reason, state from export_order where id = $1', [id])).toEqual([{ rows_written: 151, reason: why, state: 'ready' }]);
    expect(await sql('select what, count(*)::int as lines from journal where about = $1 group by 1 order by min(id)', [id])).toEqual([
      { what: 'list.taken', lines: 151 }, { what: 'list.exported', lines: 1 }, { what: 'list.fetched', lines: 1 }]);
  });

  test('what a spreadsheet would take for a formula stays a text, in each format', async () => {
    const csv = await (await taken(at.nadia)).text();
    expect(csv).toContain(`;'=cmd|calc`);
    expect(linesOf(csv).flatMap((line) => line.replace('\uFEFF', '').split(';')).filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
    const sheet = strFromU8(unzipSync(new Uint8Array(await (await taken(at.nadia, { format: 'xlsx' })).arrayBuffer()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/t="inlineStr"[^>]*><is><t[^>]*>=cmd\|calc/);
    expect(sheet).not.toContain('<f>');
    const rows = (await (await taken(at.nadia, { format: 'json' })).json()) as Record<string, unknown>[];
    expect(rows).toHaveLength(151);
    expect(rows[0]).toMatchObject({ Anonyme: false, Entretiens: 0, 'Date de naissance': null });
  });

  test('the other lists too, each to whoever reads it; what names nobody needs no reason', async () => {
    expect(await (await taken(at.denise, { list: 'staff', view: 'all' })).text()).toContain(people.nadia.email);
    expect(linesOf(await (await taken(at.nadia, { list: 'due' })).text())).toHaveLength(1);
    const inbox = await over(at.nadia, (await order(at.nadia, { list: 'inbox', view: 'todo', reason: null })).id);
    expect(inbox).toMatchObject({ state: 'ready', namesPeople: false, rows: 0 });
  });

  test('sent twice it is ordered once; the same key for another list is refused', async () => {
    const commandKey = randomUUID();
    const [first, second] = [await order(at.sam, { commandKey }), await order(at.sam, { commandKey })];
    expect(second.id).toBe(first.id);
    expect((await at.sam.ask(orderDocument, ordering({ commandKey, format: 'xlsx' }))).codes).toEqual(['command.reused']);
    expect(await sql('select count(*)::int as n from export_order where membership_id = $1', [people.sam.membershipId])).toEqual([{ n: 1 }]);
    await over(at.sam, first.id);
  });

  test('each person in it reads at her own page that it left, and how: nobody named, no reason of others told', async () => {
    await taken(at.sam);
    const hers = await enter(house, await giveCode(at.sam, neighbour));
    const { notebookLog } = await hers.must<{ notebookLog: { lines: { kind: string; organisationName: string }[] } }>('{ notebookLog { lines { kind organisationName } } }');
    expect(notebookLog.lines.filter(({ kind }) => kind === 'listed')).toHaveLength(2);
  });
});

describe('a link', () => {
  test('opens nothing to a colleague, to another session of the same person, changed, or too late', async () => {
    const { id } = await over(at.nadia, (await order(at.nadia)).id);
    const href = await linkOf(at.nadia, id);
    expect((await at.sam.ask(linkDocument, { id })).codes).toEqual(['record.not_found']);
    const elsewhere = await house.visitor().signIn(people.nadia.email, password);
    for (const who of [at.sam, elsewhere, house.visitor()]) expect((await fetchAs(who, href)).status).toBe(404);
    const [, , , , until = '', proof = ''] = href.split('/');
    expect((await fetchAs(at.nadia, href.replace(until, String(Number(until) + 1000)))).status).toBe(404);
    expect((await fetchAs(at.nadia, href.replace(until, String(Number(until) - 600_000)))).status).toBe(404);
    expect((await fetchAs(at.nadia, href.replace(proof, `${proof.slice(1)}A`))).status).toBe(404);
    expect((await fetchAs(at.nadia, href)).status).toBe(200);
  });

  test('rows are sealed where they are kept, and forgotten after a day; how many left and why stays', async () => {
    const { id } = await over(at.nadia, (await order(at.nadia)).id);
    const kept = await sql<{ rows: Buffer }>('select rows from export_chunk where order_id = $1', [id]);
    expect(kept.map(({ rows }) => rows.toString('latin1')).join('')).not.toContain('Maya');
    await sql(`update export_chunk set made_at = now() - interval '25 hours'`);
    const working = await openWorker(house.database);
    const { Outbox } = await import('../../apps/api/src/platform/outbox.js');
    await working.app.get(Outbox).tidy();
    await working.close();
    expect(await sql('select order_id from export_chunk')).toEqual([]);
    expect(await sql('select reason from export_order where id = $1', [id])).toEqual([{ reason: why }]);
  });
});

describe('whoever wrote it was killed', () => {
  /** An order of which one page is written, and nobody is at it. */
  const leftAfterOnePage = async (): Promise<string> => {
    const { id } = await over(at.nadia, (await order(at.nadia)).id);
    const [first] = await sql<{ at: string; last: string }>(`
      select d.touched_at::text as at, d.id as last from dossier d where d.lead_membership_id = $1 order by d.touched_at desc, d.id desc offset 99 limit 1`, [people.nadia.membershipId]);
    await sql('delete from export_chunk where order_id = $1 and place > 0', [id]);
    const { showPlace } = await import('../../apps/api/src/platform/place.js');
    await sql(`update export_order set state = 'writing', ready_at = null, chunks = 1, rows_written = 100, place = $2, held_until = now() - interval '1 second',
      made_at = now() - interval '1 minute' where id = $1`, [id, showPlace([first?.at ?? '', first?.last ?? ''])]);
    return id;
  };

  test('she looks again and it goes on where it was, nothing twice; it took its time, so a mail says that it is there, and nothing else', async () => {
    const id = await leftAfterOnePage();
    expect(await over(at.nadia, id)).toMatchObject({ state: 'ready', rows: 151 });
    const lines = linesOf(await (await fetchAs(at.nadia, await linkOf(at.nadia, id))).text());
    expect([lines.length, new Set(lines).size]).toEqual([152, 152]);
    const working = await openWorker(house.database);
    await deliverNow(working, house.database, 'mail-export');
    await working.close();
    const mails = await sql<{ recipient: string; text: string }>('select recipient, text from local_mail');
    expect(mails).toMatchObject([{ recipient: people.nadia.email, text: expect.stringContaining('/exports') }]);
    expect(mails[0]?.text).not.toMatch(/Maya|dossier/i);
  });

  test('her rights are those of each page: whoever lost her hat writes no line more, and nothing leaves', async () => {
    const id = await leftAfterOnePage();
    await sql('update membership set disabled_at = now() where id = $1', [people.nadia.membershipId]);
    expect((await at.nadia.ask(`{ exportOrders { ${fields} } }`)).codes).toEqual(['auth.required']);
    expect((await at.nadia.ask(linkDocument, { id })).codes).toEqual(['auth.required']);
    expect(await sql('select count(*)::int as n from export_chunk where order_id = $1', [id])).toEqual([{ n: 1 }]);
    await sql('update membership set disabled_at = null where id = $1', [people.nadia.membershipId]);
  });
});
