const ofRound = (table: string, condition: string) => `exists (select from quality_review r where r.id = ${table}.review_id and ${condition})`;
const written = `(select app.is_writing()) and by_membership_id = (select app.membership_id())`;
const accepted = `app.reads_quality(r.state, r.peer_branch_id, r.peer_membership_id) and r.peer_membership_id = (select app.membership_id())`;

/** Who sees and fills what a branch says of its own quality: the house its own; a peer one round, as long as she is asked. */
export const policies = `
create function app.keeps_quality(of_branch uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(of_branch = app.branch_id() and app.role() in ('coordinator', 'manager'), false)
$$;
comment on function app.keeps_quality is 'Whoever acts coordinates or manages that branch: she fills what it says of itself.';
create function app.sees_quality(of_branch uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(of_branch = app.branch_id() and app.role() in ('counsellor', 'coordinator', 'manager'), false)
$$;
comment on function app.sees_quality is 'Whoever acts works in that branch with people, or answers for it.';
create function app.reads_quality(state text, asked uuid, peer uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(state = 'sent_to_peer' and asked = app.branch_id() and app.role() = 'coordinator' and coalesce(peer = app.membership_id(), true), false)
$$;
comment on function app.reads_quality is 'Whoever acts coordinates the branch that is asked to read, and nobody else there has taken it upon herself.';
revoke execute on function app.keeps_quality(uuid), app.sees_quality(uuid), app.reads_quality(text, uuid, uuid) from public;
grant execute on function app.keeps_quality(uuid), app.sees_quality(uuid), app.reads_quality(text, uuid, uuid) to boussole_app;

select app.protect('quality_review', 'quality_answer', 'quality_remark', 'quality_action');

create policy house_reads on quality_review for select to boussole_app using (app.sees_quality(branch_id));
comment on policy house_reads on quality_review is 'The rounds of one''s own branch, to its counsellors and to those who answer for it.';
create policy peer_reads on quality_review for select to boussole_app using (app.reads_quality(state, peer_branch_id, peer_membership_id));
comment on policy peer_reads on quality_review is 'That which one is asked to read, as long as one is asked.';
create policy house_opens on quality_review for insert to boussole_app with check (
  (select app.is_writing()) and app.keeps_quality(branch_id) and opened_by_membership_id = (select app.membership_id()));
comment on policy house_opens on quality_review is 'Those who answer for the branch open its round, in their own name.';
grant select on quality_review to boussole_app;
grant insert (id, branch_id, year, opened_by_membership_id) on quality_review to boussole_app;

create policy house_reads on quality_answer for select to boussole_app using (app.sees_quality(branch_id));
comment on policy house_reads on quality_answer is 'What one''s own branch says of itself.';
create policy peer_reads on quality_answer for select to boussole_app using (${ofRound('quality_answer', accepted)});
comment on policy peer_reads on quality_answer is 'The grid and the evidence of the round that one took upon oneself to read, until it is handed back.';
create policy house_fills on quality_answer for insert to boussole_app with check (
  ${written} and app.keeps_quality(branch_id) and ${ofRound('quality_answer', `r.state = 'draft'`)});
comment on policy house_fills on quality_answer is 'Those who answer for the branch, as long as nobody reads.';
create policy house_changes on quality_answer for update to boussole_app
  using ((select app.is_writing()) and app.keeps_quality(branch_id) and ${ofRound('quality_answer', `r.state = 'draft'`)})
  with check (by_membership_id = (select app.membership_id()));
comment on policy house_changes on quality_answer is 'The same, in the name of whoever changes it.';
grant select, insert, update (level, words, version, by_membership_id, at) on quality_answer to boussole_app;

create policy house_reads on quality_remark for select to boussole_app using (
  ${ofRound('quality_remark', `r.state in ('read', 'closed')`)});
comment on policy house_reads on quality_remark is 'What a peer said, once she has handed it back: the round is then the house''s alone to see.';
create policy peer_reads on quality_remark for select to boussole_app using (${ofRound('quality_remark', accepted)});
comment on policy peer_reads on quality_remark is 'What one wrote oneself, until it is handed back.';
create policy peer_writes on quality_remark for insert to boussole_app with check (
  ${written} and ${ofRound('quality_remark', accepted)});
comment on policy peer_writes on quality_remark is 'Whoever took it upon herself to read writes beside, until she hands it back.';
create policy peer_changes on quality_remark for update to boussole_app
  using ((select app.is_writing()) and ${ofRound('quality_remark', accepted)}) with check (by_membership_id = (select app.membership_id()));
comment on policy peer_changes on quality_remark is 'The same, in her own name.';
grant select, insert, update (level, words, version, by_membership_id, at) on quality_remark to boussole_app;

create policy house_reads on quality_action for select to boussole_app using (app.sees_quality(branch_id));
comment on policy house_reads on quality_action is 'What one''s own branch means to do better.';
create policy house_adds on quality_action for insert to boussole_app with check (${written} and app.keeps_quality(branch_id));
comment on policy house_adds on quality_action is 'Those who answer for the branch, in their own name.';
create policy house_changes on quality_action for update to boussole_app
  using ((select app.is_writing()) and app.keeps_quality(branch_id)) with check (by_membership_id = (select app.membership_id()));
comment on policy house_changes on quality_action is 'The same, in the name of whoever changes it.';
grant select, insert, update (standard, what, owner_membership_id, due_on, state, result, version, by_membership_id, at) on quality_action to boussole_app;
`;
