import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that leave as files: who ordered what and why, and the rows until they are fetched. */
export class Exports1764000000044 implements MigrationInterface {
  name = 'Exports1764000000044';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table export_order (
  id uuid primary key,
  membership_id uuid not null references membership(id),
  branch_id uuid not null references branch(id),
  list text not null check (list in ('caseload', 'due', 'inbox', 'staff', 'shares', 'escalations', 'figure_rows', 'gatherings', 'participants', 'quality_actions',
    'corrections', 'sheets')),
  view text not null check (length(view) between 1 and 80),
  format text not null check (format in ('csv', 'xlsx', 'json')),
  names_people boolean not null,
  reason text check (length(reason) between 10 and 500),
  state text not null default 'writing' check (state in ('writing', 'ready', 'failed')),
  failure text check (length(failure) <= 60),
  chunks integer not null default 0 check (chunks >= 0),
  place text,
  rows_written integer not null default 0 check (rows_written >= 0),
  rows_known integer check (rows_known >= 0),
  held_until timestamptz,
  made_at timestamptz not null default now(),
  ready_at timestamptz,
  check (names_people = (reason is not null)),
  check ((state = 'failed') = (failure is not null)),
  check ((state = 'ready') = (ready_at is not null))
);
comment on table export_order is
  'A list that somebody asked to take away: which one, as she saw it, why when it names people, how far it is written, how many rows left. Kept when the rows are gone.';
comment on column export_order.place is 'After which row the next page begins.';
comment on column export_order.held_until is 'Somebody writes it until then, unless she writes on; afterwards another one takes it up.';
create index export_order_of_member on export_order (membership_id, made_at);

create table export_chunk (
  order_id uuid not null references export_order(id) on delete cascade,
  place integer not null check (place >= 0),
  rows bytea not null,
  made_at timestamptz not null default now(),
  primary key (order_id, place)
);
comment on table export_chunk is 'Some rows of an export, sealed, for a day.';
create index export_chunk_made on export_chunk (made_at);

select app.protect('export_order', 'export_chunk');
create policy own_read on export_order for select to boussole_app using (membership_id = (select app.membership_id()));
comment on policy own_read on export_order is 'Under each hat, one''s own exports.';
create policy own_order on export_order for insert to boussole_app with check (
  (select app.is_writing()) and membership_id = (select app.membership_id()) and branch_id = (select app.branch_id()) and state = 'writing'
  and (list = 'corrections' or (select app.role()) = any(case list when 'staff' then '{structure_admin}'
    when 'inbox' then '{counsellor,coordinator,operator_agent}' when 'shares' then '{counsellor,coordinator,operator_agent}'
    when 'escalations' then '{coordinator}' when 'figure_rows' then '{coordinator}'
    when 'gatherings' then '{counsellor,coordinator,manager}' when 'participants' then '{counsellor,coordinator,manager}'
    when 'quality_actions' then '{counsellor,coordinator,manager}'
    when 'sheets' then '{structure_admin,coordinator,manager,operator_agent}'
    else '{counsellor,coordinator}' end::text[])));
comment on policy own_order on export_order is 'Whoever reads a list on her screen orders it, for herself.';
create policy own_progress on export_order for update to boussole_app
  using ((select app.is_writing()) and state = 'writing' and membership_id = (select app.membership_id()))
  with check (membership_id = (select app.membership_id()));
comment on policy own_progress on export_order is 'Only whoever ordered it, in a session of her own, writes it on; what is over stays as it is.';
grant select, insert on export_order to boussole_app;
grant update (state, failure, chunks, place, rows_written, rows_known, held_until, ready_at) on export_order to boussole_app;

create policy own_read on export_chunk for select to boussole_app using (
  order_id in (select o.id from export_order o where o.membership_id = (select app.membership_id())));
comment on policy own_read on export_chunk is 'The rows of one''s own exports.';
create policy own_write on export_chunk for insert to boussole_app with check (
  (select app.is_writing()) and order_id in (select o.id from export_order o where o.membership_id = (select app.membership_id()) and o.state = 'writing'));
comment on policy own_write on export_chunk is 'Rows are added to an export that one is writing oneself.';
create policy tidy_read on export_chunk for select to boussole_worker using (app.role() = 'worker');
comment on policy tidy_read on export_chunk is 'The worker finds rows to forget.';
create policy tidy on export_chunk for delete to boussole_worker using (app.role() = 'worker' and made_at < now() - interval '24 hours');
comment on policy tidy on export_chunk is 'The worker forgets rows after a day.';
grant select, insert on export_chunk to boussole_app;
grant select (order_id, made_at), delete on export_chunk to boussole_worker;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table export_chunk, export_order');
  }
}
