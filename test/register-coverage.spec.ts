import { randomUUID } from 'node:crypto';
import { aBranch, anOrganisation, type Branch } from './factories/network.js';
import { type House, openHouse } from './support/house.js';

interface Head { code: string; name: string; priorityTrades: number; offers: number }
interface Cell { row: string; column: string; offers: number; seats: number; priorityTrades: number; uncoveredPriorityTrades: number }
interface Coverage {
  rows: Head[]; columns: Head[]; cells: Cell[]; emptyCount: number; year: number;
  uncovered: { basin: string; code: string; name: string; year: number; source: string; offers: number }[];
}

const document = `query ($input: CoverageInput!) { registerCoverage(input: $input) {
  rows { code name priorityTrades offers } columns { code name priorityTrades offers }
  cells { row column offers seats priorityTrades uncoveredPriorityTrades }
  emptyCount uncovered { basin code name year source offers } year } }`;

let house: House;
let liege: Branch;
let huy: Branch;

const owner = () => house.database.owner;
const look = async (input: object) => (await house.visitor().must<{ registerCoverage: Coverage }>(document, { input })).registerCoverage;
const cellOf = ({ cells }: Coverage, row: string, column: string) => cells.find((cell) => cell.row === row && cell.column === column);

async function anOffer(branch: Branch, more: Record<string, unknown> = {}): Promise<string> {
  const values = { id: randomUUID(), organisation_id: branch.organisationId, branch_id: branch.id, kind: 'training', title: 'Une offre', trades: ['F1602'],
    level: 3, publics: ['jobseeker', 'worker'], ...more };
  await owner().query(`insert into offer (${Object.keys(values).join(', ')}) values (${Object.keys(values).map((_, place) => `$${place + 1}`).join(', ')})`,
    Object.values(values));
  return values.id;
}

const aSession = (offerId: string, branch: Branch, startsOn: string, more: { seats?: number; left?: number | null; status?: string } = {}) => owner().query(
  'insert into offer_session (offer_id, organisation_id, starts_on, seats, seats_left, status) values ($1, $2, $3, $4, $5, $6)',
  [offerId, branch.organisationId, startsOn, more.seats ?? 10, more.left ?? null, more.status ?? 'open']);

beforeAll(async () => {
  house = await openHouse();
  const organisation = await anOrganisation(owner());
  [liege, huy] = [await aBranch(owner(), organisation), await aBranch(owner(), organisation)];
  await owner().query(`update branch set commune_nis = case id when $1 then '62063' else '61031' end where id in ($1, $2)`, [liege.id, huy.id]);
  await owner().query(`insert into priority_trade (basin, trade, year, source) values ('LG', 'F1602', 2026, 'essai'), ('LG', 'F1703', 2026, 'essai'),
    ('HW', 'J1501', 2026, 'essai'), ('LG', 'M1203', 2024, 'ancien')`);
  // In Liège: an electrician's course in March and May, and one that is entered at any time; in Huy: a course of two fields.
  const dated = await anOffer(liege);
  await aSession(dated, liege, '2027-03-15', { left: 4 });
  await aSession(dated, liege, '2027-05-03');
  await aSession(dated, liege, '2027-06-07', { status: 'cancelled' });
  await anOffer(liege, { kind: 'work_study', publics: [], level: 2 });
  const huyOffer = await anOffer(huy, { trades: ['F1703', 'I1304', 'I1310'], level: null });
  await aSession(huyOffer, huy, '2026-12-01');
  // None of these exists for whoever looks.
  await anOffer(liege, { status: 'closed' });
  await anOffer(liege, { trades: ['F1703'], review_on: '2020-01-01' });
});
afterAll(() => house?.close());

describe('what is refused', () => {
  it.each([
    ['twice the same axis', { rows: 'basin', columns: 'basin' }, 'input.invalid'],
    ['a year that is none', { rows: 'basin', columns: 'field', year: 99 }, 'input.invalid'],
    ['a list without end', { rows: 'basin', columns: 'field', basins: Array.from({ length: 21 }, () => 'LG') }, 'text.too_long'],
    ['a basin without end', { rows: 'basin', columns: 'field', basins: ['LIEGE'] }, 'text.too_long'],
  ])('%s', async (_, input, code) => {
    expect((await house.visitor().ask(document, { input })).codes).toEqual([code]);
  });
});

