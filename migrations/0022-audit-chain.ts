import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journal chained per organisation, and its anchors. */
export class AuditChain1764000000022 implements MigrationInterface {
  name = 'AuditChain1764000000022';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table journal add column is_change boolean not null default false;
comment on column journal.is_change is 'Something was changed; else it was only read. Unknown, so false, for lines older than this column.';

create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections, is_change)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about,
    app.opened(), app.opened_door(), app.opened_part(5), string_to_array(app.opened_part(6), ','), app.is_writing())
$$;

create function app.record_in(what text, about uuid, dossier uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, is_change)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about, dossier, true)
$$;
comment on function app.record_in is 'What the owner''s functions do to a dossier that nobody has open: its person reads the line too.';

create table journal_head (
  chain uuid primary key,
  seq bigint not null,
  hash bytea not null,
  anchored_seq bigint not null default 0
) with (fillfactor = 20);
comment on table journal_head is 'The end of each chain of the journal: one chain for an organisation, the nil one for what belongs to none.';

create table journal_link (
  chain uuid not null,
  seq bigint not null,
  journal_id bigint not null,
  hash bytea not null,
  primary key (chain, seq)
);
comment on table journal_link is 'Each line of the journal at its place in its chain, under a hash that covers it and all before it.';

create function app.journal_text(line journal, seq bigint) returns text
language sql stable set search_path = public, pg_temp as $$
  select json_build_array('1', seq::text, line.id::text, (extract(epoch from line.at) * 1000000)::bigint::text, line.organisation_id::text,
    line.branch_id::text, line.person_id::text, line.membership_id::text, line.role, line.what, line.about::text, line.dossier_id::text,
    line.door, line.purpose, array_to_string(line.sections, ','), line.is_change::text)::text
$$;
comment on function app.journal_text is 'A line as it is hashed, form 1: a JSON array of texts, in this order, as PostgreSQL writes it.';

create function app.link_journal() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ours constant uuid := coalesce(new.organisation_id, '00000000-0000-0000-0000-000000000000');
  head journal_head;
  next_hash bytea;
begin
  select * into head from journal_head h where h.chain = ours for update;
  if not found then
    insert into journal_head (chain, seq, hash) values (ours, 0, '') on conflict do nothing;
    select * into head from journal_head h where h.chain = ours for update;
  end if;
  next_hash := sha256(head.hash || convert_to(app.journal_text(new, head.seq + 1), 'UTF8'));
  insert into journal_link (chain, seq, journal_id, hash) values (ours, head.seq + 1, new.id, next_hash);
  update journal_head h set seq = head.seq + 1, hash = next_hash where h.chain = ours;
  return null;
end $$;
comment on function app.link_journal is 'Gives a line its place. At the commit: the head of the chain is held for as short as can be.';

do $$
declare
  line journal;
  ours uuid;
  last_chain uuid;
  last_seq bigint := 0;
  last_hash bytea := '';
begin
  for line in select * from journal order by coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), id loop
    ours := coalesce(line.organisation_id, '00000000-0000-0000-0000-000000000000');
    if ours is distinct from last_chain then
      if last_chain is not null then insert into journal_head (chain, seq, hash) values (last_chain, last_seq, last_hash); end if;
      last_chain := ours; last_seq := 0; last_hash := '';
    end if;
    last_seq := last_seq + 1;
    last_hash := sha256(last_hash || convert_to(app.journal_text(line, last_seq), 'UTF8'));
    insert into journal_link (chain, seq, journal_id, hash) values (ours, last_seq, line.id, last_hash);
  end loop;
  if last_chain is not null then insert into journal_head (chain, seq, hash) values (last_chain, last_seq, last_hash); end if;
end $$;

create constraint trigger link_journal after insert on journal
  deferrable initially deferred for each row execute function app.link_journal();

select app.protect('journal_head', 'journal_link');
grant select, update (anchored_seq) on journal_head to boussole_worker;
create policy job on journal_head to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on journal_head is 'The worker writes the heads down outside the database.';

create index journal_of_person on journal (person_id, id desc) where person_id is not null;
grant select on journal to boussole_app;
create policy own_acts on journal for select to boussole_app using (person_id = (select app.person_id()));
comment on policy own_acts on journal is 'One sees what one did oneself.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy own_acts on journal;
revoke select on journal from boussole_app;
drop index journal_of_person;
drop trigger link_journal on journal;
drop function app.link_journal, app.journal_text;
drop table journal_link, journal_head;
drop function app.record_in;
create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about,
    app.opened(), app.opened_door(), app.opened_part(5), string_to_array(app.opened_part(6), ','))
$$;
alter table journal drop column is_change;`);
  }
}
