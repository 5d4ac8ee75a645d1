import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { migrations } from '@boussole/migrations/all';
import { DataSource } from 'typeorm';
import { AnchorJournal } from '../apps/api/src/modules/audit/anchor-journal.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { anOrganisation } from './factories/network.js';
import { boussole, type Ran } from './support/boussole.js';
import { connect, outcomeOf } from './support/raw-sql.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let folder: string;
let ours: string;
let theirs: string;

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'boussole-anchors-'));
  ours = await anOrganisation(database.owner, 'Cité des Métiers');
  theirs = await anOrganisation(database.owner, 'Carrefour');
  // Interleaved, one transaction each, as people work.
  for (let line = 0; line < 10; line += 1) await write(line % 2 === 0 ? ours : theirs);
});
afterEach(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const ask = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await database.owner.query<Row>(sql, [...values])).rows;
const write = (organisation: string | null) => ask(`insert into journal (organisation_id, role, what, about, sections)
  values ($1, 'counsellor', 'dossier.read', $2, '{identity,path}')`, [organisation, randomUUID()]);
const verify = (...words: string[]): Promise<Ran> => boussole(database, ['audit', 'verifier', ...words]);
const anchored = () => verify('--ancres', path.join(folder, 'ancres.ndjson'));
/** Without the triggers that would link what is put in: whoever owns the database may switch them off. */
const tamper = (sql: string, values: readonly unknown[] = []) => ask('set session_replication_role = replica')
  .then(() => ask(sql, values)).then(() => ask('set session_replication_role = origin'));
const journalIdOf = async (seq: number): Promise<string> =>
  (await ask<{ id: string }>('select journal_id::text as id from journal_link where chain = $1 and seq = $2', [ours, seq]))[0]?.id ?? '';

async function withWorker<T>(work: (worker: Working) => Promise<T>): Promise<T> {
  const worker = await openWorker(database, { ANCHOR_DIR: folder });
  try {
    return await work(worker);
  } finally {
    await worker.close();
  }
}
const anchor = () => withWorker((worker) => worker.app.get(AnchorJournal).work());

/** Everything a chain holds from some line on, hashed again as the product hashes it. */
const rehash = (from: number) => ask(`do $$ declare l record; last bytea; begin
  select hash into last from journal_link where chain = '${ours}' and seq = ${from} - 1;
  for l in select * from journal_link where chain = '${ours}' and seq >= ${from} order by seq loop
    last := sha256(coalesce(last, '') || convert_to((select app.journal_text(j, l.seq) from journal j where j.id = l.journal_id), 'UTF8'));
    update journal_link set hash = last where chain = l.chain and seq = l.seq;
  end loop;
  update journal_head set hash = last where chain = '${ours}';
end $$`);

describe('a journal that nobody touched', () => {
  test('has one chain for each organisation and one for what belongs to none, without a gap, and is whole', async () => {
    await write(null);
    expect(await ask(`select chain::text, seq::int from journal_head order by seq desc, chain = $1 desc`, [ours]))
      .toEqual([{ chain: ours, seq: 5 }, { chain: theirs, seq: 5 }, { chain: '00000000-0000-0000-0000-000000000000', seq: 1 }]);
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/^11 lignes, 3 chaînes[\s\S]*Le journal est entier\.$/) });
    expect(await verify('--organisation', ours)).toMatchObject({ code: 0, out: expect.stringMatching(/^5 lignes, 1 chaîne,/) });
  });

  test('an empty one is whole too', async () => {
    await tamper('delete from journal');
    await tamper('delete from journal_link');
    await tamper('delete from journal_head');
    expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('0 ligne') });
  });

  test('two lines of one transaction both have their place; a transaction taken back leaves none', async () => {
    await ask('begin');
    await write(ours);
    await write(ours);
    await ask('commit');
    await ask('begin');
    await write(ours);
    await ask('rollback');
    expect(await ask('select seq::int from journal_head where chain = $1', [ours])).toEqual([{ seq: 7 }]);
    expect((await verify()).code).toBe(0);
  });

  test('written by many at once, it is one chain', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => connect(database.ownerUrl)));
    await Promise.all(clients.map(async (client) => {
      for (let line = 0; line < 25; line += 1) {
        await client.query(`insert into journal (organisation_id, role, what) values ($1, 'counsellor', 'dossier.read')`, [ours]);
      }
      await client.end();
    }));
    expect(await ask('select seq::int from journal_head where chain = $1', [ours])).toEqual([{ seq: 205 }]);
    expect((await verify()).code).toBe(0);
  });
});

