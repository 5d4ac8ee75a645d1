import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commonCatalogue, seedCatalogue } from './transitions-catalogue.js';
import { finding, findingGone } from './transitions-finding.js';
import { planning, planningGone } from './transitions-planning.js';
import { policies, policiesGone } from './transitions-policies.js';
import { tables } from './transitions-tables.js';
import { withheld, withheldMoments } from './withheld.js';

/** Turning points in a life, the plan that each one starts, and what is due because of it. */
export class Transitions1764000000038 implements MigrationInterface {
  name = 'Transitions1764000000038';

  async up(q: QueryRunner): Promise<void> {
    await q.query(tables);
    await q.query(policies);
    await q.query(planning);
    await q.query(finding);
    await q.query(`${withheld({ withReferrals: true, withTransitions: true })}${withheldMoments({ withReferrals: true, withTransitions: true })}`);
    await q.query(seedCatalogue, [commonCatalogue()]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`${withheldMoments({ withReferrals: true })}${withheld({ withReferrals: true })}`);
    await q.query(findingGone);
    await q.query(planningGone);
    await q.query(policiesGone);
    await q.query(`
drop index follow_up_task, follow_up_task_of_branch, follow_up_contacts;
alter table follow_up drop constraint follow_up_kind_check, drop constraint follow_up_for_side_check, drop constraint follow_up_channel_check,
  drop constraint follow_up_owned_check, drop column transition_id, drop column step, drop column way, drop column is_urgent, drop column note, drop column version, drop column cause_id,
  drop column end_reason, drop column end_note, drop column ended_by_membership_id,
  add constraint follow_up_kind_check check (kind in ('acknowledge', 'answer', 'chase', 'escalate', 'expire', 'waiting_over', 'meet', 'confirm_cancel', 'remind')),
  add constraint follow_up_for_side_check check (for_side in ('sender', 'receiver', 'learner', 'coordinator', 'system')),
  add constraint follow_up_channel_check check (channel in ('mail', 'task', 'system'));
delete from app.erasure_plan where table_name = 'transition';
drop table transition, transition_catalogue;
drop function app.check_transition;
`);
  }
}
