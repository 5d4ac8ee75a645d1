import { type DeathReason, isGivenUp, nextTry, strikesAllowed } from '@boussole/domain/deliveries';
import { planned } from './statement.js';
import type { Transaction } from './transaction.js';

/** A delivery in somebody's hands: hers until its lease runs out, under the number of her attempt. */
export interface Claimed {
  readonly id: string; readonly key: string; readonly job: string; readonly payload: Record<string, string>; readonly attempt: number; readonly steps: number;
  readonly strikes: number; readonly promisedAt: Date; readonly now: Date;
  /** It was given to a gateway that never answered, or somebody was about to and was never heard of again: it may have left. */
  readonly wasPosting: boolean;
}

/**
 * What somebody says of what she had: done, nothing to do any more, another step (at once, or from a moment on), not begun, later, never, our own
 * mistake, nobody knows. Unanswered: it may have been taken without a word.
 */
export type Word =
  | { readonly state: 'sent'; readonly gatewayId: string }
  | { readonly state: 'nothing' | 'again' | 'untouched'; readonly notBefore?: Date }
  | { readonly state: 'later' | 'never' | 'mistake' | 'unsure'; readonly failure: string; readonly isUnanswered?: boolean };

/** It is not its turn yet: another look from that moment on, which is no failure. */
export interface NotBefore { readonly notBefore: Date }

export const isLater = (written: unknown): written is NotBefore => Object(written) === written && 'notBefore' in Object(written);

/** What a step of work says of its delivery. */
export const wordAfterStep = (done: 'done' | 'again' | NotBefore): Word =>
  (done === 'done' ? { state: 'sent', gatewayId: 'worked' } : done === 'again' ? { state: 'again' } : { state: 'again', notBefore: done.notBefore });

/** How a delivery stands once somebody has spoken. */
export interface Standing {
  readonly state: 'pending' | 'sent' | 'cancelled' | 'dead';
  readonly because: DeathReason | null;
  readonly failure: string | null;
}

export interface Spoken { readonly claimed: Claimed; readonly word: Word }

const lease = '60 seconds';

/** 'together' takes what nothing speaks against; 'alone' takes also what failed before, so that a death strikes nobody else. */
export type Manner = 'together' | 'alone';

const columns = `d.id, d.key, d.job, d.payload, d.attempt, d.steps, d.strikes, coalesce(d.retried_at, d.created_at) as "promisedAt", now() as now,
  d.posting_at is not null as "wasPosting", d.state = 'dead' as "isDead"`;

// Whoever had it and was never heard of again is a strike; the third one sets it aside. Its two days begin with the first try: what waited for us has lost none of them.
const claimSql = (suspect: string): string => planned(`
  with found as (
    select id, state = 'sending' as was_lost from delivery
    where id = any($1) and due_at <= now() and (state = 'pending' or state = 'sending' and lease_until < now())${suspect} for update skip locked),
  weighed as (
    select f.id, d.strikes + f.was_lost::int as strikes, f.was_lost and d.strikes + 1 >= ${strikesAllowed} as is_last from found f join delivery d using (id))
  update delivery d set strikes = w.strikes, retried_at = case when d.attempt = d.steps then coalesce(d.retried_at, now()) else d.retried_at end, state = case when is_last then 'dead' else 'sending' end,
    attempt = d.attempt + (not is_last)::int, hand = $2, lease_until = case when not is_last then now() + interval '${lease}' end,
    dead_because = case when is_last then 'vanished' end, done_at = case when is_last then now() end, failure = case when is_last then 'vanished' else d.failure end
  from weighed w where d.id = w.id returning ${columns}`);
const claims: Readonly<Record<Manner, string>> = { together: claimSql(` and state = 'pending' and strikes = 0`), alone: claimSql('') };

/** Takes what is due and free among these; what was lost a third time is dead instead. */
export async function claim(tx: Transaction, ids: readonly string[], manner: Manner, hand: number | null): Promise<{ taken: Claimed[]; dead: Claimed[] }> {
  const rows = await tx.ask<Claimed & { isDead: boolean }>(claims[manner], [ids, hand]);
  const inOrder = rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return { taken: inOrder.filter(({ isDead }) => !isDead), dead: inOrder.filter(({ isDead }) => isDead) };
}

