/** Who leads a review and who answers in it: never the same side; what is said is only added. */
export const reviewPolicies = `
create function app.answers_review(level text, organisation uuid, person uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(case when level = 'counsellor' then person = app.person_id()
    else organisation = app.organisation_id() and app.answers_for_body() end, false)
$$;
comment on function app.answers_review is 'It is about whoever acts, or about the body for which she answers.';
create function app.leads_review(level text, organisation uuid, person uuid, basins text[]) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select not app.answers_review(level, organisation, person) and coalesce(case when level = 'counsellor' then app.is_referent()
    else '*' = any(app.audit_basins()) or basins && app.audit_basins() end, false)
$$;
comment on function app.leads_review is 'Persons: the referent alone. Bodies: the coordination of the territory. Nobody about herself or her own body.';

create function app.follow_review() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind in ('opened', 'notified') then return null; end if;
  update neutrality_review r set version = new.version, reply_due_on = coalesce(new.due_on, r.reply_due_on), decision = new.code,
    decided_at = case new.kind when 'decided' then new.at end,
    state = case new.kind when 'extended' then r.state else new.kind end
  where r.id = new.review_id and r.version = new.version - 1 and r.state <> 'decided'
    and case new.kind when 'extended' then r.state = 'awaiting_reply' and new.due_on > r.reply_due_on
      when 'decided' then r.state = 'replied' or r.reply_due_on < app.today() else true end;
  if not found then raise exception 'this may not be said in the review now' using errcode = 'BO403'; end if;
  return null;
end $$;
comment on function app.follow_review is 'A review stands where the last thing said in it put it; nobody is judged unheard before her time to answer is over.';
create trigger follow_review after insert on neutrality_review_event for each row execute function app.follow_review();

create function app.review_authors(review uuid) returns table (membership_id uuid, name text, organisation_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.id, p.given_name || ' ' || p.family_name, o.name
  from neutrality_review r join neutrality_review_event e on e.review_id = r.id join membership m on m.id = e.by_membership_id
    join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
  where r.id = review_authors.review and (app.answers_review(r.level, r.organisation_id, r.person_id)
    or app.leads_review(r.level, r.organisation_id, r.person_id, r.basins))
$$;
comment on function app.review_authors is 'Who said something in a review, to both of its sides.';
revoke execute on function app.answers_review(text, uuid, uuid), app.leads_review(text, uuid, uuid, text[]), app.follow_review(),
  app.review_authors(uuid) from public;
grant execute on function app.answers_review(text, uuid, uuid), app.leads_review(text, uuid, uuid, text[]), app.review_authors(uuid) to boussole_app;

select app.protect('neutrality_review', 'neutrality_review_event');

create policy leads on neutrality_review for select to boussole_app using (app.leads_review(level, organisation_id, person_id, basins));
comment on policy leads on neutrality_review is 'The coordination of the territory of a body; about a person, the referent of neutrality alone.';
create policy answers on neutrality_review for select to boussole_app using (app.answers_review(level, organisation_id, person_id));
comment on policy answers on neutrality_review is 'Those who answer for the body; the person herself.';
create policy leads_opens on neutrality_review for insert to boussole_app with check (
  (select app.is_writing()) and app.leads_review(level, organisation_id, person_id, basins)
  and opened_by_membership_id = (select app.membership_id())
  and (exists (select from neutrality_unit u
      where (u.report_id, u.level, u.unit_id) = (neutrality_review.report_id, neutrality_review.level, neutrality_review.unit_id)
      and u.organisation_id is not distinct from neutrality_review.organisation_id and u.basins = neutrality_review.basins)
    or exists (select from neutrality_finding f
      where (f.report_id, f.level, f.unit_id) = (neutrality_review.report_id, neutrality_review.level, neutrality_review.unit_id)
      and f.rule = neutrality_review.rule and f.organisation_id is not distinct from neutrality_review.organisation_id
      and f.basins = neutrality_review.basins)
    or exists (select from neutrality_alert a where (a.id, a.person_id) = (neutrality_review.alert_id, neutrality_review.unit_id))));
comment on policy leads_opens on neutrality_review is 'Whoever leads opens, in her own name, about something that she sees in a report or an alert.';
grant select on neutrality_review to boussole_app;
grant insert (id, report_id, alert_id, quarter, rule, level, unit_id, other_id, person_id, organisation_id, basins, is_flagged, figures,
  reply_due_on, opened_by_membership_id) on neutrality_review to boussole_app;

create policy both_read on neutrality_review_event for select to boussole_app using (
  exists (select from neutrality_review r where r.id = review_id));
comment on policy both_read on neutrality_review_event is 'Whoever sees the review reads what was said in it.';
create policy leads_says on neutrality_review_event for insert to boussole_app with check (
  (select app.is_writing()) and kind in ('opened', 'extended', 'decided') and by_membership_id = (select app.membership_id())
  and exists (select from neutrality_review r where r.id = review_id and app.leads_review(r.level, r.organisation_id, r.person_id, r.basins)));
comment on policy leads_says on neutrality_review_event is 'Whoever leads asks, gives time and concludes, in her own name.';
create policy answers_says on neutrality_review_event for insert to boussole_app with check (
  (select app.is_writing()) and kind = 'replied' and by_membership_id = (select app.membership_id())
  and exists (select from neutrality_review r where r.id = review_id and app.answers_review(r.level, r.organisation_id, r.person_id)));
comment on policy answers_says on neutrality_review_event is 'Whoever is concerned replies, in her own name.';
grant select on neutrality_review_event to boussole_app;
grant insert (id, review_id, version, kind, words, reason, due_on, code, by_membership_id) on neutrality_review_event to boussole_app;

create policy job on neutrality_mandate for select to boussole_worker using (app.role() = 'worker');
comment on policy job on neutrality_mandate is 'The worker finds whom the network entrusted, to write to them.';
create policy job on neutrality_review for select to boussole_worker using (app.role() = 'worker');
comment on policy job on neutrality_review is 'The worker reads about whom it writes.';
create policy job_reads on neutrality_review_event for select to boussole_worker using (app.role() = 'worker');
comment on policy job_reads on neutrality_review_event is 'The worker finds who replied, to write to them.';
create policy job_notes on neutrality_review_event for insert to boussole_worker with check (app.role() = 'worker' and kind = 'notified');
comment on policy job_notes on neutrality_review_event is 'The worker notes that it wrote, and says nothing else.';
grant select on neutrality_mandate to boussole_worker;
grant select (id, level, unit_id, person_id, organisation_id, basins, state, reply_due_on, opened_by_membership_id)
  on neutrality_review to boussole_worker;
grant select (id, review_id, kind, by_membership_id, at), insert (id, review_id, kind) on neutrality_review_event to boussole_worker;
`;

export const reviewPoliciesGone = `
revoke select on neutrality_mandate from boussole_worker;
drop policy job on neutrality_mandate;
drop trigger follow_review on neutrality_review_event;
drop policy leads on neutrality_review;
drop policy answers on neutrality_review;
drop policy leads_opens on neutrality_review;
drop policy leads_says on neutrality_review_event;
drop policy answers_says on neutrality_review_event;
drop function app.review_authors(uuid), app.follow_review(), app.leads_review(text, uuid, uuid, text[]), app.answers_review(text, uuid, uuid);
`;
