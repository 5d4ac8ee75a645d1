import type pg from 'pg';
import type { Worker, World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** Where the others stand: everybody with a door, and those with none. */
export const insiders = ({ people }: World): readonly Worker[] => [people.counsellor, people.coordinator, people.colleague];
export const outsiders = ({ people }: World): readonly Worker[] =>
  [people.uninvolved, people.sibling, people.auditor, people.structure_admin, people.manager, people.platform_admin, people.operator_agent];

/** How the branch shares its work is no guest's; exceptional accesses have judges besides, and probes of their own. */
const doorTables = [['appointment', true], ['assignment', false], ['lead_change', false], ['dossier_grant', 1]] as const;

/** A table of the dossier that one section opens: who reads it, who adds to it, who changes it. */
export function sectionProbes(
  world: World, table: string, rows: number, statements: { insert?: string; update?: string } = {}, grantSees: boolean | number = false,
): Probe[] {
  const { people, dossierId: opens } = world;
  const read = `select 1 from ${table} where dossier_id = '${opens}'`;
  const seen = (who: Worker, expects: number): Probe => ({ who, mode: 'record', opens, sql: read, expects });
  const changes: [string | undefined, number][] = [[statements.insert, 1], [statements.update, rows]];
  return [
    ...insiders(world).map((who) => seen(who, rows)), ...outsiders(world).map((who) => seen(who, 0)), seen(people.grantee, typeof grantSees === 'number' ? grantSees : grantSees ? rows : 0),
    // Not opened, or another one opened: nothing.
    { who: people.counsellor, mode: 'read', sql: read, expects: 0 },
    { who: people.counsellor, mode: 'read', opens: world.anonymousDossierId, sql: read, expects: 0 },
    { who: 'visitor', sql: read, expects: 0 },
    ...changes.flatMap(([sql, expects]): Probe[] => (sql === undefined ? [] : [
      { who: people.counsellor, mode: 'write', opens, sql, expects },
      { who: people.counsellor, mode: 'record', opens, sql, expects: sql.startsWith('insert') ? 'refused' : 0 },
      { who: people.counsellor, mode: 'write', opens: world.anonymousDossierId, sql, expects: sql.startsWith('insert') ? 'refused' : 0 },
      { who: people.uninvolved, mode: 'write', opens, sql, expects: sql.startsWith('insert') ? 'refused' : 0 },
    ])),
  ];
}

/** What the doors promise: nothing of a dossier before it is opened, nothing of any other, nothing to whoever has no door. */
export async function accessProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, grantee, uninvolved } = alpha.people;
  const { dossierId: opens, branch, learnerId, interviewId } = alpha;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const interview = (dossier: string, author: Worker, special = false) => `insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary, is_special)
    values ('${dossier}', '${branch.id}', '${author.membershipId}', now(), 'phone', 1, '{other}', 'x', ${special})`;
  const ids = await owner.query(`${interview(opens, counsellor, true)} returning id`);
  const noted = ids.rows[0].id;
  const note = (author: Worker, of = branch.id) => `insert into private_note (interview_id, branch_id, author_membership_id, sealed)
    values ('${noted}', '${of}', '${author.membershipId}', '')`;
  const draft = (author: Worker, of = alpha.anonymousDossierId) => `insert into interview_draft (author_membership_id, dossier_id, branch_id, sealed)
    values ('${author.membershipId}', '${of}', '${branch.id}', '')`;
  const interviews = await count(`interview where dossier_id = '${opens}'`);
  const all = (table: string) => `select 1 from ${table}`;
  const to = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write', where: string | undefined = opens): Probe =>
    ({ who, mode, ...(where && { opens: where }), sql, expects });

  return [
    ...sectionProbes(alpha, 'interview', interviews, { insert: interview(opens, counsellor) }, interviews - 1),
    // The grantee reads interviews, the very personal one excepted, and writes in her own name.
    to(grantee, all('interview'), interviews - 1), to(grantee, interview(opens, grantee), 1), to(grantee, interview(opens, counsellor), 'refused'),
    to(counsellor, interview(opens, colleague), 'refused'), to(counsellor, interview(beta.dossierId, counsellor), 'refused'),
    ...['learner', 'dossier'].flatMap((table): Probe[] => [
      to(counsellor, all(table), 1, 'read'), to(colleague, all(table), 1, 'read'), to(grantee, all(table), 1, 'read'),
      to(uninvolved, all(table), 0, 'read'), { who: counsellor, mode: 'read', sql: all(table), expects: 0 },
      to(counsellor, all(table), 0, 'read', beta.dossierId)]),
    to(counsellor, `select 1 from learner where id = '${learnerId}'`, 1, 'read'),
    to(counsellor, 'update dossier set touched_at = now()', 1), to(counsellor, 'update dossier set touched_at = now()', 0, 'record'),
    to(grantee, 'update dossier set touched_at = now()', 1), to(uninvolved, 'update dossier set touched_at = now()', 0),
    { who: counsellor, mode: 'write', sql: 'update dossier set touched_at = now()', expects: 0 },
    ...(await Promise.all(doorTables.map(async ([table, isGuests]) => [table, await count(`${table} where dossier_id = '${opens}'`), isGuests] as const)))
      .flatMap(([table, rows, isGuests]): Probe[] => sectionProbes(alpha, table, rows, {}, isGuests)),
    ...[counsellor, uninvolved].map((who): Probe => ({ who, mode: 'read', sql: all('absence'), expects: 1 })),
    ...[alpha.people.manager, alpha.people.sibling, grantee].map((who): Probe => ({ who, mode: 'read', sql: all('absence'), expects: 0 })),
    // Notes and drafts: their author's, where she may write.
    to(counsellor, note(counsellor), 1), to(counsellor, note(counsellor), 'refused', 'record'), to(colleague, note(counsellor), 'refused'),
    to(counsellor, note(counsellor, beta.branch.id), 'refused'), to(uninvolved, note(uninvolved), 'refused'),
    to(counsellor, draft(counsellor), 1, 'write', alpha.anonymousDossierId), to(counsellor, draft(counsellor), 'refused'),
    to(colleague, draft(counsellor), 'refused', 'write', alpha.anonymousDossierId), to(uninvolved, draft(uninvolved), 'refused', 'write', alpha.anonymousDossierId),
    to(counsellor, `select 1 from private_note where interview_id = '${interviewId}'`, 1, 'read'),
  ];
}
