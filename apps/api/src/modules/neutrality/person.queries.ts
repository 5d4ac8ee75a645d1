import { isReferent } from '@boussole/domain/access/audit-rules';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import { askedAbout, readFrame, showFrame, type Wanted } from './frame.queries.js';
import { readable, showFinding, showUnit, unitJson, type UnitRow, unitsSql } from './show-unit.js';
import type { AlertView, MirrorView, PersonAlertView, PersonsView } from './unit.graphql.js';
import { factsOf, pointOf, readDetail } from './unit.queries.js';

type AlertRow = AlertView & PersonAlertView;

/** Alerts that nobody has closed, the latest first. */
const alertsSql = (condition: string): string => `(select coalesce(json_agg(json_build_object('id', a.id, 'rule', a.rule, 'on', a.rang_on,
    'decisions', a.decisions, 'personId', a.person_id, 'personName', app.audited_name(a.person_id),
    'operatorNames', (select coalesce(json_agg(o.name order by o.name), '[]') from organisation o where o.id = any(a.operators)))
    order by a.rang_on desc, a.id), '[]')
  from neutrality_alert a where a.closed_at is null and ${condition})`;

/** What the audit says of whoever asks. */
export async function readMirror(ask: Ask, viewer: Viewer, today: CalendarDate, wanted: Wanted): Promise<MirrorView> {
  const frame = await readFrame(ask, viewer, today, wanted);
  const { unit, alerts, ...detail } = await readDetail(ask, frame, { level: 'counsellor', id: viewer.personId }, alertsSql('a.person_id = $4'));
  return {
    ...showFrame(frame), line: unit && showUnit(unit, frame.reader, frame.period.kind), facts: unit && factsOf(unit, detail.findings),
    findings: detail.findings.map(showFinding), alerts, trend: detail.trend.map(pointOf), bands: detail.bands, review: detail.review,
  };
}

/** The people of a period, for the referent; by name. */
export async function readPersons(ask: Ask, viewer: Viewer, today: CalendarDate, wanted: Wanted): Promise<PersonsView> {
  const frame = await readFrame(ask, viewer, today, wanted);
  if (locks.domain && !isReferent(frame.reader)) throw new Refusal('record.not_found');
  const [row] = await ask<{ units: UnitRow[]; alerts: AlertRow[] }>(`
    select (select coalesce(json_agg(x.unit), '[]') from (
        select ${unitJson('app.audited_name(u.unit_id)')} as unit from ${unitsSql} u where u.level = 'counsellor') x) as units,
      ${alertsSql('true')} as alerts`, askedAbout(frame));
  const persons = readable(row?.units ?? [], frame.reader).map((unit) => showUnit(unit, frame.reader, frame.period.kind));
  return { ...showFrame(frame), persons: persons.sort((one, other) => one.name.localeCompare(other.name, 'fr')), alerts: row?.alerts ?? [] };
}
