import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** Seconds of processor that a process has used, to the nanosecond of its threads that still run; Linux says so. */
function usedBy(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1e9;
}

/** What a process holds of the memory, in megabytes of a million bytes. */
export function resident(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024 / 1e6;
}

/** The backends that serve one side, by the name that it connects under. */
async function backendsOf(owner: pg.Client, name: string): Promise<Map<number, number>> {
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database() and application_name = $1', [name]);
  return new Map(rows.flatMap(({ pid }) => {
    try {
      return [[pid, usedBy(pid)]];
    } catch {
      return []; // left between the two questions
    }
  }));
}

export interface Used { readonly process: number; readonly database: number }

/** Says what was used since it was made: by a server process and by the backends of its connections, those that left meanwhile left out. */
export async function counting(owner: pg.Client, pid: number, name: string): Promise<() => Promise<Used>> {
  const [here, there] = [usedBy(pid), await backendsOf(owner, name)];
  return async () => ({
    process: usedBy(pid) - here,
    database: [...await backendsOf(owner, name)].reduce((sum, [backend, seconds]) => sum + seconds - (there.get(backend) ?? 0), 0),
  });
}
