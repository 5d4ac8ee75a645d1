import type pg from 'pg';
import { anAskingFollowUp } from '../factories/check-in-traces.js';
import { secrets, type Worker, type World } from '../factories/world.js';
import { sectionProbes } from './access-probes.js';
import type { Probe } from './leak-probe.js';

/** What is promised of what people say of themselves: hers by her link, her code, her page; by telephone in the name of whoever heard it. */
export async function checkInProbesOf(owner: pg.Client, alpha: World): Promise<Probe[]> {
  const { counsellor, colleague, grantee, uninvolved } = alpha.people;
  const { dossierId: opens, branch, holder, checkInId } = alpha;
  const place = { dossierId: opens, branchId: branch.id };
  const followUpId = await anAskingFollowUp(owner, place);
  const { rows: [kept] } = await owner.query<{ n: number }>('select count(*)::int as n from check_in where dossier_id = $1', [opens]);
  const { rows: [all] } = await owner.query<{ n: number }>('select count(*)::int as n from check_in');
  const rows = kept?.n ?? 0;
  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, opens, sql, expects });
  const bare = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  const { rows: [stands] } = await owner.query<{ id: string; token_hash: Buffer }>(`select id, token_hash from check_in where dossier_id = $1 and via = 'link' and answered_at < now() - interval '48 hours'`, [opens]);
  const stood = { checkInHash: stands?.token_hash ?? Buffer.alloc(32) };
  const late = (sql: string) => sql.replace(checkInId, stands?.id ?? '');
  const linked = { checkInHash: secrets.hashOf(secrets.linkToken(checkInId)) };

  const hear = (by: Worker, of = followUpId, via = 'phone') => `insert into check_in (id, dossier_id, branch_id, follow_up_id, version, answered_at, changed_at, via,
    whereabouts, answered_by_membership_id) values (gen_random_uuid(), '${opens}', '${branch.id}', '${of}', 1, now(), now(), '${via}', 'at_work',
    ${via === 'phone' ? `'${by.membershipId}'` : 'null'})`;
  const answer = (via: string, by: Worker | null = null, where = `id = '${checkInId}'`) => `update check_in set version = version + 1, answered_at = coalesce(answered_at, now()),
    changed_at = now(), via = '${via}', whereabouts = 'at_work', answered_by_membership_id = ${by ? `'${by.membershipId}'` : 'null'} where ${where}`;
  const follow = `update check_in set followed_version = version where dossier_id = '${opens}' and via = 'phone'`;
  const read = 'select 1 from check_in';

  return [
    ...sectionProbes(alpha, 'check_in', rows, { insert: hear(counsellor) }, true),
    bare(holder, read, rows, 'record'), bare(linked, read, 1, 'record'), bare(linked, `${read} where dossier_id <> '${opens}'`, 0, 'record'),
    bare('job', read, all?.n ?? 0), bare('nobody at work', read, 'refused'),
    // By telephone: in one's own name.
    to(counsellor, hear(colleague), 'refused'), to(counsellor, hear(counsellor, followUpId, 'link'), 'refused'),
    to(grantee, hear(grantee), 1), to(uninvolved, hear(uninvolved), 'refused'), bare(holder, hear(counsellor), 'refused'), bare(linked, hear(counsellor), 'refused'),
    to(counsellor, answer('phone', counsellor), 1), to(counsellor, answer('phone', counsellor), 0, 'record'), to(counsellor, answer('phone', colleague), 'refused'),
    to(counsellor, answer('link'), 'refused'), to(counsellor, answer('own_page'), 'refused'), to(grantee, answer('phone', grantee), 1), to(uninvolved, answer('phone', uninvolved), 0),
    to(counsellor, follow, 1), to(counsellor, follow, 0, 'record'), to(uninvolved, follow, 0),
    // By her own hand.
    bare(holder, answer('own_page'), 1), bare(holder, answer('own_page'), 0, 'record'), bare(holder, answer('link'), 'refused'), bare(holder, answer('phone', counsellor), 'refused'),
    bare(linked, answer('link'), 1), bare(linked, answer('code'), 1), bare(linked, answer('link'), 0, 'record'), bare(linked, answer('own_page'), 'refused'),
    bare(linked, answer('phone', counsellor), 'refused'), bare(linked, answer('link', null, `id <> '${checkInId}'`), 0), bare('visitor', answer('link'), 0),
    // Nobody reads what opens it, nor the counts of marks before they are figures.
    bare(counsellor, 'select token_hash from check_in', 'refused', 'read'), bare(linked, 'select code_hash from check_in', 'refused', 'record'),
    bare(counsellor, 'select 1 from check_in_rating', 'refused', 'read'), bare('job', 'select 1 from check_in_rating', 'refused'),
    bare(counsellor, 'select 1 from check_in_moment', 'refused', 'read'), bare('job', 'select 1 from check_in_moment', 'refused'),
    // It opens nothing else.
    bare(linked, 'select 1 from dossier', 0, 'record'), bare(linked, 'select 1 from follow_up', 0, 'record'), bare(linked, 'select 1 from referral', 0, 'record'),
    // After two days it stands, whoever comes.
    to(counsellor, late(answer('phone', counsellor)), 0), bare(holder, late(answer('own_page')), 0), bare(stood, late(answer('link')), 0),
    bare('job', hear(counsellor), 1), bare('nobody at work', hear(counsellor), 'refused'),
    bare('job', answer('link'), 1), bare('nobody at work', answer('link'), 'refused'),
  ];
}
