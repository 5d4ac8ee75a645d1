const taskKinds = ['contact', 'inform', 'confirm_transition', 'call_back', 'answered', 'verify_contact', 'not_sent', 'own'];
const kinds = taskKinds.map((kind) => `'${kind}'`).join(', ');

/** What waits for a human. The conditions are those of the indexes, word for word. */
const waits = `f.state = 'planned' and f.channel = 'task' and f.kind in (${kinds})`;

/** A restricted dossier is nobody's to work on. */
const isWorkedOn = 'exists (select from dossier d where d.id = f.dossier_id and d.restricted_at is null)';

const byThen = 'f.due_at < before_at';
/** Mine: whoever asked to be called is seen as soon as she asks, be it on a Sunday for the Monday. */
const byThenOrAsked = `f.due_at < before_at + interval '5 days' and (${byThen} or f.kind = 'call_back')`;

/** One stretch of a list, of one owner or of one branch: urgent or not, after a place, before an instant. */
const stretch = (whose: string, when: string): string => `
      select f.id, f.is_urgent, f.due_at from follow_up f
      where ${whose} and ${waits} and f.is_urgent = u.urgent and ${when} and ${isWorkedOn}
        and (after_urgent is null or after_urgent or not u.urgent)
        and (f.due_at, f.id) > (case when u.urgent = after_urgent then after_at else '-infinity' end,
          case when u.urgent = after_urgent then after_id else '00000000-0000-0000-0000-000000000000' end)
      order by f.due_at, f.id limit page_length`;

export const dueLines = `
create function app.due_lines(ids uuid[])
returns table (id uuid, version integer, dossier_id uuid, kind text, way text, is_urgent boolean, due_at timestamptz, catalogue_id uuid, point text, step text,
  note text, owner_membership_id uuid, owner_name text, replaces boolean, is_mine boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.version, f.dossier_id, f.kind, f.way, f.is_urgent, f.due_at, case when near.mine then t.catalogue_id end, case when near.mine then t.point end,
    case when near.mine then f.step end, case when near.mine then f.note end, f.owner_membership_id, p.given_name || ' ' || p.family_name,
    near.mine and f.owner_membership_id <> app.membership_id(), near.mine
  from follow_up f
  cross join lateral (select f.owner_membership_id in (select app.my_leads()) as mine) near
  join membership m on m.id = f.owner_membership_id join person p on p.id = m.person_id
  left join transition t on t.id = f.transition_id
  where f.id = any(ids) and f.branch_id = app.branch_id() and (near.mine or app.role() = 'coordinator') and ${waits}
$$;`;

