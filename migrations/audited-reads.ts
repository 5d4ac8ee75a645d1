/** Who reads figures that have a level, a unit and a body: the same whether they were tested or still run. */
export const auditedReads = (table: string): string => `create policy coordination_reads on ${table} for select to boussole_app using (
  level <> 'counsellor' and is_shown
  and ('*' = any((select app.audit_basins())::text[]) or basins && (select app.audit_basins())));
comment on policy coordination_reads on ${table} is 'Bodies of the territory, where enough people stand behind the figures; never a person.';
create policy body_reads on ${table} for select to boussole_app using (
  level <> 'counsellor' and is_shown and organisation_id = (select app.organisation_id()) and (select app.answers_for_body()));
comment on policy body_reads on ${table} is 'A body sees itself; never one of its people.';
create policy person_reads on ${table} for select to boussole_app using (level = 'counsellor' and unit_id = (select app.person_id()));
comment on policy person_reads on ${table} is 'One sees oneself.';
create policy referent_reads on ${table} for select to boussole_app using (level = 'counsellor' and (select app.is_referent()));
comment on policy referent_reads on ${table} is 'The referent of neutrality sees persons.';`;
