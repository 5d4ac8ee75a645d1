import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Branch } from './network.js';

interface Place {
  readonly branch: Branch;
  readonly choiceSetId: string;
  readonly author: { readonly id: string };
}

const watch = `insert into neutrality_watch (person_id, episode, began_on, through_day, employers, decisions, equal_margin, equal_decisions,
    equal_likelihoods, equal_drifts, highest_evidence, highest_drift, alarm, parameters)
  values ($1, $2, '2026-01-05', '2026-02-10', $3, 14, 1.25, 14, '{0.5,1.25}', '{0.75,1.5}', 6.5, 900, 14, 'neutrality-1')`;

/** What the nights leave behind: a decision that was taken, a watch that rang, the figures of a quarter that runs, and who stands behind them. */
export async function nightTraces(owner: pg.Client, mark: string, { branch, choiceSetId, author }: Place): Promise<void> {
  const { organisationId } = branch;
  await owner.query(`insert into audited_decision (choice_set_id, person_id, organisation_id, branch_id, day, quarter, taken_on, fate, own, parts)
    values ($1, $2, $3, $4, '2026-02-10', '2026-01-01', '2026-02-11', 'wish', $5, '[]')`,
  [choiceSetId, author.id, organisationId, branch.id, [organisationId]]);
  await owner.query(watch, [author.id, 1, [organisationId]]);
  await owner.query(`insert into neutrality_alert (id, person_id, episode, rule, rang_on, decisions, operators)
    values ($1, $2, 1, 'N-D1', '2026-02-11', 14, $3)`, [randomUUID(), author.id, [organisationId]]);
  for (const [level, unit, isShown] of [['structure', organisationId, true], ['counsellor', author.id, false]] as const) {
    await aTally(owner, { level, unit, organisationId: level === 'structure' ? organisationId : null, basins: [], isShown, people: [author.id], figures: { mark } });
  }
  await owner.query(`insert into tally_pattern (quarter, layer, bodies, people, learners) values ('2026-01-01', 'chosen', $1, $2, $3)`,
    [[`structure:${organisationId}`], [author.id], [`${mark} nom de personne`]]);
}

export interface TallyTold {
  readonly quarter?: string;
  readonly level: string;
  readonly unit: string;
  readonly organisationId: string | null;
  readonly basins: readonly string[];
  readonly isShown: boolean;
  readonly people?: readonly string[];
  readonly figures?: object;
}

export async function aTally(owner: pg.Client, told: TallyTold): Promise<void> {
  const { quarter = '2026-01-01', level, unit, organisationId, basins, isShown, people = [], figures = {} } = told;
  await owner.query(`insert into neutrality_tally (quarter, level, unit_id, organisation_id, basins, people, persons, decisions, excluded_wishes, observed,
      informative, determined, determined_marked, impossible, groups, figures, is_shown, through_day)
    values ($1, $2, $3, $4, $5, $6, 7, 1, 1, 0, 0, 0, 0, 0, '{}', $7, $8, $1)`, [quarter, level, unit, organisationId, basins, people, figures, isShown]);
}
