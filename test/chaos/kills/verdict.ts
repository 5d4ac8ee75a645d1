import type pg from 'pg';
import type { CaughtMail } from '../../support/mail-catcher.js';
import type { Acked } from './people.js';

/** What was found afterwards; every count but copies must be nought. */
export interface Verdict {
  readonly acked: number;
  readonly lostCommands: number;
  readonly doubledCommands: number;
  readonly brokenLogs: number;
  readonly wrongStates: number;
  readonly wrongGrants: number;
  readonly wrongDeliveries: number;
  readonly lostMails: number;
  readonly mails: number;
  readonly copies: number;
  readonly copiesUnderAnotherName: number;
}

const count = async (owner: pg.Client, sql: string, values: readonly unknown[] = []): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from (${sql}) x`, [...values])).rows[0]?.n);

/** Looks at the rows, the ledger and the mailbox once all is calm. */
export async function judge(owner: pg.Client, acked: readonly Acked[], mails: readonly CaughtMail[]): Promise<Verdict> {
  const given = JSON.stringify(acked.map(({ referralId, commandKey, version, state }) => ({ id: referralId, key: commandKey, version, state })));
  const asGiven = `jsonb_to_recordset($1::jsonb) as a(id uuid, key uuid, version integer, state text)`;
  const byName = new Map<string, number>();
  for (const { messageId } of mails) byName.set(messageId, (byName.get(messageId) ?? 0) + 1);
  const { rows: sent } = await owner.query<{ gateway_id: string }>(`select gateway_id from delivery where job = 'mail-handoff' and state = 'sent'`);
  const names = new Set(sent.map(({ gateway_id }) => gateway_id));
  return {
    acked: acked.length,
    lostCommands: await count(owner, `select from ${asGiven} where not exists (select from referral_event e
      where e.referral_id = a.id and e.command_key = a.key and e.seq = a.version and e.to_state = a.state)`, [given]),
    doubledCommands: await count(owner, 'select command_key from referral_event where command_key is not null group by command_key having count(*) > 1'),
    brokenLogs: await count(owner, `select referral_id from referral_event group by 1 having max(seq) - min(seq) + 1 <> count(*)`),
    wrongStates: await count(owner, `select r.id from referral r join lateral (select e.seq, e.to_state from referral_event e where e.referral_id = r.id
      order by e.seq desc limit 1) e on true where (r.version, r.state) is distinct from (e.seq, e.to_state)`),
    wrongGrants: await count(owner, `select r.id from referral r left join dossier_grant g on g.id = r.grant_id
      where (r.state = 'accepted') <> (g.id is not null)`)
      + await count(owner, `select g.id from dossier_grant g where not exists (select from referral r where r.grant_id = g.id)`),
    // What a move tells is promised once a move, and each reader once.
    wrongDeliveries: await count(owner, `select e.referral_id from referral_event e left join delivery d on d.key = 'handoff:' || e.referral_id || ':' || e.seq || ':'
        || case e.side when 'sender' then 'operator' else 'sender' end and d.job = 'tell-handoff' where d.id is null`)
      + await count(owner, `select from delivery where job in ('tell-handoff', 'mail-handoff') and state not in ('sent', 'cancelled')`),
    lostMails: [...names].filter((name) => !byName.has(name)).length,
    mails: mails.length,
    copies: mails.length - byName.size,
    copiesUnderAnotherName: [...byName.keys()].filter((name) => !names.has(name)).length,
  };
}
