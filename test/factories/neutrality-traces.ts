import { createHash, randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { quarterOf } from '@boussole/domain/neutrality/reading/period-code';
import type pg from 'pg';
import { aReport, someFigures } from './audited.js';
import type { Branch } from './network.js';

/** What an audit said of a world. */
export interface NeutralityTraces {
  /** The report of the running quarter: of the whole network, every world's. */
  readonly auditId: string;
  /** A territory that is this world's alone. */
  readonly territory: string;
}

interface Place {
  readonly branch: Branch;
  readonly far: Branch;
  readonly people: Readonly<Record<string, { readonly id: string; readonly membershipId: string }>>;
}

/** Mandates (the referent's is over: a live one sees every person of the network), units of every level, what was found, where people went. */
export async function neutralityTraces(owner: pg.Client, mark: string, { branch, far, people }: Place): Promise<NeutralityTraces> {
  const quarter = quarterOf(brusselsDay(new Date()));
  const auditId = await aReport(owner, quarter.from, quarter.until);
  await aReport(owner, quarter.from, brusselsDay(new Date()), false);
  await owner.query(`insert into audit_parameters (version, settings, reason, applies_from) values ('neutrality-9000', '{}', 'Pour plus tard.', '2190-01-01')
    on conflict do nothing`);
  const territory = `W${createHash('sha256').update(branch.id).digest('hex').slice(0, 6)}`;
  await owner.query(`insert into neutrality_mandate (membership_id, kind, basin, decision, from_on, until_on)
    values ($1, 'coordination', $3, $4, app.today() - 30, null), ($2, 'referent', null, $4, app.today() - 30, app.today() - 1)`,
  [people['coordinator']?.membershipId, people['auditor']?.membershipId, territory, `${mark} décision du comité`]);
  const figures = { ...someFigures, mark };
  const unit = (level: string, id: string | undefined, organisation: string | null) => owner.query(`
    insert into neutrality_unit (report_id, level, unit_id, organisation_id, basins, status, is_shown, counsellors, operators, figures)
    values ($1, $2, $3, $4, $5, 'jaune', $6, 6, $7, $8)`,
  [auditId, level, id, organisation, organisation ? [territory] : [], organisation !== null, [branch.organisationId], figures]);
  for (const level of ['structure', 'operator']) await unit(level, branch.organisationId, branch.organisationId);
  await unit('branch', branch.id, branch.organisationId);
  for (const { id } of Object.values(people)) await unit('counsellor', id, null);
  const finding = (level: string, id: string | undefined, organisation: string | null) => owner.query(`
    insert into neutrality_finding (id, report_id, rule, level, unit_id, other_id, organisation_id, basins, is_flagged, is_shown, figures)
    values ($1, $2, 'N-C1', $3, $4, $5, $6, $7, true, $8, $9)`,
  [randomUUID(), auditId, level, id, far.organisationId, organisation, organisation ? [territory] : [], organisation !== null, { p: 0.01, mark }]);
  await finding('structure', branch.organisationId, branch.organisationId);
  await finding('counsellor', people['counsellor']?.id, null);
  await owner.query(`insert into neutrality_flow (report_id, from_organisation_id, to_organisation_id, decisions, expected, is_shown)
    values ($1, $2, $3, 12, 6.5, true)`, [auditId, branch.organisationId, far.organisationId]);
  return { auditId, territory };
}
