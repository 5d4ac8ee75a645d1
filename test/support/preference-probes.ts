import type pg from 'pg';
import type { Worker, World } from '../factories/world.js';
import { sectionProbes } from './access-probes.js';
import type { Probe } from './leak-probe.js';

/** What is promised of wishes, of declared interests and of sheets: each in one's own name, and each where it belongs. */
export async function preferenceProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, coordinator, grantee, uninvolved } = alpha.people;
  const { dossierId: opens, anonymousDossierId: other, branch, needId, holder, choiceSetId, counterSetId } = alpha;
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const to = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write', where: string | undefined = opens): Probe =>
    ({ who, mode, ...(where && { opens: where }), sql, expects });
  const bare = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  const all = (table: string) => `select 1 from ${table}`;

  const wish = (source: string, by: Worker | null, dossier = opens) => `insert into prior_preference (id, dossier_id, branch_id, need_id, words, source, by_membership_id)
    values (gen_random_uuid(), '${dossier}', '${branch.id}', '${needId}', 'x', '${source}', ${by ? `'${by.membershipId}'` : 'null'})`;
  const code = (dossier = opens) => `insert into preference_code (id, dossier_id, branch_id, need_id, code_hash, by_membership_id)
    values (gen_random_uuid(), '${dossier}', '${branch.id}', '${needId}', sha256(gen_random_uuid()::text::bytea), '${counsellor.membershipId}')`;
  const declare = (who: Worker) => `insert into interest_declaration (person_id, links) values ('${who.id}', '[]')`;
  const link = (set: string) => `insert into sheet_link (id, choice_set_id, token_hash, locale)
    values (gen_random_uuid(), '${set}', sha256(gen_random_uuid()::text::bytea), 'fr')`;
  const event = (set: string, kind = 'sheet_printed') => `insert into choice_event (choice_set_id, kind) values ('${set}', '${kind}')`;
  const [wishes, codes, links] = await Promise.all([count(`prior_preference where dossier_id = '${opens}'`),
    count(`preference_code where dossier_id = '${opens}'`),
    count(`sheet_link l join choice_set s on s.id = l.choice_set_id where s.dossier_id = '${opens}'`)]);
  const declared = await count(`interest_declaration where person_id = '${counsellor.id}'`);

  return [
    ...sectionProbes(alpha, 'prior_preference', wishes, { insert: wish('counsellor', counsellor) }),
    ...sectionProbes(alpha, 'preference_code', codes, { insert: code(), update: `update preference_code set used_at = now() where dossier_id = '${opens}'` }),
    bare(holder, all('prior_preference'), wishes, 'record'), to(counsellor, code(other), 'refused'), bare(holder, code(), 'refused'),
    to(counsellor, wish('counsellor', colleague), 'refused'), to(counsellor, wish('kiosk', counsellor), 'refused'), to(counsellor, wish('own_page', null), 'refused'),
    to(counsellor, wish('counsellor', counsellor, other), 'refused'), to(counsellor, wish('counsellor', counsellor, beta.dossierId), 'refused'),
    to(grantee, wish('counsellor', grantee), 'refused'), to(coordinator, wish('counsellor', coordinator), 1),
    bare(holder, wish('own_page', null), 1), bare(holder, wish('own_page', null), 'refused', 'record'), bare(holder, wish('own_page', null, other), 'refused'),
    bare(holder, wish('kiosk', null), 'refused'), bare(holder, wish('own_page', counsellor), 'refused'), bare('visitor', wish('kiosk', null), 'refused'),

    bare(counsellor, all('interest_declaration'), declared, 'read'), bare(colleague, all('interest_declaration'), 0, 'read'),
    bare('visitor', all('interest_declaration'), 0), bare('nobody', all('interest_declaration'), 'refused'),
    bare(counsellor, declare(counsellor), 1), bare(counsellor, declare(counsellor), 'refused', 'record'), bare(counsellor, declare(colleague), 'refused'),

    to(counsellor, all('sheet_link'), links, 'record'), to(colleague, all('sheet_link'), links, 'record'), to(grantee, all('sheet_link'), 0, 'record'),
    to(uninvolved, all('sheet_link'), 0, 'record'), bare(counsellor, all('sheet_link'), 0, 'read'), bare('visitor', all('sheet_link'), 0),
    // The one at the counter is hers who froze it; that of a dossier may be handed over by a colleague.
    bare(counsellor, link(counterSetId), 1), bare(counsellor, link(counterSetId), 'refused', 'record'), bare(colleague, link(counterSetId), 'refused'),
    to(colleague, link(choiceSetId), 1), to(colleague, link(choiceSetId), 'refused', 'record'), to(uninvolved, link(choiceSetId), 'refused'),
    to(grantee, link(choiceSetId), 'refused'), to(colleague, link(beta.choiceSetId), 'refused'),
    to(colleague, event(choiceSetId), 1), to(colleague, event(choiceSetId), 'refused', 'record'), to(colleague, event(choiceSetId, 'shown'), 'refused'),
    bare(colleague, event(counterSetId), 'refused'), to(uninvolved, event(choiceSetId), 'refused'), to(colleague, event(beta.choiceSetId), 'refused'),
  ];
}
