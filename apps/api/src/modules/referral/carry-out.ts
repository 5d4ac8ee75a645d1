import { randomUUID } from 'node:crypto';
import type { LearnerAnswer, MoveOutcome, PlannedFollowUp, Told } from '@boussole/domain/referral/facts';
import type { Side } from '@boussole/domain/referral/states';
import { isTurning } from '@boussole/domain/transition/from-referral';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import type { FoundReferral } from './referral-facts.queries.js';

/** What a decision does to the row besides where it stands; a name that is left out stays as it is. */
export interface RowChange {
  readonly packetId?: string | null;
  readonly declineCode?: string | null;
  readonly outcomeCode?: string | null;
  readonly outcomeOn?: string | null;
  readonly wonById?: string | null;
  readonly sessionId?: string | null;
  readonly learnerAnswer?: LearnerAnswer | null;
}

/** Its line in the log. */
export interface EventLine {
  /** When it was done: what is only noted leaves the row's own moment as it was. */
  readonly at: Date;
  readonly move: string;
  readonly side: Side;
  readonly via: 'account' | 'link' | 'own_page' | 'clock';
  readonly membershipId: string | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly learnerText: string | null;
  readonly onDate: string | null;
  readonly commandKey: string | null;
  readonly requestHash: Buffer | null;
}

export interface NewLink { readonly id: string; readonly side: 'receiver' | 'learner'; readonly email: string | null; readonly tokenHash: Buffer }

/** What the domain decided, or what is only noted: then somebody may be told of what is no move. */
export type Outcome = Omit<MoveOutcome, 'tells'> & { readonly tells: readonly (Told | { readonly audience: 'sender'; readonly kind: 'dates_proposed' })[] };

/** Everything that one decision writes. */
export interface Change {
  readonly outcome: Outcome;
  readonly row: RowChange;
  readonly event: EventLine;
  readonly links: readonly NewLink[];
}

interface Delivery { readonly key: string; readonly job: 'follow-up' | 'referral-turned' | 'tell-handoff'; readonly payload: Record<string, string>; readonly due: Date | null }

const named = ({ kind, occurrence }: Pick<PlannedFollowUp, 'kind' | 'occurrence'>): string => `${kind} ${occurrence}`;

/** A task of the sender only stands in her list; the rest is carried out on its day. */
const isCarriedOut = ({ kind, channel }: PlannedFollowUp): boolean => channel !== 'task' || kind === 'escalate';

/** One statement: the row, its log, what is due, the links, what leaves. All of it or nothing. */
export async function carryOut(tx: Transaction, found: FoundReferral, change: Change): Promise<void> {
  const { outcome, row, event, links } = change;
  const open = new Set(found.facts.openFollowUps.map(named));
  const planned = outcome.plan.filter((one) => !open.has(named(one))).map((one) => ({ ...one, id: randomUUID() }));
  const deliveries: Delivery[] = [
    ...planned.filter(isCarriedOut).map(({ id, dueAt }) => (
      { key: `follow-up:${id}`, job: 'follow-up', payload: { followUpId: id }, due: dueAt } as const)),
    ...outcome.tells.map(({ audience, kind }) => ({ key: `handoff:${found.id}:${outcome.version}:${audience}`, job: 'tell-handoff',
      payload: { referralId: found.id, seq: String(outcome.version), audience, kind }, due: null } as const)),
    ...(isTurning(outcome.state) && outcome.state !== found.facts.state
      ? [{ key: `referral-turned:${found.id}:${outcome.version}`, job: 'referral-turned', payload: { referralId: found.id }, due: null } as const] : []),
  ];
  await tx.ask(carrySql, [
    found.id, found.dossierId, found.branchId,
    { ...outcome, plan: undefined, tells: undefined, ...row, has: Object.keys(row), packetId: row.packetId },
    { ...event, requestHash: event.requestHash?.toString('hex') ?? null, id: randomUUID(), fromState: found.facts.state },
    outcome.plan.map(named),
    JSON.stringify(planned.map((one) => ({ ...one, owner: one.forSide === 'sender' ? found.byMembershipId : null }))),
    JSON.stringify(links.map((link) => ({ ...link, tokenHash: link.tokenHash.toString('hex') }))),
    JSON.stringify(deliveries),
  ]);
}

const kept = (column: string, name: string, type = 'text') =>
  `${column} = case when $4::jsonb->'has' ? '${name}' then ($4::jsonb->>'${name}')::${type} else ${column} end`;
const set = (column: string, name: string, type: string) => `${column} = ($4::jsonb->>'${name}')::${type}`;

const carrySql = planned(`
  with moved as (
    update referral set ${[
    set('state', 'state', 'text'), set('version', 'version', 'integer'), set('moved_at', 'movedAt', 'timestamptz'),
    set('used_days', 'usedDays', 'double precision'), set('running_since', 'runningSince', 'timestamptz'), set('due_at', 'dueAt', 'timestamptz'),
    set('due_kind', 'dueKind', 'text'), set('expires_at', 'expiresAt', 'timestamptz'), set('wait_until', 'waitUntil', 'date'),
    set('sent_at', 'sentAt', 'timestamptz'), set('over_at', 'overAt', 'timestamptz'), set('cancel_asked_at', 'cancelAskedAt', 'timestamptz'),
    kept('packet_id', 'packetId', 'uuid'), kept('decline_code', 'declineCode'), kept('outcome_code', 'outcomeCode'),
    kept('outcome_on', 'outcomeOn', 'date'), kept('won_by_id', 'wonById', 'uuid'), kept('session_id', 'sessionId', 'uuid'),
    kept('learner_answer', 'learnerAnswer'),
  ].join(', ')} where id = $1 returning id),
  noted as (
    insert into referral_event (id, dossier_id, branch_id, referral_id, seq, at, side, via, membership_id, move, from_state, to_state, code, text,
      learner_text, on_date, command_key, request_hash)
    select e.id, $2, $3, $1, ($4::jsonb->>'version')::integer, e.at, e.side, e.via, e."membershipId", e.move,
      e."fromState", $4::jsonb->>'state', e.code, e.text, e."learnerText", e."onDate", e."commandKey", decode(e."requestHash", 'hex')
    from jsonb_to_record($5::jsonb) as e(id uuid, at timestamptz, side text, via text, "membershipId" uuid, move text, "fromState" text, code text, text text,
      "learnerText" text, "onDate" date, "commandKey" uuid, "requestHash" text)),
  ended as (
    update follow_up set state = 'cancelled', ended_at = now()
    where referral_id = $1 and state = 'planned' and not kind || ' ' || occurrence = any($6::text[])),
  planned as (
    insert into follow_up (id, dossier_id, branch_id, referral_id, kind, for_side, owner_membership_id, channel, due_at, occurrence)
    select f.id, $2, $3, $1, f.kind, f."forSide", f.owner, f.channel, f."dueAt", f.occurrence
    from jsonb_to_recordset($7::jsonb) as f(id uuid, kind text, "forSide" text, owner uuid, channel text, "dueAt" timestamptz, occurrence text)),
  linked as (
    insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
    select l.id, $2, $3, $1, l.side, l.email, decode(l."tokenHash", 'hex')
    from jsonb_to_recordset($8::jsonb) as l(id uuid, side text, email text, "tokenHash" text))
  select app.enqueue_all($9::jsonb)`);
