import type pg from 'pg';
import { aNamedDossier } from './factories/finding-traces.js';
import { aWorld, type Worker, type World } from './factories/world.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { column } from './support/catalogue.js';
import { actingAs } from './support/raw-sql.js';

let database: TestDatabase;
let owner: pg.Client;
let world: World;
let other: World;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = database.owner;
  world = await aWorld(owner, 'CNRY-α');
  other = await aWorld(owner, 'CNRY-β', '1904-02-03');
}, 60_000);
afterAll(() => database?.drop());

/** Tables that know a dossier and keep it when it is merged, each with its reason. */
const stays: Readonly<Record<string, string>> = {
  audit_case: 'why somebody read the log of that one dossier',
  break_glass: 'that one dossier was opened as an exception: what was seen then was its own',
  dossier_closing: 'that one dossier was closed or opened again',
  erasure_ledger: 'numbers that lead to nobody any more',
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