describe('the product itself', () => {
  test.each(['boussole_app', 'boussole_worker', 'boussole_stats'])('%s neither changes nor deletes a line, nor its place', async (role) => {
    await ask('begin');
    await ask(`set local role ${role}`);
    for (const sql of ['update journal set about = null', 'delete from journal', 'update journal_link set seq = 9', 'delete from journal_link',
      'delete from journal_head', `update journal_head set hash = ''`, 'truncate journal']) {
      await ask('savepoint s');
      expect([sql, await outcomeOf(database.owner.query(sql))]).toEqual([sql, { code: '42501' }]);
      await ask('rollback to savepoint s');
    }
    await ask('rollback');
  });
});

describe('whoever owns the database', () => {
  test.each([
    ['edits a line', `update journal set person_id = gen_random_uuid() where id = $1`, /ligne 3 \(journal \d+\) modifiée/],
    ['moves a line in time', `update journal set at = at - interval '1 second' where id = $1`, /ligne 3 \(journal \d+\) modifiée/],
    ['hides what was seen', `update journal set sections = '{identity}' where id = $1`, /ligne 3 \(journal \d+\) modifiée/],
    ['says that it was another organisation', `update journal set organisation_id = null where id = $1`, /ligne 3 \(journal \d+\) modifiée/],
    ['deletes a line', 'delete from journal where id = $1', /ligne 3 \(journal \d+\) supprimée/],
    ['deletes a line and its place', `with gone as (delete from journal where id = $1) delete from journal_link where journal_id = $1`, /ligne 3 absente/],
    ['edits a line and its hash', `with l as (update journal set about = null where id = $1 returning *)
      update journal_link k set hash = sha256((select p.hash from journal_link p where p.chain = k.chain and p.seq = k.seq - 1)
        || convert_to(app.journal_text(l, k.seq), 'UTF8')) from l where k.journal_id = l.id`, /ligne [34] \(journal \d+\) modifiée/],
  ])('%s: the first bad line is named', async (_, sql, named) => {
    await tamper(sql, [await journalIdOf(3)]);
    const { code, out } = await verify();
    expect([code, out]).toEqual([1, expect.stringMatching(new RegExp(`^✗ Cité des Métiers \\(${ours}\\) : ${named.source}`))]);
    expect(out.split('\n').filter((line) => line.startsWith('✗'))).toHaveLength(1);
  });

  test('reorders two lines', async () => {
    await tamper(`update journal_link set journal_id = case seq when 2 then $2::bigint else $3::bigint end where chain = $1 and seq in (2, 4)`,
      [ours, await journalIdOf(4), await journalIdOf(2)]);
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringMatching(/ligne 2 \(journal \d+\) modifiée, ou déplacée/) });
  });

  test('inserts a line without a place', async () => {
    await tamper(`insert into journal (organisation_id, role, what) values ($1, 'counsellor', 'dossier.read')`, [ours]);
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringMatching(/ligne insérée sans place dans la chaîne \(journal \d+\)/) });
  });

  test('inserts a line after the head', async () => {
    await tamper(`with j as (insert into journal (organisation_id, role, what) values ($1, 'counsellor', 'dossier.read') returning *)
      insert into journal_link select $1, 6, j.id, sha256((select hash from journal_link where chain = $1 and seq = 5)
        || convert_to(app.journal_text(j, 6), 'UTF8')) from j`, [ours]);
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('ajoutées après la tête, à partir de la ligne 6') });
  });

  test('cuts the tail and leaves the head', async () => {
    await tamper('delete from journal_link where chain = $1 and seq > 3', [ours]);
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('fin coupée à partir de la ligne 4') });
  });
});

