import type { DueMessage } from '@boussole/domain/reminder/turn';
import { isStillUseful } from '@boussole/domain/transition/moments';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';

interface SameDay {
  /** Questions that fall due by the end of the day, or that have been waiting and still serve. */
  readonly waiting: readonly DueMessage[];
  /** What she was asked that day already. */
  readonly asked: readonly { readonly id: string; readonly isUrgent: boolean }[];
}

const waitingSql = planned(`
  select f.id, f.kind, f.is_urgent as "isUrgent", f.due_at as "dueAt" from follow_up f left join transition t on t.id = f.transition_id
  where f.dossier_id = $1 and f.state = 'planned' and f.kind in ('check_in', 'survey') and f.channel in ('mail', 'sms') and f.due_at <= $2
    and (t.id is null or t.state = 'running')`);
const askedSql = planned(`
  select f.id, f.is_urgent as "isUrgent" from reminder r join follow_up f on f.id = r.follow_up_id
  where r.dossier_id = $1 and r.state in ('promised', 'sent', 'unsure') and f.kind in ('check_in', 'survey') and greatest(r.left_at, r.promised_at) >= $2`);

/** All the questions to one person around one day. */
export async function sameDay(tx: Transaction, dossierId: string, { from, until, now }: { from: Date; until: Date; now: Date }): Promise<SameDay> {
  const waiting = await tx.ask<DueMessage>(waitingSql, [dossierId, until]);
  const asked = await tx.ask<SameDay['asked'][number]>(askedSql, [dossierId, from]);
  return { waiting: waiting.filter(({ kind, dueAt }) => isStillUseful(kind, dueAt, now)), asked };
}
