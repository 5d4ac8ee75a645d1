import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dossier that stands in a list somebody takes away: its person reads that line too. */
export class Listed1764000000049 implements MigrationInterface {
  name = 'Listed1764000000049';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.record_listed(which uuid, dossiers uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_writing() or not exists (select from export_order o
    where o.id = which and o.membership_id = app.membership_id() and o.state = 'writing' and o.names_people) then
    raise exception 'not what she takes away' using errcode = 'BO403';
  end if;
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, is_change)
  select app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), 'list.taken', which, d.id, false
  from dossier d where d.id = any (dossiers) and not exists (select from journal j where j.dossier_id = d.id and j.about = which)
  order by d.id;
end $$;
comment on function app.record_listed is 'One line for each dossier of a page that somebody takes away, however often it stands in the list.';
revoke execute on function app.record_listed(uuid, uuid[]) from public;
grant execute on function app.record_listed(uuid, uuid[]) to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop function app.record_listed');
  }
}
