import type { SessionContent } from '@boussole/domain/register/offer-rules';
import { Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import { columnsOf } from './sheet-writes.js';

const columns = 'starts_on, ends_on, register_by, seats, seats_left, has_waiting_list, status, note';

/** An offer's sessions become these and no others; says whether anything changed. */
export async function saveSessions(
  tx: Transaction, offer: { readonly id: string; readonly organisationId: string }, sessions: readonly SessionContent[],
): Promise<boolean> {
  const known = sessions.flatMap(({ id }) => id ?? []);
  const [found] = await tx.ask<{ known: number; all: number }>(
    'select count(*) filter (where id = any($2))::int as known, count(*)::int as all from offer_session where offer_id = $1', [offer.id, known]);
  if (found?.known !== known.length) throw new Refusal('input.invalid', 'sessions');
  if (found.all > known.length) await tx.ask('delete from offer_session where offer_id = $1 and id <> all($2)', [offer.id, known]);
  const rows = (of: (session: SessionContent) => boolean): string => JSON.stringify(sessions.filter(of).map(columnsOf));
  const changed = await tx.ask(`
    update offer_session s set (${columns}) = (select ${columns.replace(/\w+/g, 'x.$&')})
    from jsonb_populate_recordset(null::offer_session, $2) x
    where s.id = x.id and s.offer_id = $1 and (${columns.replace(/\w+/g, 's.$&')}) is distinct from (${columns.replace(/\w+/g, 'x.$&')})
    returning s.id`, [offer.id, rows(({ id }) => id !== null)]);
  const isNew = ({ id }: SessionContent): boolean => id === null;
  if (sessions.some(isNew)) {
    await tx.ask(`insert into offer_session (offer_id, organisation_id, ${columns})
      select $1, $2, ${columns} from jsonb_populate_recordset(null::offer_session, $3)`, [offer.id, offer.organisationId, rows(isNew)]);
  }
  return changed.length > 0 || found.all > known.length || sessions.some(isNew);
}
