import type pg from 'pg';
import { readLooks } from '../apps/api/src/modules/notebook/notebook-log.queries.js';
import { aNamedDossier } from './factories/finding-traces.js';
import { aHolder, type Holder } from './factories/notebook-traces.js';
import { aWorld, secrets, type Worker, type World } from './factories/world.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { column } from './support/catalogue.js';
import { actingAs, connect } from './support/raw-sql.js';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let world: World;
let other: World;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = database.owner;
  app = await connect(database.appUrl);
  world = await aWorld(owner, 'CNRY-α');
  other = await aWorld(owner, 'CNRY-β', '1904-02-03');
}, 60_000);
afterAll(async () => {
  await app?.end();
  await database?.drop();
});

/** Tables that know a dossier and keep it when it is merged, each with its reason. */
const stays: Readonly<Record<string, string>> = {
  audit_case: 'why somebody read the log of that one dossier',
  break_glass: 'that one dossier was opened as an exception: what was seen then was its own',
  dossier_closing: 'that one dossier was closed or opened again',
  dossier_figure: 'what was counted of that one dossier: when two become one, both are counted again',
  erasure_ledger: 'numbers that lead to nobody any more',
  figure_mark: 'that one dossier waits to be counted again',
  journal: 'who did what to which dossier is never rewritten',
  learner_session: 'a visit to one page, over within hours',
};

const rowsOf = async (table: string, dossierId: string): Promise<string[]> =>
  column(owner, `select (to_jsonb(x) - 'sealed_for')::text from ${table} x where dossier_id = $1 order by 1`, [dossierId]);

/** Everything that hangs on a dossier, table by table. */
async function everything(tables: readonly string[], dossierId: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of tables) all[table] = await rowsOf(table, dossierId);
  return all;
}

const personOf = async (dossierId: string) => (await owner.query(`select to_jsonb(l) - 'version' as person, to_jsonb(d) - 'version' as dossier
  from dossier d join learner l on l.id = d.learner_id where d.id = $1`, [dossierId])).rows[0];

/** A second dossier of the world's person, proposed by the one who leads the first. */
async function aTwin(in_: World): Promise<{ twinId: string; mergeId: string }> {
  const twinId = await aNamedDossier(owner, { branchId: in_.branch.id, organisationId: in_.branch.organisationId, lead: in_.people.colleague.membershipId });
  const { rows } = await owner.query(`insert into dossier_merge (id, branch_id, first_id, second_id, reason, proposed_by_membership_id)
    values (gen_random_uuid(), $1, $2, $3, 'La même personne', $4) returning id`, [in_.branch.id, twinId, in_.dossierId, in_.people.counsellor.membershipId]);
  return { twinId, mergeId: rows[0].id };
}

const as = (who: Worker, sql: string): Promise<pg.QueryResult> => actingAs(owner, who, 'write', () => owner.query(sql), 'commit');

test('every table that knows a dossier moves with it, or stays for a reason', async () => {
  const knowing = await column<string>(owner, `select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'dossier_id' and not a.attisdropped order by 1`);
  const moving = await column<string>(owner, 'select named from app.tables_that_move()');
  expect([...moving, ...Object.keys(stays)].sort()).toEqual(knowing);
});

test('everything goes over, and everything comes back as it was', async () => {
  const moving = await column<string>(owner, 'select named from app.tables_that_move()');
  const { twinId, mergeId } = await aTwin(world);
  const [before, person, twin] = [await everything(moving, world.dossierId), await personOf(world.dossierId), await personOf(twinId)];
  // The world fills every table: a new one that it does not know of would prove nothing here.
  expect(moving.filter((table) => before[table]?.length === 0)).toEqual([]);

  await as(world.people.colleague, `select app.merge_dossiers('${mergeId}', '${twinId}', '{given_name,family_name,contact}')`);
  const left = await everything(moving, world.dossierId);
  expect(moving.filter((table) => left[table]?.length !== 0)).toEqual([]);
  const gone = await everything(moving, twinId);
  // The one who led the absorbed dossier follows the kept one: one assignment more.
  expect(moving.filter((table) => gone[table]?.length !== (before[table]?.length ?? 0) + Number(table === 'assignment'))).toEqual([]);
  const kept = await personOf(twinId);
  expect(kept.person).toMatchObject({ given_name: person.person.given_name, family_name: person.person.family_name, email: person.person.email,
    birth_on: person.person.birth_on, contact_note: person.person.contact_note });
  expect(kept.dossier).toMatchObject({ interview_count: gone['interview']?.length, status: 'open' });
  expect((await personOf(world.dossierId)).dossier).toMatchObject({ merged_into_id: twinId, status: 'closed', interview_count: 0, last_contact_at: null });

  await as(world.people.counsellor, `select app.undo_dossier_merge('${mergeId}', 'Deux personnes, vraiment.')`);
  expect(await everything(moving, world.dossierId)).toEqual(before);
  const { touched_at: _touched, last_contact_at: _last, interview_count: count, ...back } = (await personOf(world.dossierId)).dossier;
  expect(person.dossier).toMatchObject(back);
  expect(count).toBe(before['interview']?.length);
  expect((await personOf(world.dossierId)).person).toEqual(person.person);
  expect((await personOf(twinId)).person).toEqual(twin.person);
  expect(await column(owner, `select id from assignment where dossier_id = $1 and ended_at is null`, [twinId])).toEqual([]);
});

