import { type MessageEvent, movesOn } from '@boussole/domain/reminder/message';
import type { EndReason } from '@boussole/domain/transition/words';
import { type Ask, planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';

/** Ends a follow-up, or says otherwise how it ended: the row tells what became of it, not what was hoped. */
export const endFollowUp = (tx: Transaction, id: string, state: 'done' | 'cancelled', reason: EndReason): Promise<unknown> =>
  tx.ask(`update follow_up set state = $2, end_reason = $3, ended_at = coalesce(ended_at, now()), version = version + 1 where id = $1`, [id, state, reason]);

const moveSql = planned(`
  update reminder r set state = m.become, failure = coalesce($4, r.failure), left_at = case when m.become = 'sent' then now() else r.left_at end,
    over_at = case when m.become = 'sent' then null else now() end
  from unnest($2::text[], $3::text[]) m(was, become) where r.id = $1 and r.state = m.was returning r.id`);

/** What an event makes of a message, by the table of the domain; false: nothing, it stands where it stood. */
export async function moveMessage(ask: Ask, reminderId: string, event: MessageEvent, failure: string | null = null): Promise<boolean> {
  const moves = movesOn(event);
  const moved = await ask(moveSql, [reminderId, moves.map(({ from }) => from), moves.map(({ to }) => to), failure]);
  return moved.length > 0;
}
