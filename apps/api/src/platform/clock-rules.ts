import { brusselsDay } from '@boussole/domain/calendar-date';
import { brusselsTime } from '@boussole/domain/team/wall-time';
import type { Client } from 'pg';

/** After an update of the time zones: what was agreed stays at its hour on the wall. Says what was moved, and on what the two clocks of the product disagree. */
export async function keepHours(owner: Client): Promise<string[]> {
  const { rows: [kept] } = await owner.query<{ moved: number | null }>('select app.keep_hours() as moved');
  const said = typeof kept?.moved === 'number' ? [`the clocks of Brussels have other rules than before: ${kept.moved} moments keep their hour on the wall`] : [];
  const { rows } = await owner.query<Shown>(`
    select moment as at, to_char(moment at time zone 'Europe/Brussels', 'YYYY-MM-DD HH24:MI') as wall
    from app.clock_change, unnest(array[from_at - interval '1 minute', from_at]) moment order by moment`);
  const other = otherHere(rows);
  if (other) said.push(`Node.js and PostgreSQL know other hours of Brussels (${other.toISOString()}): update the one whose time zones are older`);
  return said;
}

/** What a clock on the wall shows at an instant, to PostgreSQL. */
interface Shown { readonly at: Date; readonly wall: string }

/** The first instant at which Node's clock shows something else. */
export const otherHere = (shown: readonly Shown[]): Date | undefined =>
  shown.find(({ at, wall }) => `${brusselsDay(at)} ${brusselsTime(at)}` !== wall)?.at;
