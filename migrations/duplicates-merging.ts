/** Merging and taking apart: every step is a column that points elsewhere, written down with where it pointed before. */
export const merging = `
create function app.redirect(merge uuid, in_table text, in_column text, ids uuid[], target uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
declare items jsonb;
begin
  execute format($sql$
    with old as (select id, %2$I as was from %1$I where id = any($1) for update),
    done as (update %1$I x set %2$I = $2 from old where x.id = old.id returning x.id, old.was)
    select jsonb_agg(jsonb_build_object('id', id, 'from', was) order by id) from done $sql$, in_table, in_column)
  into items using ids, target;
  if items is null then return; end if;
  update register_merge set touched = touched || ids, targets = targets || target,
    moved = moved || jsonb_build_object('table', in_table, 'column', in_column, 'to', target, 'items', items)
  where id = merge;
end $$;
comment on function app.redirect is 'One step of a merge: these rows point there now; where they pointed is written down.';

create function app.refresh_pairs(ids uuid[]) returns void language sql set search_path = public, pg_temp as $$
  update duplicate_pair set left_keeper_id = app.keeper_of(sheet_kind, left_id), right_keeper_id = app.keeper_of(sheet_kind, right_id)
  where (sheet_kind in ('organisation', 'branch', 'offer') and left_id = any(ids) or right_id = any(ids))
    and (left_keeper_id, right_keeper_id) is distinct from (app.keeper_of(sheet_kind, left_id), app.keeper_of(sheet_kind, right_id))
$$;
comment on function app.refresh_pairs is 'Pairs of sheets that moved are their new keeper''s.';

create function app.merge_offers(merge uuid, winner uuid, loser uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform app.redirect(merge, 'offer', 'merged_into_id', array[loser], winner);
end $$;
comment on function app.merge_offers is 'One offer leads to the other; it keeps what it says.';

create function app.merge_branches(merge uuid, winner uuid, loser uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
declare twin record;
begin
  perform app.redirect(merge, 'branch', 'merged_into_id', array[loser], winner);
  perform app.redirect(merge, 'branch_contact', 'branch_id', array(select c.id from branch_contact c where c.branch_id = loser
    and not exists (select from branch_contact w where w.branch_id = winner and (w.purpose, w.email) = (c.purpose, c.email))), winner);
  for twin in select l.id as loser, min(w.id::text)::uuid as winner from offer l join offer w on w.branch_id = merge_branches.winner
      and app.fold(w.title) = app.fold(l.title) and w.kind = l.kind and w.merged_into_id is null
    where l.branch_id = merge_branches.loser and l.merged_into_id is null group by l.id order by l.id
  loop
    perform app.merge_offers(merge, twin.winner, twin.loser);
  end loop;
  perform app.redirect(merge, 'offer', 'branch_id', array(select id from offer where branch_id = loser), winner);
end $$;
comment on function app.merge_branches is 'Two branches of one body at one place: offers and contacts meet, offers of the same title are one.';

create function app.merge_organisations(merge uuid, winner uuid, loser uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
declare moving uuid[]; twin record;
begin
  moving := array(select id from branch where organisation_id = loser order by id);
  perform app.redirect(merge, 'organisation', 'merged_into_id', array[loser], winner);
  perform app.redirect(merge, 'branch', 'organisation_id', moving, winner);
  perform app.redirect(merge, x.place, 'keeper_id', x.ids, winner) from (values
    ('organisation', array(select id from organisation where keeper_id = loser)),
    ('branch', array(select id from branch where keeper_id = loser)),
    ('offer', array(select id from offer where keeper_id = loser))) x(place, ids);
  perform app.redirect(merge, 'sheet_correction', 'organisation_id', array(select id from sheet_correction where organisation_id = loser), winner);
  perform app.redirect(merge, 'affiliation_link', 'from_organisation_id', array(select l.id from affiliation_link l
    where l.from_organisation_id = loser and l.to_organisation_id <> winner and not exists (select from affiliation_link w
      where (w.from_organisation_id, w.to_organisation_id, w.kind) = (winner, l.to_organisation_id, l.kind)
        and daterange(w.from_on, w.until_on, '[]') && daterange(l.from_on, l.until_on, '[]'))), winner);
  perform app.redirect(merge, 'affiliation_link', 'to_organisation_id', array(select l.id from affiliation_link l
    where l.to_organisation_id = loser and l.from_organisation_id <> winner and not exists (select from affiliation_link w
      where (w.to_organisation_id, w.from_organisation_id, w.kind) = (winner, l.from_organisation_id, l.kind)
        and daterange(w.from_on, w.until_on, '[]') && daterange(l.from_on, l.until_on, '[]'))), winner);
  for twin in select l.id as loser, min(w.id::text)::uuid as winner from branch l join branch w on w.organisation_id = merge_organisations.winner
      and w.id <> all(moving) and w.merged_into_id is null
      and (app.address_key(w.street, w.postcode) = app.address_key(l.street, l.postcode)
        or (w.street is null and l.street is null and app.name_key(w.name) = app.name_key(l.name)
          and coalesce(w.postcode = l.postcode, w.commune_nis = l.commune_nis, false)))
    where l.id = any(moving) and l.merged_into_id is null group by l.id order by l.id
  loop
    perform app.merge_branches(merge, twin.winner, twin.loser);
  end loop;
end $$;
comment on function app.merge_organisations is 'Branches, offers, ties and what was kept go over; places and offers that meet there are one.';

create function app.merge_sheets(pair uuid, winner uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare p duplicate_pair; loser uuid; merge uuid := gen_random_uuid(); steps jsonb; changed uuid[]; standing integer;
begin
  select * into p from duplicate_pair where id = pair for update;
  if p.id is null or p.state <> 'proposed' or winner not in (p.left_id, p.right_id) or not app.is_writing()
    or not (app.is_keeper() and p.left_keeper_id = app.organisation_id() and p.right_keeper_id = app.organisation_id()
      or app.coordinates_network()) then
    raise exception 'not to be merged' using errcode = 'BO403';
  end if;
  execute format('select count(*) from (select from %I where id in ($1, $2) and merged_into_id is null order by id for update) x', p.sheet_kind)
  into standing using p.left_id, p.right_id;
  if standing < 2 then raise exception 'merged meanwhile' using errcode = '40001'; end if;
  if p.sheet_kind = 'branch' and (select count(distinct organisation_id) from branch where id in (p.left_id, p.right_id)) > 1 then
    raise exception 'two bodies' using errcode = 'BO403';
  end if;
  loser := case winner when p.left_id then p.right_id else p.left_id end;
  if exists (select from membership m where p.sheet_kind = 'organisation' and m.organisation_id = loser
      or p.sheet_kind = 'branch' and m.branch_id = loser) then return null; end if;
  insert into register_merge (id, sheet_kind, winner_id, loser_id, merged_by)
  values (merge, p.sheet_kind, winner, loser, app.membership_id());
  case p.sheet_kind
    when 'organisation' then perform app.merge_organisations(merge, winner, loser);
    when 'branch' then perform app.merge_branches(merge, winner, loser);
    else perform app.merge_offers(merge, winner, loser);
  end case;
  update duplicate_pair set state = 'merged', merge_id = merge, decided_by = app.membership_id(), decided_at = now() where id = pair;
  -- What looked like the loser may look like the winner.
  with led as (
    insert into duplicate_pair (sheet_kind, left_id, right_id, reasons, score, run_id)
    select d.sheet_kind, least(winner, other), greatest(winner, other), d.reasons, d.score, d.run_id
    from duplicate_pair d cross join lateral (select case loser when d.left_id then d.right_id else d.left_id end as other) o
    where d.sheet_kind = p.sheet_kind and d.state = 'proposed' and loser in (d.left_id, d.right_id)
    on conflict (sheet_kind, left_id, right_id) do nothing returning id)
  update register_merge set pairs = array(select id from led) where id = merge;
  select moved into steps from register_merge where id = merge;
  changed := array(select (i->>'id')::uuid from jsonb_array_elements(steps) s, jsonb_array_elements(s->'items') i);
  perform app.refresh_pairs(changed || array(select id from offer where branch_id = any(changed)));
  return merge;
end $$;
comment on function app.merge_sheets is 'Merges a proposed pair, for whoever keeps both sheets or coordinates the network; null when people work at the loser.';

create function app.undo_merge(merge uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare m register_merge; p duplicate_pair; step jsonb; done integer; changed uuid[];
begin
  select * into m from register_merge where id = merge for update;
  select * into p from duplicate_pair where merge_id = merge for update;
  if m.id is null or p.id is null or m.undone_at is not null or not app.is_writing()
    or not (app.is_keeper() and p.left_keeper_id = app.organisation_id() and p.right_keeper_id = app.organisation_id()
      or app.coordinates_network()) then
    raise exception 'not to be undone' using errcode = 'BO403';
  end if;
  if exists (select from register_merge l where l.undone_at is null and l.turn > m.turn
      and ((m.touched || m.targets) && l.touched or l.targets && m.touched))
    or exists (select from membership w where w.branch_id = any(m.touched)) then return false; end if;
  begin
    for step in select s from jsonb_array_elements(m.moved) with ordinality x(s, place) order by place desc loop
      execute format('update %1$I x set %2$I = i."from" from jsonb_to_recordset($1) i(id uuid, "from" uuid)
        where x.id = i.id and x.%2$I is not distinct from $2', step->>'table', step->>'column')
      using step->'items', (step->>'to')::uuid;
      get diagnostics done = row_count;
      if done <> jsonb_array_length(step->'items') then raise exclusion_violation; end if;
    end loop;
  exception when foreign_key_violation or unique_violation or exclusion_violation then
    return false;
  end;
  delete from duplicate_pair where id = any(m.pairs) and state = 'proposed';
  update register_merge set undone_at = now(), undone_by = app.membership_id() where id = merge;
  update duplicate_pair set state = 'proposed', merge_id = null, decided_by = null, decided_at = null where id = p.id;
  changed := array(select (i->>'id')::uuid from jsonb_array_elements(m.moved) s, jsonb_array_elements(s->'items') i);
  perform app.refresh_pairs(changed || array(select id from offer where branch_id = any(changed)));
  return true;
end $$;
comment on function app.undo_merge is 'Takes a merge apart, for whoever could have made it; false when the sheets have moved on since.';
grant execute on function app.merge_sheets(uuid, uuid), app.undo_merge(uuid) to boussole_app;
`;
