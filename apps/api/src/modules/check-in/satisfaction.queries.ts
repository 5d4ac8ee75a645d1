import type { Ask } from '../../platform/statement.js';
import type { SatisfactionAtView, SatisfactionView } from './check-in.graphql.js';

interface Row { branchId: string; branchName: string; quarter: string; question: number; people: number; mean: number }
type MomentRow = SatisfactionAtView & Pick<Row, 'branchId' | 'quarter'>;

/** Mean marks by branch and quarter that is over, and by moment; what the database keeps back is not here to be shown. */
export async function readSatisfaction(ask: Ask): Promise<SatisfactionView[]> {
  const rows = await ask<Row>(`
    select branch_id as "branchId", branch_name as "branchName", quarter::text, question, people, mean::float8 as mean from app.satisfaction()`);
  const moments = await ask<MomentRow>(`
    select branch_id as "branchId", quarter::text, moment, question, people, mean::float8 as mean from app.satisfaction_moments()`);
  const groups = new Map<string, SatisfactionView>();
  for (const { question, mean, ...group } of rows) {
    const key = `${group.branchId} ${group.quarter}`;
    const known = groups.get(key) ?? { ...group, marks: [], moments: [] };
    known.marks.push({ question, mean });
    groups.set(key, known);
  }
  for (const { branchId, quarter, ...at } of moments) groups.get(`${branchId} ${quarter}`)?.moments.push(at);
  return [...groups.values()];
}
