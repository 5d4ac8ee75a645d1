import { hourAfter } from '@boussole/domain/privacy/rhythm';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import { Outside } from '../../platform/outside.js';

interface Head { chain: string; seq: string; hash: string }

/** Each hour: the heads of the chains that grew are written outside the database, where cutting the journal cannot reach. */
@Injectable()
export class AnchorJournal implements WorkJob, OnApplicationBootstrap {
  readonly job = 'anchor-journal';

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly outside: Outside) {}

  /** A worker that starts plans the next hour, once: whatever ended the run before it, the hours go on. */
  onApplicationBootstrap(): Promise<void> {
    return this.plan();
  }

  async work(): Promise<'done'> {
    if (this.outside.isKept) await this.anchor();
    await this.plan();
    return 'done';
  }

  private async anchor(): Promise<void> {
    const heads = await this.db.job((tx) => tx.ask<Head>(`
      select chain::text, seq::text, encode(hash, 'hex') as hash from journal_head where seq > anchored_seq order by chain`));
    const at = this.clock.now().toISOString();
    await this.outside.append('anchors', heads.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash, at })));
    // Written first: a worker killed here writes the same heads once more.
    await this.db.job((tx) => tx.ask(`update journal_head h set anchored_seq = done.seq
      from jsonb_to_recordset($1) as done(chain uuid, seq bigint) where h.chain = done.chain and h.anchored_seq < done.seq`,
    [JSON.stringify(heads)]));
  }

  private plan(): Promise<void> {
    const next = hourAfter(this.clock.now());
    return this.db.job((tx) => tx.enqueue(`anchor-journal:${next.toISOString().slice(0, 13)}`, this.job, {}, next));
  }
}
