import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { boussole } from './support/boussole.js';
import { eventually } from './support/eventually.js';

let database: TestDatabase;
let worker: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  worker = new pg.Client({ connectionString: database.workerUrl });
  await worker.connect();
  expect(await boussole(database, ['demo', 'charger', '--dossiers', '120'])).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await worker?.end();
  await database?.drop();
});

const rebuild = () => boussole(database, ['chiffres', 'reconstruire', '--connexions', '2']);
const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await database.owner.query<Row>(text, values)).rows;

/** As a job does. */
async function atWork(...statements: readonly (readonly [string, ...unknown[]])[]): Promise<void> {
  await worker.query('begin');
  try {
    await worker.query('select app.begin_job()');
    for (const [text, ...values] of statements) await worker.query(text, values);
  } finally {
    await worker.query('commit'); // of what failed, nothing stays
  }
}
const keep = () => atWork(['select app.keep_figures(100000)']);
const erase = (id: string) => atWork([`select app.erase_dossier($1, 'retention', now())`, id]);

/** Everything that is kept, and how much waits. */
async function kept(): Promise<object> {
  const [told] = await sql<{ sums: string; parts: string }>(`select
    (select md5(string_agg(f::text, '|' order by unit_id, grain, period, measure, slice, bucket)) from figure f) as sums,
    (select md5(string_agg(f::text, '|' order by dossier_id)) from dossier_figure f) as parts,
    (select count(*)::int from figure) as lines, (select sum(gone_people)::int from figure) as gone,
    (select count(*)::int from figure_mark) as waiting, (select count(*)::int from figure_gone) as leaving`);
  return told ?? {};
}
const dossier = async (place: number): Promise<string> =>
  (await sql<{ id: string }>('select id from dossier where merged_into_id is null order by id offset $1 limit 1', [place]))[0]?.id ?? '';
const isBlocked = async (): Promise<boolean> => (await sql(`select from pg_stat_activity
  where datname = current_database() and application_name = 'boussole' and wait_event_type = 'Lock'`)).length > 0;

/** The command held before its sums take the place of those that stand (`share`), or before they are added up; what is done meanwhile; what became of it. */
async function meanwhile(work: () => Promise<void>, lock: 'access exclusive' | 'share' = 'share'): Promise<boolean> {
  const holder = new pg.Client({ connectionString: database.ownerUrl });
  await holder.connect();
  try {
    await holder.query(`begin; lock table figure in ${lock} mode`);
    const running = rebuild().then(({ code }) => code === 0, () => false);
    await eventually('the command is held', isBlocked);
    await work();
    await holder.query('rollback');
    return await running;
  } finally {
    await holder.end();
  }
}

test('a network that was loaded has its figures at once, and nothing waits', async () => {
  expect(await kept()).toMatchObject({ waiting: 0, leaving: 0, gone: 0 });
  expect(await sql('select from figure limit 1')).toHaveLength(1);
});

test('what is counted in one go is what is counted change by change', async () => {
  const atOnce = await kept();
  await sql('truncate figure, dossier_figure');
  await sql('insert into figure_mark (dossier_id) select id from dossier');
  await keep();
  expect(await kept()).toEqual(atOnce);
});

test('erased dossiers stay counted, whether they were counted as gone before or not', async () => {
  await erase(await dossier(3));
  await keep();
  await erase(await dossier(7));
  await rebuild();
  const again = await kept();
  expect(again).toMatchObject({ waiting: 0, leaving: 0 });
  expect((again as { gone: number }).gone).toBeGreaterThan(0);
  expect((await rebuild()).code).toBe(0);
  expect(await kept()).toEqual(again);
});

test('what does not agree any more agrees again', async () => {
  const before = await kept();
  await sql(`update figure set people = people + 1, events = events + 1 where measure = 'talk'`);
  await sql(`delete from figure where measure = 'opened' and gone_people = 0`);
  await sql(`update dossier_figure set parts = '{}' where dossier_id = $1`, [await dossier(5)]);
  await rebuild();
  expect(await kept()).toEqual(before);
});

test('stopped in the middle, everything is as it was; begun again, it ends', async () => {
  await sql(`update interview set held_at = held_at - interval '70 days' where dossier_id = $1`, [await dossier(9)]);
  const before = await kept();
  const stopped = await meanwhile(async () => {
    await sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'boussole'`);
  });
  expect(stopped).toBe(false);
  expect(await kept()).toEqual(before);
  expect((await rebuild()).code).toBe(0);
  const after = await kept();
  expect(after).toMatchObject({ waiting: 0 });
  expect(after).not.toEqual(before);
  expect((await boussole(database, ['verifier'])).out).toMatch(/✓ figure(?![^]*✗ figure)/);
});

test.each(['access exclusive', 'share'] as const)('what changes or goes while it counts is neither lost nor counted twice: %s', async (lock) => {
  const [gone, changed] = [await dossier(11), await dossier(12)];
  const done = await meanwhile(async () => {
    await erase(gone);
    await sql(`update interview set held_at = held_at - interval '70 days' where dossier_id = $1`, [changed]);
  }, lock);
  expect(done).toBe(true);
  expect(((await kept()) as { waiting: number }).waiting).toBeGreaterThan(0);
  await keep();
  const after = await kept();
  expect(after).toMatchObject({ waiting: 0, leaving: 0 });
  expect((await boussole(database, ['verifier'])).out).toMatch(/✓ figure(?![^]*✗ figure)/);
  await rebuild();
  expect(await kept()).toEqual(after);
});

test('while it counts nobody else does, and nothing is told of a network that is not counted', async () => {
  await sql(`insert into figure_mark (dossier_id, at) select id, now() - interval '1 hour' from dossier limit 3`);
  await meanwhile(async () => {
    await keep();
    await atWork([`do $$ begin if exists (select from app.releases_due() d where d.unit_id is not null) then raise exception 'told'; end if; end $$`]);
  });
  expect(await kept()).toMatchObject({ waiting: 0 });
});

test('no trace of the counting is left', async () => {
  expect(await sql(`select from pg_class where relname like 'figure_again%'`)).toEqual([]);
});
