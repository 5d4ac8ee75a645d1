import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mergingDeciding } from './merging-deciding.js';
import { mergingDossiers } from './merging-dossiers.js';

/** Two dossiers of one person become one, by two people, and can be taken apart again. */
export class Merging1764000000018 implements MigrationInterface {
  name = 'Merging1764000000018';

  async up(q: QueryRunner): Promise<void> {
    await q.query(mergingDossiers);
    await q.query(mergingDeciding);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
do $$ begin
  execute replace(pg_get_functiondef('app.reach(uuid)'::regprocedure), 'd.restricted_at is null and d.merged_into_id is null;', 'd.restricted_at is null;');
end $$;
drop function app.undo_dossier_merge, app.merge_dossiers, app.refuse_merge, app.propose_merge, app.merged_into, app.merge_sides,
  app.masked, app.take_situation, app.take_identity, app.what_to_give_back, app.what_changed, app.write_fields, app.count_contacts, app.move_rows, app.row_key, app.rows_of, app.tables_that_move;
drop trigger sealed_anew on interview_draft;
drop function app.seal_anew;
alter table interview_draft drop column sealed_for;
drop table dossier_merge;
`);
  }
}