describe('the heads written down elsewhere', () => {
  test('agree with a whole journal, each hour only the chains that grew; the next hour is planned once', async () => {
    await anchor();
    await write(ours);
    await anchor();
    await anchor();
    const lines = (await readFile(path.join(folder, 'ancres.ndjson'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line).entry);
    expect(lines.map(({ chain, seq }) => [chain === ours ? 'ours' : 'theirs', seq]).sort()).toEqual([['ours', 5], ['ours', 6], ['theirs', 5]]);
    expect(await anchored()).toMatchObject({ code: 0, out: expect.stringContaining('Le journal est entier.') });
    expect(await ask(`select job, due_at > now() as later from delivery where job = 'anchor-journal'`)).toEqual([{ job: 'anchor-journal', later: true }]);
  });

  test('show a tail that was cut together with its head', async () => {
    await anchor();
    await tamper(`with cut as (delete from journal_link where chain = $1 and seq > 3 returning journal_id)
      delete from journal where id in (select journal_id from cut)`, [ours]);
    await tamper(`update journal_head h set seq = 3, hash = (select hash from journal_link l where l.chain = h.chain and l.seq = 3) where chain = $1`, [ours]);
    expect((await verify()).code).toBe(0);
    expect(await anchored()).toMatchObject({ code: 1, out: expect.stringContaining('fin coupée à partir de la ligne 4') });
  });

  test('show a chain that vanished altogether', async () => {
    await anchor();
    for (const table of ['journal_link', 'journal_head']) await tamper(`delete from ${table} where chain = $1`, [ours]);
    await tamper('delete from journal where organisation_id = $1', [ours]);
    expect((await verify()).code).toBe(0);
    expect(await anchored()).toMatchObject({ code: 1, out: expect.stringContaining('fin coupée à partir de la ligne 1') });
  });

  test('show a line that was rewritten with every hash after it, between two anchors', async () => {
    await anchor();
    for (let line = 0; line < 4; line += 1) await write(ours);
    await anchor();
    await tamper('update journal set person_id = gen_random_uuid() where id = $1', [await journalIdOf(7)]);
    await rehash(7);
    expect((await verify()).code).toBe(0);
    expect(await anchored()).toMatchObject({ code: 1, out: expect.stringContaining('réécrite entre la ligne 6 et la ligne 9') });
  });

  test('are signed: a line made up, or changed, is named', async () => {
    await anchor();
    const file = path.join(folder, 'ancres.ndjson');
    await appendFile(file, `${JSON.stringify({ entry: { chain: ours, seq: 1, hash: '00' }, signature: 'AAAA' })}\nnonsense\n`);
    expect(await anchored()).toMatchObject({ code: 1, out: expect.stringMatching(/la ligne 3 n’est pas signée[\s\S]*la ligne 4 n’est pas signée/) });
    expect(await boussole(database, ['audit', 'verifier', '--ancres', file], { DATA_KEY: Buffer.alloc(32, 8).toString('base64') }))
      .toMatchObject({ code: 1, out: expect.stringContaining('la ligne 1 n’est pas signée') });
  });

  test('what is typed wrong is told', async () => {
    expect(await verify('--organisation', 'Forem')).toMatchObject({ code: 2, err: expect.stringContaining('UUID') });
    expect(await verify('--ancres', '/nowhere/ancres')).toMatchObject({ code: 1, err: expect.stringContaining('n’existe pas') });
  });
});

test('a journal older than its chain becomes one as it is: every line in its place', async () => {
  await write(null);
  const hashes = () => ask(`select chain::text, seq::int, encode(hash, 'hex') as hash from journal_link order by chain, seq`);
  const before = await hashes();
  await ask(`grant create on database ${database.owner.database} to boussole_owner`);
  const source = new DataSource({ type: 'postgres', url: database.ownerUrl, migrations, migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each', extra: { options: '-c role=boussole_owner', max: 1 } });
  await source.initialize();
  const later = migrations.slice(migrations.findIndex(({ name }) => name.startsWith('AuditChain')));
  for (const _migration of later) await source.undoLastMigration();
  await source.runMigrations();
  await source.destroy();
  expect(await hashes()).toEqual(before);
  await write(ours);
  expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/^12 lignes, 3 chaînes/) });
});
