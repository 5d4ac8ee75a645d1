import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Figures of a unit as a report bears them, as far as the screens read them. */
export const someFigures = { n: 120, n_decisions: 140, O: 60, E: 30, V: 20, ratio: 2, assessable: true, n_excluded_wish: 3 };

interface Unit {
  readonly level: 'structure' | 'branch' | 'operator' | 'counsellor';
  readonly unitId: string;
  readonly organisationId: string | null;
  readonly basins?: readonly string[];
  readonly status?: string;
  readonly isShown?: boolean;
}

/** The audit of a stretch of days, made once whoever asks first. */
export async function aReport(owner: pg.Client, from: string, until: string, isOfficial = true): Promise<string> {
  await owner.query(`insert into neutrality_report (id, from_on, until_on, parameters, is_official, print, decisions, network)
    values ($1, $2, $3, 'neutrality-1', $4, $5, 140, '{}') on conflict do nothing`, [randomUUID(), from, until, isOfficial, 'a'.repeat(64)]);
  const { rows } = await owner.query<{ id: string }>(`select id from neutrality_report
    where from_on = $1 and until_on = $2 and parameters = 'neutrality-1'`, [from, until]);
  return rows[0]?.id ?? '';
}

export async function anAuditedUnit(
  owner: pg.Client, reportId: string, { level, unitId, organisationId, basins = [], status = 'orange', isShown = true }: Unit,
): Promise<void> {
  await owner.query(`insert into neutrality_unit (report_id, level, unit_id, organisation_id, basins, status, is_shown, counsellors, figures)
    values ($1, $2, $3, $4, $5, $6, $7, 6, $8)`, [reportId, level, unitId, organisationId, basins, status, isShown, someFigures]);
}

export async function aFinding(
  owner: pg.Client, reportId: string, rule: string, isFlagged: boolean, { level, unitId, organisationId, basins = [] }: Unit,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`
    insert into neutrality_finding (id, report_id, rule, level, unit_id, organisation_id, basins, is_flagged, is_shown, figures)
    values ($1, $2, $3, $4, $5, $6, $7, $8, true, '{"p": 0.01}') returning id`,
  [randomUUID(), reportId, rule, level, unitId, organisationId, basins, isFlagged]);
  return rows[0]?.id ?? '';
}

/** Somebody is watched since a while, and an alert rang. */
export async function anAlert(owner: pg.Client, personId: string, operatorId: string): Promise<string> {
  await owner.query(`insert into neutrality_watch (person_id, episode, began_on, through_day, employers, decisions, equal_margin, equal_decisions,
      equal_likelihoods, equal_drifts, highest_evidence, highest_drift, alarm, parameters)
    values ($1, 1, app.today() - 90, app.today() - 1, $2, 40, 1.25, 40, '{1}', '{1}', 6, 1, 40, 'neutrality-1')`, [personId, [operatorId]]);
  const { rows } = await owner.query<{ id: string }>(`insert into neutrality_alert (id, person_id, episode, rule, rang_on, decisions, operators)
    values ($1, $2, 1, 'N-D1', app.today() - 1, 40, $3) returning id`, [randomUUID(), personId, [operatorId]]);
  return rows[0]?.id ?? '';
}

/** What the network entrusts somebody with. */
export async function aMandate(
  owner: pg.Client, membershipId: string, kind: 'coordination' | 'referent', basin: string | null = null,
): Promise<void> {
  await owner.query(`insert into neutrality_mandate (membership_id, kind, basin, decision)
    values ($1, $2, $3, 'PV du 12 juin 2026')`, [membershipId, kind, basin]);
}
