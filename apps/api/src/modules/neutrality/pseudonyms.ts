import { createHmac, hkdfSync } from 'node:crypto';
import type { Period } from '@boussole/domain/neutrality/period/calendar';

/**
 * Names that lead to nobody outside of this installation. Whoever advises keeps hers from one period to the next, so that a unit can be
 * followed; whoever was advised has one for the period alone. The same data give the same names, and so the same files.
 */
export class Pseudonyms {
  private readonly keys: { readonly counsellor: Buffer; readonly learner: Buffer };

  constructor(dataKey: Buffer, { from, until }: Period) {
    const key = (use: string) => Buffer.from(hkdfSync('sha256', dataKey, '', `boussole neutrality ${use}`, 32));
    this.keys = { counsellor: key('counsellors'), learner: key(`learners ${from} ${until}`) };
  }

  readonly counsellor = (personId: string): string => `c${this.short(this.keys.counsellor, personId)}`;
  readonly learner = (dossierId: string): string => `p${this.short(this.keys.learner, dossierId)}`;

  private short(key: Buffer, id: string): string { return createHmac('sha256', key).update(id).digest('hex').slice(0, 24); }
}
