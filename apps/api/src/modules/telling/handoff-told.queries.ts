import type { ReferralState } from '@boussole/domain/referral/states';
import type { LocaleName } from '../account/account.graphql.js';
import type { Transaction } from '../../platform/transaction.js';

/** What a mail about a referral may say: where it stands, dates, places. Nobody's name, no offer, no word. */
export interface ToldHandoff {
  dossierId: string;
  state: ReferralState;
  dueAt: string | null;
  expiresAt: string | null;
  senderName: string;
  operatorName: string;
  operatorLocale: LocaleName;
  appointment: { id: string; state: string; startsAt: string; minutes: number; place: string | null; link: string | null; sequence: number } | null;
}

/** An operator hears of nothing that was not sent to it; the person is asked for her agreement before. */
export async function readTold(tx: Transaction, referralId: string, audience: string): Promise<ToldHandoff | undefined> {
  const [told] = await tx.ask<ToldHandoff>(`
    select r.dossier_id as "dossierId", r.state, r.due_at as "dueAt", r.expires_at as "expiresAt", s.name as "senderName", b.name as "operatorName",
      case when c.nis is not null and coalesce(c.basin, '') = '' then 'de' else 'fr' end as "operatorLocale",
      (select json_build_object('id', a.id, 'state', a.state, 'startsAt', a.starts_at, 'minutes', a.minutes, 'place', a.place, 'link', a.link,
          'sequence', a.sequence) from handoff_appointment a
        where a.referral_id = r.id and a.state <> 'proposed' order by a.changed_at desc, a.id limit 1) as appointment
    from referral r join branch s on s.id = r.branch_id join branch b on b.id = r.to_branch_id left join commune c on c.nis = b.commune_nis
    where r.id = $1 and (r.sent_at is not null or $2 <> 'operator')`, [referralId, audience]);
  return told;
}

/** Where the person may be written to, at which hours, how discreetly, in which language. */
export interface SafeAddress { email: string; locale: LocaleName; hidesService: boolean; notBeforeHour: number | null; notAfterHour: number | null }

export async function safeAddress(tx: Transaction, dossierId: string): Promise<SafeAddress | undefined> {
  const [address] = await tx.ask<SafeAddress>(`
    select a.email, app.locale_of_learner($1) as locale, a.hide_service as "hidesService", a.not_before_hour as "notBeforeHour",
      a.not_after_hour as "notAfterHour" from app.safe_address($1) a`, [dossierId]);
  return address;
}

/** The mailbox that a link was made for, as long as it stands; shut by the end of the referral, that end is still told there. */
export async function mailboxOf(tx: Transaction, linkId: string): Promise<{ email: string; isOpen: boolean } | undefined> {
  const [link] = await tx.ask<{ email: string; isOpen: boolean }>(`select l.email, l.revoked_at is null as "isOpen"
    from handoff_link l join referral r on r.id = l.referral_id where l.id = $1 and (l.revoked_at is null or l.revoked_at >= r.over_at)`, [linkId]);
  return link;
}
