import { randomUUID } from 'node:crypto';
import { roles } from '@boussole/domain/access/roles';
import type pg from 'pg';
import { aKeeping, anOfferInput, type Keeping } from './factories/keepers.js';
import { countsOf } from './support/dump.js';
import { type House, openHouse } from './support/house.js';
import { aFile, bringIn, check, importDocuments, readRun, rowsOfRun, type Row, type Run, runIn, send } from './support/imports.js';
import type { Visitor } from './support/visitor.js';
import { startWorker, type Working } from './support/working.js';

let house: House;
let worker: Working;
let owner: pg.Client;
let ours: Keeping;
let theirs: Keeping;
let denise: Visitor;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  worker = await startWorker(house.database);
  ours = await aKeeping(house, ...roles);
  theirs = await aKeeping(house, 'structure_admin');
  denise = ours.people.structure_admin;
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
});

const heading = 'Nom de l’opérateur;Activité;Adresse;CP;Commune;Téléphone;Site web;Record ID';
const line = (id: string, name: string, title: string, more = 'rue du Pont, 1;4000;Liège;04 223 45 67;https://pont.example') => `${name};${title};${more};${id}`;
const table = (...lines: readonly string[]) => `${[heading, ...lines].join('\r\n')}\r\n`;
const three = [line('A1', 'Atelier du Pont', 'Souder à l’arc'), line('A2', 'Le Gué', 'Écrire son CV'), line('A3', 'La Berge', 'Parler en public')];
const aSource = () => ({ sourceName: `Source ${randomUUID()}` });

