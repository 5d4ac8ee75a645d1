import { brusselsDay } from '@boussole/domain/calendar-date';
import { grains, periodBefore, periodOf } from '@boussole/domain/figures/period';
import { type ReleaseFacts, releaseOf } from '@boussole/domain/figures/release';
import pg from 'pg';
import { countedBodies, standIns } from './figure-stand-ins.js';

const network = '00000000-0000-0000-0000-000000000000';
const spreadBack = { month: 15, quarter: 6, year: 2 } as const;

/** What the worker tells at night: quarters of three bodies and of the network, lent to the other bodies; how the network lies. Once for a database. */
export async function publish(owner: pg.Client, workerUrl: string): Promise<void> {
  const { rows: [told] } = await owner.query<{ is: boolean }>('select exists (select from figure_shown) as is');
  if (told?.is) return;
  const worker = new pg.Client({ connectionString: workerUrl });
  await worker.connect();
  const job = async <Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> => {
    await worker.query('begin');
    await worker.query('select app.begin_job()');
    const { rows } = await worker.query<Row>(text, values);
    await worker.query('commit');
    return rows;
  };
  await owner.query(standIns);
  const { rows: units } = await owner.query<{ id: string }>('select distinct organisation_id as id from place_of where body = any($1::int[])', [countedBodies]);
  for (const unit of [network, ...units.map(({ id }) => id)]) {
    const { rows: years } = await owner.query<{ year: number; over: number }>(`select year, app.months_over(year) as over from (
      select distinct extract(year from period)::integer as year from figure where unit_id = $1 and grain = 'year' and slice = '') y
      where app.months_over(year) > 0`, [unit]);
    for (const { year, over } of years) {
      const [found] = await job<{ facts: ReleaseFacts }>('select app.release_facts($1, $2) as facts', [unit, year]);
      if (!found) throw new Error('no facts');
      const { counted, tables } = releaseOf(unit, year, over, found.facts);
      await job('select app.keep_release($1, $2, $3, $4, $5)', [unit, year, over, JSON.stringify(counted), JSON.stringify(tables)]);
    }
  }
  await owner.query(`insert into figure_shown (level, unit_id, organisation_id, year, measure, shown)
    select f.level, s.unit_id, s.organisation_id, f.year, f.measure, f.shown from stand_in s join figure_shown f on f.unit_id = s.like_id`);
  const today = brusselsDay(new Date());
  for (const grain of grains) {
    for (let back = 1; back <= spreadBack[grain]; back += 1) {
      await job('select app.spread_figures($1, $2)', [grain, periodBefore(periodOf(grain, today), back).from]);
    }
  }
  await worker.end();
  await owner.query('vacuum analyze figure_shown, figure_spread');
}
