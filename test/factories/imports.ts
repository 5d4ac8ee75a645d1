import type pg from 'pg';
import type { Branch } from './network.js';

/** A file that came in for an organisation, read already unless it says otherwise: one row, rejected for want of a name. */
export async function anImport(owner: pg.Client, branch: Branch, membershipId: string, state = 'checked'): Promise<string> {
  const one = async (sql: string, values: readonly unknown[]): Promise<string> => (await owner.query(`${sql} returning id`, [...values])).rows[0].id;
  // A source of its own: two files of one source are not brought in at once.
  const sourceId = await one(`insert into register_source (organisation_id, code, name) values ($1, 'essai-' || left(gen_random_uuid()::text, 8), 'Essai')`,
    [branch.organisationId]);
  const columns = ['Nom', 'Activité'].map((heading, place) => ({ heading, sample: [], target: place === 0 ? 'organisation.name' : 'offer.title' }));
  const runId = await one(`insert into import_run (organisation_id, source_id, branch_id, started_by, file_name, byte_count, state, format, columns, checked_at)
    values ($1, $2, $3, $4, 'essai.csv', 100, $5, 'csv', $6, now())`, [branch.organisationId, sourceId, branch.id, membershipId, state, JSON.stringify(columns)]);
  await owner.query(`insert into import_row (run_id, organisation_id, line, line_count, state, problems, cells)
    values ($1, $2, 2, 1, 'rejected', '[{"column": "Nom", "code": "name_missing", "original": null, "isBlocking": true}]', '["", ""]')`,
  [runId, branch.organisationId]);
  return runId;
}
