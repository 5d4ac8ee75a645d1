import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import { Outside } from '../../platform/outside.js';

/** Erases what was decided to be erased, or what time has ended; whatever touched it meanwhile keeps it. */
@Injectable()
export class EraseDossier implements WorkJob {
  readonly job = 'erase-dossier';

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly outside: Outside) {}

  async work({ dossierId, cause, untouchedSince }: Readonly<Record<string, string>>): Promise<'done'> {
    if (!dossierId || !cause) return 'done';
    const now = this.clock.now();
    await this.db.job(async (tx) => {
      const erased = await tx.ask<{ dossierId: string; learnerId: string }>(
        'select erased_id as "dossierId", whose as "learnerId" from app.erase_dossier($1, $2, $3, $4)', [dossierId, cause, now, untouchedSince ?? null]);
      // On the disk before the commit: no erasure without its line outside. A line too many is erased again at the next try.
      // Each with a line of its own: in an older backup, what was merged since still stands apart.
      await this.outside.append('erasures', erased.map((line) => ({ ...line, cause, at: now.toISOString() })));
    });
    return 'done';
  }
}
