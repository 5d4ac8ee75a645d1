import type pg from 'pg';
import type { Branch } from './network.js';

export const network = '00000000-0000-0000-0000-000000000000';
const year = '2031-01-01';

type Unit = readonly [level: 'branch' | 'organisation' | 'network', id: string, organisationId: string | null];

/** What is counted of a branch and its body, and told of them, under each measure: one line each. */
export async function figuresOf(owner: pg.Client, { id, organisationId }: Branch, measures: readonly string[]): Promise<void> {
  await linesOf(owner, [['branch', id, organisationId], ['organisation', organisationId, organisationId]], measures);
}

export const figuresOfNetwork = (owner: pg.Client, measures: readonly string[]): Promise<void> => linesOf(owner, [['network', network, null]], measures);

async function linesOf(owner: pg.Client, units: readonly Unit[], measures: readonly string[]): Promise<void> {
  for (const [level, unit, organisation] of units) {
    await owner.query(`insert into figure (level, unit_id, organisation_id, grain, period, measure, people, events)
      select $1, $2, $3, 'year', '${year}', m, 7, 7 from unnest($4::text[]) m on conflict do nothing`, [level, unit, organisation, measures]);
    await owner.query(`insert into figure_shown (level, unit_id, organisation_id, year, measure, shown)
      select $1, $2, $3, 2031, m, '{}' from unnest($4::text[]) m on conflict do nothing`, [level, unit, organisation, measures]);
  }
}
