import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policies } from './transitions-policies.js';
import { tables } from './transitions-tables.js';

/** Turning points in a life, the plan that each one starts, and what is due because of it. */
export class Transitions1764000000038 implements MigrationInterface {
  name = 'Transitions1764000000038';

  async up(q: QueryRunner): Promise<void> {
    await q.query(tables);
    await q.query(policies);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop trigger follow_lead on dossier;
drop function app.follow_lead;
delete from follow_up where kind in ('contact', 'check_in', 'inform', 'survey', 'confirm_transition', 'call_back', 'answered', 'verify_contact', 'not_sent', 'own');
revoke update (state, ended_at, due_at, version, owner_membership_id, end_reason, end_note, ended_by_membership_id) on follow_up from boussole_app;
grant update (state, ended_at) on follow_up to boussole_app;
drop policy path_reads on follow_up; drop policy path_plans on follow_up; drop policy path_changes on follow_up;
drop policy leads_read on follow_up; drop policy leads_change on follow_up;
drop index follow_up_task, follow_up_task_of_branch, follow_up_contacts;
alter table follow_up drop constraint follow_up_kind_check, drop constraint follow_up_for_side_check, drop constraint follow_up_channel_check,
  drop constraint follow_up_owned_check, drop column transition_id, drop column step, drop column way, drop column is_urgent, drop column note, drop column version, drop column cause_id,
  drop column end_reason, drop column end_note, drop column ended_by_membership_id,
  add constraint follow_up_kind_check check (kind in ('acknowledge', 'answer', 'chase', 'escalate', 'expire', 'waiting_over', 'meet', 'confirm_cancel', 'remind')),
  add constraint follow_up_for_side_check check (for_side in ('sender', 'receiver', 'learner', 'coordinator', 'system')),
  add constraint follow_up_channel_check check (channel in ('mail', 'task', 'system'));
delete from app.erasure_plan where table_name = 'transition';
drop table transition, transition_catalogue;
`);
  }
}
