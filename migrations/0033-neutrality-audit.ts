import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditPolicies, auditPoliciesGone } from './audit-policies.js';
import { auditReading, auditReadingGone } from './audit-reading.js';
import { auditTables, auditTablesGone } from './audit-tables.js';

/** What the audit of neutrality says, and who may read it. */
export class NeutralityAudit1764000000033 implements MigrationInterface {
  name = 'NeutralityAudit1764000000033';

  async up(q: QueryRunner): Promise<void> {
    await q.query(auditTables);
    await q.query(auditPolicies);
    await q.query(auditReading);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`${auditReadingGone}${auditPoliciesGone}${auditTablesGone}
drop function app.answers_for_body(), app.is_referent(), app.audit_basins();
`);
  }
}
