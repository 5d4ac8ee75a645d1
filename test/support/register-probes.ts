import type pg from 'pg';
import { aBranch } from '../factories/network.js';
import { aWorker, type Worker, type World } from '../factories/world.js';
import { registerTables } from './catalogue.js';
import type { Probe } from './leak-probe.js';

/** What the policies of the register promise: anybody reads, keepers change what they keep, importers see their own files. */
export async function registerProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, manager, structure_admin: admin } = alpha.people;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const ours = `organisation_id = '${alpha.branch.organisationId}'`;
  const read = (who: Probe['who'], table: string, expects: Probe['expects'], mode?: Probe['mode']): Probe =>
    ({ who, ...(mode && { mode }), sql: `select 1 from ${table}`, expects });
  /** By whoever may: while writing; then by whoever may not. */
  const done = (sql: string, expects: number, by: Worker, others: readonly Worker[], refusal: Probe['expects'] = 0): Probe[] => [
    { who: by, mode: 'write', sql, expects }, { who: by, mode: 'record', sql, expects: refusal },
    ...others.map((who): Probe => ({ who, mode: 'write', sql, expects: refusal }))];
  const added = (sql: string, by: Worker, others: readonly Worker[], ...refused: readonly string[]): Probe[] => [
    ...done(sql, 1, by, others, 'refused'), ...refused.map((other): Probe => ({ who: by, mode: 'write', sql: other, expects: 'refused' }))];
  const worked = (sql: string, expects: number, otherwise: Probe['expects'] = 'refused'): Probe[] => [
    { who: 'job', sql, expects }, { who: 'nobody at work', sql, expects: otherwise }];

  // Before anything is counted: they add what they speak of.
  const [pairs, imports] = [await twins(), await files()];
  const sheets: Probe[] = [];
  for (const [table, readers] of Object.entries(registerTables)) {
    const all = await count(table);
    sheets.push(read(counsellor, table, all, 'read'), read('visitor', table, readers === 'anyone' ? all : 0), read('nobody', table, 'refused'),
      ...worked(`select 1 from ${table}`, all));
    if (readers === 'anyone') sheets.push(read('statistics', table, all));
  }

  const branch = ({ branch: { organisationId } }: World, keeper = 'null') =>
    `insert into branch (organisation_id, name, keeper_id) values ('${organisationId}', 'Essai', ${keeper})`;
  const offer = (world: World, keeper = 'null') => `insert into offer (organisation_id, branch_id, kind, title, keeper_id)
    values ('${world.branch.organisationId}', '${world.branch.id}', 'training', 'Essai', ${keeper})`;
  const session = (world: World) => `insert into offer_session (offer_id, organisation_id, starts_on)
    values ('${world.offerId}', '${world.branch.organisationId}', '2030-01-01')`;
  const contact = (world: World) => `insert into branch_contact (branch_id, organisation_id, purpose, email)
    values ('${world.branch.id}', '${world.branch.organisationId}', 'register', 'essai@test.invalid')`;
  const link = (from: World, to: World) => `insert into affiliation_link (from_organisation_id, to_organisation_id, kind, from_on)
    values ('${from.branch.organisationId}', '${to.branch.organisationId}', 'group', '2020-01-01')`;
  const theirs = `'${beta.branch.organisationId}'`;
  const kept = (table: string, keeper: string) => count(`${table} where coalesce(keeper_id, ${keeper}) = '${alpha.branch.organisationId}'`);

  return [
    ...sheets,
    ...done(`update organisation set description = 'x'`, await kept('organisation', 'id'), manager, [counsellor]),
    ...done(`update branch set phone = '1'`, await kept('branch', 'organisation_id'), manager, [counsellor]),
    ...done(`update offer set level = 1`, await kept('offer', 'organisation_id'), manager, [counsellor]),
    ...added(branch(alpha), manager, [counsellor], branch(beta), branch(alpha, theirs)),
    ...added(offer(alpha), manager, [counsellor], offer(beta), offer(alpha, theirs)),
    ...added(session(alpha), manager, [counsellor], session(beta)),
    ...done(`update offer_session set note = 'x'`, await count(`offer_session where ${ours}`), manager, [counsellor]),
    ...done('delete from offer_session', await count(`offer_session where ${ours}`), manager, [counsellor]),
    ...added(contact(alpha), manager, [counsellor], contact(beta)),
    ...done('delete from branch_contact', await count(`branch_contact where ${ours}`), manager, [counsellor]),
    ...added(link(alpha, beta), manager, [counsellor], link(beta, alpha)),
    ...done(`update affiliation_link set note = 'x'`, await count(`affiliation_link where from_${ours}`), manager, [counsellor]),
    ...worked(`insert into organisation (name, kind) values ('Essai', 'CISP')`, 1), ...worked(branch(beta), 1), ...worked(offer(beta), 1),
    ...worked(session(beta), 1), ...worked(`insert into sheet_origin (source_id, source_key, sheet_kind, sheet_id, content_hash)
      values ('${await sourceOf(beta)}', 'Essai', 'offer', '${beta.offerId}', '')`, 1),
    ...await Promise.all(['organisation', 'branch', 'offer'].map(async (table) => worked(`update ${table} set website = null`, await count(table)))).then((all) => all.flat()),
    ...worked(`update offer_session set note = 'x'`, await count('offer_session')),
    ...worked(`update sheet_origin set content_hash = ''`, await count('sheet_origin')),

    ...await corrections(), ...pairs, ...imports,
  ];

  async function corrections(): Promise<Probe[]> {
    const answer = `update sheet_correction set state = 'refused', answered_at = now()`;
    const [received, open] = [await count(`sheet_correction where ${ours}`), await count(`sheet_correction where ${ours} and state = 'open'`)];
    const columns = 'sheet_correction where id is not null';
    return [
      read(manager, columns, received, 'read'), read(counsellor, columns, 1, 'read'), read(alpha.people.colleague, columns, 0, 'read'), read('visitor', columns, 0),
      ...done(answer, open, manager, [counsellor]), { who: manager, mode: 'write', sql: `update sheet_correction set answer = 'x'`, expects: 'refused' },
      ...worked('select 1 from sheet_correction', await count('sheet_correction')),
      ...worked('update sheet_correction set email = null', await count('sheet_correction')),
      { who: 'job', sql: `update sheet_correction set email = 'a@b.be' where author_id is null`, expects: 'refused' },
    ];
  }

  async function twins(): Promise<Probe[]> {
    const apart = (where: string, state = 'apart') => `update duplicate_pair set state = '${state}' where ${where}`;
    const pair = (state = 'proposed') => `insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score, state)
      select 'branch', least(a, b), greatest(a, b), '{same_title}', 1, '${state}' from (values ('${alpha.branch.id}'::uuid, '${beta.branch.id}'::uuid)) x(a, b)`;
    // One that two bodies share, and somebody who coordinates the network.
    await owner.query(`insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score)
      values ('offer', least('${alpha.offerId}'::uuid, '${beta.offerId}'), greatest('${alpha.offerId}'::uuid, '${beta.offerId}'), '{same_title}', 1)`);
    const steering = await aBranch(owner);
    await owner.query(`update organisation set kind = (select min(code) from organisation_type where family = 'pilotage') where id = $1`, [steering.organisationId]);
    const coordinator = await aWorker(owner, 'Réseau', steering, 'coordinator');
    const here = `'${alpha.branch.organisationId}'`;
    const mine = await count(`duplicate_pair where ${here} in (left_keeper_id, right_keeper_id)`);
    const both = await count(`duplicate_pair where state = 'proposed' and (left_keeper_id, right_keeper_id) = (${here}, ${here})`);
    return [
      read(manager, 'duplicate_pair', mine, 'read'), read(counsellor, 'duplicate_pair', 0, 'read'), read('visitor', 'duplicate_pair', 0),
      read(coordinator, 'duplicate_pair', await count('duplicate_pair'), 'read'),
      ...done(apart(`state = 'proposed'`), both, manager, [counsellor]),
      { who: coordinator, mode: 'write', sql: apart(`state = 'proposed'`), expects: await count(`duplicate_pair where state = 'proposed'`) },
      { who: manager, mode: 'write', sql: apart(`state = 'merged'`), expects: 0 },
      { who: manager, mode: 'write', sql: apart(`state = 'proposed'`, 'proposed'), expects: 'refused' },
      ...worked('select 1 from duplicate_pair', await count('duplicate_pair')), ...worked(pair(), 1),
      { who: 'job', sql: pair('apart'), expects: 'refused' },
      read(manager, 'register_merge', 1, 'read'), read(counsellor, 'register_merge', 0, 'read'), read('visitor', 'register_merge', 0),
    ];
  }

  async function sourceOf({ branch: { organisationId } }: World): Promise<string> {
    return (await owner.query<{ id: string }>('select id from register_source where organisation_id = $1', [organisationId])).rows[0]?.id ?? '';
  }

  async function files(): Promise<Probe[]> {
    const tables = await Promise.all((['register_source', 'import_run', 'import_part', 'import_row'] as const).map(async (table): Promise<Probe[]> => {
      const columns = table === 'import_part' ? '(select run_id from import_part) x' : table;
      return [read(admin, columns, await count(`${table} where ${ours}`), 'read'), read(counsellor, columns, 0, 'read'), read('visitor', columns, 0),
        ...worked(`select 1 from ${table}`, await count(table))];
    }));
    const adding = async ({ branch: { organisationId } }: World): Promise<readonly [source: string, run: string, part: string, row: string]> => {
      const { rows: [run] } = await owner.query<{ id: string; source_id: string }>('select id, source_id from import_run where organisation_id = $1', [organisationId]);
      return [
        `insert into register_source (organisation_id, code, name) values ('${organisationId}', 'essai', 'Essai')`,
        `insert into import_run (organisation_id, source_id, file_name, byte_count) values ('${organisationId}', '${run?.source_id}', 'essai', 1)`,
        `insert into import_part (run_id, organisation_id, number, bytes) values ('${run?.id}', '${organisationId}', 2, '')`,
        `insert into import_row (run_id, organisation_id, line, line_count, state, cells) values ('${run?.id}', '${organisationId}', 9, 1, 'rejected', '[]')`,
      ];
    };
    const [own, other] = [await adding(alpha), await adding(beta)];
    return [
      ...tables.flat(), ...own.flatMap((sql) => worked(sql, 1)),
      ...[0, 1, 2].flatMap((which) => added(own[which] ?? '', admin, [counsellor], other[which] ?? '')),
      ...done('update import_run set turn = 1', await count(`import_run where ${ours}`), admin, [], 'refused'),
      ...done('update import_row set is_repaired = true', await count(`import_row where ${ours}`), admin, [], 'refused'),
    ];
  }
}
