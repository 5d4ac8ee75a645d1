import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choicePolicies } from './choices-policies.js';
import { choiceTables } from './choices-tables.js';

/** What was really open when somebody was advised: the wish before, the frozen set, what was shown of it, what was retained. */
export class Choices1764000000025 implements MigrationInterface {
  name = 'Choices1764000000025';

  async up(q: QueryRunner): Promise<void> {
    await q.query(choiceTables);
    await q.query(choicePolicies);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from app.erasure_plan where table_name in ('prior_preference', 'preference_code');
drop trigger forget_choices on dossier;
drop table sheet_link, choice_made, choice_event, choice_set, choice_head, interest_declaration, prior_preference, preference_code;
drop function app.link_choice, app.forget_choices;
`);
  }
}
