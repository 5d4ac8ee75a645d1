import type pg from 'pg';

/** An export that is ready, with one page of rows that nobody can open. */
export async function anExport(owner: pg.Client, { membershipId }: { membershipId: string }, branchId: string, list = 'caseload', state = 'ready',
  mark = ''): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`
    insert into export_order (id, membership_id, branch_id, list, view, format, names_people, reason, state, chunks, rows_written, ready_at)
    values (gen_random_uuid(), $1, $2, $3, 'mine', 'csv', true, $5 || 'Réunion d’équipe', $4, 1, 1, case when $4 = 'ready' then now() end) returning id`, [membershipId, branchId, list, state, mark]);
  const id = rows[0]?.id ?? '';
  await owner.query(`insert into export_chunk (order_id, place, rows) values ($1, 0, 'sealed')`, [id]);
  return id;
}
