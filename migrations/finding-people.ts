/** The search itself: which words may be meant, who bears them, how near she is and why. */
export const people = `
create function app.meant_words(typed text)
returns table (place integer, stands_for text, weight real)
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  forms text[] := '{}'; starts integer[] := '{}'; ends integer[] := '{}';
  part text; last_part text; small text := ''; count integer := 0;
begin
  foreach part in array string_to_array(coalesce(app.fold(typed), ''), ' ') loop
    if part = '' or app.is_particle(part) then
      small := small || part;
      continue;
    end if;
    exit when count = 5;
    count := count + 1;
    forms := forms || part; starts := starts || count; ends := ends || count;
    if small <> '' then forms := forms || (small || part); starts := starts || count; ends := ends || count; end if;
    if count > 1 then forms := forms || (last_part || small || part); starts := starts || (count - 1); ends := ends || count; end if;
    last_part := part; small := '';
  end loop;
  if count = 0 and small <> '' then forms := array[small]; starts := '{1}'; ends := '{1}'; end if;
  return query
  with met as (
    select f.form, f.starting, f.ending, w.stands_for, case
        when w.word = f.form then 1
        when w.word like f.form || '%' then 0.7 + 0.25 * length(f.form) / length(w.word)
        else greatest(1 - case when w.word = any(f.swaps) then 1 else levenshtein_less_equal(w.word, f.form, 3) end::real
            / greatest(length(w.word), length(f.form)),
          case when f.sound = w.sound then 0.86 end) end
      * case when w.stands_for like '@%' then 0.7 else 1 end as weight
    from (select x.*, s.sound, app.swapped(x.form) as swaps, app.word_keys(x.form, s.sound) as keys
      from unnest(forms, starts, ends) x(form, starting, ending), app.sounds(x.form) s(sound) offset 0) f
    cross join lateral (
      select n.word, n.stands_for, n.sound from app.name_word n where n.keys && f.keys
      union all
      (select n.word, n.stands_for, '' from app.name_word n
        where length(f.form) >= 2 and n.word > f.form and n.word < f.form || '{' limit 200)) w),
  best as (
    select m.*, row_number() over (partition by m.form, m.starting order by m.weight desc, m.stands_for) as rank
    from met m where m.weight >= case when m.stands_for like '@%' then 0.56 else 0.5 end)
  select p.place, b.stands_for, max(b.weight)::real
  from best b cross join lateral generate_series(b.starting, b.ending) p(place)
  where b.rank <= 150 group by 1, 2;
end $$;
comment on function app.meant_words is
  'What each word that was typed may stand for, and how surely: the same, begun, misspelt, heard, or two words that are one.';

create function app.found_learners(keys text[], most integer) returns setof uuid
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off as $$
begin
  -- The keys stand in the statement: the planner weighs them, and each word narrows what the index reads.
  return query execute format('select id from learner where %s limit %s',
    (select string_agg(format('search_keys && %L::bigint[]', k), ' and ') from unnest(keys) k), most);
end $$;
comment on function app.found_learners is 'Who bears one of each of these sets of keys; a key is of one branch.';

create function app.find_dossiers(name text, birth date, code text, mail text, telephone text, commune text, most integer)
returns table (dossier_id uuid, closeness real, reasons text[])
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  here constant uuid := app.branch_id();
  folded constant text := coalesce(app.fold(find_dossiers.name), '');
  other_birth date;
  mail_key constant bigint := app.person_key(here, 'm:' || lower(find_dossiers.mail));
  phone_key constant bigint := app.person_key(here, 't:' || app.phone_key(find_dossiers.telephone));
  places integer[]; keys bigint[]; weights real[]; are_communes boolean[];
  sets text[]; last_sets text[]; word_count integer; ids uuid[] := '{}'; at_least real;
begin
  if not app.is_caseworker() and app.role() <> 'manager' then return; end if;
  select array_agg(m.place), array_agg(app.person_key(here, m.stands_for)), array_agg(m.weight), array_agg(m.stands_for like '@%')
  into places, keys, weights, are_communes from app.meant_words(find_dossiers.name) m;
  word_count := (select count(distinct place) from unnest(places) x(place));
  -- First whoever bears the words as they were typed; then what is spelt or sounds alike; then what only begins so.
  foreach at_least in array '{0.99,0.6,0}'::real[] loop
    exit when word_count = 0 or cardinality(ids) >= most;
    sets := array(select array_agg(x.key)::text from unnest(places, keys, weights) x(place, key, weight)
      where x.weight >= at_least group by x.place order by x.place);
    if cardinality(sets) = word_count and sets is distinct from last_sets then
      ids := ids || array(select app.found_learners(sets, 500));
    end if;
    last_sets := sets;
  end loop;
  if word_count > 1 and cardinality(ids) < most and birth is null then
    -- Too few bear them all: whoever bears all but one, so that a word too many or quite wrong does not hide her.
    sets := array(select (array_agg(x.key order by x.weight desc))[:12]::text from unnest(places, keys, weights) x(place, key, weight)
      group by x.place order by x.place);
    for place in 1 .. word_count loop
      ids := ids || array(select app.found_learners(sets[:place - 1] || sets[place + 1:], 100));
    end loop;
  end if;
  if birth is not null then
    other_birth := case when extract(day from birth) <= 12 then make_date(extract(year from birth)::integer,
      extract(day from birth)::integer, extract(month from birth)::integer) end;
    ids := ids || array(select l.id from learner l where l.branch_id = here and l.birth_on in (birth, other_birth) limit 1000);
  end if;
  if coalesce(mail_key, phone_key) is not null then
    ids := ids || array(select app.found_learners(array[array_remove(array[mail_key, phone_key], null)::text], 100));
  end if;
  if code is not null then
    ids := ids || array(select l.id from learner l where l.branch_id = here and l.code = find_dossiers.code)
      || array(select d.learner_id from dossier d where d.branch_id = here and d.reference = upper(find_dossiers.code));
  end if;
  return query
  with person as materialized (
    select l.id, l.birth_on, l.commune_nis, l.code, l.search_keys, l.family_name, l.given_name
    from (select distinct id from unnest(ids) x(id)) x join learner l on l.id = x.id and l.branch_id = here),
  named as (
    select b.id, sum(b.weight) / word_count as nearness, bool_or(b.is_name) as is_name, bool_or(b.is_commune) as is_commune from (
      select p.id, m.place, max(m.weight) as weight, bool_or(not m.is_commune) as is_name, bool_or(m.is_commune) as is_commune
      from person p cross join lateral unnest(p.search_keys) k(key)
      join unnest(places, keys, weights, are_communes) m(place, key, weight, is_commune) on m.key = k.key
      group by 1, 2) b group by 1),
  scored as (
    select p.*, coalesce(n.nearness, 0) as nearness, array_remove(array[
      case when d.reference = upper(find_dossiers.code) or p.code = find_dossiers.code then 'code' end,
      case when mail_key = any(p.search_keys) then 'mail' end,
      case when phone_key = any(p.search_keys) then 'phone' end,
      case when p.birth_on = birth then 'birth' when p.birth_on = other_birth then 'birth_swapped' end,
      case when n.is_name then case when n.nearness > 0.99 then 'name' else 'near_name' end end,
      case when n.is_commune or p.commune_nis = commune then 'commune' end], null) as reasons,
      coalesce(d.merged_into_id, d.id) as dossier_id
    from person p join dossier d on d.learner_id = p.id and d.restricted_at is null left join named n on n.id = p.id),
  weighed as (
    select s.*, (2 * s.nearness + 3 * (s.reasons @> '{code}')::integer + 2 * (s.reasons @> '{mail}')::integer
      + 2 * (s.reasons @> '{phone}')::integer + 1.5 * (s.reasons @> '{birth}')::integer
      + 0.8 * (s.reasons @> '{birth_swapped}')::integer + 0.2 * (s.reasons @> '{commune}')::integer)::real as weight
    from scored s order by weight desc limit 60)
  select f.dossier_id, f.weight, f.reasons from (
    select distinct on (w.dossier_id) w.dossier_id, w.weight, w.reasons,
      similarity(app.fold(coalesce(w.given_name || ' ' || w.family_name, '')), folded) as likeness
    from weighed w order by w.dossier_id, w.weight desc) f
  order by f.weight desc, f.likeness desc, f.dossier_id limit most;
end $$;
comment on function app.find_dossiers is
  'Finds people of the actor''s own branch, for its caseworkers and its manager: which dossier, how near, and why. It opens nothing.';
grant execute on function app.find_dossiers(text, date, text, text, text, text, integer) to boussole_app;
`;
