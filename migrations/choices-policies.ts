/** Who reads and writes what is known of a decision: whoever has the dossier's referrals open; at the counter, who made it. */
const ofHerSets = 'exists (select from choice_set s where s.id = choice_set_id)';
const ofOwnSets = '(select app.is_writing()) and exists (select from choice_set s where s.id = choice_set_id and s.by_membership_id = (select app.membership_id()))';

export const choicePolicies = `
select app.protect_section('prior_preference', 'referrals'), app.protect_section('preference_code', 'referrals');
drop policy section_changes on prior_preference;
drop policy section_adds on prior_preference;
create policy team_adds on prior_preference for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('referrals')) and source in ('signed_form', 'counsellor')
  and by_membership_id = (select app.membership_id()));
comment on policy team_adds on prior_preference is 'A counsellor writes down in her own name what she heard, or what was signed.';
create policy self_adds on prior_preference for insert to boussole_app with check (
  dossier_id = (select app.opened_for('referrals')) and (select app.opened_door()) = 'self' and (select app.is_writing())
  and source = 'own_page' and by_membership_id is null);
comment on policy self_adds on prior_preference is 'The person says it herself on her own page.';
grant select, insert (id, dossier_id, branch_id, need_id, organisation_id, offer_id, words, is_none, source, document_id, by_membership_id)
  on prior_preference to boussole_app;
grant select (id, dossier_id, branch_id, need_id, by_membership_id, created_at, expires_at, used_at),
  insert (id, dossier_id, branch_id, need_id, code_hash, by_membership_id), update (used_at) on preference_code to boussole_app;

select app.protect('interest_declaration', 'choice_head', 'choice_set', 'choice_event', 'choice_made', 'sheet_link');
create policy own on interest_declaration to boussole_app using (person_id = (select app.person_id()))
  with check (person_id = (select app.person_id()) and (select app.is_writing()));
comment on policy own on interest_declaration is 'One declares for oneself.';
grant select, insert (person_id, links) on interest_declaration to boussole_app;

create policy section_reads on choice_set for select to boussole_app using (dossier_id = (select app.opened_for('referrals')));
comment on policy section_reads on choice_set is 'The opened dossier''s, where its referrals are open.';
create policy counter_reads on choice_set for select to boussole_app
  using (dossier_id is null and by_membership_id = (select app.membership_id()));
comment on policy counter_reads on choice_set is 'What one froze oneself at the counter, about nobody.';
create policy decider_adds on choice_set for insert to boussole_app with check (
  by_membership_id = (select app.membership_id()) and organisation_id = (select app.organisation_id())
  and (dossier_id = (select app.opened_to_write('referrals'))
    or dossier_id is null and branch_id = (select app.branch_id()) and (select app.is_writing()) and (select app.is_caseworker())));
comment on policy decider_adds on choice_set is 'In one''s own name, in a dossier whose referrals one may write, or at the counter.';
grant select, insert (id, organisation_id, branch_id, by_membership_id, dossier_id, need_id, preference_id, replaces_id, snapshot, option_count, own_count)
  on choice_set to boussole_app;

create policy of_set_reads on choice_event for select to boussole_app using (${ofHerSets});
comment on policy of_set_reads on choice_event is 'Whoever reads the set.';
create policy of_set_adds on choice_event for insert to boussole_app with check (${ofOwnSets});
comment on policy of_set_adds on choice_event is 'Whoever froze the set, while writing.';
create policy of_set_reads on choice_made for select to boussole_app using (${ofHerSets});
comment on policy of_set_reads on choice_made is 'Whoever reads the set.';
create policy of_set_adds on choice_made for insert to boussole_app with check (
  by_membership_id = (select app.membership_id()) and ${ofOwnSets});
comment on policy of_set_adds on choice_made is 'Whoever froze the set, in her own name.';
create policy of_set_changes on choice_made for update to boussole_app using (
  by_membership_id = (select app.membership_id()) and ${ofOwnSets});
comment on policy of_set_changes on choice_made is 'Whoever made it says why.';
grant select, insert (choice_set_id, kind, detail) on choice_event to boussole_app;
grant select, insert (id, choice_set_id, kind, offer_id, alternative, outside, is_anonymous, reason_code, reason_text, referral_id, by_membership_id),
  update (reason_code, reason_text) on choice_made to boussole_app;

create policy of_set_reads on sheet_link for select to boussole_app using (${ofHerSets});
comment on policy of_set_reads on sheet_link is 'Whoever reads the set.';
create policy of_set_adds on sheet_link for insert to boussole_app with check (${ofOwnSets});
comment on policy of_set_adds on sheet_link is 'Whoever froze the set, while writing.';
grant select (id, choice_set_id, locale, created_at, expires_at), insert (id, choice_set_id, token_hash, locale) on sheet_link to boussole_app;

grant select (organisation_id, seq, hash, frozen_at) on choice_set to boussole_worker;
create policy job on choice_set for select to boussole_worker using (app.role() = 'worker');
comment on policy job on choice_set is 'The worker tells the committee where each chain stood at the end of a day; no snapshot is read.';
grant select, update (mailed_seq) on choice_head to boussole_worker;
create policy job on choice_head to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on choice_head is 'The worker writes the heads down outside the database.';
`;
