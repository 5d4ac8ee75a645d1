import { Outbox } from '../../apps/api/src/platform/outbox.js';
import { jobs } from '../../apps/api/src/worker.module.js';
import type { TestDatabase } from '../db/test-database.js';
import type { Working } from './working.js';

/** Carries out what was promised of one kind, whenever it is due, in this process and without the queue; says how many. */
export async function deliverNow({ app }: Working, { owner }: TestDatabase, job: string): Promise<number> {
  const processors = new Map(jobs.map((one) => app.get(one)).map((processor) => [processor.job as string, processor]));
  let done = 0;
  for (;;) {
    const { rows } = await owner.query<{ id: string }>(`update delivery set due_at = least(due_at, now())
      where job = $1 and state = 'pending' and done_at is null returning id`, [job]);
    if (rows.length === 0) return done;
    for (const { id } of rows) await app.get(Outbox).deliver(id, processors);
    done += rows.length;
  }
}
