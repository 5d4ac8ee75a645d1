import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Worker, type World, aWorker, secrets } from '../factories/world.js';
import type { LinkHolder, Probe } from './leak-probe.js';

const uuid = 'gen_random_uuid()';

/** What the policies on referrals promise: to the sender by the dossier, to the operator by the referral or a link, to the person by her own door. */
export async function referralProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, colleague, coordinator, uninvolved, grantee } = alpha.people;
  const { dossierId: opens, referralId: receives, draftReferralId, disputedReferralId, declinedReferralId, holder } = alpha;
  const keeper = await aWorker(owner, alpha.mark, alpha.elsewhere.branch, 'manager');
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;
  const byLink = (token: string): LinkHolder => ({ linkHash: secrets.hashOf(token) });
  const [operator, approver, draftApprover] = [alpha.receiverToken, alpha.approverToken, alpha.draftApproverToken].map(byLink) as [LinkHolder, LinkHolder, LinkHolder];

  const sent = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, opens, sql, expects });
  const got = (who: Worker, sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, receives, sql, expects });
  const bare = (who: Probe['who'], sql: string, expects: Probe['expects'], mode: Probe['mode'] = 'write'): Probe => ({ who, mode, sql, expects });
  const all = (table: string) => `select 1 from ${table}`;
  const hers = async (table: string): Promise<number> => count(`${table} where dossier_id = '${opens}'`);

  /** Who reads a table: everybody who has the dossier or the referral open, and nobody else. */
  const readers = async (table: string, ofReferral: number, byPerson = ofReferral): Promise<Probe[]> => [
    sent(counsellor, all(table), await hers(table), 'read'), sent(colleague, all(table), await hers(table), 'read'), bare(holder, all(table), await hers(table), 'read'),
    got(grantee, all(table), ofReferral, 'read'), bare(operator, all(table), ofReferral, 'read'), bare(approver, all(table), byPerson, 'read'),
    sent(grantee, all(table), 0, 'read'), sent(uninvolved, all(table), 0, 'read'), got(uninvolved, all(table), 0, 'read'), got(keeper, all(table), 0, 'read'),
    bare(grantee, all(table), 0, 'read'), bare('visitor', all(table), 0), bare('nobody', all(table), 'refused'),
    { who: grantee, mode: 'read', receives: declinedReferralId, sql: all('packet'), expects: 0 },
    { who: grantee, mode: 'read', receives: declinedReferralId, sql: all('handoff_message'), expects: 0 },
  ];
  /** An insert of one side: in an open dossier or referral, while writing, as itself. */
  const bothSides = (sql: (side: string, by: Worker | null) => string): Probe[] => [
    sent(counsellor, sql('sender', counsellor), 1), sent(counsellor, sql('sender', counsellor), 'refused', 'record'),
    got(grantee, sql('receiver', grantee), 1), got(grantee, sql('receiver', grantee), 'refused', 'record'), bare(operator, sql('receiver', null), 1),
    sent(counsellor, sql('receiver', counsellor), 'refused'), got(grantee, sql('sender', grantee), 'refused'),
    bare(counsellor, sql('sender', counsellor), 'refused'), bare(grantee, sql('receiver', grantee), 'refused'), sent(uninvolved, sql('sender', uninvolved), 'refused'),
  ];
  const signed = (sql: (side: string, by: Worker | null) => string): Probe[] => [
    sent(counsellor, sql('sender', colleague), 'refused'), got(grantee, sql('receiver', counsellor), 'refused'), bare(operator, sql('receiver', grantee), 'refused')];
  /** A change of rows that names none: the sender's, the receiver's, the person's; nobody's who has nothing open. */
  const changes = (sql: string, rows: { sender: number; receiver: number; self: number; link: number }): Probe[] => [
    sent(counsellor, sql, rows.sender), sent(counsellor, sql, 0, 'record'), got(grantee, sql, rows.receiver), got(grantee, sql, 0, 'record'),
    bare(operator, sql, rows.receiver), bare(approver, sql, rows.link), { who: holder, mode: 'write', sql, expects: rows.self }, { who: holder, mode: 'record', sql, expects: 0 },
    bare(counsellor, sql, 0), bare(grantee, sql, 0), sent(uninvolved, sql, 0),
  ];
  const worker = async (table: string): Promise<Probe[]> => [bare('job', all(table), await count(table)), bare('nobody at work', all(table), 'refused')];

  const place = `'${opens}', '${alpha.branch.id}'`;
  const aDraft = (by: Worker, state = 'draft', where = place) => `insert into referral (id, dossier_id, branch_id, state, offer_id, to_branch_id, to_organisation_id, by_membership_id)
    values (${uuid}, ${where}, '${state}', '${alpha.offerId}', '${alpha.branch.id}', '${alpha.branch.organisationId}', '${by.membershipId}')`;
  const member = (by: Worker | null): string => (by ? `'${by.membershipId}'` : 'null');
  const event = (side: string, by: Worker | null, of = receives) => `insert into referral_event (id, dossier_id, branch_id, referral_id, seq, side, via, membership_id, move, to_state)
    values (${uuid}, ${place}, '${of}', 90, '${side}', 'account', ${member(by)}, 'x', 'draft')`;
  const packet = (by: Worker, where = place) => `insert into packet (id, dossier_id, branch_id, referral_id, content, hash, made_by_membership_id)
    values (${uuid}, ${where}, '${draftReferralId}', '{}', sha256('{}'), '${by.membershipId}')`;
  const approve = (how: string, witness: Worker | null = null) => `update packet set approved_at = now(), approved_by = '${how}', witness_membership_id = ${member(witness)}`;
  const link = () => `insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
    values (${uuid}, ${place}, '${receives}', 'learner', null, sha256('${randomUUID()}'))`;
  const message = (side: string, by: Worker | null, of = receives) => `insert into handoff_message (id, dossier_id, branch_id, referral_id, side, membership_id, text)
    values (${uuid}, ${place}, '${of}', '${side}', ${member(by)}, 'x')`;
  const read = (side: string) => `insert into handoff_read (referral_id, dossier_id, branch_id, side) values ('${disputedReferralId}', ${place}, '${side}')`;
  const gotRead = (side: string) => `insert into handoff_read (referral_id, dossier_id, branch_id, side) values ('${receives}', ${place}, '${side}') on conflict do nothing`;
  const appointment = (side: string) => `insert into handoff_appointment (id, dossier_id, branch_id, referral_id, state, starts_at, place, by_side)
    values (${uuid}, ${place}, '${receives}', 'proposed', now(), 'x', '${side}')`;
  const due = () => `insert into follow_up (id, dossier_id, branch_id, referral_id, kind, for_side, channel, due_at, occurrence)
    values (${uuid}, ${place}, '${receives}', 'meet', 'receiver', 'mail', now(), '${randomUUID()}')`;
  const threeSides = (sql: () => string): Probe[] => [
    sent(counsellor, sql(), 1), sent(counsellor, sql(), 'refused', 'record'), got(grantee, sql(), 1), got(grantee, sql(), 'refused', 'record'), bare(operator, sql(), 1),
    { who: holder, mode: 'write', sql: sql(), expects: 1 }, { who: holder, mode: 'record', sql: sql(), expects: 'refused' },
    bare(counsellor, sql(), 'refused'), bare(grantee, sql(), 'refused'), sent(uninvolved, sql(), 'refused')];
  const ofReferrals = 'select id from follow_up where referral_id is not null';
  const own = await count(`referral where by_membership_id = '${counsellor.membershipId}'`);

  return [
    // The line: to the sender, to whom it was sent, to whoever made it, to a coordinator when it goes wrong.
    sent(counsellor, all('referral'), await hers('referral'), 'read'), bare(holder, all('referral'), await hers('referral'), 'read'),
    bare(counsellor, all('referral'), own, 'read'), bare(colleague, all('referral'), 1, 'read'), bare(uninvolved, all('referral'), 0, 'read'),
    bare(grantee, all('referral'), 3, 'read'), got(grantee, all('referral'), 3, 'read'), bare(keeper, all('referral'), 0, 'read'), bare(operator, all('referral'), 1, 'read'),
    bare(draftApprover, all('referral'), 1, 'read'), bare(coordinator, all('referral'), 1, 'read'), bare(beta.people.coordinator, all('referral'), 1, 'read'),
    bare('visitor', all('referral'), 0), bare('nobody', all('referral'), 'refused'), ...await worker('referral'),
    sent(counsellor, aDraft(counsellor), 1), sent(counsellor, aDraft(counsellor), 'refused', 'record'), sent(counsellor, aDraft(colleague), 'refused'),
    sent(counsellor, aDraft(counsellor, 'sent'), 'refused'), sent(uninvolved, aDraft(uninvolved), 'refused'), bare(counsellor, aDraft(counsellor), 'refused'),
    sent(counsellor, aDraft(counsellor, 'draft', `'${beta.dossierId}', '${beta.branch.id}'`), 'refused'),
    ...changes('update referral set moved_at = now()', { sender: 4, receiver: 1, self: 4, link: 1 }),

    ...await readers('referral_event', 3, 5), ...bothSides((side, by) => event(side, by)), ...signed((side, by) => event(side, by)), ...await worker('referral_event'),
    { who: holder, mode: 'write', sql: event('learner', null), expects: 1 }, { who: holder, mode: 'write', sql: event('sender', null), expects: 'refused' },
    sent(counsellor, event('system', counsellor), 1), sent(uninvolved, event('system', uninvolved), 'refused'), bare(uninvolved, event('system', uninvolved), 'refused'),
    sent(coordinator, event('coordinator', coordinator), 1), sent(counsellor, event('coordinator', counsellor), 'refused'),
    bare('job', event('system', null), 1), bare('job', event('sender', null), 'refused'), bare('nobody at work', event('system', null), 'refused'),

    ...await readers('packet', 1), sent(counsellor, packet(counsellor), 1), sent(counsellor, packet(counsellor), 'refused', 'record'),
    sent(counsellor, packet(colleague), 'refused'), sent(uninvolved, packet(uninvolved), 'refused'), bare(counsellor, packet(counsellor), 'refused'),
    sent(counsellor, approve('orally', counsellor), 1), sent(counsellor, approve('orally', counsellor), 0, 'record'), sent(counsellor, approve('by_link'), 'refused'),
    sent(counsellor, approve('on_screen', colleague), 'refused'), bare(counsellor, approve('orally', counsellor), 0), sent(uninvolved, approve('orally', uninvolved), 0),
    { who: holder, mode: 'write', sql: approve('own_page'), expects: 1 }, { who: holder, mode: 'write', sql: approve('by_link'), expects: 'refused' },
    bare(draftApprover, approve('by_link'), 1), bare(draftApprover, approve('own_page'), 'refused'), bare(draftApprover, approve('by_link'), 0, 'record'),
    bare(approver, approve('by_link'), 0), bare(operator, approve('by_link'), 0), got(grantee, approve('by_link'), 0),

    sent(counsellor, 'select id from handoff_link', await hers('handoff_link'), 'read'), sent(uninvolved, 'select id from handoff_link', 0, 'read'),
    got(grantee, 'select id from handoff_link', 0, 'read'), bare(counsellor, 'select id from handoff_link', 0, 'read'), ...await worker('handoff_link'), ...threeSides(link),
    sent(counsellor, 'update handoff_link set revoked_at = now()', 3), sent(counsellor, 'update handoff_link set revoked_at = now()', 0, 'record'),
    { who: holder, mode: 'write', sql: 'update handoff_link set revoked_at = now()', expects: 3 }, bare(counsellor, 'update handoff_link set revoked_at = now()', 0),
    got(grantee, 'update handoff_link set revoked_at = now()', 0), bare('job', link(), 1), bare('nobody at work', link(), 'refused'),

    ...await readers('handoff_message', 2), ...bothSides((side, by) => message(side, by)), ...signed((side, by) => message(side, by)),
    ...[declinedReferralId, draftReferralId].map((of) => sent(counsellor, message('sender', counsellor, of), 'refused')),
    ...await readers('handoff_read', 2), sent(counsellor, read('sender'), 1), sent(counsellor, read('sender'), 'refused', 'record'), sent(counsellor, read('receiver'), 'refused'),
    { who: grantee, mode: 'write', receives: disputedReferralId, sql: read('receiver'), expects: 1 },
    { who: grantee, mode: 'record', receives: disputedReferralId, sql: read('receiver'), expects: 'refused' },
    { who: grantee, mode: 'write', receives: disputedReferralId, sql: read('sender'), expects: 'refused' },
    bare(operator, gotRead('sender'), 'refused'), bare(grantee, read('receiver'), 'refused'), sent(uninvolved, read('sender'), 'refused'),
    ...changes('update handoff_read set read_at = now()', { sender: 2, receiver: 1, self: 0, link: 0 }),

    ...await readers('handoff_appointment', 1), ...bothSides((side) => appointment(side)), ...await worker('handoff_appointment'),
    ...changes(`update handoff_appointment set changed_at = now()`, { sender: 2, receiver: 1, self: 2, link: 1 }),

    sent(counsellor, ofReferrals, 2, 'read'), bare(holder, ofReferrals, 2, 'read'), bare(counsellor, ofReferrals, 1, 'read'), sent(uninvolved, ofReferrals, 0, 'read'),
    got(grantee, ofReferrals, 2), got(grantee, ofReferrals, 0, 'read'), bare(operator, ofReferrals, 2), bare(grantee, ofReferrals, 0),
    ...threeSides(due), ...changes(`update follow_up set state = 'cancelled', ended_at = now() where referral_id is not null`, { sender: 2, receiver: 2, self: 2, link: 2 }),
    bare('job', 'update handoff_appointment set changed_at = now()', await count('handoff_appointment')),
    bare('nobody at work', 'update handoff_appointment set changed_at = now()', 'refused'),
    ...await worker('follow_up'), bare('job', due(), 1), bare('nobody at work', due(), 'refused'),
    bare('job', `update follow_up set state = 'done', ended_at = now()`, await count('follow_up')),
    bare('nobody at work', `update follow_up set state = 'done', ended_at = now()`, 'refused'),
    bare('job', 'update referral set moved_at = now()', await count('referral')), bare('nobody at work', 'update referral set moved_at = now()', 'refused'),
  ];
}
