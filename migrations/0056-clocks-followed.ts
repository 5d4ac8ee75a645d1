import type { MigrationInterface, QueryRunner } from 'typeorm';

const minutesAhead = (moment: string): string =>
  `(extract(epoch from (${moment}) at time zone 'Europe/Brussels' - (${moment}) at time zone 'UTC') / 60)::smallint`;

/** The days on which the clocks change, then the hour of each, as far ahead as anything is planned. */
const changes = `
create function app.clock_changes() returns table (from_at timestamptz, minutes smallint)
language sql stable set search_path = public, pg_temp as $$
  with days as (
    select at, ${minutesAhead('at')} as here, ${minutesAhead(`at + interval '1 day'`)} as there
    from generate_series(timestamptz '2026-01-01 00:00Z', timestamptz '2061-01-01 00:00Z', interval '1 day') at),
  hours as (
    select h as at, ${minutesAhead('h')} as here, ${minutesAhead(`h - interval '1 hour'`)} as before
    from days, generate_series(days.at, days.at + interval '1 day', interval '1 hour') h where days.here <> days.there)
  (select at, here from days order by at limit 1)
  union select at, here from hours where here <> before
$$;
comment on function app.clock_changes is 'When the clocks of Brussels change, by the rules that PostgreSQL knows today, and how far ahead of UTC they then are.';`;

/** What people agreed on by the clock on the wall. A reminder of a meeting is planned again by the meeting itself. */
const lying = {
  delivery: ['due_at', `state = 'pending'`],
  follow_up: ['due_at', `state = 'planned' and appointment_id is null`],
  appointment: ['starts_at', 'cancelled_at is null'],
  gathering: ['starts_at', `state = 'planned'`],
  handoff_appointment: ['starts_at', `state in ('proposed', 'confirmed')`],
  assignment: ['until_at', 'ended_at is null'],
  dossier_grant: ['until_at', 'revoked_at is null'],
} as const;

const moves = Object.entries(lying).map(([table, [column, live]]) => `
  update ${table} set ${column} = app.same_hour(${column}) where ${live} and ${column} > now() and app.same_hour(${column}) <> ${column};
  get diagnostics of_it = row_count;
  moved := moved + of_it;`).join('');

/** Whatever rules the clocks are given one day, what was agreed stays at its hour. */
export class ClocksFollowed1764000000056 implements MigrationInterface {
  name = 'ClocksFollowed1764000000056';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table app.clock_change (
  from_at timestamptz primary key,
  minutes smallint not null
);
comment on table app.clock_change is 'How far ahead of UTC the clocks of Brussels are from when on, by the rules under which what lies ahead was given its instant.';

${changes.trimStart()}

create function app.same_hour(moment timestamptz) returns timestamptz
language sql stable set search_path = public, pg_temp as $$
  select coalesce((
    select (moment at time zone 'UTC' + make_interval(mins => c.minutes)) at time zone 'Europe/Brussels'
    from app.clock_change c where c.from_at <= moment order by c.from_at desc limit 1), moment)
$$;
comment on function app.same_hour is 'When the clocks will show, by the rules of today, what they were to show at a moment by the rules of before.';

create function app.keep_hours() returns integer
language plpgsql set search_path = public, pg_temp as $$
declare
  known constant jsonb := (select jsonb_agg(c order by c.from_at) from app.clock_change c);
  today constant jsonb := (select jsonb_agg(c order by c.from_at) from app.clock_changes() c);
  moved integer := 0;
  of_it integer;
begin
  if known = today then return null; end if;${moves}
  update referral set due_at = app.same_hour(due_at), expires_at = app.same_hour(expires_at) where over_at is null
    and (due_at > now() and app.same_hour(due_at) <> due_at or expires_at > now() and app.same_hour(expires_at) <> expires_at);
  get diagnostics of_it = row_count;
  moved := moved + of_it;
  delete from app.clock_change;
  insert into app.clock_change select * from app.clock_changes();
  return moved;
end $$;
comment on function app.keep_hours is 'When the rules of the clocks are others than before: what lies ahead keeps its hour on the wall, and how many that were; null when they are the same.';

insert into app.clock_change select * from app.clock_changes();
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function app.keep_hours, app.same_hour, app.clock_changes;
drop table app.clock_change;
`);
  }
}
