import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reaching, reachingGone } from './reminding-functions.js';
import { ledgerDown, ledgerUp } from './reminding-ledger.js';
import { meetings, meetingsGone } from './reminding-meetings.js';
import { reminders, remindersGone } from './reminding-tables.js';

/** What leaves to remind, what came back, and whether all that was due ran. */
export class Reminding1764000000039 implements MigrationInterface {
  name = 'Reminding1764000000039';

  async up(q: QueryRunner): Promise<void> {
    await q.query(ledgerUp);
    await q.query(meetings);
    await q.query(reminders);
    await q.query(reaching);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(reachingGone);
    await q.query(remindersGone);
    await q.query(meetingsGone);
    await q.query(ledgerDown);
  }
}
