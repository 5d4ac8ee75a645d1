import type { HolderKind } from '@boussole/domain/access/operations';
import { Injectable } from '@nestjs/common';
import { type ByLink, Database, type Own } from './database.js';
import { refusalOfDatabase } from './errors.js';
import { Secrets } from './secrets.js';

/** Who holds the key of an own page: the person, or who represents her; one dossier, for a quarter of an hour at rest. */
export interface Holder extends Own {
  readonly sessionId: string;
  readonly kind: HolderKind;
  readonly isRestricted: boolean;
  readonly startedAt: Date;
}

/** Who came by a mailed link: the operator that received a handoff, or the person whom it is about. */
export interface LinkHolder extends ByLink {
  readonly linkId: string;
  readonly kind: HolderKind;
  readonly dossierId: string;
}

interface HolderRow { session_id: string; holder: HolderKind; dossier_id: string; is_restricted: boolean; started_at: Date }

/** Whose a token of an own page is; asked of the database each time, nothing is remembered here. */
@Injectable()
export class Holders {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  async holder(token: string | null): Promise<Holder | null> {
    if (!token) return null;
    const tokenHash = this.secrets.hashOf(token);
    const row = await this.rowOf(tokenHash);
    return row ? { sessionId: row.session_id, kind: row.holder, dossierId: row.dossier_id, isRestricted: row.is_restricted,
      startedAt: row.started_at, tokenHash } : null;
  }

  async byLink(token: string | null): Promise<LinkHolder | null> {
    if (!token) return null;
    const tokenHash = this.secrets.hashOf(token);
    try {
      const [row] = await this.db.visit((tx) => tx.ask<{ id: string; side: 'receiver' | 'learner'; referral_id: string; dossier_id: string }>(
        'select * from app.link_of($1)', [tokenHash]));
      return row ? { linkId: row.id, kind: row.side === 'receiver' ? 'receiver' : 'approver', referralId: row.referral_id,
        dossierId: row.dossier_id, tokenHash } : null;
    } catch (error) {
      if (refusalOfDatabase(error) === 'auth.required') return null;
      throw error;
    }
  }

  private async rowOf(tokenHash: Buffer): Promise<HolderRow | undefined> {
    try {
      return await this.db.visit(async (tx) => (await tx.ask<HolderRow>('select * from app.holder_of($1)', [tokenHash]))[0]);
    } catch (error) {
      if (refusalOfDatabase(error) === 'auth.required') return undefined;
      throw error;
    }
  }
}
