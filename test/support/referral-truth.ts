import { mayMove } from '@boussole/domain/referral/law';
import { type Readable, readableBy } from '@boussole/domain/referral/scope';
import { isOver, liveStates, type ReferralState, type Side } from '@boussole/domain/referral/states';
import type pg from 'pg';
import type { Worker } from '../factories/world.js';
import { eventually } from './eventually.js';
import { outcomeOf } from './raw-sql.js';

/** The row, its log, what is planned and what leaves, as the owner of the database sees them. */
export interface Truth {
  readonly row: { readonly state: ReferralState; readonly version: number; readonly sent_at: string | null; readonly over_at: string | null;
    readonly moved_at: string; readonly running_since: string | null; readonly used_days: number; readonly due_at: string | null };
  readonly events: readonly { readonly seq: number; readonly side: Side; readonly from_state: ReferralState | null; readonly to_state: ReferralState;
    readonly move: string; readonly at: string; readonly command_key: string | null; readonly via: string }[];
  readonly followUps: readonly { readonly kind: string; readonly occurrence: string; readonly state: string; readonly due_at: string; readonly id: string }[];
  readonly deliveries: readonly string[];
}

export async function truthOf(owner: pg.Client, referralId: string): Promise<Truth> {
  const { rows: [truth] } = await owner.query(`select to_jsonb(r) as row,
    (select coalesce(json_agg(to_jsonb(e) order by e.seq), '[]') from referral_event e where e.referral_id = r.id) as events,
    (select coalesce(json_agg(to_jsonb(f) order by f.kind, f.occurrence), '[]') from follow_up f where f.referral_id = r.id) as "followUps",
    (select coalesce(json_agg(d.key order by d.key), '[]') from delivery d where d.payload->>'referralId' = r.id::text or d.payload->>'followUpId' in
      (select f.id::text from follow_up f where f.referral_id = r.id)) as deliveries
    from referral r where r.id = $1`, [referralId]);
  return truth;
}

/** What is wrong with a referral: nothing, when its row and its log tell the same story, and the law allows every page of it. */
export function contradictionsOf({ row, events, followUps, deliveries }: Truth): string[] {
  const last = events.at(-1);
  const planned = followUps.filter(({ state }) => state === 'planned');
  const story = events.flatMap(({ seq, side, from_state: from, to_state: to, move }, place) => {
    const before = events[place - 1];
    const isMove = from !== null && from !== to;
    return [
      ...(seq === place + 1 ? [] : [`seq ${seq} stands at ${place + 1}`]),
      ...(before && before.to_state !== from ? [`${seq} starts from ${from}, not from ${before.to_state}`] : []),
      ...(isMove && !mayMove(from, to, side) ? [`${seq}: ${side} may not go from ${from} to ${to}`] : []),
      ...(isMove && move !== to ? [`${seq} is called ${move}, and goes to ${to}`] : []),
    ];
  });
  const said = deliveries.filter((key) => key.startsWith('handoff:')).map((key) => Number(key.split(':')[2]));
  return [
    ...story,
    ...(last?.seq === row.version && last.to_state === row.state ? [] : [`the row says ${row.version} ${row.state}, the log ${last?.seq} ${last?.to_state}`]),
    ...((row.over_at !== null) === isOver(row.state) ? [] : ['its end is not where its state is']),
    ...(isOver(row.state) && planned.length > 0 ? [`over, and ${planned.length} things are due`] : []),
    ...(['info_requested', 'accepted', 'appointment_set', 'contact_made', 'enrolled'].includes(row.state) && row.running_since !== null ? ['a clock runs that should stand'] : []),
    ...(row.state === 'info_requested' && planned.some(({ kind }) => kind !== 'answer') ? ['somebody is chased during a pause'] : []),
    ...said.filter((seq) => !events.some((event) => event.seq === seq)).map((seq) => `somebody is told of ${seq}, which never was`),
  ];
}

