import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withheld, withheldMoments } from './withheld.js';

/** What a person sees and decides of her own referrals, and what those who follow her see of them. */
export class OwnReferrals1764000000032 implements MigrationInterface {
  name = 'OwnReferrals1764000000032';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create index referral_sent_of_dossier on referral (dossier_id, sent_at desc, id desc) where sent_at is not null;
create index referral_by_moved on referral (by_membership_id, moved_at desc, id desc) where sent_at is not null;
create index delivery_of_referral on delivery ((payload->>'referralId'), created_at desc) where payload ? 'referralId';

create function app.referral_deliveries(target uuid)
returns table (seq integer, kind text, audience text, state text, attempts integer, failure text, due_at timestamptz, done_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when d.payload->>'seq' ~ '^\\d{1,6}$' then (d.payload->>'seq')::integer end, coalesce(d.payload->>'kind', 'message'),
    d.payload->>'audience', d.state, d.attempt, d.failure, d.due_at, d.done_at
  from referral r join delivery d on d.payload ? 'referralId' and d.payload->>'referralId' = r.id::text
  where r.id = target and r.dossier_id = app.opened_for('referrals') and app.opened_door() <> 'self'
    -- What was shared out among its recipients is told by each one's own mail.
    and (d.job <> 'tell-handoff' or d.state in ('pending', 'sending', 'dead'))
  order by d.created_at desc, d.id desc limit 60
$$;
comment on function app.referral_deliveries is 'What was mailed about one referral and what became of it, to whoever has the referrals of its dossier open: no address, no words.';
grant execute on function app.referral_deliveries(uuid) to boussole_app;

create function app.linked_sender() returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.given_name || ' ' || p.family_name
  from referral r join membership m on m.id = r.by_membership_id join person p on p.id = m.person_id
  where r.id = app.received() and app.received_side() = 'learner'
$$;
comment on function app.linked_sender is 'Who sends the person somewhere: to whoever holds the link that was mailed to her.';
grant execute on function app.linked_sender() to boussole_app;
${withheld({ withReferrals: true })}${withheldMoments({ withReferrals: true })}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`${withheldMoments({ withReferrals: false })}${withheld({ withReferrals: false })}
drop function app.linked_sender, app.referral_deliveries;
drop index delivery_of_referral, referral_by_moved, referral_sent_of_dossier;
`);
  }
}