test('the counts that are kept agree, merged or not', async () => {
  const kept = () => column(owner, `select lead_membership_id || ' ' || open_count from caseload where open_count > 0 order by 1`);
  const counted = () => column(owner, `select lead_membership_id || ' ' || count(*) from dossier where status = 'open' group by lead_membership_id order by 1`);
  const { twinId, mergeId } = await aTwin(other);
  expect(await kept()).toEqual(await counted());
  await as(other.people.colleague, `select app.merge_dossiers('${mergeId}', '${other.dossierId}', '{}')`);
  expect(await kept()).toEqual(await counted());
  expect((await personOf(twinId)).dossier.merged_into_id).toBe(other.dossierId);
  await as(other.people.colleague, `select app.undo_dossier_merge('${mergeId}', 'Deux personnes, vraiment.')`);
  expect(await kept()).toEqual(await counted());
});

test('what has its like on the other side stays, and is told; a second heart project goes on as another one', async () => {
  const place = { branchId: world.branch.id, organisationId: world.branch.organisationId, lead: world.people.counsellor.membershipId };
  const [keptId, absorbedId] = [await aNamedDossier(owner, place), await aNamedDossier(owner, place)];
  for (const id of [keptId, absorbedId]) {
    await owner.query(`insert into goal (id, dossier_id, branch_id, kind, title, state) values (gen_random_uuid(), $1, $2, 'heart', 'Menuisière', 'chosen')`, [id, place.branchId]);
    await owner.query('insert into situation (dossier_id, branch_id, note, licence) values ($1, $2, $3, $4)',
      [id, place.branchId, `de ${id}`, id === absorbedId ? 'b' : null]);
  }
  const { rows: [{ id: mergeId }] } = await owner.query(`insert into dossier_merge (id, branch_id, first_id, second_id, reason, proposed_by_membership_id)
    values (gen_random_uuid(), $1, $2, $3, 'La même personne', $4) returning id`, [place.branchId, keptId, absorbedId, place.lead]);
  await as(world.people.colleague, `select app.merge_dossiers('${mergeId}', '${keptId}', '{}')`);
  expect(await column(owner, 'select kind from goal where dossier_id = $1 order by 1', [keptId])).toEqual(['heart', 'other']);
  const situations = (id: string) => column(owner, `select concat_ws(', ', note, licence) from situation where dossier_id = $1`, [id]);
  expect(await situations(keptId)).toEqual([`de ${keptId}, b`]);
  const [trace] = await column(owner, 'select trace from dossier_merge where id = $1', [mergeId]);
  expect(trace).toEqual(expect.arrayContaining([{ table: 'situation', moved: 0, stayed: 1 }, { table: 'goal', moved: 1, stayed: 0 }]));
  await as(world.people.colleague, `select app.undo_dossier_merge('${mergeId}', 'Deux personnes, vraiment.')`);
  expect(await column(owner, 'select kind from goal where dossier_id = $1', [absorbedId])).toEqual(['heart']);
  expect([await situations(keptId), await situations(absorbedId)]).toEqual([[`de ${keptId}`], [`de ${absorbedId}, b`]]);
});

