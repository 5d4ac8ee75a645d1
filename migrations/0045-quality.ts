import type { MigrationInterface, QueryRunner } from 'typeorm';
import { functions } from './quality-functions.js';
import { moments, momentsGone } from './quality-moments.js';
import { policies } from './quality-policies.js';
import { tables } from './quality-tables.js';

/** How a service looks at its own quality, is read by a peer, and follows what it means to do better. */
export class Quality1764000000045 implements MigrationInterface {
  name = 'Quality1764000000045';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of [tables, policies, functions, moments]) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(momentsGone);
    await q.query(`
drop function app.move_quality, app.quality_peer_hats, app.quality_peer_name, app.quality_peers, app.quality_peer;
drop table quality_action, quality_remark, quality_answer, quality_review;
drop function app.check_quality_owner, app.reads_quality, app.sees_quality, app.keeps_quality;
`);
  }
}