describe('what anybody sees', () => {
  it('is every crossing of two axes, the empty ones too', async () => {
    const coverage = await look({ rows: 'field', columns: 'basin', year: 2027 });
    expect(coverage.rows).toHaveLength(14);
    expect(coverage.columns).toHaveLength(10);
    expect(coverage.cells).toHaveLength(140);
    expect(coverage.emptyCount).toBe(coverage.cells.filter(({ offers }) => offers === 0).length);
    expect(cellOf(coverage, 'F', 'LG')).toEqual({ row: 'F', column: 'LG', offers: 2, seats: 14, priorityTrades: 2, uncoveredPriorityTrades: 1 });
    expect(cellOf(coverage, 'I', 'HW')).toMatchObject({ offers: 1, seats: 0, priorityTrades: 0 });
    expect(cellOf(coverage, 'J', 'HW')).toMatchObject({ offers: 0, priorityTrades: 1, uncoveredPriorityTrades: 1 });
    expect(coverage.rows.find(({ code }) => code === 'F')).toMatchObject({ offers: 3, priorityTrades: 2 });
    expect(coverage.columns.find(({ code }) => code === 'LG')).toMatchObject({ name: 'Liège', offers: 2, priorityTrades: 2 });
  });

  it('is the priorities of the latest year known, and which of them nothing leads to', async () => {
    const coverage = await look({ rows: 'field', columns: 'basin', year: 2027 });
    expect(coverage.year).toBe(2026);
    expect(coverage.uncovered.map(({ basin, code }) => [basin, code])).toEqual([['HW', 'J1501'], ['LG', 'F1703']]);
    expect((await look({ rows: 'field', columns: 'basin', year: 2025 })).uncovered).toMatchObject([{ basin: 'LG', code: 'M1203', year: 2024, source: 'ancien' }]);
    // Among the offers for beginners there is none for Liège's electricians, though the basin has two.
    const beginners = await look({ rows: 'kind', columns: 'basin', year: 2027, levels: [7] });
    expect(beginners.uncovered.find(({ code }) => code === 'F1602')).toMatchObject({ offers: 2 });
  });

  it('is by month when things start, and in every month what may be entered at any time', async () => {
    const coverage = await look({ rows: 'month', columns: 'basin', year: 2027 });
    expect(coverage.rows[2]).toMatchObject({ code: '2027-03', name: 'mars 2027' });
    const liegeOffers = coverage.rows.map(({ code }) => cellOf(coverage, code, 'LG')).map((cell) => [cell?.offers, cell?.seats]);
    expect(liegeOffers).toEqual([[1, 0], [1, 0], [2, 4], [1, 0], [2, 10], [1, 0], [1, 0], [1, 0], [1, 0], [1, 0], [1, 0], [1, 0]]);
    expect(coverage.columns.find(({ code }) => code === 'LG')?.offers).toBe(2);
    expect(coverage.columns.find(({ code }) => code === 'HW')?.offers).toBe(0);
    const across = await look({ rows: 'basin', columns: 'month', year: 2027 });
    expect(across.cells.map(({ row, column, ...rest }) => ({ row: column, column: row, ...rest })))
      .toEqual(expect.arrayContaining(coverage.cells));
  });

  it('is by level, kind and public: an offer for everybody is for each of them', async () => {
    const coverage = await look({ rows: 'kind', columns: 'public' });
    expect(cellOf(coverage, 'training', 'worker')).toMatchObject({ offers: 2 });
    expect(cellOf(coverage, 'training', 'pupil')).toMatchObject({ offers: 0 });
    expect(cellOf(coverage, 'work_study', 'pupil')).toMatchObject({ offers: 1 });
    const levels = await look({ rows: 'level', columns: 'kind' });
    expect(levels.rows.map(({ offers }) => offers)).toEqual([0, 1, 1, 0, 0, 0, 0, 0]);
  });

  it('is only what is asked for, rows and columns alike', async () => {
    const coverage = await look({ rows: 'basin', columns: 'field', basins: ['LG', 'HW'], fields: ['I'], kinds: ['training'], publics: ['worker'], levels: null });
    expect(coverage.rows.map(({ code }) => code)).toEqual(['HW', 'LG']);
    expect(coverage.cells).toMatchObject([{ row: 'HW', column: 'I', offers: 1 }, { row: 'LG', column: 'I', offers: 0 }]);
    const priority = await look({ rows: 'basin', columns: 'field', onlyPriority: true, year: 2027 });
    expect(priority.cells.filter(({ offers }) => offers > 0)).toMatchObject([{ row: 'LG', column: 'F', offers: 2 }]);
  });
});

describe('as a file', () => {
  const file = (query: string) => fetch(`${house.address}/cadastre/couverture.csv?${query}`);

  it('holds a line a crossing, the empty ones said so', async () => {
    const answer = await file('rows=field&columns=basin&year=2027');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(141);
    expect(lines[0]).toBe('Domaine;Domaine (code);Bassin;Bassin (code);Offres;Places;Métiers prioritaires;Métiers prioritaires sans offre;État');
    expect(lines.find((line) => line.includes(';F;Liège;LG;'))).toMatch(/;2;14;2;1;offert$/);
    expect(lines.filter((line) => line.endsWith(';vide'))).toHaveLength(137);
  });

  it('never begins a cell as a formula would', async () => {
    await owner().query(`update basin set name = '=cmd|calc' where code = 'LX'`);
    try {
      const text = await (await file('rows=basin&columns=kind&basins=LX')).text();
      expect(text).toContain(`'=cmd`);
      expect(text).not.toMatch(/(^|;)"?=/m);
    } finally {
      await owner().query(`update basin set name = 'Luxembourg' where code = 'LX'`);
    }
  });

  it.each(['rows=field', 'columns=field', 'rows=field&columns=field', 'rows=field&columns=basin&years=2027', 'rows=field&columns=basin&levels=9', 'rows=a&columns=b',
    'rows=field&rows=kind&columns=basin'])('refuses %s', async (query) => {
    const answer = await file(query);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
  });

  it('is not given without end to one reader', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) statuses.push((await file('rows=field&columns=basin')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
