import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type pg from 'pg';
import { exportedTables, leftOut } from '../../apps/api/src/modules/notebook-export/exported-tables.js';
import { aWorld, secrets, type World } from '../factories/world.js';
import { aHolder } from '../factories/notebook-traces.js';
import { column } from '../support/catalogue.js';
import { type House, openHouse } from '../support/house.js';

let house: House;
let owner: pg.Client;
let alpha: World;
let beta: World;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  [alpha, beta] = [await aWorld(owner, 'CNRY-α'), await aWorld(owner, 'CNRY-β', '1903-01-02')];
});
afterAll(() => house?.close());

const ownFile = async (cookie: string): Promise<Response> => fetch(`${house.address}/carnet/mes-donnees.zip`, { headers: { cookie } });
const deskFile = (cookie: string, id: string, body: object = { reason: 'Demande écrite du 20 novembre' }, headers: object = { 'x-csrf': '1' }): Promise<Response> =>
  fetch(`${house.address}/dossiers/${id}/export.zip`, { method: 'POST', headers: { cookie, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

async function opened(response: Response): Promise<{ page: string; data: string; papers: string[]; whole: string }> {
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/zip', 'no-store']);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const papers = Object.keys(files).filter((name) => name.startsWith('documents/'));
  const [page, data] = [text('mes-donnees.html'), text('data.json')];
  return { page, data, papers, whole: [page, data, ...papers.map((name) => name + text(name))].join('\n') };
}

/** Every text of a row, however deep it stands. */
const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value]
  : value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []);

/** What of a row is nobody's story: keys, and hashes of what proves something. */
const notTold = ['code', 'secret_hash', 'token_hash', 'code_hash'];

async function textsOf(world: World, isSpecialToo: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const { table, where } of exportedTables) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(`select to_jsonb(x) as row from ${table} x where ${where}`, [world.dossierId]);
    for (const { row } of rows) {
      if (!isSpecialToo && row['is_special'] === true) continue;
      for (const name of notTold) if (table !== 'learner') delete row[name];
      found.push(...textsIn(row).filter((text) => text.includes(world.mark) || text.includes(world.mark.toLowerCase())).filter((text) => !text.startsWith('$argon2id$')));
    }
  }
  return [...new Set(found)];
}

