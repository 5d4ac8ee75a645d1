import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inboxFunctions, inboxFunctionsGone } from './inbox-functions.js';

const sentHere = 'sent_at is not null';

/** What an operator reads of the handoffs sent to it. */
export class Inbox1764000000030 implements MigrationInterface {
  name = 'Inbox1764000000030';

  async up(q: QueryRunner): Promise<void> {
    await q.query(inboxFunctions);
    await q.query(`
drop index referral_inbox, referral_answered;
create index referral_inbox on referral (to_branch_id, due_at, id) include (sent_at) where ${sentHere} and over_at is null and due_at is not null;
create index referral_under_way on referral (to_branch_id, moved_at, id) where ${sentHere} and over_at is null and due_at is null;
create index referral_answered on referral (to_branch_id, over_at, id) where ${sentHere} and over_at is not null;

create table inbox_total (
  branch_id uuid primary key references branch(id) on delete cascade,
  todo integer not null,
  waiting integer not null,
  answered integer not null
) with (fillfactor = 20);
comment on table inbox_total is 'Kept: how many referrals stand in each list of an operator''s branch; boussole verifier compares it with the rows.';
insert into inbox_total (branch_id, todo, waiting, answered)
select to_branch_id, count(*) filter (where v = 'todo'), count(*) filter (where v = 'waiting'), count(*) filter (where v = 'answered')
from (select to_branch_id, app.inbox_view(sent_at, due_at, over_at) as v from referral where sent_at is not null) x group by 1;
create trigger keep_inbox after insert or delete or update of sent_at, due_at, over_at, to_branch_id on referral
  for each row execute function app.keep_inbox();
select app.protect('inbox_total');
create policy branch_receives on inbox_total for select to boussole_app
  using (branch_id = (select app.branch_id()) and (select app.is_receiver()));
comment on policy branch_receives on inbox_total is 'Those who answer in a branch see how much was sent to it.';
grant select on inbox_total to boussole_app;

drop policy received_reads on referral_event;
create policy received_reads on referral_event for select to boussole_app using (
  referral_id = (select app.received()) and ((select app.received_side()) = 'learner' or to_state not in ('draft', 'choice_presented', 'to_justify')));
comment on policy received_reads on referral_event is 'The open referral''s, to whoever received it; what went on before it was sent is no operator''s.';
drop policy sides_add on handoff_message;
create policy sides_add on handoff_message for insert to boussole_app with check (
  (dossier_id = (select app.opened_to_write('referrals')) or referral_id = (select app.received_to_write()))
  and membership_id is not distinct from (select app.membership_id()) and side = (select app.acting_side(dossier_id, referral_id))
  and exists (select from referral r where r.id = referral_id and r.sent_at is not null and r.over_at is null));
comment on policy sides_add on handoff_message is 'Sender and receiver write to each other, each in its own name, while the referral lives.';

grant execute on function app.inbox_unread(uuid[]), app.handoff_author(uuid), app.handoff_contact(uuid), app.handoff_door(bytea) to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop trigger keep_inbox on referral;
drop table inbox_total;
drop index referral_inbox, referral_under_way, referral_answered;
create index referral_inbox on referral (to_branch_id, due_at, id) where over_at is null and sent_at is not null;
create index referral_answered on referral (to_branch_id, moved_at desc, id desc) where sent_at is not null;
drop policy received_reads on referral_event;
create policy received_reads on referral_event for select to boussole_app using (referral_id = (select app.received()));
comment on policy received_reads on referral_event is 'The open referral''s, to whoever received it.';
drop policy sides_add on handoff_message;
create policy sides_add on handoff_message for insert to boussole_app with check (
  (dossier_id = (select app.opened_to_write('referrals')) or referral_id = (select app.received_to_write()))
  and membership_id is not distinct from (select app.membership_id()) and side = (select app.acting_side(dossier_id, referral_id)));
comment on policy sides_add on handoff_message is 'Sender and receiver write to each other, each in its own name.';
${inboxFunctionsGone}`);
  }
}