const contents = ['organisation', 'branch', 'offer', 'offer_session', 'sheet_origin', 'offer_index', 'duplicate_pair'];
/** Every row of the register with the transaction that wrote it: a row written again in the same words shows too. */
async function register(): Promise<string[]> {
  const texts: string[] = [];
  for (const name of contents) {
    const { rows } = await owner.query<{ row: string }>(`select xmin || ' ' || t::text as row from ${name} t order by 1`);
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return texts;
}
const offers = async (sourceId: string) => (await owner.query<{ key: string; title: string; version: number; missing: boolean; keeper: string }>(`
  select o.source_key as key, f.title, f.version, o.missing_since is not null as missing, f.keeper_id as keeper from sheet_origin o
  join offer f on f.id = o.sheet_id where o.source_id = $1 and o.sheet_kind = 'offer' order by 1`, [sourceId])).rows;

const everything = (runId: string): [string, object][] => [
  [importDocuments.run, { id: runId }], [importDocuments.rows, { runId, filter: 'all', after: 0 }],
  [importDocuments.part, { runId, number: 1, bytes: 'Tm9t' }], [importDocuments.map, { runId, mapping: [{ index: 0, target: null }] }],
  [importDocuments.repair, { runId, line: 2, cells: [] }], [importDocuments.apply, { runId }], [importDocuments.abandon, { runId }],
];

describe('who is refused', () => {
  test('nobody, and those who bring nothing in', async () => {
    const { id } = await send(denise, Buffer.from(table(...three)), aSource());
    await runIn(denise, id, 'checked');
    const before = await countsOf(owner);
    for (const [document, variables] of [...everything(id), [importDocuments.home, {}], [importDocuments.start, { input: aFile(10) }]] as const) {
      expect((await house.visitor().ask(document, variables)).codes).toEqual(['auth.required']);
      for (const role of roles.filter((name) => name !== 'structure_admin' && name !== 'coordinator')) {
        expect([role, (await ours.people[role].ask(document, variables)).codes]).toEqual([role, ['access.denied']]);
      }
    }
    expect(await countsOf(owner)).toEqual(before);
  });

  test('another organisation, exactly as if there were no such import', async () => {
    const { id } = await check(denise, table(...three), aSource());
    const none = everything(randomUUID());
    const before = await countsOf(owner);
    for (const [place, [document, variables]] of everything(id).entries()) {
      const [foreign, missing] = [await theirs.people.structure_admin.ask(document, variables), await theirs.people.structure_admin.ask(document, none[place]?.[1])];
      expect([foreign.codes, foreign.text]).toEqual([['record.not_found'], missing.text]);
    }
    expect((await theirs.people.structure_admin.must<{ imports: { runs: Run[] } }>(importDocuments.home)).imports.runs).toEqual([]);
    expect(await countsOf(owner)).toEqual(before);
  });
});

describe('what is refused', () => {
  test.each([
    ['too large a file', { byteCount: 60_000_001 }, 'import.too_large'], ['an empty one', { byteCount: 0 }, 'import.not_readable'],
    ['a source without a name', { sourceName: ' – ' }, 'input.invalid'], ['a name without end', { sourceName: 'x'.repeat(121) }, 'text.too_long'],
  ])('%s', async (_, more, code) => {
    expect((await denise.ask(importDocuments.start, { input: aFile(100, more) })).codes).toEqual([code]);
  });

  test('a part that is none, comes too early, or makes the file longer than it was said to be', async () => {
    const { run } = await denise.must<{ run: Run }>(importDocuments.start, { input: aFile(4, aSource()) });
    const part = (number: number, bytes: string) => denise.ask(importDocuments.part, { runId: run.id, number, bytes });
    expect((await part(1, '%%%')).codes).toEqual(['input.invalid']);
    for (const [number, bytes] of [[1, ''], [2, 'Tm9t'], [0, 'Tm9t'], [-1, 'Tm9t'], [1, 'Tm9tTm9t']] as const) {
      expect([bytes, (await part(number, bytes)).codes]).toEqual([bytes, ['import.part_invalid']]);
    }
    expect((await part(1, 'x'.repeat(200_001))).codes).toEqual(['text.too_long']);
    expect(await readRun(denise, run.id)).toMatchObject({ state: 'uploading', receivedBytes: 0, nextPart: 1 });
  });

  test('what an import cannot do where it stands', async () => {
    const { run } = await denise.must<{ run: Run }>(importDocuments.start, { input: aFile(400, aSource()) });
    for (const [document, variables] of [[importDocuments.apply, {}], [importDocuments.map, { mapping: [] }], [importDocuments.repair, { line: 2, cells: [] }]] as const) {
      expect((await denise.ask(document, { runId: run.id, ...variables })).codes).toEqual(['import.wrong_state']);
    }
    const { id } = await bringIn(denise, table(...three), aSource());
    for (const document of [importDocuments.apply, importDocuments.abandon]) expect((await denise.ask(document, { runId: id })).codes).toEqual(['import.wrong_state']);
  });

  test('a file that is nothing, and columns that name nothing: both say why', async () => {
    const blank = await send(denise, Buffer.from('\r\n\r\n  \r\n'), aSource());
    expect((await runIn(denise, blank.id, 'failed')).failure).toMatch(/ni un tableau/);
    const unnamed = await send(denise, Buffer.from('Zut;Flûte\r\n1;2\r\n3;4\r\n'), aSource());
    const failed = await runIn(denise, unnamed.id, 'failed');
    expect([failed.failure, failed.columns.map(({ heading: name, target }) => [name, target])])
      .toEqual([expect.stringMatching(/quelle colonne/), [['Zut', null], ['Flûte', null]]]);
    expect((await denise.ask(importDocuments.map, { runId: unnamed.id, mapping: [{ index: 0, target: 'offer.level' }] })).codes).toEqual(['import.title_unmapped']);
    expect((await denise.ask(importDocuments.map, { runId: unnamed.id, mapping: [{ index: 9, target: 'offer.title' }] })).codes).toEqual(['input.invalid']);
    expect((await denise.ask(importDocuments.map, { runId: unnamed.id, mapping: [{ index: 0, target: 'person.name' }] })).codes).toEqual(['input.invalid']);
    await denise.must(importDocuments.map, { runId: unnamed.id, mapping: [{ index: 0, target: 'organisation.name' }] });
    expect((await runIn(denise, unnamed.id, 'checked')).counts).toMatchObject({ rows: 2, created: 2 });
  });
});

describe('a file that comes in', () => {
  test('is a rehearsal first: every line accounted for, nothing changed', async () => {
    const before = await register();
    const text = `${table(...three)}\r\n${line('', '', '')}\r\n${line('A1', 'Le Gué', 'Autre chose')}\r\n"${line('A9', 'Jamais fermé', 'x')}\r\n`;
    const run = await check(denise, text, { ...aSource(), fileName: 'bassin.csv' });
    expect(run).toMatchObject({ state: 'checked', format: 'csv', encoding: 'utf-8', delimiter: ';', fileName: 'bassin.csv', startedBy: 'keeping prénom keeping nom' });
    const { physical, heading: top, accepted, rejected, blank } = run.counts;
    expect(physical).toBe(top + accepted + rejected + blank);
    expect(physical).toBe(text.split('\r\n').length - 1);
    expect(run.counts).toMatchObject({ created: 3, updated: 0, unchanged: 0, missing: 0, progress: 100 });
    const { rows } = await rowsOfRun(denise, run.id, 'rejected');
    expect(rows.map(({ state, problems }) => [state, problems.some(({ isBlocking, message }) => isBlocking && /^\p{Lu}.+\.$/u.test(message))]))
      .toEqual(rows.map(() => ['rejected', true]));
    expect(rows.find(({ sourceKey }) => sourceKey === 'A1')).toMatchObject({ line: 7, duplicateOfLine: 2,
      problems: expect.arrayContaining([expect.objectContaining({ code: 'same_key_twice', isBlocking: true })]) });
    expect(await register()).toEqual(before);
  });

  test('in parts sent twice, and out of turn, is one file', async () => {
    const bytes = Buffer.from(table(...three));
    const input = aFile(bytes.length, aSource());
    const start = () => denise.must<{ run: Run }>(importDocuments.start, { input });
    const [{ run }, { run: again }] = [await start(), await start()];
    expect(again.id).toBe(run.id);
    const part = (number: number, from: number, to: number) =>
      denise.ask<{ run: Run }>(importDocuments.part, { runId: run.id, number, bytes: bytes.subarray(from, to).toString('base64') });
    await Promise.all([part(1, 0, 50), part(1, 0, 50), part(1, 0, 50)]);
    expect((await part(1, 3, 9)).data.run).toMatchObject({ receivedBytes: 50, nextPart: 2, state: 'uploading' });
    const last = await Promise.all([part(2, 50, bytes.length), part(2, 50, bytes.length)]);
    expect(last.flatMap(({ codes }) => codes)).toEqual([]);
    expect((await runIn(denise, run.id, 'checked')).counts).toMatchObject({ rows: 3, rejected: 0 });
    const { rows } = await owner.query(`select count(*)::int as n from delivery where payload->>'runId' = $1`, [run.id]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('makes sheets that are its organisation\'s to keep; the same file again changes nothing at all', async () => {
    const source = aSource();
    const run = await bringIn(denise, table(...three), source);
    expect(run.counts).toMatchObject({ created: 3, rows: 3, progress: 100 });
    expect(await offers(run.sourceId)).toEqual(three.map((_, place) =>
      ({ key: `A${place + 1}`, title: ['Souder à l’arc', 'Écrire son CV', 'Parler en public'][place], version: 1, missing: false, keeper: ours.branch.organisationId })));
    const before = await register();
    const again = await bringIn(denise, table(...three), { sourceName: source.sourceName.toUpperCase() });
    expect(again.sourceId).toBe(run.sourceId);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3, missing: 0 });
    expect(await register()).toEqual(before);
    const { rows } = await owner.query('select count(*)::int as n from import_part where run_id = any($1)', [[run.id, again.id]]);
    expect(rows).toEqual([{ n: 0 }]);
    const { imports } = await denise.must<{ imports: { sources: { id: string; runCount: number }[]; runs: Run[] } }>(importDocuments.home);
    expect(imports.sources.find(({ id }) => id === run.sourceId)).toMatchObject({ runCount: 2 });
  });

  test('changes what changed, marks what left, and takes the mark off what came back', async () => {
    const source = aSource();
    const { sourceId } = await bringIn(denise, table(...three), source);
    const less = await check(denise, table(line('A1', 'Atelier du Pont', 'Souder au chalumeau'), three[1] ?? ''), source);
    expect(less.counts).toMatchObject({ created: 0, updated: 1, unchanged: 1, missing: 1 });
    await denise.must(importDocuments.apply, { runId: less.id });
    expect((await runIn(denise, less.id, 'applied')).counts).toMatchObject({ updated: 1, missing: 1 });
    expect((await offers(sourceId)).map(({ title, version, missing }) => [title, version, missing]))
      .toEqual([['Souder au chalumeau', 2, false], ['Écrire son CV', 1, false], ['Parler en public', 1, true]]);
    const whole = await bringIn(denise, table(...three), source);
    expect(whole.counts).toMatchObject({ created: 0, updated: 2, unchanged: 1, missing: 0 });
    expect((await offers(sourceId)).map(({ version, missing }) => [version, missing])).toEqual([[3, false], [1, false], [1, false]]);
  });

  test('leaves what a person corrected here as it is, and says so', async () => {
    const source = aSource();
    const { sourceId } = await bringIn(denise, table(...three), source);
    const { rows: [sheet] } = await owner.query(`select f.id, f.branch_id from sheet_origin o join offer f on f.id = o.sheet_id where o.source_id = $1 and o.source_key = 'A1'`, [sourceId]);
    await denise.must('mutation ($input: SaveOfferInput!) { saveOffer(input: $input) { version } }',
      { input: anOfferInput(sheet.branch_id, { id: sheet.id, version: 1, title: 'Souder, pour débuter', kind: 'information' }) });
    const run = await bringIn(denise, table(line('A1', 'Atelier du Pont', 'Souder au chalumeau'), ...three.slice(1)), source);
    expect((await offers(sourceId))[0]).toMatchObject({ title: 'Souder, pour débuter', version: 3 });
    const { rows } = await rowsOfRun(denise, run.id, 'remarked');
    expect(rows.find((row) => row.sourceKey === 'A1')?.problems)
      .toContainEqual(expect.objectContaining({ column: 'title', code: 'kept_by_hand', original: 'Souder au chalumeau', isBlocking: false }));
  });
});

describe('a mapping', () => {
  test('that a person chose reads the file again, and is remembered for the next one of its source', async () => {
    const source = aSource();
    const first = await check(denise, table(...three), source);
    const objective = first.columns.find(({ heading: name }) => name === 'Activité');
    const site = first.columns.find(({ heading: name }) => name === 'Site web');
    const mapping = [{ index: objective?.index, target: 'offer.title' }, { index: site?.index, target: null }];
    const { run } = await denise.must<{ run: Run }>(importDocuments.map, { runId: first.id, mapping });
    expect(run.state).toBe('checking');
    const mapped = await runIn(denise, first.id, 'checked');
    expect(mapped.columns.find(({ heading: name }) => name === 'Site web')?.target).toBeNull();
    expect(mapped.counts).toMatchObject({ rows: 3, created: 3 });
    const next = await check(denise, table(...three), source);
    expect(next.columns.map(({ target }) => target)).toEqual(mapped.columns.map(({ target }) => target));
    const other = await check(denise, table(...three), aSource());
    expect(other.columns.find(({ heading: name }) => name === 'Site web')?.target).not.toBeNull();
  });
});

describe('a rejected row', () => {
  const broken = table(line('A1', '', ''), three[1] ?? '');
  const repair = (runId: string, cells: object[], at = 2) => denise.must<{ row: Row }>(importDocuments.repair, { runId, line: at, cells });

  test('is repaired before its file comes in, and comes in with it', async () => {
    const run = await check(denise, broken, aSource());
    expect(run.counts).toMatchObject({ accepted: 1, rejected: 1 });
    const { row } = await repair(run.id, [{ index: 0, value: 'Atelier du Pont' }, { index: 1, value: 'Souder à l’arc' }]);
    expect(row).toMatchObject({ state: 'accepted', action: 'create', isRepaired: true, title: 'Souder à l’arc', sourceKey: 'A1' });
    expect((await readRun(denise, run.id)).counts).toMatchObject({ accepted: 2, rejected: 0, created: 2 });
    await denise.must(importDocuments.apply, { runId: run.id });
    await runIn(denise, run.id, 'applied');
    expect((await offers(run.sourceId)).map(({ title }) => title)).toEqual(['Souder à l’arc', 'Écrire son CV']);
  });

  test('is repaired after its file has come in, and comes in by itself', async () => {
    const run = await bringIn(denise, broken, aSource());
    expect(await offers(run.sourceId)).toHaveLength(1);
    await repair(run.id, [{ index: 0, value: 'Atelier du Pont' }, { index: 1, value: 'Souder à l’arc' }]);
    await runIn(denise, run.id, 'applied');
    expect(await offers(run.sourceId)).toHaveLength(2);
    await repair(run.id, [{ index: 1, value: 'Souder au chalumeau' }]);
    await runIn(denise, run.id, 'applied');
    expect((await offers(run.sourceId)).map(({ title, version, missing }) => [title, version, missing]))
      .toEqual([['Souder au chalumeau', 2, false], ['Écrire son CV', 1, false]]);
  });

  test('stays rejected as long as it says nothing; a line that is not there is not found', async () => {
    const run = await check(denise, broken, aSource());
    expect((await repair(run.id, [{ index: 3, value: '4000' }])).row).toMatchObject({ state: 'rejected', isRepaired: true });
    expect((await denise.ask(importDocuments.repair, { runId: run.id, line: 77, cells: [] })).codes).toEqual(['record.not_found']);
  });
});

test('an import given up forgets its file, and the register never heard of it', async () => {
  const before = await register();
  const run = await check(denise, table(...three), aSource());
  expect((await denise.must<{ run: Run }>(importDocuments.abandon, { runId: run.id })).run.state).toBe('abandoned');
  await runIn(denise, run.id, 'abandoned');
  const left = () => owner.query('select (select count(*)::int from import_row where run_id = $1) as rows, (select count(*)::int from import_part where run_id = $1) as parts', [run.id]);
  for (let tries = 0; (await left()).rows[0].rows > 0 && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 50));
  expect((await left()).rows).toEqual([{ rows: 0, parts: 0 }]);
  expect(await register()).toEqual(before);
});

test('probable twins are shown before the file comes in, and proposed when it has', async () => {
  const twins = [line('B1', 'ASBL Le Relais du Canal', 'Bilan de compétences'), line('B2', 'Relais du Canal', 'Bilan de compétences'), line('B3', 'La Voile', 'Autre chose')];
  const run = await check(denise, table(...twins), aSource());
  expect(run.counts.duplicates).toBe(1);
  expect((await rowsOfRun(denise, run.id)).rows.map(({ duplicateOfLine }) => duplicateOfLine)).toEqual([null, 2, null]);
  await denise.must(importDocuments.apply, { runId: run.id });
  await runIn(denise, run.id, 'applied');
  const { rows } = await owner.query(`select least(left_line, right_line) as one, greatest(left_line, right_line) as other, state from duplicate_pair where run_id = $1`, [run.id]);
  expect(rows).toEqual([{ one: 2, other: 3, state: 'proposed' }]);
});

test('a long file is shown page by page, in its order', async () => {
  const many = Array.from({ length: 120 }, (_, place) => line(`C${place}`, `Maison ${place} ${'abcdefghij'[place % 10]}`, `Atelier ${place}`, `rue ${place};4000;Liège;;`));
  const run = await check(denise, table(...many), aSource());
  const lines: number[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: { rows: Row[]; next: number | null } = await rowsOfRun(denise, run.id, 'all', after);
    lines.push(...page.rows.map((row) => row.line));
    after = page.next;
  }
  expect(lines).toEqual(Array.from({ length: 120 }, (_, place) => place + 2));
});
