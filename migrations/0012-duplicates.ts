import type { MigrationInterface, QueryRunner } from 'typeorm';
import { detection } from './duplicates-detection.js';
import { merging } from './duplicates-merging.js';

/** Probable twins are proposed to people; what people merge can be taken apart again. */
export class Duplicates1764000000012 implements MigrationInterface {
  name = 'Duplicates1764000000012';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.coordinates_network() returns boolean language sql stable set search_path = public, pg_temp as $$
  select app.role() = 'coordinator' and exists (select from organisation g join organisation_type t on t.code = g.kind
    where g.id = app.organisation_id() and t.family = 'pilotage')
$$;
comment on function app.coordinates_network is 'A coordinator of a body whose trade is to steer the network (a basin''s instance, OTLAV).';

create table register_merge (
  id uuid primary key default gen_random_uuid(),
  turn bigint generated always as identity,
  sheet_kind text not null check (sheet_kind in ('organisation', 'branch', 'offer')),
  winner_id uuid not null,
  loser_id uuid not null check (loser_id <> winner_id),
  moved jsonb not null default '[]',
  touched uuid[] not null default '{}',
  targets uuid[] not null default '{}',
  pairs uuid[] not null default '{}',
  merged_by uuid not null,
  merged_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz
);
comment on table register_merge is 'What a merge moved, step by step, so that it can be taken apart again.';
comment on column register_merge.moved is 'Steps in order: [{"table", "column", "to", "items": [{"id", "from"}]}].';
comment on column register_merge.pairs is 'Pairs proposed because what looked like the loser may look like the winner.';
create index register_merge_turn on register_merge (turn) where undone_at is null;

create table duplicate_pair (
  id uuid primary key default gen_random_uuid(),
  sheet_kind text not null check (sheet_kind in ('organisation', 'branch', 'offer')),
  left_id uuid not null,
  right_id uuid not null check (left_id < right_id),
  left_keeper_id uuid,
  right_keeper_id uuid,
  reasons text[] not null check (cardinality(reasons) > 0 and reasons <@ '{same_number,same_name,near_name,same_phone,same_email,same_address,same_title,same_place}'),
  score real not null check (score between 0 and 1),
  run_id uuid,
  left_line integer,
  right_line integer,
  state text not null default 'proposed' check (state in ('proposed', 'merged', 'apart')),
  merge_id uuid references register_merge(id),
  created_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  unique (sheet_kind, left_id, right_id),
  check ((state = 'merged') = (merge_id is not null))
);
comment on table duplicate_pair is 'Two sheets that may be one: proposed to a person, never merged alone; a pair kept apart is not proposed again.';
comment on column duplicate_pair.left_keeper_id is 'Who keeps the left sheet, kept in line with it.';
create index duplicate_pair_right on duplicate_pair (right_id);
create index duplicate_pair_state on duplicate_pair (state, created_at desc, id desc);
create index duplicate_pair_run on duplicate_pair (run_id) where run_id is not null;
create index duplicate_pair_merge on duplicate_pair (merge_id) where merge_id is not null;

create function app.fill_pair() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  new.left_keeper_id := app.keeper_of(new.sheet_kind, new.left_id);
  new.right_keeper_id := app.keeper_of(new.sheet_kind, new.right_id);
  return new;
end $$;
comment on function app.fill_pair is 'A pair knows who keeps its two sheets.';
create trigger fill before insert on duplicate_pair for each row execute function app.fill_pair();

select app.protect('duplicate_pair', 'register_merge');
grant select on duplicate_pair, register_merge to boussole_app;
grant update (state, decided_by, decided_at) on duplicate_pair to boussole_app;
grant select, insert, update (left_line, right_line, run_id) on duplicate_pair to boussole_worker;
grant execute on function app.coordinates_network() to boussole_app, boussole_worker, boussole_stats;

create policy concerned on duplicate_pair for select to boussole_app using (
  ((select app.is_keeper()) and (left_keeper_id = (select app.organisation_id()) or right_keeper_id = (select app.organisation_id())))
  or (select app.coordinates_network()));
comment on policy concerned on duplicate_pair is 'Whoever keeps one of the two sheets, and those who coordinate the network.';
create policy keep_apart on duplicate_pair for update to boussole_app
  using ((select app.is_writing()) and state = 'proposed' and (((select app.is_keeper())
    and left_keeper_id = (select app.organisation_id()) and right_keeper_id = (select app.organisation_id()))
    or (select app.coordinates_network())))
  with check (state = 'apart');
comment on policy keep_apart on duplicate_pair is 'Whoever keeps both sheets, or coordinates the network, says that they are two.';
create policy job on duplicate_pair to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker' and state = 'proposed');
comment on policy job on duplicate_pair is 'The worker proposes; it never decides.';
create policy concerned on register_merge for select to boussole_app using (
  id in (select p.merge_id from duplicate_pair p where p.merge_id is not null));
comment on policy concerned on register_merge is 'Whoever sees the pair that was merged.';
${detection}
${merging}
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function app.merge_sheets(uuid, uuid), app.undo_merge(uuid), app.merge_offers(uuid, uuid, uuid), app.merge_branches(uuid, uuid, uuid),
  app.merge_organisations(uuid, uuid, uuid), app.redirect(uuid, text, text, uuid[], uuid), app.refresh_pairs(uuid[]),
  app.propose_duplicates(text, uuid[], uuid), app.propose_organisations(uuid[], uuid), app.propose_offers(uuid[], uuid);
drop table duplicate_pair, register_merge;
alter table organisation drop column name_key, drop column name_numbers;
drop index organisation_number_twin, branch_phone_twin, branch_email_twin, branch_address_twin, offer_title_twin;
drop function app.fill_pair(), app.coordinates_network(), app.name_key(text),
  app.number_key(text), app.phone_key(text), app.address_key(text, text)`);
  }
}
