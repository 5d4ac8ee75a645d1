import type pg from 'pg';
import type { Probe } from './leak-probe.js';

/** What time ends, the worker ends with its dates; nobody else who comes that way. */
export async function handingProbesOf(owner: pg.Client): Promise<Probe[]> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from handoff_appointment');
  const sql = 'update handoff_appointment set changed_at = now()';
  return [
    { who: 'job', mode: 'write', sql, expects: rows[0]?.n ?? 0 },
    { who: 'nobody at work', mode: 'write', sql, expects: 'refused' },
  ];
}
