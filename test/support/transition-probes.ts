import type pg from 'pg';
import { aTransition } from '../factories/transition-traces.js';
import type { Worker, World } from '../factories/world.js';
import { sectionProbes } from './access-probes.js';
import type { Probe } from './leak-probe.js';

/** What the policies on turning points promise: by the path's section, in one's own name; the person's own, without confirming; tasks to whoever owes them. */
export async function transitionProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, coordinator, colleague, uninvolved, grantee, structure_admin: admin } = alpha.people;
  const { dossierId: opens, anonymousDossierId: other, branch, holder } = alpha;
  await aTransition(owner, opens, { state: 'to_confirm', source: 'learner' });
  await aTransition(owner, opens, { state: 'to_confirm', source: 'computed' });
  // Three guests from afar: each with a part of the dossier.
  const [onPath, onPathAlone, onReferrals] = [beta.people.uninvolved, beta.people.colleague, beta.people.sibling];
  const share = (who: Worker, place: string, sections: string, mayWrite: boolean) => owner.query(`
    insert into dossier_grant (dossier_id, branch_id, to_branch_id, to_membership_id, purpose, sections, may_write, basis, evidence, evidence_text, text_version,
      given_by, given_by_membership_id, until_at)
    values ($1, $2, $3, $4, 'guidance', $5, $6, 'consent', 'oral_witness', $7, 'fr-1', 'caseworker', $8, now() + interval '9 days')`,
  [opens, branch.id, place, who.membershipId, sections, mayWrite, `${alpha.mark} devant témoin`, counsellor.membershipId]);
  await share(onPath, beta.branch.id, '{identity,path}', true);
  await share(onPathAlone, beta.branch.id, '{identity,path}', false);
  await share(onReferrals, beta.siblingBranch.id, '{identity,referrals}', false);
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const { rows: [common] } = await owner.query('select id from transition_catalogue where organisation_id is null and version = 1');
  const to = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write', where: string | null = opens): Probe =>
    ({ who, mode, ...(where && { opens: where }), sql, expects });
  const self = (sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who: holder, mode, sql, expects });
  const bare = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write') => to(who, sql, expects, mode, null);

  const begin = (by: Worker | null, more: { dossier?: string; source?: string; state?: string } = {}) => {
    const { dossier = opens, source = 'counsellor', state = 'running' } = more;
    return `insert into transition (id, dossier_id, branch_id, catalogue_id, point, on_date, until_on, source, state, declared_by_membership_id)
      values (gen_random_uuid(), '${dossier}', '${branch.id}', '${common.id}', 'HANDICAP', app.today(), app.today(), '${source}', '${state}', ${by ? `'${by.membershipId}'` : 'null'})`;
  };
  const announce = { source: 'learner', state: 'to_confirm' };
  const publish = (by: Worker, organisation = branch.organisationId) => `insert into transition_catalogue (id, organisation_id, version, points, by_membership_id)
    values (gen_random_uuid(), '${organisation}', 77, '[]', '${by.membershipId}')`;
  const note = `update transition set note = 'x' where over_at is null`;
  const pause = `update transition set state = 'paused' where state = 'running'`;
  const hers = await count(`transition where dossier_id = '${opens}'`);
  const live = await count(`transition where dossier_id = '${opens}' and over_at is null`);
  const running = await count(`transition where dossier_id = '${opens}' and state = 'running'`);

  const asks = (dossier = opens, more: { owner?: string; referral?: string } = {}) => `insert into follow_up (id, dossier_id, branch_id, referral_id, kind, for_side, channel,
      owner_membership_id, due_at, occurrence)
    values (gen_random_uuid(), '${dossier}', '${branch.id}', ${more.referral ?? 'null'}, 'check_in', 'learner', 'mail', ${more.owner ?? 'null'}, now(), gen_random_uuid()::text)`;
  const all = `select id from follow_up where referral_id is null`;
  const change = `update follow_up set version = version + 1 where referral_id is null`;
  const ofPerson = `follow_up where dossier_id = '${opens}' and referral_id is null`;
  const elsewhere = await count(`follow_up where dossier_id = '${other}' and referral_id is null`);
  const [whole, tasks] = [await count(ofPerson), await count(`follow_up where owner_membership_id = '${counsellor.membershipId}' and referral_id is null and channel = 'task'`)];

  const ofReferrals = await count(`follow_up where dossier_id = '${opens}' and referral_id is not null`);

  return [
    to(onPath, 'select id from follow_up where referral_id is not null', 0, 'read'), to(onPath, all, whole, 'read'), to(onPath, change, whole),
    to(onPath, 'update follow_up set end_note = null', whole), to(onPath, asks(opens, { referral: `'${alpha.referralId}'` }), 'refused'),
    to(onReferrals, all, 0, 'read'), to(onReferrals, 'select id from follow_up where referral_id is not null', ofReferrals, 'read'),
    to(onPathAlone, note, 0), to(onPathAlone, 'select 1 from transition', hers, 'record'),
    { who: 'nobody', sql: 'select 1 from transition_catalogue', expects: 'refused' },
    { who: 'visitor', sql: 'select 1 from transition_catalogue', expects: await count('transition_catalogue') },
    { who: 'job', sql: 'select 1 from transition_catalogue', expects: await count('transition_catalogue') },
    bare(admin, publish(admin), 1), bare(admin, publish(admin), 'refused', 'record'), bare(admin, publish(counsellor), 'refused'),
    bare(admin, publish(admin, beta.branch.organisationId), 'refused'), bare(coordinator, publish(coordinator), 'refused'),
    bare(admin, 'update transition_catalogue set version = 99', 'refused'), bare(admin, 'delete from transition_catalogue', 'refused'),

    ...sectionProbes(alpha, 'transition', hers, { insert: begin(counsellor) }, true),
    to(counsellor, note, live), to(coordinator, note, live), to(counsellor, note, 0, 'record'), to(counsellor, note, 0, 'write', other), to(uninvolved, note, 0),
    to(counsellor, begin(coordinator), 'refused'), to(counsellor, begin(counsellor, { dossier: other }), 'refused'), to(counsellor, begin(null), 'refused'),
    to(counsellor, begin(counsellor, { source: 'computed' }), 'refused'), to(counsellor, begin(counsellor, { state: 'stopped' }), 'refused'),
    to(grantee, begin(grantee), 1), to(grantee, note, live), to(counsellor, 'update transition set source = source', 'refused'),
    self('select 1 from transition', hers, 'record'), self(begin(null, announce), 1), self(begin(null, announce), 'refused', 'record'),
    self(begin(null, { ...announce, dossier: other }), 'refused'), self(begin(counsellor, announce), 'refused'), self(begin(null, { source: 'learner' }), 'refused'),
    self(begin(null, { state: 'to_confirm' }), 'refused'), to(counsellor, begin(null, announce), 'refused'),
    self(pause, running), self(pause, 0, 'record'), self(`update transition set state = 'to_confirm' where state = 'running'`, 'refused'),
    { who: 'job', sql: 'select 1 from transition', expects: await count('transition') }, { who: 'nobody at work', sql: 'select 1 from transition', expects: 'refused' },
    { who: 'job', mode: 'write', sql: begin(null, { source: 'computed', state: 'to_confirm' }), expects: 1 },
    { who: 'nobody at work', mode: 'write', sql: begin(null, { source: 'computed', state: 'to_confirm' }), expects: 'refused' },

    // What is due about her: by her path, and to whoever owes it or replaces who does.
    to(counsellor, all, Math.max(whole, tasks), 'read'), to(coordinator, all, whole, 'read'), to(grantee, all, whole, 'read'), to(uninvolved, all, 0, 'read'),
    to(coordinator, all, elsewhere, 'read', other), self(all, whole, 'record'), bare(counsellor, `${all} and channel = 'task'`, tasks, 'read'),
    bare(colleague, all, 0, 'read'), bare(grantee, all, 0, 'read'),
    to(counsellor, asks(), 1), to(counsellor, asks(), 'refused', 'record'), to(counsellor, asks(other), 'refused'), to(uninvolved, asks(), 'refused'),
    to(counsellor, asks(opens, { owner: `'${coordinator.membershipId}'` }), 'refused'), self(asks(), 'refused'), to(grantee, asks(), 1),
    to(coordinator, change, whole), to(coordinator, change, 0, 'record'), to(coordinator, change, elsewhere, 'write', other), to(grantee, change, whole), to(uninvolved, change, 0),
    self(change, 0), bare(counsellor, `${change} and channel = 'task'`, tasks), bare(counsellor, `${change} and channel = 'task'`, 0, 'record'), bare(colleague, change, 0),
    bare(counsellor, `update follow_up set owner_membership_id = '${colleague.membershipId}' where referral_id is null and channel = 'task'`, 'refused'),
  ];
}
