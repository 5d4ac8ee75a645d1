import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deciding } from './rights-deciding.js';
import { erasing } from './rights-erasing.js';
import { keeping } from './rights-keeping.js';

/** The person's rights, deciding side: cases, decisions, restriction, erasure and its ledger, retention; how a dossier closes. */
export class PersonRights1764000000023 implements MigrationInterface {
  name = 'PersonRights1764000000023';

  async up(q: QueryRunner): Promise<void> {
    await q.query(deciding);
    await q.query(erasing);
    await q.query(keeping);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function app.safe_address, app.count_old_notes, app.destroy_notes, app.move_retention, app.kept_dossiers,
  app.erase_dossier;
drop trigger drop_caseload on dossier;
drop function app.drop_caseload;
drop table retention_run, dossier_remains, erasure_ledger, app.erasure_plan;
drop function app.lift_restriction, app.restrict_asked, app.case_log, app.case_reference, app.open_case;
create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections, is_change)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about,
    app.opened(), app.opened_door(), app.opened_part(5), string_to_array(app.opened_part(6), ','), app.is_writing())
$$;
drop function app.concerned;
drop policy auditor_reads on right_request; drop policy auditor_decides on right_request;
revoke update (state, decided_at, decided_by_membership_id, reason, done_at) on right_request from boussole_app;
drop policy auditor_reads on audit_case;
drop table audit_case;
drop function app.is_auditor;
revoke update (closed_at, noticed_at) on dossier from boussole_app;
alter table dossier drop column closed_at, drop column restricted_for, drop column noticed_at;
drop table dossier_closing;`);
  }
}