/** What is due to whom: pages, counts, and the branch's arrears for its coordinators. */
export const due = `
create index follow_up_due on follow_up (owner_membership_id, is_urgent, due_at, id)
  where state = 'planned' and channel = 'task' and kind in (${kinds});
create index follow_up_due_in_branch on follow_up (branch_id, is_urgent, due_at, id)
  where state = 'planned' and channel = 'task' and kind in (${kinds});
drop index follow_up_task_of_branch;

create function app.due_ids(scope text, before_at timestamptz, after_urgent boolean, after_at timestamptz, after_id uuid, page_length integer) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.is_caseworker() then return; end if;
  if scope = 'branch' then
    if app.role() <> 'coordinator' then return; end if;
    return query select x.id from (values (true), (false)) u(urgent) cross join lateral (${stretch('f.branch_id = app.branch_id()', byThen)}) x
    order by x.is_urgent desc, x.due_at, x.id limit page_length;
  else
    return query select x.id from app.my_leads() mine cross join (values (true), (false)) u(urgent)
      cross join lateral (${stretch('f.owner_membership_id = mine and f.branch_id = app.branch_id()', byThenOrAsked)}) x
    order by x.is_urgent desc, x.due_at, x.id limit page_length;
  end if;
end $$;
comment on function app.due_ids is 'One page of the tasks due before an instant, urgent first, then the longest due: mine and of whom I replace, with the calls asked for of the next days, or the branch''s to its coordinators.';

create function app.due_counts(scope text, before_at timestamptz, late_before timestamptz, out due integer, out late integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  due := 0; late := 0;
  if not app.is_caseworker() then return; end if;
  if scope = 'branch' then
    if app.role() <> 'coordinator' then return; end if;
    select count(*), count(*) filter (where x.due_at < late_before) into due, late from (select f.due_at from follow_up f
      where f.branch_id = app.branch_id() and ${waits} and f.due_at < before_at and ${isWorkedOn} limit 1000) x;
  else
    select count(*), count(*) filter (where x.due_at < late_before) into due, late from app.my_leads() mine cross join lateral (
      select f.due_at from follow_up f where f.owner_membership_id = mine and f.branch_id = app.branch_id() and ${waits}
        and ${byThenOrAsked} and ${isWorkedOn} limit 1000) x;
  end if;
end $$;
comment on function app.due_counts is 'How many tasks are due before an instant, and how many of them before another: counted up to a thousand of each colleague, so that arrears cost no more than that.';

create function app.due_between(from_at timestamptz, before_at timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select x.id from app.my_leads() mine cross join (values (true), (false)) u(urgent) cross join lateral (
    select f.id from follow_up f where f.owner_membership_id = mine and f.branch_id = app.branch_id() and ${waits} and f.is_urgent = u.urgent
      and f.due_at >= from_at and f.due_at < before_at and ${isWorkedOn} order by f.due_at, f.id limit 400) x
  where app.is_caseworker()
$$;
comment on function app.due_between is 'The tasks of some days, mine and of whom I replace.';

create function app.next_due(from_at timestamptz) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select x.id from app.my_leads() mine cross join (values (true), (false)) u(urgent) cross join lateral (
    select f.id, f.due_at from follow_up f where f.owner_membership_id = mine and f.branch_id = app.branch_id() and ${waits} and f.is_urgent = u.urgent
      and f.due_at >= from_at and ${isWorkedOn} order by f.due_at, f.id limit 1) x
  where app.is_caseworker() order by x.due_at, x.id limit 1
$$;
comment on function app.next_due is 'The next task after an instant, mine or of whom I replace.';

${dueLines}
comment on function app.due_lines is 'What a list shows of tasks: to whoever they are due, what for; to a coordinator of the branch, that they are due, to whom and since when.';

create function app.delegate_follow_ups(dossier uuid, ids uuid[], to_hat uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lead uuid;
  is_ours boolean;
begin
  select d.lead_membership_id, app.role() = 'coordinator' or d.lead_membership_id in (select app.my_leads()) into lead, is_ours
  from dossier d where d.id = dossier and d.branch_id = app.branch_id() and d.restricted_at is null for update;
  if not found or not (app.is_writing() and app.is_caseworker()) or not app.is_live_caseworker(to_hat, app.branch_id()) then
    raise exception 'not to be delegated so' using errcode = 'BO403';
  end if;
  -- What somebody is to do she must be able to open: for thirty days, unless she can already.
  if to_hat <> lead and not exists (select from assignment a where a.dossier_id = dossier and a.membership_id = to_hat and a.ended_at is null
      and (a.until_at is null or a.until_at > now() + interval '7 days')) then
    if not is_ours then raise exception 'she could not open it' using errcode = 'BO403'; end if;
    update assignment a set ended_at = now() where a.dossier_id = dossier and a.membership_id = to_hat and a.ended_at is null;
    insert into assignment (dossier_id, branch_id, membership_id, until_at, by_membership_id)
      values (dossier, app.branch_id(), to_hat, now() + interval '30 days', app.membership_id());
  end if;
  return query update follow_up f set owner_membership_id = to_hat, version = f.version + 1
    where f.id = any(ids) and f.dossier_id = dossier and ${waits}
      and (is_ours or f.owner_membership_id in (select app.my_leads()))
    returning f.id;
end $$;
comment on function app.delegate_follow_ups is 'Gives tasks about a person to a caseworker of the branch, and opens the dossier to her for thirty days: by its lead, whoever replaces her, or a coordinator; by whom it is due to, when the other has a door already.';

create function app.due_facts(dossier uuid, ids uuid[])
returns table (id uuid, state text, channel text, kind text, version integer, owner_membership_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.state, f.channel, f.kind, f.version, f.owner_membership_id from follow_up f
  where f.id = any(ids) and f.dossier_id = dossier and f.branch_id = app.branch_id()
    and app.is_caseworker() and (app.role() = 'coordinator' or f.owner_membership_id in (select app.my_leads())
      or (select d.lead_membership_id in (select app.my_leads()) from dossier d where d.id = dossier))
$$;
comment on function app.due_facts is 'Where tasks stand that are about to be delegated: to whoever may.';

grant execute on function app.due_ids(text, timestamptz, boolean, timestamptz, uuid, integer), app.due_counts(text, timestamptz, timestamptz),
  app.due_between(timestamptz, timestamptz), app.next_due(timestamptz), app.due_lines(uuid[]), app.delegate_follow_ups(uuid, uuid[], uuid),
  app.due_facts(uuid, uuid[]) to boussole_app;
`;

export const dueGone = `
drop function app.due_facts, app.delegate_follow_ups, app.due_lines, app.next_due, app.due_between, app.due_counts, app.due_ids;
drop index follow_up_due, follow_up_due_in_branch;
create index follow_up_task_of_branch on follow_up (branch_id, due_at, id) where state = 'planned' and channel = 'task';
`;
