import type { Role } from '@boussole/domain/access/roles';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from './database.js';
import { refusalOfDatabase } from './errors.js';
import { Secrets } from './secrets.js';

interface ActorRow {
  session_id: string; person_id: string; membership_id: string; branch_id: string; organisation_id: string; role: Role;
}

const rememberedFor = 60_000;
const rememberedAtMost = 10_000;

/**
 * Who a token is. Remembered for a minute, because a session never changes its person or hat; whether it is still
 * alive is asked again by the database at every transaction.
 */
@Injectable()
export class Sessions {
  private readonly known = new Map<string, { viewer: Viewer; until: number }>();

  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  async viewer(token: string | null): Promise<Viewer | null> {
    if (!token) return null;
    const known = this.known.get(token);
    return known && known.until > performance.now() ? known.viewer : this.look(token);
  }

  /** Asks the database, and notes that the person was seen. */
  async look(token: string): Promise<Viewer | null> {
    this.forget(token);
    const tokenHash = this.secrets.hashOf(token);
    const row = await this.rowOf(tokenHash);
    if (!row) return null;
    const viewer: Viewer = {
      sessionId: row.session_id, personId: row.person_id, membershipId: row.membership_id, branchId: row.branch_id,
      organisationId: row.organisation_id, role: row.role, tokenHash,
    };
    if (this.known.size >= rememberedAtMost) this.known.clear();
    this.known.set(token, { viewer, until: performance.now() + rememberedFor });
    return viewer;
  }

  forget(token: string): void {
    this.known.delete(token);
  }

  private async rowOf(tokenHash: Buffer): Promise<ActorRow | undefined> {
    try {
      return await this.db.visit(async (tx) => (await tx.ask<ActorRow>('select * from app.actor_of($1)', [tokenHash]))[0]);
    } catch (error) {
      if (refusalOfDatabase(error) === 'auth.required') return undefined;
      throw error;
    }
  }
}
