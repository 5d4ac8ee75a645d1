/** Two dossiers of one person: what goes over, how it is written down, how it is given back. */
export const mergingDossiers = `
create function app.tables_that_move() returns table (named text, key_columns text[])
language sql stable set search_path = pg_catalog, pg_temp as $$
  select t.relname::text, array(select a.attname::text from pg_attribute a join pg_index i on i.indrelid = a.attrelid and i.indisprimary
      where a.attrelid = c.conrelid and a.attnum = any(i.indkey) and a.attname not in ('dossier_id', 'branch_id') order by a.attnum)
  from pg_constraint c join pg_class t on t.oid = c.conrelid
  where c.contype = 'f' and c.confrelid = 'public.dossier'::regclass
    and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'dossier_id' and a.attnum = any(c.conkey))
    and t.relname <> all ('{audit_case,break_glass,dossier_closing,learner_session}')
  order by not exists (select from pg_constraint p where p.contype = 'f' and p.confrelid = c.conrelid and p.conrelid <> c.conrelid
    and exists (select from pg_attribute a where a.attrelid = p.confrelid and a.attname = 'dossier_id' and a.attnum = any(p.confkey))), 1
$$;
comment on function app.tables_that_move is
  'Every table that hangs on a dossier, those that others hang on first. What is about one dossier and no other stays: who opened or closed it, and its log.';

create function app.rows_of(named text, key_columns text[], dossier uuid) returns jsonb
language plpgsql stable set search_path = public, pg_temp as $$
declare found_keys jsonb;
begin
  execute format('select coalesce(jsonb_agg(%s), ''[]'') from %I x where x.dossier_id = $1', app.row_key(key_columns), named)
  into found_keys using dossier;
  return found_keys;
end $$;
create function app.row_key(key_columns text[]) returns text language sql immutable as $$
  select format('jsonb_build_object(%s)', string_agg(format('%L, x.%I', name, name), ', ')) from unnest(key_columns) name
$$;
comment on function app.rows_of is 'The keys of the rows that a dossier has in one table.';
comment on function app.row_key is 'How a row is written down, so that it is found again.';

create function app.move_rows(named text, key_columns text[], keys jsonb, from_dossier uuid, to_dossier uuid) returns jsonb
language plpgsql set search_path = public, pg_temp as $$
declare
  one jsonb;
  moved jsonb;
  change constant text := format('update %I x set dossier_id = $1 %s where x.dossier_id = $2 and $3 @> jsonb_build_array(%s)', named,
    case when exists (select from pg_attribute where attrelid = named::regclass and attname = 'sealed_for' and not attisdropped)
      then ', sealed_for = nullif(coalesce(sealed_for, $2), $1)' else '' end, app.row_key(key_columns));
begin
  begin
    execute change using to_dossier, from_dossier, keys;
  exception when unique_violation or exclusion_violation or foreign_key_violation then
    -- One of them has its like on the other side, or hangs on something that stays: that one stays, the others go.
    for one in select * from jsonb_array_elements(keys) loop
      begin
        execute change using to_dossier, from_dossier, jsonb_build_array(one);
      exception when unique_violation or exclusion_violation or foreign_key_violation then null;
      end;
    end loop;
  end;
  select coalesce(jsonb_agg(k), '[]') into moved from jsonb_array_elements(keys) k
  where not app.rows_of(named, key_columns, from_dossier) @> jsonb_build_array(k);
  return moved;
end $$;
comment on function app.move_rows is
  'These rows of one table go to another dossier; which did. What they are sealed for is written down: a sealed draft opens as before.';

create function app.count_contacts(dossiers uuid[]) returns void language sql set search_path = public, pg_temp as $$
  update dossier d set interview_count = x.count, last_contact_at = x.latest, touched_at = greatest(d.opened_at, x.latest),
    version = d.version + 1
  from (select w.id, count(i.id) as count, max(i.held_at) as latest from unnest(dossiers) w(id) left
    join interview i on i.dossier_id = w.id group by 1) x
  where d.id = x.id
$$;
comment on function app.count_contacts is 'The kept counts of these dossiers, from their rows.';

create function app.take_identity(kept uuid, absorbed uuid, choices text[]) returns jsonb
language plpgsql set search_path = public, pg_temp as $$
declare
  ours jsonb; theirs jsonb; taken jsonb := '{}'; field text;
  contact constant text[] := '{by_mail,by_sms,by_phone,hide_service,not_before_hour,not_after_hour,contact_note}';
begin
  select to_jsonb(l) into ours from learner l where l.id = kept for update;
  select to_jsonb(l) into theirs from learner l where l.id = absorbed for update;
  foreach field in array '{given_name,family_name,birth_on,commune_nis,email,phone}'::text[] loop
    if theirs->>field is not null and (ours->>field is null or field = any(choices)) then
      taken := taken || jsonb_build_object(field, theirs->field);
    end if;
  end loop;
  if 'contact' = any(choices) then
    taken := taken || (select jsonb_object_agg(f, theirs->f) from unnest(contact) f);
  end if;
  if coalesce(taken->>'birth_on', ours->>'birth_on') is not null then
    taken := taken || jsonb_build_object('age_band', null);
  elsif ours->>'age_band' is null then
    taken := taken || jsonb_build_object('age_band', theirs->'age_band');
  end if;
  if ours->>'code' is null and theirs->>'code' is not null then
    taken := taken || (select jsonb_object_agg(f, theirs->f) from unnest('{code,secret_hash,code_given_at,key_print}'::text[]) f
      where ours ? f);
    update learner set code = null, secret_hash = null where id = absorbed;
  end if;
  taken := app.what_changed(ours, taken);
  perform app.write_fields('learner', 'id', kept, taken->'is');
  return taken;
end $$;
comment on function app.take_identity is
  'The kept person''s empty fields are completed, those chosen are taken over; what was there before is the answer.';

create function app.write_fields(named text, key_column text, target uuid, fields jsonb) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  if fields = '{}' then return; end if;
  execute format('update %I x set version = x.version + 1, %s from jsonb_populate_record(null::%I, $2) r where x.%I = $1', named,
    (select string_agg(format('%1$I = r.%1$I', f), ', ') from jsonb_object_keys(fields) f), named, key_column) using target, fields;
end $$;
comment on function app.write_fields is 'Writes some fields of one row.';

create function app.what_changed(ours jsonb, fields jsonb) returns jsonb language sql immutable as $$
  select jsonb_build_object('is', coalesce(jsonb_object_agg(f.key, f.value), '{}'), 'was', coalesce(jsonb_object_agg(f.key, ours->f.key),
    '{}'))
  from jsonb_each(fields) f where ours ? f.key and ours->f.key is distinct from f.value
$$;
create function app.what_to_give_back(change jsonb, now_is jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(f.key, change->'was'->f.key), '{}') from jsonb_each(change->'is') f where now_is->f.key is not distinct
    from f.value
$$;
comment on function app.what_changed is 'Of these fields those that differ from a row, and what stood there.';
comment on function app.what_to_give_back is 'Of what was changed what nobody has rectified since, as it was before.';

create function app.take_situation(kept uuid, absorbed uuid) returns jsonb
language plpgsql set search_path = public, pg_temp as $$
declare ours jsonb; change jsonb;
begin
  select to_jsonb(s) into ours from situation s where s.dossier_id = kept for update;
  select app.what_changed(ours, jsonb_object_agg(f.key, f.value)) into change
  from jsonb_each((select to_jsonb(s) from situation s where s.dossier_id = absorbed)) f
  where f.value not in ('null', '[]', '{}') and coalesce(ours->f.key, 'null') in ('null', '[]', '{}');
  perform app.write_fields('situation', 'dossier_id', kept, coalesce(change->'is', '{}'));
  return coalesce(change, '{"is": {}, "was": {}}');
end $$;
comment on function app.take_situation is
  'What the kept dossier does not know of the person''s situation, and the other did; what was there before is the answer.';
`;
