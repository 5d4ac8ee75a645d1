import { createTestDatabase, type TestDatabase } from '../db/test-database.js';
import { anOrganisation } from '../factories/network.js';
import { boussole } from '../support/boussole.js';
import { folderWith } from './command.js';

let database: TestDatabase;
let names: [structure: string, operator: string];

beforeAll(async () => {
  database = await createTestDatabase();
  const ids = [await anOrganisation(database.owner), await anOrganisation(database.owner)];
  const { rows } = await database.owner.query<{ name: string }>('select name from organisation where id = any($1) order by array_position($1, id)', [ids]);
  names = [rows[0]?.name ?? '', rows[1]?.name ?? ''];
});
afterAll(() => database?.drop());

const bring = async (kind: string, text: string) => {
  const at = await folderWith({ 'fichier.csv': text });
  return boussole(database, ['neutralite', 'importer', `--${kind}`, at('fichier.csv')]);
};
const count = async (table: string): Promise<number> => {
  const { rows } = await database.owner.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? -1;
};
const paper = (...lines: string[]): string => ['reference;date;structure;operateur', ...lines].join('\n');
const good = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, place) => `P${from + place};2026-02-03;${names[0]};${names[1]}`);

test('a file that cannot be read, or of which more than a tenth is wrong, changes nothing', async () => {
  expect(await bring('papier', 'reference;date\nP1;2026-01-01\n')).toMatchObject({ code: 2, err: expect.stringContaining('structure, operateur manquent') as unknown });
  const wrong = await bring('papier', paper(...good(0, 8), `P8;hier;${names[0]};${names[1]}`, `P9;2026-02-03;${names[0]};Personne`));
  expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('rien n’a été importé') as unknown });
  expect(wrong.err.split('\n')).toEqual([
    'Ligne 10 : la date est illisible (31/03/2026 ou 2026-03-31).', 'Ligne 11 : l’opérateur « Personne » n’est pas dans le cadastre.']);
  expect(await count('paper_referral')).toBe(0);
  expect(await count('outside_import')).toBe(0);
});

test('referrals on paper are counted once, however often they are brought', async () => {
  const file = paper(...good(0, 20), `P3;2026-02-04;${names[0].toUpperCase()};${names[1]}`);
  expect(await bring('papier', file)).toMatchObject({ code: 0, out: 'fichier.csv : 21 lignes, 0 refusée, 20 changements.' });
  expect((await bring('papier', file)).out).toBe('fichier.csv : 21 lignes, 0 refusée, 0 changement.');
  expect(await count('paper_referral')).toBe(20);
  const { rows } = await database.owner.query(`select referred_on::text as on from paper_referral where reference = 'P3'`);
  expect(rows).toEqual([{ on: '2026-02-04' }]);
});

test('an operator may count again; the last word counts', async () => {
  const entries = (value: number): string => `mois,operateur,structure,entrees\n2026-02,${names[1]},${names[0]},${value}\n`;
  expect((await bring('entrees', entries(12))).code).toBe(0);
  expect((await bring('entrees', entries(15))).out).toContain('1 changement.');
  const { rows } = await database.owner.query('select entries from partner_entry');
  expect(rows).toEqual([{ entries: 15 }]);
});

test('offers that are known elsewhere, in a territory that exists', async () => {
  const known = (basin: string): string => `operateur;bassin;offres_connues;source\n${names[1]};${basin};40;Catalogue\n`;
  expect(await bring('cadastre', known('ZZ'))).toMatchObject({ code: 1, err: 'Ligne 2 : le bassin « ZZ » n’existe pas.' });
  expect(await bring('cadastre', known('LG'))).toMatchObject({ code: 0 });
  expect(await count('known_offer')).toBe(1);
});