const holdSql = planned(`
  update delivery set lease_until = now() + interval '${lease}', posting_at = case when $3 then now() else posting_at end
  where id = $1 and attempt = $2 and state = 'sending' and lease_until > now() returning id`);

/** Is it still hers? Asked at the last moment: whoever slept past her lease sends nothing, because another may have it. */
export const stillHolds = async (tx: Transaction, { id, attempt }: Claimed, isPosting = false): Promise<boolean> =>
  (await tx.ask(holdSql, [id, attempt, isPosting])).length > 0;

/** A copy of the database sends nothing until somebody says so: what it holds has left from elsewhere already. */
export async function mayLeave(tx: Transaction): Promise<boolean> {
  const [row] = await tx.ask<{ may: boolean }>(planned('select app.may_leave() as may'));
  return row?.may === true;
}

/** May it have left without our knowing, this time or before? */
const isDoubtful = ({ claimed, word }: Spoken): boolean => word.state !== 'sent' && (claimed.wasPosting || 'isUnanswered' in word && word.isUnanswered === true);

/** What becomes of it by her word: mistakes count, what the world refuses for now waits up to two days. What may have left was never refused. */
export function standingAfter({ claimed, word }: Spoken): Standing {
  const dead = (because: DeathReason, failure: string): Standing =>
    ({ state: 'dead', because: because !== 'mistake' && isDoubtful({ claimed, word }) ? 'unsure' : because, failure });
  switch (word.state) {
    case 'sent': return { state: 'sent', because: null, failure: null };
    case 'nothing': return { state: 'cancelled', because: null, failure: null };
    case 'again':
    case 'untouched': return { state: 'pending', because: null, failure: null };
    case 'never': return dead('refused', word.failure);
    case 'unsure': return dead('unsure', word.failure);
    case 'mistake': return claimed.strikes + 1 >= strikesAllowed ? dead('mistake', word.failure) : { state: 'pending', because: null, failure: word.failure };
    case 'later': return isGivenUp(claimed.promisedAt, claimed.now) ? dead('gave_up', word.failure) : { state: 'pending', because: null, failure: word.failure };
  }
}

// The attempt number fences: a process that slept past its lease settles nothing.
const settleSql = planned(`
  update delivery d set state = s.state, gateway_id = s.gateway, failure = s.failure, dead_because = s.because, lease_until = null, handed_at = null,
    strikes = case s.word when 'again' then 0 when 'mistake' then d.strikes + 1 else d.strikes end,
    steps = d.steps + (s.word in ('again', 'untouched'))::int, posting_at = case when s.word = 'unsure' or s.doubtful then coalesce(d.posting_at, now()) end,
    due_at = case when s.state = 'pending' then now() + s.wait * interval '1 millisecond' else d.due_at end,
    done_at = case when s.state <> 'pending' then now() end
  from jsonb_to_recordset($1::jsonb) as s(id uuid, attempt integer, word text, state text, gateway text, failure text, because text, wait bigint, doubtful boolean)
  where d.id = s.id and d.attempt = s.attempt and d.state = 'sending' returning d.id`);

/** Writes down what was said of many at once; `spread` keeps a crowd from coming back together. Returns those that were still hers. */
export async function settle(tx: Transaction, spoken: readonly Spoken[], spread: number): Promise<ReadonlySet<string>> {
  const lines = spoken.map((one) => ({ id: one.claimed.id, attempt: one.claimed.attempt, word: one.word.state, ...standingAfter(one),
    gateway: one.word.state === 'sent' ? one.word.gatewayId : null, wait: waitAfter(one, spread), doubtful: isDoubtful(one) }));
  const settled = await tx.ask<{ id: string }>(settleSql, [JSON.stringify(lines)]);
  // The ledger's own bell rings for new rows only.
  if (lines.some(({ state, wait }) => state === 'pending' && wait === 0)) await tx.ask(`select pg_notify('delivery', '')`);
  return new Set(settled.map(({ id }) => id));
}

const waitAfter = ({ claimed, word }: Spoken, spread: number): number =>
  ('notBefore' in word && word.notBefore ? Math.max(0, word.notBefore.getTime() - claimed.now.getTime())
    : word.state === 'again' || word.state === 'untouched' ? 0 : nextTry(claimed.attempt - claimed.steps, spread));