/** As the page writes it. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

describe('the list of what is written out', () => {
  test('names every table that holds something of a dossier, or says why not', async () => {
    const tables = await column<string>(owner, `select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname in ('dossier_id', 'learner_id') order by 1`);
    const known = [...exportedTables.map(({ table }) => table), ...Object.keys(leftOut)];
    expect([...new Set(tables)].filter((name) => !known.includes(name))).toEqual([]);
    expect(Object.keys(leftOut).filter((name) => !tables.includes(name))).toEqual([]);
    expect(exportedTables.map(({ table }) => table).filter((name) => !['learner', 'dossier', 'choice_made'].includes(name) && !tables.includes(name))).toEqual([]);
  });
});

describe('the person takes her data home', () => {
  test('nobody at her page, nobody at work, and who represents her get no file', async () => {
    expect((await ownFile('')).status).toBe(401);
    expect((await ownFile(alpha.people.counsellor.cookie)).status).toBe(401);
    const { holderHash, cookie } = await aHolder(owner, secrets, alpha.dossierId);
    await owner.query(`update learner set birth_on = '2015-01-01' where id = $1`, [alpha.learnerId]);
    await owner.query('update learner_session set representative_id = $2 where token_hash = $1', [holderHash, alpha.representativeId]);
    expect((await ownFile(cookie)).status).toBe(403);
    await owner.query('update learner set birth_on = $2 where id = $1', [alpha.learnerId, alpha.birthOn]);
  });

  test('every text about her is in it, in the page and in the data; what is very personal is counted and left for the desk', async () => {
    const { page, data, papers, whole } = await opened(await ownFile(alpha.holder.cookie));
    const texts = await textsOf(alpha, false);
    expect(texts.length).toBeGreaterThan(25);
    expect(texts.filter((text) => !data.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(texts.filter((text) => !page.includes(escaped(text)))).toEqual([]);
    expect(papers).toHaveLength(1);
    expect(whole).toContain(`${alpha.mark} contenu`);
    expect(whole).not.toContain(`${alpha.mark} santé`);
    expect(page).toMatch(/\d informations très personnelles ne sont pas/);
    expect(JSON.parse(data)).toMatchObject({ format: 'boussole-dossier-1', withheld: expect.any(Number) });
  });

  test('no private note, no draft, nothing of anybody else, no script, nothing from elsewhere', async () => {
    const { page, whole } = await opened(await ownFile(alpha.holder.cookie));
    expect(whole).not.toMatch(/note privée|brouillon|secret_hash|argon2id/);
    expect(whole).not.toContain(beta.mark);
    expect(whole).not.toContain(`${alpha.mark} voisine`);
    expect(page).not.toMatch(/<script|https?:|src=|@import/);
  });

  test('the taking is a line of its own; a name made to break out of the page stays a name', async () => {
    await owner.query(`update goal set title = $2 where id = $1`, [alpha.goalId, `${alpha.mark} </dd><script>alert(1)</script>`]);
    const { page, data } = await opened(await ownFile(alpha.holder.cookie));
    expect(page).not.toContain('<script>');
    expect(page).toContain('&#60;script&#62;');
    expect((JSON.parse(data) as { tables: { dossier_export: { is_own: boolean }[] } }).tables.dossier_export.filter(({ is_own: isOwn }) => isOwn).length).toBeGreaterThan(0);
    const { rows } = await owner.query(`select role, door, is_change from journal where what = 'dossier.exported' and dossier_id = $1 order by id desc limit 1`, [alpha.dossierId]);
    expect(rows).toEqual([{ role: 'learner', door: 'self', is_change: true }]);
  });
});

describe('whoever leads the dossier writes it down for her', () => {
  test.each([
    ['without a reason', {}, { 'x-csrf': '1' }, 400, 'input.invalid'], ['with a reason that says nothing', { reason: 'parce que' }, { 'x-csrf': '1' }, 400, 'export.reason_missing'],
    ['with a national number for a reason', { reason: 'NISS 85.07.30-033.28' }, { 'x-csrf': '1' }, 400, 'text.national_number'],
    ['from another site', { reason: 'Demande écrite du 20' }, {}, 403, 'request.unsafe'],
  ])('not %s', async (_, body, headers, _status, code) => {
    const answer = await deskFile(alpha.people.counsellor.cookie, alpha.dossierId, body, headers);
    expect(((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(code);
  });

  test('not by anybody else: whoever follows too is denied, the others find no dossier', async () => {
    const say = async (cookie: string, id: string) => {
      const answer = await deskFile(cookie, id);
      return ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
    };
    expect(await say(alpha.people.coordinator.cookie, alpha.dossierId)).toBe('access.denied');
    expect(await say(alpha.people.grantee.cookie, alpha.dossierId)).toBe('access.denied');
    expect(await say(alpha.people.uninvolved.cookie, alpha.dossierId)).toBe('record.not_found');
    expect(await say(beta.people.counsellor.cookie, alpha.dossierId)).toBe('record.not_found');
    expect(await say(alpha.people.counsellor.cookie, randomUUID())).toBe('record.not_found');
    expect(await say(alpha.people.manager.cookie, alpha.dossierId)).toBe('access.denied');
    expect(await say('', alpha.dossierId)).toBe('auth.required');
  });

  test('the whole of it, what is very personal too; why is written down, and she reads the line', async () => {
    const { page, data, papers, whole } = await opened(await deskFile(alpha.people.counsellor.cookie, alpha.dossierId));
    const texts = await textsOf(alpha, true);
    expect(texts.filter((text) => !data.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(whole).toContain(`${alpha.mark} santé`);
    expect(papers).toHaveLength(2);
    expect(page).not.toContain('très personnelles ne sont pas');
    expect(data).toContain('Demande écrite du 20 novembre');
    expect(whole).not.toMatch(/note privée|brouillon/);
    expect(whole).not.toContain(beta.mark);
    const looks = await fetch(`${house.address}/graphql`, { method: 'POST', headers: { cookie: alpha.holder.cookie, 'content-type': 'application/json', 'x-csrf': '1' },
      body: JSON.stringify({ query: '{ notebookLog { lines { kind role } } }' }) });
    expect(((await looks.json()) as { data: { notebookLog: { lines: object[] } } }).data.notebookLog.lines[0]).toEqual({ kind: 'exported', role: 'counsellor' });
  });
});
