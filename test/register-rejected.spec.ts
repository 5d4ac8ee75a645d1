import { randomUUID } from 'node:crypto';
import { aWorld, type World } from './factories/world.js';
import { type House, openHouse } from './support/house.js';

let house: House;
let [alpha, beta]: World[] = [];
let run = '';

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  [alpha, beta] = [await aWorld(owner, 'ALPHA'), await aWorld(owner, 'BETA')];
  const organisation = alpha.branch.organisationId;
  const { rows: [source] } = await owner.query(`insert into register_source (organisation_id, code, name) values ($1, 'tableau', 'Tableau') returning id`, [organisation]);
  const columns = ['Nom', '=Intitulé'].map((heading) => ({ heading, sample: [], target: null }));
  const { rows: [made] } = await owner.query(`insert into import_run (organisation_id, source_id, file_name, byte_count, state, columns)
    values ($1, $2, 'tableau.csv', 10, 'checked', $3) returning id`, [organisation, source.id, JSON.stringify(columns)]);
  run = made.id;
  const problems = [{ column: null, code: 'name_missing', original: null, isBlocking: true }];
  await owner.query(`insert into import_row (run_id, organisation_id, line, line_count, state, problems, cells)
    values ($1, $2, 7, 1, 'rejected', $3, '["", "=SUM(A1)"]'), ($1, $2, 8, 1, 'rejected', $3, '["Deux\\nlignes", "b"]')`, [run, organisation, JSON.stringify(problems)]);
});
afterAll(() => house.close());

const get = (id: string, cookie = ''): Promise<Response> => fetch(`${house.address}/cadastre/imports/${id}/rejets.csv`, { headers: { cookie } });

describe('the rows that an import refused', () => {
  it('are nobody’s without a session', async () => {
    const answer = await get(run);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'text/plain; charset=utf-8']);
  });

  it('are not for every hat', async () => expect((await get(run, alpha?.people.counsellor.cookie)).status).toBe(403));

  it('of another organisation are rows that do not exist', async () => {
    const cookie = beta?.people.structure_admin.cookie;
    const answers = await Promise.all([get(run, cookie), get(randomUUID(), cookie), get('x', cookie)]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it('come as a table to repair, without formulas', async () => {
    const answer = await get(run, alpha?.people.structure_admin.cookie);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="rejets.csv"']);
    const [heading, first, second] = (await answer.text()).split('\r\n');
    expect(heading).toMatch(/^Nom;'=Intitulé;/);
    expect(first).toMatch(/^;'=SUM\(A1\);.*7;.+/);
    expect(second).toMatch(/^"Deux\nlignes";b;.*8;/);
  });
});
