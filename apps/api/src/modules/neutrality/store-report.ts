import { randomUUID } from 'node:crypto';
import type { Period } from '@boussole/domain/neutrality/period/calendar';
import type { Ask } from '../../platform/statement.js';
import type { MadeAudit } from './audit-gathered.js';
import { versionOn } from './parameters.queries.js';

/** Which audit it is. */
export interface AuditOf extends Period { readonly parameters: string }

/** A report that is kept. */
export interface Kept { readonly id: string; readonly print: string; readonly decisions: number }

/** The report of a period under a version, if there is one. */
export async function keptReport(ask: Ask, { from, until, parameters }: AuditOf): Promise<Kept | null> {
  const [kept] = await ask<Kept>(`select id, print, decisions from neutrality_report
    where from_on = $1 and until_on = $2 and parameters = $3`, [from, until, parameters]);
  return kept ?? null;
}

/**
 * Writes an audit, whole, in the transaction that it is given; one that is there already stays as it is. Answers the report, and whether
 * it is this one.
 */
export async function storeReport(
  ask: Ask, of: AuditOf, made: MadeAudit, askedBy: string | null,
): Promise<{ readonly kept: Kept; readonly isNew: boolean }> {
  const id = randomUUID();
  const { from, until, parameters } = of;
  const isOfficial = parameters === await versionOn(ask, from);
  const added = await ask(`
    insert into neutrality_report (id, from_on, until_on, parameters, is_official, print, decisions, network, asked_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (from_on, until_on, parameters) do nothing returning id`,
  [id, from, until, parameters, isOfficial, made.print, made.decisions, JSON.stringify(made.network), askedBy]);
  if (added.length === 0) {
    const kept = await keptReport(ask, of);
    if (!kept) throw new Error('a report that is there cannot be read');
    return { kept, isNew: false };
  }
  await ask(`
    insert into neutrality_unit (report_id, level, unit_id, organisation_id, basins, status, is_shown, counsellors, operators, figures)
    select $1, level, "unitId", "organisationId", basins, status, "isShown", counsellors, operators, figures
    from jsonb_to_recordset($2) as x(level text, "unitId" uuid, "organisationId" uuid, basins text[], status text, "isShown" boolean,
      counsellors integer, operators uuid[], figures jsonb)`, [id, JSON.stringify(made.units)]);
  await ask(`
    insert into neutrality_finding (id, report_id, rule, level, unit_id, other_id, organisation_id, basins, is_flagged, is_shown, figures)
    select gen_random_uuid(), $1, rule, level, "unitId", "otherId", "organisationId", basins, "isFlagged", "isShown", figures
    from jsonb_to_recordset($2) as x(rule text, level text, "unitId" uuid, "otherId" uuid, "organisationId" uuid, basins text[],
      "isFlagged" boolean, "isShown" boolean, figures jsonb)`, [id, JSON.stringify(made.findings)]);
  await ask(`insert into neutrality_flow (report_id, from_organisation_id, to_organisation_id, decisions, expected, is_shown)
    select $1, "from", "to", decisions, expected, "isShown"
    from jsonb_to_recordset($2) as x("from" uuid, "to" uuid, decisions integer, expected double precision, "isShown" boolean)`,
  [id, JSON.stringify(made.flows)]);
  return { kept: { id, print: made.print, decisions: made.decisions }, isNew: true };
}
