const inTime = `(select app.is_writing()) and (answered_at is null or answered_at > now() - interval '48 hours')`;
const heard = `answered_by_membership_id = (select app.membership_id())`;

/** Who reads what a person said, and who says it: she by a link, a code or her own page, a caseworker for her on the telephone. */
export const policies = `
select app.protect('check_in', 'check_in_rating');

create policy section_reads on check_in for select to boussole_app using (dossier_id = (select app.opened_for('path')));
comment on policy section_reads on check_in is 'The opened dossier''s, where the path is open; the person''s own at her own page.';
create policy link_reads on check_in for select to boussole_app using (id = (select app.check_in()));
comment on policy link_reads on check_in is 'Whoever holds its link or its code: this one.';
create policy answers on check_in for update to boussole_app using (${inTime}) with check (case via
  when 'own_page' then (select app.opened_door()) = 'self'
  when 'phone' then dossier_id = (select app.opened_to_write('path')) and ${heard}
  else id = (select app.check_in()) end);
comment on policy answers on check_in is 'Answered, and changed for two days: by its link or its code, at the person''s own page, or on the telephone in the name of whoever heard it.';
create policy phone_adds on check_in for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('path')) and ${heard});
comment on policy phone_adds on check_in is 'What was said by telephone before it was asked in writing, by whoever heard it.';
create policy job on check_in to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on check_in is 'The worker writes links, and draws the consequences of answers.';

grant select (id, dossier_id, branch_id, follow_up_id, referral_id, asked_at, expires_at, revoked_at, code_round, version, answered_at, changed_at, via, whereabouts,
  since_on, call_wish, comment, agrees_outcome, answered_by_membership_id, is_rated, other_way_at, followed_version),
  insert (id, dossier_id, branch_id, follow_up_id, referral_id, version, answered_at, changed_at, via, whereabouts, since_on, call_wish, comment,
    agrees_outcome, answered_by_membership_id),
  update (version, answered_at, changed_at, via, whereabouts, since_on, call_wish, comment, agrees_outcome, answered_by_membership_id, followed_version)
  on check_in to boussole_app;
grant select, insert, update on check_in to boussole_worker;
`;
