import { randomUUID } from 'node:crypto';
import type pg from 'pg';

interface Place { readonly organisationId: string; readonly branchId: string; readonly offerId: string; readonly personId: string; readonly membershipId: string }

/** What an organisation alone sees of the register: what it was told, what it brings in, what it decided. All of it carries its mark. */
export async function registerTraces(owner: pg.Client, mark: string, place: Place): Promise<void> {
  const { organisationId, offerId, personId, membershipId, branchId } = place;
  const one = async (sql: string, values: readonly unknown[]): Promise<string> => (await owner.query<{ id: string }>(`${sql} returning id`, [...values])).rows[0]?.id ?? '';
  const correct = `insert into sheet_correction (id, organisation_id, sheet_kind, sheet_id, field, proposed, comment, author_id, email) values ($1, $2, 'offer', $3, 'title', $4, $4, $5, $6)`;
  await owner.query(correct, [randomUUID(), organisationId, offerId, `${mark} correction`, personId, null]);
  await owner.query(correct, [randomUUID(), organisationId, offerId, `${mark} correction`, null, `${mark.toLowerCase()}@visiteur.invalid`]);
  await owner.query(`insert into sheet_correction (id, organisation_id, sheet_kind, sheet_id, comment, state, answer, answered_at)
    values (gen_random_uuid(), $1, 'offer', $2, $3, 'accepted', $3, now())`, [organisationId, offerId, `${mark} réponse`]);

  const twin = (title: string) => one(`insert into offer (organisation_id, branch_id, kind, title) values ($1, $2, 'training', $3)`, [organisationId, branchId, title]);
  const [left, right, merged] = [await twin('Jumelle'), await twin('Jumelle bis'), await twin('Fondue')];
  const mergeId = await one(`insert into register_merge (sheet_kind, winner_id, loser_id, merged_by) values ('offer', $1, $2, $3)`, [offerId, merged, personId]);
  const pair = `insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score, state, merge_id) values ('offer', $1, $2, '{same_title}', 1, $3, $4)`;
  const inOrder = (a: string, b: string) => [a, b].sort();
  await owner.query(pair, [...inOrder(left, right), 'proposed', null]);
  await owner.query(pair, [...inOrder(offerId, merged), 'merged', mergeId]);

  const sourceId = await one('insert into register_source (organisation_id, code, name, mapping) values ($1, $2, $3, $4)',
    [organisationId, `source-${organisationId.slice(0, 8)}`, `${mark} source`, { titre: mark }]);
  await owner.query(`insert into sheet_origin (source_id, source_key, sheet_kind, sheet_id, content_hash) values ($1, 'A-1', 'offer', $2, '')`, [sourceId, offerId]);
  const runId = await one(`insert into import_run (organisation_id, source_id, branch_id, started_by, file_name, byte_count, state, format, columns, counts, failure)
    values ($1, $2, $3, $4, $5, 10, 'checked', $5, $6, $7, $5)`,
  [organisationId, sourceId, branchId, membershipId, `${mark} fichier`, JSON.stringify([{ index: 0, heading: mark, sample: [mark], target: null }]), { mark }]);
  await owner.query(`insert into import_part (run_id, organisation_id, number, bytes) values ($1, $2, 1, '')`, [runId, organisationId]);
  await owner.query(`insert into import_row (run_id, organisation_id, line, line_count, source_key, title, state, problems, cells, sheet)
    values ($1, $2, 2, 1, $3, $3, 'accepted', $4, $5, $6)`,
  [runId, organisationId, `${mark} ligne`, JSON.stringify([{ column: mark, code: 'x', message: mark, original: mark, isBlocking: false }]), JSON.stringify([mark]),
    { offer: { key: mark, title: mark } }]);
}
