import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The light that was missing: how long the journal waits to be written down outside the database. */
export class Lights1764000000048 implements MigrationInterface {
  name = 'Lights1764000000048';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.unanchored_seconds() returns double precision
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(extract(epoch from now() - min(j.at)), 0)::double precision
  from journal_head h
  join journal_link l on l.chain = h.chain and l.seq = h.anchored_seq + 1
  join journal j on j.id = l.journal_id
  where h.seq > h.anchored_seq
$$;
comment on function app.unanchored_seconds is 'How old the oldest line of the journal is that no anchor outside the database covers yet; one row a chain is read.';
revoke execute on function app.unanchored_seconds() from public;
grant execute on function app.unanchored_seconds() to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop function app.unanchored_seconds');
  }
}
