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

/** Something in each table of the figures: of a branch, its body and the network, and of one dossier. */
export async function figureTraces(owner: pg.Client, { branch, dossierId }: { branch: Branch; dossierId: string }): Promise<void> {
  await figuresOf(owner, branch, ['opened', 'got', 'handoff_to']);
  await figuresOfNetwork(owner, ['opened', 'need']);
  await owner.query(`insert into figure_spread (grain, period, indicator, branches, tenths) values ('year', '2031-01-01', 'two_contacts', 12, '{0.1,0.2,0.3,0.4,0.5}')
    on conflict do nothing`);
  await owner.query(`insert into dossier_figure (dossier_id, branch_id, parts) values ($1, $2, '{}') on conflict do nothing`, [dossierId, branch.id]);
  await owner.query(`insert into figure_gone (parts) values (array[($1, $2, '2031-01-01', 'opened', 'named', null, 1)::app.figure_part])`,
    [branch.id, branch.organisationId]);
  await owner.query(`insert into figure_release (unit_id, year, months_over, counted) values ($1, 2031, 12, '{"lines": [], "few": []}') on conflict do nothing`, [branch.organisationId]);
}
