import { auditedReads } from './audited-reads.js';

/** Who reads what the audit says. Figures of a person: she herself and the referent, whatever the question. */
export const auditPolicies = `
create function app.audit_basins() returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(coalesce(m.basin, '*')), '{}') from neutrality_mandate m
  where m.membership_id = app.membership_id() and m.kind = 'coordination' and app.role() = 'coordinator'
    and app.today() between m.from_on and coalesce(m.until_on, 'infinity')
$$;
comment on function app.audit_basins is 'The territories whose audit was entrusted to whoever acts; * is the whole network; nothing to everybody else.';
create function app.is_referent() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from neutrality_mandate m where m.membership_id = app.membership_id() and m.kind = 'referent'
    and app.role() in ('coordinator', 'auditor') and app.today() between m.from_on and coalesce(m.until_on, 'infinity'))
$$;
comment on function app.is_referent is 'Whoever acts is the referent of neutrality, to whom alone the figures of persons are open besides themselves.';
create function app.answers_for_body() returns boolean
language sql stable set search_path = public, pg_temp as $$ select app.role() in ('coordinator', 'manager') $$;
comment on function app.answers_for_body is 'Whoever acts speaks for her own organisation: it sees itself, and answers.';
revoke execute on function app.audit_basins(), app.is_referent(), app.answers_for_body() from public;
grant execute on function app.audit_basins(), app.is_referent(), app.answers_for_body() to boussole_app;

select app.protect('neutrality_mandate', 'audit_parameters', 'neutrality_report', 'neutrality_unit', 'neutrality_finding', 'neutrality_flow');

create policy own on neutrality_mandate for select to boussole_app using (membership_id = (select app.membership_id()));
comment on policy own on neutrality_mandate is 'One knows with what one was entrusted.';
grant select on neutrality_mandate to boussole_app;

create policy published on audit_parameters for select to boussole_app using ((select app.person_id()) is not null);
comment on policy published on audit_parameters is 'What is measured with, to everybody at work.';
create policy coordination_registers on audit_parameters for insert to boussole_app with check (
  (select app.is_writing()) and '*' = any((select app.audit_basins())::text[]) and registered_by = (select app.membership_id())
  and applies_from > (select app.today()));
comment on policy coordination_registers on audit_parameters is 'The coordination of the network registers parameters before they hold, in its own name.';
grant select, insert (version, settings, reason, applies_from, registered_by) on audit_parameters to boussole_app;

create policy workers_read on neutrality_report for select to boussole_app using (
  (select app.role()) in ('counsellor', 'coordinator', 'manager', 'auditor'));
comment on policy workers_read on neutrality_report is 'What is said of nobody in particular, to everybody who is measured or measures.';
grant select on neutrality_report to boussole_app;

${auditedReads('neutrality_unit')}
grant select on neutrality_unit to boussole_app;

create policy coordination_reads on neutrality_finding for select to boussole_app using (
  level <> 'counsellor' and is_shown and (select app.audit_basins()) <> '{}'
  and (level = 'network' or '*' = any((select app.audit_basins())::text[]) or basins && (select app.audit_basins())));
comment on policy coordination_reads on neutrality_finding is 'About bodies of the territory and the network; never about a person.';
create policy body_reads on neutrality_finding for select to boussole_app using (
  level not in ('counsellor', 'network') and is_shown and organisation_id = (select app.organisation_id()) and (select app.answers_for_body()));
comment on policy body_reads on neutrality_finding is 'A body sees what was found about itself.';
create policy person_reads on neutrality_finding for select to boussole_app using (level = 'counsellor' and unit_id = (select app.person_id()));
comment on policy person_reads on neutrality_finding is 'One sees what was found about oneself.';
create policy referent_reads on neutrality_finding for select to boussole_app using (level = 'counsellor' and (select app.is_referent()));
comment on policy referent_reads on neutrality_finding is 'The referent of neutrality sees what was found about persons.';
grant select on neutrality_finding to boussole_app;

create policy coordination_reads on neutrality_flow for select to boussole_app using (is_shown and (select app.audit_basins()) <> '{}');
comment on policy coordination_reads on neutrality_flow is 'Between bodies, where enough decisions stand behind a flow.';
create policy body_reads on neutrality_flow for select to boussole_app using (
  is_shown and from_organisation_id = (select app.organisation_id()) and (select app.answers_for_body()));
comment on policy body_reads on neutrality_flow is 'Where one''s own body sends people.';
grant select on neutrality_flow to boussole_app;

create policy job on audit_parameters for select to boussole_worker using (app.role() = 'worker');
create policy job on neutrality_report to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
create policy job on neutrality_unit to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
create policy job on neutrality_finding to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
create policy job on neutrality_flow to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on audit_parameters is 'The worker measures with what was registered.';
comment on policy job on neutrality_report is 'The worker writes what an audit found.';
comment on policy job on neutrality_unit is 'The worker writes what an audit found.';
comment on policy job on neutrality_finding is 'The worker writes what an audit found.';
comment on policy job on neutrality_flow is 'The worker writes what an audit found.';
grant select on audit_parameters to boussole_worker;
grant select, insert on neutrality_report, neutrality_unit, neutrality_finding, neutrality_flow to boussole_worker;

create policy audit_reads on choice_event for select to boussole_worker using ((select app.role()) = 'worker');
comment on policy audit_reads on choice_event is 'The audit reads what was shown.';
create policy audit_reads on choice_made for select to boussole_worker using ((select app.role()) = 'worker');
comment on policy audit_reads on choice_made is 'The audit reads what was retained, and under which code; not the words.';
create policy audit_reads on interest_declaration for select to boussole_worker using ((select app.role()) = 'worker');
comment on policy audit_reads on interest_declaration is 'The audit knows who is tied to whom.';
alter policy job on choice_set using ((select app.role()) = 'worker');
comment on policy job on choice_set is 'The worker audits what was frozen, and tells the committee where each chain stood at the end of a day.';
grant select on choice_set, choice_event to boussole_worker;
grant select (id, choice_set_id, kind, offer_id, alternative, outside, is_anonymous, reason_code, by_membership_id, made_at) on choice_made to boussole_worker;
grant select on interest_declaration to boussole_worker;
create index choice_made_at on choice_made using brin (made_at);
`;

export const auditPoliciesGone = `
drop index choice_made_at;
drop policy audit_reads on interest_declaration;
drop policy audit_reads on choice_made;
drop policy audit_reads on choice_event;
revoke select on interest_declaration from boussole_worker;
revoke select (id, choice_set_id, kind, offer_id, alternative, outside, is_anonymous, reason_code, by_membership_id, made_at) on choice_made from boussole_worker;
revoke select on choice_set, choice_event from boussole_worker;
grant select (organisation_id, seq, hash, frozen_at) on choice_set to boussole_worker;
alter policy job on choice_set using (app.role() = 'worker');
comment on policy job on choice_set is 'The worker tells the committee where each chain stood at the end of a day; no snapshot is read.';
`;
