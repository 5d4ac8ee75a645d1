/** Who proposes, who decides, who takes back: never one person alone. */
export const mergingDeciding = `
create table dossier_merge (
  id uuid primary key,
  branch_id uuid not null references branch(id),
  first_id uuid not null,
  second_id uuid not null check (second_id <> first_id),
  reason text not null check (length(reason) between 10 and 500),
  state text not null default 'proposed' check (state in ('proposed', 'refused', 'withdrawn', 'merged', 'undone')),
  proposed_by_membership_id uuid not null,
  proposed_at timestamptz not null default now(),
  decided_by_membership_id uuid,
  decided_at timestamptz,
  answer text check (length(answer) between 1 and 500),
  kept_id uuid check (kept_id in (first_id, second_id)),
  trace jsonb,
  moved jsonb,
  undone_by_membership_id uuid,
  undone_at timestamptz,
  undo_reason text check (length(undo_reason) between 10 and 500),
  foreign key (first_id, branch_id) references dossier(id, branch_id) on delete cascade,
  foreign key (second_id, branch_id) references dossier(id, branch_id) on delete cascade,
  foreign key (proposed_by_membership_id, branch_id) references membership(id, branch_id),
  foreign key (decided_by_membership_id, branch_id) references membership(id, branch_id),
  foreign key (undone_by_membership_id, branch_id) references membership(id, branch_id),
  constraint merge_is_decided_by_another check (state = 'withdrawn' or decided_by_membership_id <> proposed_by_membership_id),
  check ((state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by_membership_id is null)),
  check ((state in ('merged', 'undone')) = (kept_id is not null) and (kept_id is null) = (moved is null)),
  check ((state = 'undone') = (undone_at is not null))
);
comment on table dossier_merge is
  'Two dossiers that are one person''s: proposed by one caseworker of the branch, decided by another, and what moved.';
comment on column dossier_merge.trace is 'What moved and what stayed: how many rows of each kind, no content.';
comment on column dossier_merge.moved is 'Every row that moved and every field that changed, to give them back.';
create unique index dossier_merge_once on dossier_merge (branch_id, least(first_id, second_id), greatest(first_id, second_id))
  where state = 'proposed';
create index dossier_merge_of_branch on dossier_merge (branch_id, state, proposed_at desc, id desc);
create index dossier_merge_first on dossier_merge (first_id);
create index dossier_merge_second on dossier_merge (second_id);
select app.protect('dossier_merge');
create policy branch_reads on dossier_merge for select to boussole_app
  using (branch_id = (select app.branch_id()) and (select app.is_caseworker()));
comment on policy branch_reads on dossier_merge is 'The caseworkers of the branch.';
grant select (id, branch_id, first_id, second_id, reason, state, proposed_by_membership_id, proposed_at, decided_by_membership_id,
  decided_at,
  answer, kept_id, trace, undone_by_membership_id, undone_at, undo_reason) on dossier_merge to boussole_app;
alter table interview_draft add column sealed_for uuid;
comment on column interview_draft.sealed_for is 'The dossier that the draft was sealed for, when it has moved to another since.';

create function app.seal_anew() returns trigger language plpgsql as $$ begin
  new.sealed_for := null;
  return new;
end $$;
comment on function app.seal_anew is 'A draft that is saved again is sealed where it stands now.';
create trigger sealed_anew before update of sealed on interview_draft for each row execute function app.seal_anew();

create function app.masked(value text) returns text language sql immutable strict parallel safe as $$
  select case when value like '%@%' then left(value, 1) || '•••' || substr(value, strpos(value, '@'))
    else left(value, 4) || regexp_replace(substr(value, 5, greatest(length(value) - 6, 0)), '[0-9]', '•', 'g') || right(value, 2) end
$$;
comment on function app.masked is 'Enough of an address or a number to tell it from another.';

create function app.merge_sides(ids uuid[])
returns table (id uuid, reference text, title text, given_name text, family_name text, is_anonymous boolean, birth_on date,
  commune_name text,
  email text, phone text, contact jsonb, lead_name text, status text, opened_at timestamptz, last_contact_at timestamptz,
    interview_count integer,
  merged_into_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.reference, coalesce(l.given_name || ' ' || l.family_name, l.code), l.given_name, l.family_name, l.is_anonymous,
    l.birth_on, c.name_fr,
    app.masked(l.email), app.masked(l.phone),
    jsonb_build_object('byMail', l.by_mail, 'bySms', l.by_sms, 'byPhone', l.by_phone, 'hideService', l.hide_service,
      'notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour, 'hasNote', l.contact_note is not null),
    p.given_name || ' ' || p.family_name, d.status, d.opened_at, d.last_contact_at, d.interview_count, d.merged_into_id
  from unnest(ids) wanted(id) join dossier d on d.id = wanted.id and d.branch_id = app.branch_id() and d.restricted_at is null
  join learner l on l.id = d.learner_id join membership m on m.id = d.lead_membership_id join person p on p.id = m.person_id
  left join commune c on c.nis = l.commune_nis
  where app.is_caseworker()
$$;
comment on function app.merge_sides is
  'Two covers side by side, to the caseworkers of the branch: enough to say whether it is one person, nothing of what was said.';

create function app.merged_into(target uuid) returns table (id uuid, reference text, title text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive way(id, next) as (
    select d.id, d.merged_into_id from dossier d where d.id = target and d.merged_into_id is not null
    union all select d.id, d.merged_into_id from way w join dossier d on d.id = w.next)
  select d.id, d.reference, coalesce(l.given_name || ' ' || l.family_name, l.code)
  from way w join dossier d on d.id = w.id join learner l on l.id = d.learner_id
  where w.next is null and (d.branch_id = app.branch_id() and app.is_caseworker() and d.restricted_at is null
    or (app.reach(d.id)).door is not null)
$$;
comment on function app.merged_into is 'Where a merged dossier is now, to the caseworkers of its branch and to whoever may open that one.';

create function app.propose_merge(proposal uuid, first uuid, second uuid, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.is_writing() and app.is_caseworker()) or (select count(*) from dossier d join learner l on l.id = d.learner_id
      where d.id in (first, second) and d.branch_id = app.branch_id() and d.restricted_at is null and d.merged_into_id is null
        and not l.is_anonymous) <> 2 then
    raise exception 'not to be merged' using errcode = 'BO403';
  end if;
  insert into dossier_merge (id, branch_id, first_id, second_id, reason, proposed_by_membership_id)
  values (proposal, app.branch_id(), first, second, why, app.membership_id());
end $$;
comment on function app.propose_merge is 'A caseworker says that two named, open dossiers of her branch are one person''s.';

create function app.refuse_merge(proposal uuid, why text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update dossier_merge set answer = why, decided_by_membership_id = app.membership_id(), decided_at = now(),
    state = case when proposed_by_membership_id = app.membership_id() then 'withdrawn' else 'refused' end
  where id = proposal and branch_id = app.branch_id() and state = 'proposed' and app.is_caseworker() and app.is_writing();
  if not found then raise exception 'not to be refused' using errcode = 'BO403'; end if;
end $$;
comment on function app.refuse_merge is 'A caseworker of the branch says no; whoever proposed it takes it back.';

create function app.merge_dossiers(proposal uuid, keep uuid, choices text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m dossier_merge; kept dossier; absorbed dossier; t record;
  keys jsonb := '{}'; rows_moved jsonb := '[]'; told jsonb := '[]'; changed jsonb; gone jsonb; follower uuid;
begin
  select * into m from dossier_merge where id = proposal for update;
  if m.id is null or m.state <> 'proposed' or keep not in (m.first_id, m.second_id) or m.branch_id <> app.branch_id()
    or not (app.is_writing() and app.is_caseworker()) or m.proposed_by_membership_id = app.membership_id() then
    raise exception 'not to be merged' using errcode = 'BO403';
  end if;
  perform from dossier d where d.id in (m.first_id, m.second_id) order by d.id for update;
  select * into kept from dossier where id = keep;
  select * into absorbed from dossier where id = case keep when m.first_id then m.second_id else m.first_id end;
  if num_nonnulls(kept.merged_into_id, absorbed.merged_into_id, kept.restricted_at, absorbed.restricted_at) > 0
    or exists (select from learner where id in (kept.learner_id, absorbed.learner_id) and is_anonymous) then
    raise exception 'not to be merged any more' using errcode = 'BO403';
  end if;
  for t in select * from app.tables_that_move() loop
    keys := keys || jsonb_build_object(t.named, app.rows_of(t.named, t.key_columns, absorbed.id));
  end loop;
  -- Two heart projects cannot live side by side: the absorbed one goes on as another project.
  with both_live as (
    select a.id, a.kind as was from goal a join goal k on k.dossier_id = kept.id and k.kind = a.kind and k.state in ('exploring',
      'chosen', 'under_way')
    where a.dossier_id = absorbed.id and a.kind <> 'other' and a.state in ('exploring', 'chosen', 'under_way')),
  set_other as (update goal g set kind = 'other' from both_live b where g.id = b.id)
  select coalesce(jsonb_object_agg(id, was), '{}') into changed from both_live;
  for t in select * from app.tables_that_move() loop
    gone := app.move_rows(t.named, t.key_columns, keys->t.named, absorbed.id, kept.id);
    if jsonb_array_length(keys->t.named) > 0 then
      rows_moved := rows_moved || jsonb_build_object('table', t.named, 'columns', to_jsonb(t.key_columns), 'keys', gone);
      told := told || jsonb_build_object('table', t.named, 'moved', jsonb_array_length(gone),
        'stayed', jsonb_array_length(keys->t.named) - jsonb_array_length(gone));
    end if;
  end loop;
  if kept.lead_membership_id <> absorbed.lead_membership_id and app.is_live_caseworker(absorbed.lead_membership_id, m.branch_id) then
    insert into assignment (dossier_id, branch_id, membership_id, by_membership_id)
    values (kept.id, m.branch_id, absorbed.lead_membership_id, app.membership_id()) on conflict do nothing returning id into follower;
  end if;
  update dossier_merge set state = 'merged', decided_by_membership_id = app.membership_id(), decided_at = now(), kept_id = keep,
    trace = told,
    moved = jsonb_build_object('rows', rows_moved, 'goals', changed, 'follower', follower, 'status', absorbed.status, 'kept_status',
      kept.status,
      'situation', app.take_situation(kept.id, absorbed.id), 'identity', app.take_identity(kept.learner_id, absorbed.learner_id, choices))
  where id = proposal;
  update dossier set status = 'closed', merged_into_id = kept.id where id = absorbed.id;
  update dossier set status = 'open' where id = kept.id and status = 'closed' and absorbed.status = 'open';
  perform app.count_contacts(array[kept.id, absorbed.id]);
  -- Another proposal about the absorbed one is about nothing any more.
  update dossier_merge set state = 'withdrawn', decided_by_membership_id = app.membership_id(), decided_at = now()
  where state = 'proposed' and absorbed.id in (first_id, second_id);
  perform app.record_in('dossier.merged', absorbed.id, kept.id);
end $$;
comment on function app.merge_dossiers is
  'A second caseworker of the branch decides: everything of one dossier goes to the other, and what went is written down.';

create function app.undo_dossier_merge(proposal uuid, why text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare m dossier_merge; kept dossier; absorbed dossier; step jsonb; now_is jsonb; back jsonb;
begin
  select * into m from dossier_merge where id = proposal for update;
  if m.id is null or m.state <> 'merged' or m.branch_id <> app.branch_id() or not (app.is_writing() and app.is_caseworker()) then
    raise exception 'not to be undone' using errcode = 'BO403';
  end if;
  perform from dossier d where d.id in (m.first_id, m.second_id) order by d.id for update;
  select * into kept from dossier where id = m.kept_id;
  select * into absorbed from dossier where id = case m.kept_id when m.first_id then m.second_id else m.first_id end;
  if kept.merged_into_id is not null or absorbed.restricted_at is not null or kept.restricted_at is not null then return false; end if;
  for step in select s from jsonb_array_elements(m.moved->'rows') s loop
    perform app.move_rows(step->>'table', array(select jsonb_array_elements_text(step->'columns')), step->'keys', kept.id, absorbed.id);
  end loop;
  update goal g set kind = m.moved->'goals'->>g.id::text where m.moved->'goals' ? g.id::text and g.dossier_id = absorbed.id;
  update assignment set ended_at = now() where id = (m.moved->>'follower')::uuid and ended_at is null;
  -- A field that somebody has rectified since stays as rectified.
  select to_jsonb(l) into now_is from learner l where l.id = kept.learner_id for update;
  back := app.what_to_give_back(m.moved->'identity', now_is);
  perform app.write_fields('learner', 'id', kept.learner_id, back);
  if back ? 'code' then
    perform app.write_fields('learner', 'id', absorbed.learner_id, (select jsonb_object_agg(f.key, f.value)
      from jsonb_each(m.moved->'identity'->'is') f
      where f.key in ('code', 'secret_hash', 'code_given_at', 'key_print')));
  end if;
  select to_jsonb(s) into now_is from situation s where s.dossier_id = kept.id for update;
  perform app.write_fields('situation', 'dossier_id', kept.id, app.what_to_give_back(m.moved->'situation', now_is));
  update dossier set status = m.moved->>'status', merged_into_id = null where id = absorbed.id;
  update dossier set status = m.moved->>'kept_status' where id = kept.id and status = 'open' and m.moved->>'kept_status' = 'closed';
  perform app.count_contacts(array[kept.id, absorbed.id]);
  update dossier_merge set state = 'undone', undone_by_membership_id = app.membership_id(), undone_at = now(), undo_reason = why
    where id = proposal;
  perform app.record_in('dossier.unmerged', absorbed.id, kept.id);
  perform app.record_in('dossier.unmerged', kept.id, absorbed.id);
  return true;
end $$;
comment on function app.undo_dossier_merge is
  'Every row that moved goes back; what was added since stays with the kept dossier. False when that one was merged or closed off itself since.';

-- A merged dossier has no door: everything it held is behind those of the other.
do $$ declare said text := pg_get_functiondef('app.reach(uuid)'::regprocedure); begin
  if said not like '%d.restricted_at is null;%' then raise exception 'app.reach has changed'; end if;
  execute replace(said, 'd.restricted_at is null;', 'd.restricted_at is null and d.merged_into_id is null;');
end $$;

grant execute on function app.merge_sides(uuid[]), app.merged_into(uuid), app.propose_merge(uuid, uuid, uuid, text),
  app.refuse_merge(uuid, text),
  app.merge_dossiers(uuid, uuid, text[]), app.undo_dossier_merge(uuid, text) to boussole_app;
`;
