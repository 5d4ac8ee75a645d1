import type { WayState } from '@boussole/domain/reminder/way';
import { isStillUseful } from '@boussole/domain/transition/moments';
import type { EndReason, TransitionState } from '@boussole/domain/transition/words';
import { planned } from '../../platform/statement.js';
import type { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import type { LocaleName } from '../account/account.graphql.js';
import { mobileNumber, type MessageWay } from '@boussole/domain/reminder/way';

/** What is said by a message: a question of a plan, one of a survey, a meeting that comes. */
export type MessageKind = 'check_in' | 'survey' | 'remind';

/** A message that is due, and the world that it would leave into; its dossier is locked. */
export interface DueMessage {
  readonly id: string;
  readonly dossierId: string;
  readonly branchId: string;
  readonly kind: MessageKind;
  readonly channel: MessageWay;
  readonly state: 'planned' | 'done' | 'cancelled';
  readonly endReason: EndReason | null;
  readonly occurrence: string;
  readonly dueAt: Date;
  readonly isUrgent: boolean;
  readonly isClosed: boolean;
  /** Restricted, or merged into another one. */
  readonly isShut: boolean;
  readonly transitionState: TransitionState | null;
  readonly meetsAt: Date | null;
  readonly isCalledOff: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly notBeforeHour: number | null;
  readonly notAfterHour: number | null;
  readonly hidesService: boolean;
  readonly locale: LocaleName;
  readonly branchName: string;
  readonly leadLocale: LocaleName;
}

const dueSql = planned(`
  select id, dossier_id as "dossierId", branch_id as "branchId", kind, channel, state, end_reason as "endReason", occurrence, due_at as "dueAt",
    is_urgent as "isUrgent", is_closed as "isClosed", is_shut as "isShut", transition_state as "transitionState", meets_at as "meetsAt",
    is_called_off as "isCalledOff", email, phone, not_before_hour as "notBeforeHour", not_after_hour as "notAfterHour", hide_service as "hidesService",
    locale, branch_name as "branchName", lead_locale as "leadLocale"
  from app.due_message($1)`);

export async function readDueMessage(tx: Transaction, followUpId: string | undefined): Promise<DueMessage | undefined> {
  const [due] = await tx.ask<DueMessage>(dueSql, [followUpId ?? null]);
  return due;
}

/** Why there is nothing to say any more; null: there is. A survey goes on when the dossier is closed. */
export function overtakenBy({ kind, isShut, isClosed, transitionState, meetsAt, isCalledOff }: DueMessage): EndReason | null {
  if (isShut || isClosed && kind !== 'survey') return 'not_needed';
  if (transitionState === 'paused') return 'paused';
  if (transitionState !== null && transitionState !== 'running') return 'stopped';
  return kind === 'remind' && (meetsAt === null || isCalledOff) ? 'not_needed' : null;
}

/** Would it still serve at this moment? A meeting that has begun is not reminded of. */
export const wouldServe = ({ kind, dueAt, meetsAt }: DueMessage, at: Date): boolean =>
  (kind === 'remind' ? meetsAt !== null && meetsAt > at : isStillUseful(kind, dueAt, at));

/** What cannot wait for a working day: a meeting is no later because of a Sunday. */
export const cannotWait = ({ kind, isUrgent }: DueMessage): boolean => isUrgent || kind === 'remind';

export interface Recipient { readonly to: string; readonly hash: string }

/** Where the person may be written to now, by each way, and under which name these places are known in the ledger. */
export function recipientsOf({ email, phone }: Pick<DueMessage, 'email' | 'phone'>, secrets: Secrets): Readonly<Record<MessageWay, Recipient | null>> {
  const known = (way: MessageWay, to: string | null) => to && { to, hash: secrets.subjectOf(`reminder-${way}`, to).slice(0, 22) };
  return { mail: known('mail', email?.trim().toLowerCase() || null) || null, sms: known('sms', phone && mobileNumber(phone)) || null };
}

/** Which of these places something came back from. */
export async function readWays(
  tx: Transaction, dossierId: string, recipients: Readonly<Record<MessageWay, Recipient | null>>, isSmsOpen: boolean,
): Promise<Readonly<Record<MessageWay, WayState>>> {
  const back = await tx.ask<{ hash: string }>(`select distinct recipient_hash as hash from reminder where dossier_id = $1 and state = 'returned'
    and recipient_hash = any($2)`, [dossierId, Object.values(recipients).flatMap((one) => one?.hash ?? [])]);
  const stateOf = (one: Recipient | null): WayState => (one === null ? 'none' : back.some(({ hash }) => hash === one.hash) ? 'returned' : 'open');
  return { mail: stateOf(recipients.mail), sms: isSmsOpen ? stateOf(recipients.sms) : 'none' };
}
