import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Ask } from '../../../platform/statement.js';
import type { Taken, Waiting } from './take-decisions.js';

/** So many decisions are taken together. */
const batch = 200;
/** So many choices are looked at together. */
const piece = 20_000;
/** A choice may be seen so much later than the moment that it bears: no transaction lasts so long. */
const margin = '1 day';

const startOf = (day: string): string => `${day}::date::timestamp at time zone 'Europe/Brussels'`;

/** One night at a time, be it the worker's or somebody's who typed it. */
export async function lockNight(ask: Ask): Promise<void> {
  await ask(`select pg_advisory_xact_lock(hashtextextended('audit of the night', 0))`);
}

/**
 * Opens a night, or opens it again: it will look from where the nights before stopped, or from an earlier day. No moment that is still to
 * come is ever behind, whatever a clock said.
 */
export async function openNight(ask: Ask, night: CalendarDate, since: CalendarDate | null): Promise<void> {
  await ask(`
    with span as (select least(${startOf('$1')}, now(), ${startOf('$2')},
      coalesce((select n.looked_until - interval '${margin}' from audit_night n order by n.day desc limit 1), '-infinity')) as begins)
    insert into audit_night (day, looked_from, looked_until) select $1, span.begins, span.begins from span
    on conflict (day) do update set looked_from = least(audit_night.looked_from, excluded.looked_from), looked_until = excluded.looked_until,
      is_collected = false, done_at = null`, [night, since]);
}

/**
 * Puts in the line decisions of which something was chosen, in the next piece of what this night looks at, and that were not seen yet.
 * Choices are looked at by their moment alone: what lies behind costs nothing, however much it is.
 */
export async function collect(ask: Ask, night: CalendarDate): Promise<void> {
  const { from, until, isLast } = await nextPiece(ask, night);
  await ask(`
    with added as (
      insert into audited_decision (choice_set_id, person_id, organisation_id, branch_id, day, quarter)
      select s.id, m.person_id, s.organisation_id, s.branch_id, x.day, date_trunc('quarter', x.day::timestamp)::date
      from (select distinct c.choice_set_id from choice_made c where c.made_at >= $2 and c.made_at < $3) c
        join choice_set s on s.id = c.choice_set_id join membership m on m.id = s.by_membership_id,
        lateral (select ((s.snapshot::json->>'at')::timestamptz at time zone 'Europe/Brussels')::date as day offset 0) x
      where not exists (select from audited_decision a where a.choice_set_id = c.choice_set_id)
      on conflict do nothing returning 1)
    update audit_night set looked_until = $3, found = found + (select count(*) from added), is_collected = $4 where day = $1`,
  [night, from, until, isLast]);
}

interface Piece { readonly from: string; readonly until: string; readonly isLast: boolean }

// Asked one after the other: each plan knows how short the piece is.
async function nextPiece(ask: Ask, night: CalendarDate): Promise<Piece> {
  const [row] = await ask<{ from: string; target: string }>(`
    select looked_until::text as "from", least(${startOf('$1')}, now())::text as target from audit_night where day = $1`, [night]);
  if (!row) throw new Error('a night is opened before anything is looked for');
  const { from, target } = row;
  const [full] = await ask<Pick<Piece, 'until' | 'isLast'>>(`
    select least($2::timestamptz, x.at)::text as until, x.at >= $2 as "isLast" from (
      select greatest(c.made_at, $1::timestamptz + interval '1 microsecond') as at from choice_made c
      where c.made_at >= $1 order by c.made_at offset ${piece} limit 1) x`, [from, target]);
  return { from, ...full ?? { until: target, isLast: true } };
}

/** How far a night is; null: it was not opened. */
export async function nightOf(ask: Ask, night: CalendarDate): Promise<{ readonly isCollected: boolean; readonly isOver: boolean } | null> {
  const [row] = await ask<{ isCollected: boolean; isOver: boolean }>(
    'select is_collected as "isCollected", done_at is not null as "isOver" from audit_night where day = $1', [night]);
  return row ?? null;
}

/** Those who have waited longest, in the order of processing: by day, then by number. */
export const waitingFirst = (ask: Ask): Promise<Waiting[]> => ask<Waiting>(`
  select choice_set_id as id, person_id as "personId", day::text as day, quarter::text as quarter from audited_decision
  where taken_on is null order by day, choice_set_id limit ${batch}`);

/** Says of each decision what became of it. Whoever finds one that was taken meanwhile gives everything back. */
export async function keepTaken(ask: Ask, decisions: readonly Taken[], night: CalendarDate): Promise<void> {
  const rows = decisions.map(({ id, fate, choiceKey, isChosen, decision, parts }) => ({
    id, fate, key: choiceKey, own: [...decision.own].sort(),
    parts: parts.map(({ level, unit, law, marked, isNewPerson }) =>
      ({ level, unit, key: law.key, least: law.least, chances: [...law.chances], marked, chosen: isChosen, person: isNewPerson })),
  }));
  const kept = await ask(`
    update audited_decision a set taken_on = $1, fate = x.fate, choice_key = decode(x.key, 'hex'), own = x.own, parts = x.parts
    from jsonb_to_recordset($2) as x(id uuid, fate text, key text, own uuid[], parts jsonb)
    where a.choice_set_id = x.id and a.taken_on is null returning 1`, [night, JSON.stringify(rows)]);
  if (kept.length !== decisions.length) throw new Error('a decision was taken twice');
  await ask('update audit_night set taken = taken + $2 where day = $1', [night, decisions.length]);
}

export async function finishNight(ask: Ask, night: CalendarDate): Promise<void> {
  await ask('update audit_night set done_at = now() where day = $1 and done_at is null', [night]);
}
