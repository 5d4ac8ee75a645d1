/** Who may what with a referral: the sender by the opened dossier, the receiver by the opened referral, the person by her own door. */
const fromSender = `dossier_id = (select app.opened_to_write('referrals'))`;
const fromLearner = `(select app.opened_door()) = 'self' and dossier_id = (select app.opened()) and (select app.is_writing())`;
const fromReferral = (column: string): string => `${column} = (select app.received_to_write())`;
const inOwnName = `membership_id is not distinct from (select app.membership_id())`;

const reads = (table: string, column: string, more = ''): string => `
create policy section_reads on ${table} for select to boussole_app using (dossier_id = (select app.opened_for('referrals')));
comment on policy section_reads on ${table} is 'The opened dossier''s, where its referrals are open.';
create policy received_reads on ${table} for select to boussole_app using (${column} = (select app.received())${more && ` and ${more}`});
comment on policy received_reads on ${table} is 'The open referral''s, to whoever received it.';`;

const isHandedOver = `((select app.received_side()) = 'learner' or exists (
  select from referral r where r.id = referral_id and r.state = any((select app.packet_states())::text[])))`;

export const referralPolicies = `
select app.protect('referral', 'referral_event', 'packet', 'handoff_link', 'handoff_message', 'handoff_read', 'handoff_appointment', 'follow_up');

${reads('referral', 'id')}
create policy branch_receives on referral for select to boussole_app
  using (to_branch_id = (select app.branch_id()) and sent_at is not null and (select app.is_receiver()));
comment on policy branch_receives on referral is 'Those who answer in a branch see what was sent to it: lines that name nobody.';
create policy own_reads on referral for select to boussole_app using (by_membership_id = (select app.membership_id()));
comment on policy own_reads on referral is 'One sees where the referrals that one made stand.';
create policy coordinator_reads on referral for select to boussole_app using (
  branch_id = (select app.branch_id()) and (select app.role()) = 'coordinator' and (escalated_at is not null or learner_answer = 'disagree'));
comment on policy coordinator_reads on referral is 'A coordinator sees where answers fail to come, and where the person disagrees.';
create policy job on referral to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on referral is 'The worker moves what time moves.';
create policy sender_adds on referral for insert to boussole_app with check (
  ${fromSender} and by_membership_id = (select app.membership_id()) and state in ('draft', 'choice_presented', 'to_justify'));
comment on policy sender_adds on referral is 'In one''s own name, in a dossier whose referrals one may write, before anything is sent.';
create policy sides_move on referral for update to boussole_app using (${fromSender} or ${fromReferral('id')} or ${fromLearner});
comment on policy sides_move on referral is 'Each side moves the referral that it has open; which moves are whose, a trigger knows.';
grant select on referral to boussole_app;
grant insert (id, dossier_id, branch_id, version, state, goal_id, need_id, choice_set_id, offer_id, session_id, to_branch_id, to_organisation_id,
  by_membership_id, re_routed_from_id) on referral to boussole_app;
grant update (version, state, goal_id, choice_set_id, offer_id, session_id, to_branch_id, to_organisation_id, won_by_id, packet_id, moved_at, sent_at,
  used_days, running_since, due_at, due_kind, expires_at, wait_until, escalated_at, cancel_asked_at, decline_code, outcome_code, outcome_on,
  learner_answer, over_at) on referral to boussole_app;
grant select, update on referral to boussole_worker;

${reads('referral_event', 'referral_id')}
create policy sides_add on referral_event for insert to boussole_app with check (
  (${fromSender} or ${fromReferral('referral_id')} or ${fromLearner}) and ${inOwnName}
  and (side = (select app.acting_side(dossier_id, referral_id)) or side = 'system'
    or side = 'coordinator' and (select app.role()) = 'coordinator' and ${fromSender}));
comment on policy sides_add on referral_event is 'Each side writes down its own move, in its own name.';
create policy job on referral_event to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker' and side = 'system');
comment on policy job on referral_event is 'The worker writes down what time moved.';
grant select, insert on referral_event to boussole_app, boussole_worker;

${reads('packet', 'referral_id', isHandedOver)}
create policy sender_adds on packet for insert to boussole_app with check (
  ${fromSender} and made_by_membership_id = (select app.membership_id()) and approved_at is null);
comment on policy sender_adds on packet is 'Made by the sender, in her own name, approved by nobody yet.';
create policy approves on packet for update to boussole_app using (
  approved_at is null and (${fromSender} or ${fromLearner} or ${fromReferral('referral_id')} and (select app.received_side()) = 'learner'))
  with check (case when ${fromSender} then approved_by in ('on_screen', 'orally') and witness_membership_id = (select app.membership_id())
    else approved_by = case when (select app.received_side()) = 'learner' then 'by_link' else 'own_page' end end);
comment on policy approves on packet is 'The person approves once: by her link, on her own page, or before a witness.';
grant select, insert (id, dossier_id, branch_id, referral_id, content, hash, grant_sections, made_by_membership_id),
  update (approved_at, approved_by, approval_note, witness_membership_id) on packet to boussole_app;

create policy section_reads on handoff_link for select to boussole_app using (dossier_id = (select app.opened_for('referrals')));
comment on policy section_reads on handoff_link is 'The sender sees which links are out.';
create policy sides_add on handoff_link for insert to boussole_app with check (${fromSender} or ${fromReferral('referral_id')} or ${fromLearner});
comment on policy sides_add on handoff_link is 'A move that tells somebody gives her a link.';
create policy sender_revokes on handoff_link for update to boussole_app using (${fromSender} or ${fromLearner});
comment on policy sender_revokes on handoff_link is 'The sender and the person shut a link.';
create policy job on handoff_link to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on handoff_link is 'The worker mails links.';
grant select (id, dossier_id, branch_id, referral_id, side, email, created_at, expires_at, revoked_at, used_at),
  insert (id, dossier_id, branch_id, referral_id, side, email, token_hash), update (revoked_at) on handoff_link to boussole_app;
grant select, insert on handoff_link to boussole_worker;

${reads('handoff_message', 'referral_id', isHandedOver)}
create policy sides_add on handoff_message for insert to boussole_app with check (
  (${fromSender} or ${fromReferral('referral_id')}) and ${inOwnName} and side = (select app.acting_side(dossier_id, referral_id)));
comment on policy sides_add on handoff_message is 'Sender and receiver write to each other, each in its own name.';
grant select, insert (id, dossier_id, branch_id, referral_id, side, membership_id, text) on handoff_message to boussole_app;

${reads('handoff_read', 'referral_id')}
create policy sides_add on handoff_read for insert to boussole_app with check (
  (${fromSender} or ${fromReferral('referral_id')}) and side = (select app.acting_side(dossier_id, referral_id)));
comment on policy sides_add on handoff_read is 'Each side says until when it has read.';
create policy sides_change on handoff_read for update to boussole_app using (
  (${fromSender} or ${fromReferral('referral_id')}) and side = (select app.acting_side(dossier_id, referral_id)));
comment on policy sides_change on handoff_read is 'Each side says until when it has read.';
grant select, insert (referral_id, dossier_id, branch_id, side, read_at), update (read_at) on handoff_read to boussole_app;

${reads('handoff_appointment', 'referral_id')}
create policy sides_add on handoff_appointment for insert to boussole_app with check (
  (${fromSender} or ${fromReferral('referral_id')}) and by_side = (select app.acting_side(dossier_id, referral_id)));
comment on policy sides_add on handoff_appointment is 'Sender or receiver gives a date.';
create policy sides_change on handoff_appointment for update to boussole_app using (
  ${fromSender} or ${fromReferral('referral_id')} or ${fromLearner});
comment on policy sides_change on handoff_appointment is 'Each side confirms, moves or cancels.';
create policy job on handoff_appointment for select to boussole_worker using (app.role() = 'worker');
comment on policy job on handoff_appointment is 'The worker reminds of dates.';
grant select, insert (id, dossier_id, branch_id, referral_id, state, starts_at, minutes, place, link, contact, by_side, sequence),
  update (state, starts_at, minutes, place, link, contact, sequence, changed_at) on handoff_appointment to boussole_app;
grant select on handoff_appointment to boussole_worker;

create policy section_reads on follow_up for select to boussole_app using (dossier_id = (select app.opened_for('referrals')));
comment on policy section_reads on follow_up is 'The opened dossier''s, where its referrals are open.';
create policy sides_see on follow_up for select to boussole_app using (${fromReferral('referral_id')});
comment on policy sides_see on follow_up is 'Whoever moves the referral that she received sees what is due in it, to cancel it.';
create policy sides_plan on follow_up for insert to boussole_app with check (${fromSender} or ${fromReferral('referral_id')} or ${fromLearner});
comment on policy sides_plan on follow_up is 'A move plans what is due next.';
create policy sides_end on follow_up for update to boussole_app using (${fromSender} or ${fromReferral('referral_id')} or ${fromLearner});
comment on policy sides_end on follow_up is 'A move ends what is due no more.';
create policy owner_reads on follow_up for select to boussole_app using (owner_membership_id = (select app.membership_id()));
comment on policy owner_reads on follow_up is 'What is due to oneself.';
create policy job on follow_up to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on follow_up is 'The worker does what is due.';
grant select, insert (id, dossier_id, branch_id, referral_id, kind, for_side, owner_membership_id, channel, due_at, occurrence),
  update (state, ended_at) on follow_up to boussole_app;
grant select, insert, update on follow_up to boussole_worker;
`;
