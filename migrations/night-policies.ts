import { auditedReads } from './audited-reads.js';

/** Who reads what the nights gather: bodies as in the report of a quarter; what is watched of a person, she herself and the referent. */
export const nightPolicies = `
select app.protect('audited_decision', 'neutrality_watch', 'neutrality_alert', 'neutrality_tally', 'tally_pattern');

create policy person_reads on neutrality_watch for select to boussole_app using (person_id = (select app.person_id()));
comment on policy person_reads on neutrality_watch is 'One sees what watching oneself has gathered.';
create policy referent_reads on neutrality_watch for select to boussole_app using ((select app.is_referent()));
comment on policy referent_reads on neutrality_watch is 'The referent of neutrality sees persons.';
create policy person_reads on neutrality_alert for select to boussole_app using (person_id = (select app.person_id()));
comment on policy person_reads on neutrality_alert is 'One sees one''s own alerts.';
create policy referent_reads on neutrality_alert for select to boussole_app using ((select app.is_referent()));
comment on policy referent_reads on neutrality_alert is 'The referent of neutrality sees alerts.';
grant select on neutrality_watch, neutrality_alert to boussole_app;

${auditedReads('neutrality_tally')}
grant select (quarter, level, unit_id, organisation_id, basins, counsellors, persons, decisions, figures, is_shown, through_day)
  on neutrality_tally to boussole_app;

create policy job on audited_decision to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on audited_decision is 'The worker takes each decision once.';
create policy job on neutrality_watch to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on neutrality_watch is 'The worker watches, decision after decision.';
create policy job on neutrality_alert to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on neutrality_alert is 'The worker rings, and tells of it.';
create policy job on neutrality_tally to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on neutrality_tally is 'The worker counts.';
create policy job on tally_pattern to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on tally_pattern is 'The worker knows what may be shown.';
grant select, insert, update on audited_decision, neutrality_watch, neutrality_tally, tally_pattern, audit_night to boussole_worker;
grant select, insert on neutrality_alert, peer_weights to boussole_worker;
grant update (closed_at) on neutrality_alert to boussole_worker;

create policy audit_reads on employment for select to boussole_worker using (app.role() = 'worker');
comment on policy audit_reads on employment is 'The audit knows who pays whom.';
create policy audit_reads on dossier for select to boussole_worker using (app.role() = 'worker');
comment on policy audit_reads on dossier is 'The audit tells two decisions about one person from decisions about two; it reads numbers, nothing else.';
grant select (person_id, employer_id, recorded_by_organisation_id, from_on, until_on) on employment to boussole_worker;
grant select (id, merged_into_id) on dossier to boussole_worker;

create function app.end_episode(person uuid, reason text) returns void
language sql security definer set search_path = public, pg_temp as $$
  with ended as (
    update neutrality_watch w set ended_on = greatest(app.today(), w.through_day), end_reason = reason
    where w.person_id = person and w.ended_on is null
      and (app.role() = 'worker' or reason = 'review' and app.is_writing() and app.is_referent())
    returning w.person_id, w.episode)
  update neutrality_alert a set closed_at = now() from ended e
  where (a.person_id, a.episode) = (e.person_id, e.episode) and a.closed_at is null
$$;
comment on function app.end_episode is 'The referent closed a review about somebody: watching her begins again; her alerts are closed.';
revoke execute on function app.end_episode(uuid, text) from public;
grant execute on function app.end_episode(uuid, text) to boussole_app, boussole_worker;
`;

export const nightPoliciesGone = `
drop function app.end_episode(uuid, text);
revoke select (id, merged_into_id) on dossier from boussole_worker;
revoke select (person_id, employer_id, recorded_by_organisation_id, from_on, until_on) on employment from boussole_worker;
drop policy audit_reads on dossier;
drop policy audit_reads on employment;
`;
