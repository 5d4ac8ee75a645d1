import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { type CodedPeriod, quarterOf, testsOn } from '@boussole/domain/neutrality/reading/period-code';
import { Impossible } from '../../impossible.js';
import type { Owner } from '../../owner.js';
import { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import { ownSetOf } from '../referrals/frozen.js';
import { organisationId } from '../register/places.js';
import { advisersOf } from './advisers.js';
import { type DecisionRows, decisionAt } from './freeze-again.js';
import { closedQuarters } from './quarters.js';
import { situationsOf } from './situations.js';
import { teams, type ToldTeam } from './told.js';

const quarterCount = Math.max(...teams.map(({ decisions }) => decisions.length));

/** Decisions of a year at the counters of invented bodies, for the audit to find what is told of each: added once. */
export async function loadDecisions(owner: Owner, now: Date): Promise<number> {
  if ((await owner.ask('select from membership where id = any($1) limit 1', [firstHats])).length > 0) return 0;
  const bodies = await owner.ask('select from organisation where id = any($1)', [teams.map(({ body }) => organisationId(body))]);
  if (bodies.length < teams.length) throw new Impossible('Chargez d’abord le réseau de démonstration (demo reseau).');
  const quarters = closedQuarters(now, quarterCount);
  let added = 0;
  const rows: DecisionRows[] = [];
  for (const team of teams) {
    const [people, decisions] = await tell(owner, team, quarters, now);
    added += people;
    rows.push(...decisions);
  }
  return added + await write(owner, rows);
}

const firstHats = teams.map(({ body }) => idOf(`membership:adviser:${body}:0`));

/** The closed quarters in which something was decided there, the first one first. */
export async function auditedQuarters(owner: Owner, now: Date): Promise<CodedPeriod[]> {
  const rows = await owner.ask<{ day: string }>(`select distinct date_trunc('quarter', s.frozen_at at time zone 'Europe/Brussels')::date::text as day
    from choice_set s where s.by_membership_id = any($1) order by 1`, [firstHats]);
  return rows.map(({ day }) => quarterOf(day)).filter((quarter) => testsOn(quarter) <= brusselsDay(now));
}

async function tell(owner: Owner, team: ToldTeam, quarters: readonly CodedPeriod[], now: Date): Promise<readonly [added: number, DecisionRows[]]> {
  const organisation = organisationId(team.body);
  const branches = await owner.ask<{ id: string }>('select id from branch where organisation_id = $1 order by name', [organisation]);
  const since = addDays(quarters.at(-1)?.from ?? '2020-01-01', -700);
  const { advisers, rows } = advisersOf(team, branches.map(({ id }) => id), since, now);
  let added = 0;
  for (const [table, list] of Object.entries(rows)) added += await owner.addMissing(table, list);
  const situations = await situationsOf(owner, organisationId(team.paidBy ?? team.body), team.favours ? organisationId(team.favours[0]) : null, now);
  const [first] = advisers;
  if (!first) return [added, []];
  const own = await ownSetOf(owner, first.membershipId);
  const decisions = quarters.flatMap((quarter, place) => Array.from({ length: team.decisions[place] ?? 0 }, (_, rank) => {
    const key = `counter:${team.body}:${quarter.from}:${rank}`;
    const dice = new Dice(`moment:${key}`);
    return decisionAt(team, dice.pick(advisers), dice.pick(situations), own, { key, at: within(quarter, dice), now });
  }));
  return [added, decisions];
}

/** Some minute of some day of a quarter, while counters are open. */
function within({ from, until }: CodedPeriod, dice: Dice): Date {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
  const start = Date.parse(`${addDays(from, dice.between(0, days))}T08:00:00Z`);
  return new Date(start + dice.between(0, 7 * 60) * 60_000);
}

// A chain tells its sets in the order in which they were frozen; each gets the moment at which it is told to have been.
async function write(owner: Owner, rows: readonly DecisionRows[]): Promise<number> {
  const inOrder = [...rows].sort((one, other) => Number(one.set['frozen_at']) - Number(other.set['frozen_at']));
  const sets = inOrder.map(({ set }) => set);
  const added = await owner.change(`insert into choice_set (id, organisation_id, branch_id, by_membership_id, snapshot, option_count, own_count)
    select (s->>'id')::uuid, (s->>'organisation_id')::uuid, (s->>'branch_id')::uuid, (s->>'by_membership_id')::uuid, s->>'snapshot', (s->>'option_count')::int, (s->>'own_count')::int
    from jsonb_array_elements($1::jsonb) with ordinality x(s, place) order by place`, [JSON.stringify(sets)]);
  await owner.change(`update choice_set c set frozen_at = (s->>'frozen_at')::timestamptz from jsonb_array_elements($1::jsonb) x(s) where c.id = (s->>'id')::uuid`,
    [JSON.stringify(sets.map(({ id, frozen_at }) => ({ id, frozen_at })))]);
  await owner.change(`insert into choice_event (choice_set_id, at, kind, detail)
    select (e->>'choice_set_id')::uuid, (e->>'at')::timestamptz, e->>'kind', e->'detail' from jsonb_array_elements($1::jsonb) with ordinality x(e, place) order by place`,
  [JSON.stringify(inOrder.flatMap(({ events }) => events))]);
  return added + await owner.addMissing('choice_made', inOrder.map(({ made }) => made));
}
