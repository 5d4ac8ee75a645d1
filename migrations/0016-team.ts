import type { MigrationInterface, QueryRunner } from 'typeorm';
import { following } from './team-following.js';
import { glass } from './team-glass.js';

/** Who follows a dossier in its branch: lead, assignment, appointment, absence, glass broken. */
export class Team1764000000016 implements MigrationInterface {
  name = 'Team1764000000016';

  async up(q: QueryRunner): Promise<void> {
    await q.query(following);
    await q.query(glass);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy own_reads on appointment; drop policy team_adds on appointment; drop policy coordinator_adds on appointment;
drop policy team_changes on appointment; drop policy lead_adds on assignment; drop policy lead_ends on assignment;
drop policy branch_adds on absence; drop policy branch_ends on absence;
drop policy own_reads on break_glass; drop policy reviewer_reads on break_glass; drop policy reviewer_decides on break_glass;
do $$ declare t text; begin
  foreach t in array array['assignment', 'lead_change', 'break_glass'] loop
    execute format('drop policy opened_reads on %I', t);
    execute format('create policy opened_reads on %I for select to boussole_app using (dossier_id = (select app.opened()))', t);
    execute format('comment on policy opened_reads on %I is %L', t, 'Whoever has the dossier open knows who else may.');
  end loop;
end $$;
revoke insert on appointment, assignment, absence from boussole_app;
revoke update (membership_id, starts_at, minutes, channel, note, cancelled_at) on appointment from boussole_app;
revoke update (ended_at) on assignment, absence from boussole_app;
revoke update (reviewed_at, reviewed_by_membership_id, verdict, review_note) on break_glass from boussole_app;
drop trigger move_caseload on dossier;
drop function app.move_caseload, app.closed_door, app.receive_walk_in, app.move_leads, app.is_live_caseworker, app.my_notices,
  app.break_glass_notice, app.glass_trace, app.glass_waiting, app.agree_break_glass, app.break_glass, app.glasses_broken;
drop function app.may_review(uuid, uuid);
drop index break_glass_of_branch, lead_change_to, appointment_walk_in, absence_of_person;
drop table follow_request;
`);
  }
}
