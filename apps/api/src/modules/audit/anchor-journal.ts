import { hourAfter } from '@boussole/domain/privacy/rhythm';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import { Outside } from '../../platform/outside.js';
import { MailHeads } from './mail-heads.js';

interface Head { chain: string; seq: string; hash: string }

/** Each hour: the heads of the chains that grew, the journal's and the frozen sets', are written outside the database, where cutting one cannot reach. */
@Injectable()
export class AnchorJournal implements WorkJob, OnApplicationBootstrap {
  readonly job = 'anchor-journal';
  readonly rhythm = 'hour';

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly outside: Outside,
    private readonly heads: MailHeads) {}

  /** A worker that starts plans the next hour, once: whatever ended the run before it, the hours go on. */
  onApplicationBootstrap(): Promise<void> {
    return this.plan();
  }

  async work(): Promise<'done'> {
    if (this.outside.isKept) await this.anchor();
    await this.db.job((tx) => this.heads.promise(tx, this.clock.now()));
    await this.plan();
    return 'done';
  }

  private async anchor(): Promise<void> {
    await this.keep('anchors', 'journal_head', 'anchored_seq');
    await this.keep('choices', 'choice_head', 'mailed_seq');
  }

  private async keep(file: 'anchors' | 'choices', table: 'journal_head' | 'choice_head', done: 'anchored_seq' | 'mailed_seq'): Promise<void> {
    const heads = await this.db.job((tx) => tx.ask<Head>(`
      select chain::text, seq::text, encode(hash, 'hex') as hash from ${table} where seq > ${done} order by chain`));
    const at = this.clock.now().toISOString();
    await this.outside.append(file, heads.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash, at })));
    // Written first: a worker killed here writes the same heads once more.
    await this.db.job((tx) => tx.ask(`update ${table} h set ${done} = kept.seq
      from jsonb_to_recordset($1) as kept(chain uuid, seq bigint) where h.chain = kept.chain and h.${done} < kept.seq`,
    [JSON.stringify(heads)]));
  }

  plan(): Promise<void> {
    const next = hourAfter(this.clock.now());
    return this.db.job((tx) => tx.enqueue(`anchor-journal:${next.toISOString().slice(0, 13)}`, this.job, {}, next));
  }
}