describe('the person whose two dossiers became one', () => {
  let keptId: string;
  let absorbedId: string;
  let mergeId: string;
  let page: Holder;
  let absorbedPage: Holder;

  beforeAll(async () => {
    const { branch, people: { counsellor, colleague } } = world;
    const place = { branchId: branch.id, organisationId: branch.organisationId };
    [keptId, absorbedId] = [await aNamedDossier(owner, { ...place, lead: counsellor.membershipId }), await aNamedDossier(owner, { ...place, lead: colleague.membershipId })];
    await owner.query(`update learner l set code = 'code-' || d.id, secret_hash = '$argon2id$x' from dossier d where d.learner_id = l.id and d.id = any($1)`, [[keptId, absorbedId]]);
    [page, absorbedPage] = [await aHolder(owner, secrets, keptId), await aHolder(owner, secrets, absorbedId)];
    await actingAs(app, colleague, 'record', () => app.query('select app.record($1, $2)', ['dossier.read', absorbedId]), 'commit', absorbedId);
    const { rows } = await owner.query(`insert into dossier_merge (id, branch_id, first_id, second_id, reason, proposed_by_membership_id)
      values (gen_random_uuid(), $1, $2, $3, 'La même personne', $4) returning id`, [branch.id, keptId, absorbedId, counsellor.membershipId]);
    mergeId = rows[0].id;
  });

  /** At her own page, with the product's own role. */
  async function herself<T>({ holderHash }: Holder, work: () => Promise<T>): Promise<T> {
    await app.query('begin');
    try {
      await app.query(`select app.begin_learner($1, 'record')`, [holderHash]);
      return await work();
    } finally {
      await app.query('rollback');
    }
  }
  const log = (at: Holder) => herself(at, async () =>
    (await readLooks(async (sql, given) => (await app.query(sql, [...given ?? []])).rows, null)).lines.map(({ kind, door }) => `${kind} ${door ?? '-'}`));
  const told = (at: Holder) => herself(at, async () => [await column<string>(app, 'select what from journal order by id'),
    await column<string>(app, 'select what from app.looks_of_opened()')]);
  const entering = (id: string) => column<string>(app, 'select holder from app.key_of($1)', [`code-${id}`]);

  test('before that reads of each dossier on its own page', async () => {
    expect([await log(page), await log(absorbedPage)]).toEqual([[], ['looked lead']]);
    expect([await entering(keptId), await entering(absorbedId)]).toEqual([['learner'], ['learner']]);
  });

  test('reads on one page who looked at either, and that they were merged', async () => {
    await actingAs(app, world.people.colleague, 'write', () => app.query(`select app.merge_dossiers($1, $2, '{}')`, [mergeId, keptId]), 'commit');
    expect(await log(page)).toEqual(['changed -', 'looked lead']);
    expect(await told(page)).toEqual([['dossier.read', 'dossier.merged'], ['dossier.read', 'dossier.merged']]);
  });

  test('enters with the code of the kept one alone; what the other had opened is closed', async () => {
    expect([await entering(keptId), await entering(absorbedId)]).toEqual([['learner'], []]);
    await expect(log(absorbedPage)).rejects.toMatchObject({ code: 'BO401' });
    const start = (id: string) => herself(page, () => column(app, `select app.start_learner_session($1, '$argon2id$x', sha256('x'))`, [`code-${id}`]));
    expect([await start(keptId), await start(absorbedId)]).toEqual([[true], [false]]);
  });

  test('has two pages again once it is undone, each with what was done to it', async () => {
    await actingAs(app, world.people.counsellor, 'write', () => app.query(`select app.undo_dossier_merge($1, 'Deux personnes, vraiment.')`, [mergeId]), 'commit');
    expect([await entering(keptId), await entering(absorbedId)]).toEqual([['learner'], ['learner']]);
    expect((await told(page))[0]).toEqual(['dossier.merged', 'dossier.unmerged']);
    expect((await told(absorbedPage))[0]).toEqual(['dossier.read', 'dossier.unmerged']);
  });
});

test.each(['select app.merge_dossiers($1, $2, $3)', 'select app.undo_dossier_merge($1, $2::text)', 'select app.refuse_merge($1, $2::text)'])(
  '%s states its own condition', async (sql) => {
    const { twinId, mergeId } = await aTwin(other);
    const call = (who: Worker, mode: 'read' | 'write') => actingAs(owner, who, mode, () =>
      owner.query(sql, [mergeId, sql.includes('merge_dossiers') ? twinId : 'Ce sont deux personnes.', ...(sql.includes('$3') ? ['{}'] : [])]));
    const { counsellor, manager, auditor, sibling, grantee, colleague } = other.people;
    const closedTo = [manager, auditor, sibling, grantee, world.people.counsellor, ...(sql.includes('merge_dossiers') ? [counsellor] : [])];
    for (const who of closedTo) await expect(call(who, 'write')).rejects.toMatchObject({ code: 'BO403' });
    await expect(call(colleague, 'read')).rejects.toThrow();
    await owner.query('delete from dossier_merge where id = $1', [mergeId]);
  });