/** What the operator's people really read of it, through the policies: as they open it, or nothing when it does not open. */
async function readBy(app: pg.Client, open: () => Promise<unknown>, referralId: string): Promise<Set<Readable>> {
  const count = async (sql: string): Promise<boolean> => ((await app.query(sql, [referralId])).rowCount ?? 0) > 0;
  await app.query('begin');
  try {
    const opened = await outcomeOf(open() as Promise<pg.QueryResult>);
    const seen = new Set<Readable>();
    if ('code' in opened) return seen;
    if (await count('select 1 from referral where id = $1')) seen.add('line');
    if (await count('select 1 from packet where referral_id = $1')) seen.add('packet');
    if (await count('select 1 from handoff_message where referral_id = $1')) seen.add('conversation');
    if (await count('select 1 where app.handoff_contact($1) is not null')) seen.add('contact');
    return seen;
  } finally {
    await app.query('rollback');
  }
}

/** What an operator reads beyond what the law allows, by her account and by her links; and what she should read and does not. */
export async function readingFaults(app: pg.Client, truth: Truth, referralId: string, receiver: Worker, linkHashes: readonly Buffer[]): Promise<string[]> {
  const { state, sent_at: sentAt } = truth.row;
  const allowed = readableBy(state, 'receiver', { wasSent: sentAt !== null, wasAccepted: truth.events.some(({ to_state: to }) => to === 'accepted') });
  const byAccount = await readBy(app, () => app.query('select app.begin_receiving($1, $2, $3)', [receiver.tokenHash, 'record', referralId]), referralId);
  const byLinks = [];
  for (const hash of linkHashes) byLinks.push(await readBy(app, () => app.query('select app.begin_by_link($1, $2)', [hash, 'record']), referralId));
  const beyond = [byAccount, ...byLinks].flatMap((seen) => [...seen].filter((one) => !allowed.has(one)));
  const missing = sentAt !== null && (!isOver(state) || state === 'closed') ? [...allowed].filter((one) => !byAccount.has(one)) : [];
  return [...beyond.map((one) => `${state}: reads the ${one}`), ...missing.map((one) => `${state}: does not read the ${one}`)];
}

/** Offers for which somebody has two live referrals toward one goal: there are none. */
export async function doubled(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query('select 1 from referral where state = any($1) group by dossier_id, goal_id, offer_id having count(*) > 1', [liveStates]);
  return rows.length;
}

/** So many days go by, for one referral: everything that it knows of time lies that much further back. */
export async function daysGoBy(owner: pg.Client, referralId: string, days: number): Promise<void> {
  const ago = (column: string): string => `${column} = ${column} - make_interval(days => $2)`;
  const columns = ['moved_at', 'sent_at', 'running_since', 'due_at', 'expires_at', 'cancel_asked_at', 'escalated_at', 'over_at'];
  await owner.query(`update referral set ${columns.map(ago).join(', ')}, wait_until = wait_until - $2::integer where id = $1`, [referralId, days]);
  await owner.query(`update referral_event set ${ago('at')} where referral_id = $1`, [referralId, days]);
  await owner.query(`update handoff_appointment set ${ago('starts_at')} where referral_id = $1`, [referralId, days]);
  await owner.query(`update delivery set ${ago('due_at')} where done_at is null and payload->>'followUpId' in (select id::text from follow_up where referral_id = $1)`, [referralId, days]);
  await owner.query(`update follow_up set ${ago('due_at')} where referral_id = $1`, [referralId, days]);
}

/** Lets somebody's transaction begin to write, and kills its connection before it can end. Says whether there was anything to kill. */
export async function killedMidway<T>(owner: pg.Client, work: () => Promise<T>): Promise<{ answer: T; wasKilled: boolean }> {
  await owner.query('begin; lock table referral_event in share row exclusive mode');
  let isDone = false;
  const answer = work().finally(() => { isDone = true; });
  let killed = 0;
  await eventually('somebody at the lock, or her answer', async () => {
    await owner.query('select pg_stat_clear_snapshot()');
    const { rows } = await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'boussole_app' and wait_event_type = 'Lock'`);
    killed = rows.length;
    return isDone || killed > 0;
  });
  await owner.query('rollback');
  return { answer: await answer, wasKilled: killed > 0 };
}
