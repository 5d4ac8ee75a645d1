import type { MigrationInterface, QueryRunner } from 'typeorm';
import { receiving, receivingGone } from './referrals-receiving.js';
import { referralPolicies } from './referrals-policies.js';
import { referralTables } from './referrals-tables.js';

/** A referral and its handoff: the machine's row, its log, the packet, the conversation, what is due, and the operator's door. */
export class Referrals1764000000026 implements MigrationInterface {
  name = 'Referrals1764000000026';

  async up(q: QueryRunner): Promise<void> {
    await q.query(referralTables);
    await q.query(receiving);
    await q.query(referralPolicies);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from app.erasure_plan where table_name in ('referral', 'referral_event', 'packet', 'handoff_link', 'handoff_message', 'handoff_read',
  'handoff_appointment', 'follow_up');
alter table choice_made drop constraint choice_made_referral_id_fkey;
drop table follow_up, handoff_appointment, handoff_read, handoff_message, handoff_link, packet, referral_event, referral, app.referral_move;
${receivingGone}`);
  }
}
