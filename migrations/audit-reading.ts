/**
 * What is read of the audit through functions: each repeats the condition of the policies itself, and gives nothing by which a person could
 * be told from another.
 */
const brusselsMonth = `to_char((s.snapshot::jsonb->>'at')::timestamptz at time zone 'Europe/Brussels', 'YYYY-MM')`;

export const auditReading = `
create function app.reads_audited(level text, unit uuid, organisation uuid, basins text[], is_shown boolean) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case when reads_audited.level = 'counsellor' then coalesce(reads_audited.unit = app.person_id(), false) or app.is_referent()
    else reads_audited.is_shown and (
      '*' = any(app.audit_basins()) or reads_audited.basins && app.audit_basins()
      or coalesce(reads_audited.organisation = app.organisation_id(), false) and app.answers_for_body()) end
$$;
comment on function app.reads_audited is 'May whoever acts read these figures? The same as the policies say, for the functions that look behind them.';

create function app.audited_name(person uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.given_name || ' ' || p.family_name from person p where p.id = audited_name.person and (p.id = app.person_id() or app.is_referent())
$$;
comment on function app.audited_name is 'The name behind the figures of a person: to herself and to the referent.';

create function app.audit_hidden(report uuid, quarter date, level text, basin text) returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select count(*) from (
      select u.level, u.unit_id, u.organisation_id, u.basins, u.is_shown from neutrality_unit u where u.report_id = audit_hidden.report
      union all
      select t.level, t.unit_id, t.organisation_id, t.basins, t.is_shown from neutrality_tally t where t.quarter = audit_hidden.quarter) x
    where x.level = audit_hidden.level and x.level <> 'counsellor' and not x.is_shown and (audit_hidden.basin is null or audit_hidden.basin = any(x.basins))
      and app.reads_audited(x.level, x.unit_id, x.organisation_id, x.basins, true));
end $$;
comment on function app.audit_hidden is 'How many bodies are not shown to whoever would see them: too few people stand behind them.';

create function app.audit_dots(report uuid, level text, besides uuid) returns table (expected numeric, ratio numeric, status text)
language sql stable security definer set search_path = public, pg_temp as $$
  with other as (
    select round((u.figures->>'E')::numeric / 5) * 5 as expected, round((u.figures->>'ratio')::numeric, 1) as ratio,
      case u.status when 'jaune-pale' then 'vert' else u.status end as status
    from neutrality_unit u
    where u.report_id = audit_dots.report and u.level = audit_dots.level and u.level <> 'counsellor' and u.is_shown
      and u.unit_id <> audit_dots.besides and jsonb_typeof(u.figures->'ratio') = 'number')
  select o.expected, o.ratio, o.status from other o
  where (select count(*) from other) >= 5
    and (app.audit_basins() <> '{}' or app.answers_for_body() and exists (select from neutrality_unit u where u.report_id = audit_dots.report
      and u.level = audit_dots.level and u.unit_id = audit_dots.besides and u.organisation_id = app.organisation_id()))
  order by o.expected, o.ratio, o.status
$$;
comment on function app.audit_dots is 'Where the other bodies stand: five at least, rounded, without a name, in the order of the figures themselves. Never persons.';

create function app.audit_bands(report uuid, level text) returns table ("from" numeric, until numeric, units integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with person as (
    select (u.figures->>'ratio')::numeric as ratio from neutrality_unit u where u.report_id = audit_bands.report and u.level = 'counsellor'
      and audit_bands.level = 'counsellor' and u.status <> 'gris' and jsonb_typeof(u.figures->'ratio') = 'number'),
  band as (
    select b.low, b.high, count(p.ratio) as units
    from (values (0, 0.5), (0.5, 0.8), (0.8, 1.25), (1.25, 2), (2, 3), (3, null)) b(low, high)
      left join person p on p.ratio >= b.low and (b.high is null or p.ratio < b.high) group by 1, 2),
  summed as (select b.*, sum(b.units) over (order by b.units, b.low) - b.units as smaller, sum(b.units) filter (where b.units < 5) over () as few from band b)
  select s.low, s.high, case when s.units >= 5 and (coalesce(s.few, 0) = 0 or s.smaller >= 5) then s.units::integer end from summed s
  where (select count(*) from person) >= 20
    and (app.is_referent() or exists (select from neutrality_unit u where u.report_id = audit_bands.report and u.level = 'counsellor'
      and u.unit_id = app.person_id()))
  order by s.low
$$;
comment on function app.audit_bands is 'How many persons stand between two ratios, to those who are among them and to the referent: twenty at least, and no number that speaks of fewer than five.';

create function app.audit_alias(report uuid, level text, unit uuid, decision uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select encode(substr(sha256(k.key || convert_to(concat_ws('|', report, level, unit, decision), 'UTF8')), 1, 16), 'hex')::uuid from app.context_key k
$$;
comment on function app.audit_alias is 'What a decision is called behind one figure: the same decision bears another name behind another.';

create index choice_set_decided on choice_set (organisation_id, (left(snapshot::json->>'at', 10)));

create function app.audited_sets(report uuid, level text, unit uuid) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare looked neutrality_report;
begin
  select * into strict looked from neutrality_report r where r.id = audited_sets.report;
  if audited_sets.level = 'operator' then
    return query select a.choice_set_id from audited_decision a
      where a.day between looked.from_on and looked.until_on and audited_sets.unit = any(a.own);
    return;
  end if;
  return query
  with body(id) as (
    select audited_sets.unit where audited_sets.level = 'structure'
    union select b.organisation_id from branch b where audited_sets.level = 'branch' and b.id = audited_sets.unit
    union select m.organisation_id from membership m where audited_sets.level = 'counsellor' and m.person_id = audited_sets.unit)
  select s.id from choice_set s join membership m on m.id = s.by_membership_id
  where s.organisation_id in (select body.id from body)
    and left(s.snapshot::json->>'at', 10) between (looked.from_on - 1)::text and (looked.until_on + 1)::text
    and ((s.snapshot::json->>'at')::timestamptz at time zone 'Europe/Brussels')::date between looked.from_on and looked.until_on
    and (audited_sets.level <> 'branch' or s.branch_id = audited_sets.unit)
    and (audited_sets.level <> 'counsellor' or m.person_id = audited_sets.unit);
end $$;
comment on function app.audited_sets is 'The frozen sets behind a unit of a report; those of an operator are known once the night has taken them.';

create function app.audit_decisions(report uuid, level text, unit uuid, after uuid, alias uuid, amount integer)
returns table (id uuid, month text, criteria jsonb, wish jsonb, alternatives jsonb, drawn jsonb, shown jsonb, made jsonb, is_need_edited boolean, rules text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from neutrality_unit u where u.report_id = audit_decisions.report and u.level = audit_decisions.level
    and u.unit_id = audit_decisions.unit and app.reads_audited(u.level, u.unit_id, u.organisation_id, u.basins, u.is_shown)) then
    return;
  end if;
  return query
  with page as materialized (
    select x.set_id, x.name from (
      select s as set_id, app.audit_alias(audit_decisions.report, audit_decisions.level, audit_decisions.unit, s) as name
      from app.audited_sets(audit_decisions.report, audit_decisions.level, audit_decisions.unit) s
      where exists (select from choice_made c where c.choice_set_id = s)) x
    where (audit_decisions.after is null or x.name > audit_decisions.after) and (audit_decisions.alias is null or x.name = audit_decisions.alias)
    order by x.name limit least(audit_decisions.amount, 100))
  select p.name, ${brusselsMonth},
    (select jsonb_object_agg(c.key, c.value) from jsonb_each(s.snapshot::jsonb->'need') c
      where c.key in ('kind', 'field', 'trade', 'level', 'travel', 'maxMinutes', 'times')),
    case when jsonb_typeof(s.snapshot::jsonb->'wish') = 'object' then
      jsonb_build_object('source', s.snapshot::jsonb#>'{wish,source}', 'operator', s.snapshot::jsonb#>'{wish,operator}') end,
    (select coalesce(jsonb_agg(a.one - 'offers' - 'seats' - 'start'), '[]') from jsonb_array_elements(s.snapshot::jsonb->'alternatives') a(one)),
    s.snapshot::jsonb->'order', v.shown, c.made, s.replaces_id is not null,
    (select coalesce(array_agg(distinct replace(e.detail->>'rule', '_', '-')), '{}') from choice_event e where e.choice_set_id = s.id and e.kind = 'rule')
  from page p join choice_set s on s.id = p.set_id,
    lateral (select min(x.made_at) as first, jsonb_agg(jsonb_build_object('alternative', x.alternative, 'outside', x.outside - 'offers' - 'seats' - 'start',
      'reason', x.reason_code) order by x.made_at, x.id) as made from choice_made x where x.choice_set_id = s.id) c
    left join lateral (select e.detail->'shown' as shown from choice_event e where e.choice_set_id = s.id
      and e.kind in ('shown', 'filtered') and e.at <= c.first order by e.at desc, e.id desc limit 1) v on true
  order by p.name;
end $$;
comment on function app.audit_decisions is 'The decisions behind a figure that whoever acts may read: their month, what was open, shown and retained. Neither who decided nor who was advised.';

grant execute on function app.reads_audited(text, uuid, uuid, text[], boolean), app.audited_name(uuid), app.audit_hidden(uuid, date, text, text),
  app.audit_dots(uuid, text, uuid), app.audit_bands(uuid, text), app.audit_decisions(uuid, text, uuid, uuid, uuid, integer) to boussole_app;
`;

export const auditReadingGone = `
drop function app.audit_decisions, app.audited_sets, app.audit_alias, app.audit_bands, app.audit_dots, app.audit_hidden, app.audited_name, app.reads_audited;
drop index choice_set_decided;
`;
