import { figureNamed } from '@boussole/domain/figures/catalogue';
import { askedSlice } from '@boussole/domain/figures/answers';
import { readFixedPeriod } from '@boussole/domain/figures/period';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { FigureRowsInput, RowsView, RowView } from './figures.graphql.js';

const pageLength = 50;

/** The dossiers of one's branch behind a figure, as they were counted. */
export async function readRows(ask: Ask, { period: code, figure, slice, after }: FigureRowsInput): Promise<RowsView> {
  const [rule, period] = [figureNamed(figure), readFixedPeriod(code)];
  if (!rule) throw new Refusal('record.not_found');
  if (!period) throw new Refusal('date.invalid');
  const { answer, within } = askedSlice(rule, slice ?? null);
  const rows = await ask<RowView & { id: string }>(`
    select r.dossier_id as id, case when r.reference is not null then r.dossier_id end as "dossierId", r.reference, r.times,
      p.given_name || ' ' || p.family_name as "leadName"
    from app.figure_rows($1, $2, $3, $4, $5, $6, $7) r left join membership m on m.id = r.lead_membership_id left join person p on p.id = m.person_id
    order by r.dossier_id`,
  [period.grain, period.from, rule.measure, answer, within, after ?? null, pageLength + 1]);
  const page = rows.slice(0, pageLength);
  return { rows: page.map(({ id: _, ...row }) => row), next: rows.length > pageLength ? page.at(-1)?.id ?? null : null };
}
