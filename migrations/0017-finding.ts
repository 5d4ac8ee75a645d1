import type { MigrationInterface, QueryRunner } from 'typeorm';
import { people } from './finding-people.js';
import { words } from './finding-words.js';

/** Finding a person however her name is spelt. */
export class Finding1764000000017 implements MigrationInterface {
  name = 'Finding1764000000017';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table dossier add column merged_into_id uuid, add foreign key (merged_into_id, branch_id) references dossier(id, branch_id);
comment on column dossier.merged_into_id is 'Set: it was the same person''s as another, where all that it held now is.';
create index dossier_merged_into on dossier (merged_into_id) where merged_into_id is not null;
drop function app.find_dossiers(text, date, text, integer)`);
    await q.query(words);
    await q.query(people);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function app.find_dossiers, app.found_learners, app.meant_words, app.forget_name_words;
drop trigger keep_name_words_added on learner;
drop trigger keep_name_words_changed on learner;
alter table learner drop column search_keys;
drop table app.name_word;
drop function app.keep_name_words, app.person_keys, app.person_key, app.swapped, app.word_keys, app.sounds, app.name_words, app.is_particle;
drop extension fuzzystrmatch;
alter table dossier drop column merged_into_id;
alter table learner add column search_name text generated always as (app.fold(family_name || ' ' || given_name)
  || case when app.fold(family_name) like '% %' then ' ' || replace(app.fold(family_name), ' ', '') else '' end) stored;
comment on column learner.search_name is 'Folded; a family name in several words stands there in one word too.';
grant select (search_name) on learner to boussole_app;
create index learner_name on learner using gin (branch_id, search_name gin_trgm_ops) where not is_anonymous`);
    await q.query(formerSearch);
  }
}

const formerSearch = `
create function app.find_dossiers(name text, birth date, code text, found_limit integer)
returns table (dossier_id uuid, closeness real)
language plpgsql stable security definer set search_path = public, pg_temp
set pg_trgm.word_similarity_threshold = 0.4 as $$
begin
  if not app.is_caseworker() then return; end if;
  return query
  select d.id, sum(f.closeness)::real from (
    select l.id, greatest(similarity(l.search_name, name), word_similarity(name, l.search_name),
      word_similarity(replace(name, ' ', ''), l.search_name)) as closeness
    from learner l
    where name is not null and l.branch_id = app.branch_id() and not l.is_anonymous
      and (l.search_name %> name or l.search_name %> replace(name, ' ', '') or l.search_name % name)
    union all
    select l.id, 2 from learner l where l.branch_id = app.branch_id() and l.birth_on = birth
    union all
    select l.id, 3 from learner l where l.branch_id = app.branch_id() and l.code = find_dossiers.code
    union all
    select x.learner_id, 3 from dossier x where x.branch_id = app.branch_id() and x.reference = upper(find_dossiers.code)
  ) f join dossier d on d.learner_id = f.id
  group by d.id order by 2 desc, 1 limit found_limit;
end $$;
comment on function app.find_dossiers is 'Finds people of the actor''s own branch; a function because an index on likeness cannot serve under a policy.';
grant execute on function app.find_dossiers(text, date, text, integer) to boussole_app;
`;
