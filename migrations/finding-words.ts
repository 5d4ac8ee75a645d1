/** What a name is made of when it is searched: words without particles, how they sound, what is left when a letter is missed. */
export const words = `
create extension if not exists fuzzystrmatch with schema public;

create function app.is_particle(part text) returns boolean language sql immutable strict parallel safe as $$
  select length(part) = 1 or part = any ('{de,du,des,den,der,di,da,do,das,dos,dei,del,della,degli,van,von,vom,vanden,vander,
    le,la,les,lo,li,el,al,ul,ben,bin,bint,ibn,bou,abou,ait,ter,ten,te,op,zu,zum,zur,mc}')
$$;
comment on function app.is_particle is 'The small words of names, which people leave out, join or misplace; and single letters.';

create function app.name_words(value text) returns text[]
language plpgsql immutable strict parallel safe set search_path = public, pg_temp as $$
declare
  parts text[] := string_to_array(app.fold(value), ' ');
  words text[] := '{}';
  small text := '';
  part text;
begin
  foreach part in array parts loop
    if app.is_particle(part) then
      small := small || part;
    else
      words := words || part;
      if small <> '' then words := words || (small || part); end if;
      small := '';
    end if;
  end loop;
  if cardinality(words) = 0 then return array_remove(parts, ''); end if;
  if cardinality(parts) > 1 then words := words || array_to_string(parts, ''); end if;
  return words;
end $$;
comment on function app.name_words is
  'The words that a given or a family name is found by: each one, with its particle joined, and all of it in one word.';

create function app.sounds(word text) returns text language sql immutable strict parallel safe as $$
  with step(a) as (select regexp_replace(regexp_replace(regexp_replace(word,
      'chr', 'kr', 'g'), 'tsch|tch|sch|sh|ch|sz|cz', '9', 'g'), 'ph', 'f', 'g')),
    consonants(b) as (select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(a,
      'x', 'ks', 'g'), 'ck|cq|qu?|c(?![eiy])', 'k', 'g'), 'c|z', 's', 'g'), 'gu(?=[eiy])|gh', 'g', 'g'),
      'dg?j|dge|g(?=[eiy])', 'j', 'g'), 'w|bv|f$', 'v', 'g'), 'dt|th', 't', 'g') from step),
    vowels(c) as (select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(b, 'h', ''),
      'y|ij', 'i', 'g'), 'eau|au|oa', 'o', 'g'), 'ou|oo|oe(?=k)', 'u', 'g'), 'aei|ai|ei|ae|ea|oeu|oe|eu', 'e', 'g'),
      'ie+', 'i', 'g'), 'e([mn])(?=[^aeiou])', 'a\\1', 'g') from consonants),
    single(d) as (select regexp_replace(c, '(.)\\1+', '\\1', 'g') from vowels)
  select case when length(d) > 3 then regexp_replace(d, '(?<=..)[estdpx]+$', '') else d end from single
$$;
comment on function app.sounds is 'How a name sounds to somebody who writes it in French: Dupond, Dupont and Dupon are one.';

create function app.word_keys(word text, sound text) returns integer[] language sql immutable strict parallel safe as $$
  select array_agg(distinct hashtext(spelt)) from (
    select word union all
    select '~' || sound union all
    select '.' || bones from (select left(sound, 1) || translate(substr(sound, 2), 'aeiou', '') as bones) x
      where length(word) >= 5 and length(bones) >= 3 union all
    select overlay(word placing '' from place for 1) from generate_series(1, length(word)) place where length(word) >= 3) x(spelt)
$$;
comment on function app.word_keys is
  'What two words have in common when they are spelt nearly alike: themselves, all but one letter, their sound, its bones.';

create function app.swapped(word text) returns text[] language sql immutable strict parallel safe as $$
  select array(select overlay(word placing substr(word, place + 1, 1) || substr(word, place, 1) from place for 2)
    from generate_series(1, length(word) - 1) place)
$$;
comment on function app.swapped is 'The word with two neighbouring letters the wrong way round.';

create table app.name_word (
  word text collate "C" not null,
  stands_for text not null,
  sound text not null,
  keys integer[] not null,
  seen_on date not null,
  primary key (word, stands_for)
);
comment on table app.name_word is
  'Every word of a name or a commune in the whole network, what a misspelt one is compared with; tied to nobody, read by the search alone.';
comment on column app.name_word.stands_for is 'The word itself; for a commune an at-sign and its number.';
comment on column app.name_word.seen_on is
  'The last day on which somebody was entered under it; one that nobody bears any more is forgotten.';
create index name_word_keys on app.name_word using gin (keys) with (fastupdate = off);

insert into app.name_word
select distinct word, '@' || c.nis, sound, app.word_keys(word, sound), 'infinity'::date
from commune c, unnest(app.name_words(c.name_fr) || app.name_words(c.name_nl) || app.name_words(c.name_de) || c.postcodes) word,
  app.sounds(word) sound;

create function app.person_key(branch uuid, stands_for text) returns bigint
language sql immutable strict parallel safe as $$ select hashtextextended(branch || stands_for, 0) $$;
comment on function app.person_key is 'One thing that somebody of one branch is found by, in eight bytes.';

create function app.person_keys(branch uuid, family text, given text, commune text, mail text, telephone text) returns bigint[]
language sql immutable parallel safe set search_path = public, pg_temp as $$
  select array_agg(distinct hashtextextended(branch || named, 0)) from unnest(
    coalesce(app.name_words(family), '{}') || coalesce(app.name_words(given), '{}')
    || array['@' || commune, 'm:' || lower(mail), 't:' || app.phone_key(telephone)]) named where named is not null
$$;
comment on function app.person_keys is
  'Everything that somebody is found by: the words of her name, her commune, her address, her telephone number.';

alter table learner add column search_keys bigint[]
  generated always as (app.person_keys(branch_id, family_name, given_name, commune_nis, email, phone)) stored;
comment on column learner.search_keys is 'Kept by the database: what the person is found by, within her branch alone.';
alter table learner drop column search_name;
create index learner_found_by on learner using gin (search_keys) with (fastupdate = off);

create function app.keep_name_words() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into app.name_word as w (word, stands_for, sound, keys, seen_on)
  select x.word, x.word, sound, app.word_keys(x.word, sound), app.today() from (
    select distinct word from (
      select distinct family_name as name from entered union select distinct given_name from entered) n,
      unnest(app.name_words(n.name)) word) x, app.sounds(x.word) sound
  where not exists (select from app.name_word k where k.word = x.word and k.stands_for = x.word and k.seen_on >= app.today())
  order by x.word
  on conflict (word, stands_for) do update set seen_on = excluded.seen_on;
  return null;
end $$;
comment on function app.keep_name_words is 'The words of whoever is entered are known to the search, whatever the path.';
create trigger keep_name_words_added after insert on learner
  referencing new table as entered for each statement execute function app.keep_name_words();
create trigger keep_name_words_changed after update on learner
  referencing new table as entered for each statement execute function app.keep_name_words();

insert into app.name_word
select word, word, sound, app.word_keys(word, sound), app.today() from (
  select distinct word from (select family_name as name from learner union select given_name from learner) n,
    unnest(app.name_words(n.name)) word) x,
  app.sounds(word) sound;

create function app.forget_name_words() returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten integer;
begin
  if app.role() <> 'worker' then raise exception 'not the worker' using errcode = 'BO403'; end if;
  delete from app.name_word w where w.seen_on < app.today() - 1 and w.word not in (
    select word from (select distinct family_name as name from learner where family_name is not null
      union select distinct given_name from learner where given_name is not null) n, unnest(app.name_words(n.name)) word);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
comment on function app.forget_name_words is
  'A word that nobody bears any more is forgotten the next night: erasing a person erases her name.';
-- Worked out for whoever writes the row.
grant execute on function app.person_keys(uuid, text, text, text, text, text), app.name_words(text), app.is_particle(text),
  app.phone_key(text)
  to boussole_app, boussole_worker;
grant execute on function app.forget_name_words() to boussole_worker;
`;
