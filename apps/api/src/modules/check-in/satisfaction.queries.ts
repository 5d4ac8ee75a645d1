import type { Ask } from '../../platform/statement.js';
import type { SatisfactionView } from './check-in.graphql.js';

interface Row { branchId: string; branchName: string; quarter: string; question: number; people: number; mean: number }

/** Mean marks by branch and quarter that is over; what the database keeps back is not here to be shown. */
export async function readSatisfaction(ask: Ask): Promise<SatisfactionView[]> {
  const rows = await ask<Row>(`
    select branch_id as "branchId", branch_name as "branchName", quarter::text, question, people, mean::float8 as mean from app.satisfaction()`);
  const groups = new Map<string, SatisfactionView>();
  for (const { question, mean, ...group } of rows) {
    const key = `${group.branchId} ${group.quarter}`;
    const known = groups.get(key) ?? { ...group, marks: [] };
    known.marks.push({ question, mean });
    groups.set(key, known);
  }
  return [...groups.values()];
}
