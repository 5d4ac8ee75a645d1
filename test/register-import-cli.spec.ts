import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { run } from '../apps/api/src/cli/run.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aRegisterFile } from './factories/register-files.js';
import { countsOf } from './support/dump.js';

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/import/${name}`, import.meta.url));
let database: TestDatabase;
let folder: string;

interface Report {
  simulation: boolean; format: string | null; encodage: string | null; separateur: string | null; lignes_donnees: number; memoire_max_mo: number;
  lignes: Record<'physiques' | 'entete' | 'acceptees' | 'rejetees' | 'vides', number>;
  fiches: Record<'creees' | 'modifiees' | 'inchangees' | 'disparues', number>;
  problemes: { ligne: number; colonne: string | null; code: string; motif: string; texte: string | null; bloquant: boolean }[];
  doublons: { ligne_doublon: number; ligne_originale: number | null; motifs: string[]; fiche_existante?: string }[];
}

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'boussole-import-'));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** As typed after `npm run boussole --`, in this process. */
async function boussole(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const before = process.env['DATABASE_URL'];
  const [out, err]: [string[], string[]] = [[], []];
  const spies = [jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line))),
    jest.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)))];
  process.env['DATABASE_URL'] = database.ownerUrl;
  try {
    return { code: await run(['cadastre', 'importer', ...words]), out: out.join('\n'), err: err.join('\n') };
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    spies.forEach((spy) => spy.mockRestore());
  }
}

async function report(...words: string[]): Promise<Report> {
  const place = path.join(folder, 'rapport.json');
  expect(await boussole(...words, '--rapport', place)).toMatchObject({ code: 0, err: '' });
  const read: Report = JSON.parse(await readFile(place, 'utf8'));
  expect(read.lignes.physiques).toBe(read.lignes.entete + read.lignes.acceptees + read.lignes.rejetees + read.lignes.vides);
  return read;
}

const file = async (name: string, content: string | Buffer): Promise<string> => {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
};

test('what is typed wrong, or cannot be read, is said in French and leaves nothing', async () => {
  const before = await countsOf(database.owner);
  const some = await file('a.csv', 'Nom\nA\n');
  for (const words of [[], ['--source', 'x'], [some], [some, 'encore', '--source', 'x'], [some, '--source', ''], [some, '--source', 'x', '--vite']]) {
    expect([words, await boussole(...words)]).toEqual([words, { code: 2, out: '', err: expect.stringMatching(/Usage : npm run boussole -- cadastre importer FICHIER/) }]);
  }
  for (const [words, said] of [
    [['/nulle/part.csv', '--source', 'x'], /n’existe pas/], [[await file('vide.csv', ''), '--source', 'x'], /vide/],
    [[await file('blanc.csv', '\n\n \n'), '--source', 'x'], /ne peut pas être lu/], [[await file('nombres.csv', 'z;y\n1;2\n'), '--source', 'x'], /ne peut pas être lu/],
    [[await file('faux.xlsx', Buffer.from('PK\u0003\u0004 pas un classeur')), '--source', 'x'], /ne peut pas être lu/],
    [[some, '--source', '…'], /ni lettre ni chiffre/], [[some, '--source', 'x', '--structure', 'Inconnue'], /n’existe pas/],
  ] as const) {
    expect([words, await boussole(...words)]).toEqual([words, { code: 1, out: '', err: expect.stringMatching(said) }]);
  }
  expect(await countsOf(database.owner)).toEqual(before);
});

describe('the made-up register of a basin', () => {
  const register = fixture('synthetic-register.csv');

  test('rehearsed, shows the six pairs that are expected and nothing else, and leaves nothing behind', async () => {
    const expected = JSON.parse(await readFile(fixture('synthetic-register.expected.json'), 'utf8')) as
      { lignes_donnees: number; doublons: { ligne_doublon: number; ligne_originale: number }[] };
    const before = await countsOf(database.owner);
    const read = await report(register, '--source', 'airtable', '--simulation');
    expect(read).toMatchObject({ simulation: true, format: 'csv', encodage: 'windows-1252', separateur: ';', lignes_donnees: expected.lignes_donnees,
      lignes: { physiques: 47, entete: 1, acceptees: 46, rejetees: 0, vides: 0 }, fiches: { creees: 46, modifiees: 0, inchangees: 0, disparues: 0 } });
    expect(read.doublons.map(({ ligne_doublon, ligne_originale }) => ({ ligne_doublon, ligne_originale })))
      .toEqual(expected.doublons.map(({ ligne_doublon, ligne_originale }) => ({ ligne_doublon, ligne_originale })));
    expect(read.doublons.flatMap(({ motifs }) => motifs).filter((words) => !/^(même|noms) /.test(words))).toEqual([]);
    expect(await countsOf(database.owner)).toEqual(before);
  });

  test('brought in, then again, changes once', async () => {
    expect((await report(register, '--source', 'airtable')).fiches).toEqual({ creees: 46, modifiees: 0, inchangees: 0, disparues: 0 });
    const sheets = async () => (await database.owner.query(`select md5(string_agg(x, '|' order by x)) as sum from (
      select xmin || f::text as x from offer f union all select xmin || b::text from branch b union all select xmin || g::text from organisation g
      union all select xmin || o::text from sheet_origin o union all select xmin || i::text from offer_index i union all select xmin || d::text from duplicate_pair d) t`)).rows[0].sum;
    const before = await sheets();
    const again = await report(register, '--source', 'Airtable');
    expect([again.fiches, again.doublons.length]).toEqual([{ creees: 0, modifiees: 0, inchangees: 46, disparues: 0 }, 6]);
    expect(await sheets()).toBe(before);
    const twin = await report(register, '--source', 'autre', '--simulation');
    expect(twin.doublons.filter(({ fiche_existante }) => fiche_existante).length).toBeGreaterThan(20);
    expect(await sheets()).toBe(before);
  });
});

test('a file of many kinds of trouble comes in as far as it can; what does not comes out to be repaired, and comes in then', async () => {
  const rejects = path.join(folder, 'rejets.csv');
  const read = await report(await file('mixte.csv', aRegisterFile(400)), '--source', 'Bassin', '--rejets', rejects);
  expect(read.lignes_donnees).toBe(400);
  const wrong = read.problemes.filter(({ bloquant }) => bloquant);
  expect(new Set(wrong.map(({ code }) => code))).toEqual(new Set(['name_missing', 'same_key_twice']));
  expect(wrong.every(({ motif }) => /^\p{Lu}.+\.$/u.test(motif))).toBe(true);
  const [heading, ...lines] = (await readFile(rejects, 'utf8')).trimEnd().split('\r\n');
  expect(heading).toMatch(/^\uFEFFNom de l’opérateur;.*;Record ID;Ligne du fichier;Motif du rejet$/);
  expect(lines).toHaveLength(wrong.length);
  const repaired = [heading, ...lines.map((line, place) => line.replace(/^;/, 'Réparé;').replace(/REC(\d+)/, `REP${place}`))].join('\r\n');
  const second = await report(await file('rejets.csv', repaired), '--source', 'Bassin');
  expect([second.fiches.creees, second.lignes.rejetees]).toEqual([wrong.length, 0]);
});

test('a rehearsal, or a second source, does not disturb an import that was interrupted', async () => {
  const some = await file('b.csv', aRegisterFile(30));
  await report(some, '--source', 'Un');
  await database.owner.query(`update import_run set state = 'applying', applied_rank = 0, applied_line = 0, applied_rows = 0`);
  await report(some, '--source', 'Un', '--simulation');
  await report(some, '--source', 'Deux');
  const { rows } = await database.owner.query('select state, count(*)::int as n from import_run group by 1 order by 1');
  expect(rows).toEqual([{ state: 'applied', n: 1 }, { state: 'applying', n: 1 }]);
});

test('an exchange file comes in by the same way', async () => {
  const content = { structures: [{ id: 's1', nom: 'Atelier du Pont', commune: 'Liège', code_postal: '4000', adresse: 'rue du Pont 1' }],
    services: [{ id: 'v1', structure_id: 's1', nom: 'Écrire son CV', description: 'x' }, { id: 'v2', structure_id: 'nulle-part', nom: 'Perdu', description: 'x' }] };
  const read = await report(await file('echange.json', JSON.stringify(content)), '--source', 'Échange');
  expect(read).toMatchObject({ format: 'data-inclusion', lignes_donnees: 3, lignes: { entete: 0, acceptees: 2, rejetees: 1 } });
  expect(read.problemes).toContainEqual(expect.objectContaining({ ligne: 3, code: 'parent_unknown', bloquant: true }));
});

test('what the register cannot hold is refused row by row; the rest comes in', async () => {
  await database.owner.query(`alter table offer add constraint no_sea check (title not like '%mer%')`);
  const lines = Array.from({ length: 40 }, (_, place) => `Maison ${place};Atelier ${place}${place % 13 === 5 ? ' à la mer' : ''};4000;Liège;K${place}`);
  const read = await report(await file('mer.csv', ['Organisme;Activité;CP;Commune;ID', ...lines].join('\n')), '--source', 'Mer');
  expect(read.problemes.filter(({ bloquant }) => bloquant).map(({ ligne, code }) => [ligne, code]))
    .toEqual([[7, 'refused_by_register'], [20, 'refused_by_register'], [33, 'refused_by_register']]);
  expect(read.lignes).toMatchObject({ acceptees: 37, rejetees: 3 });
});
