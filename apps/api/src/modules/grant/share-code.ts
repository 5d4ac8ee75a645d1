import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { readShareCode, shareCodeDays, shareCodeFrom } from '@boussole/domain/grant/share-code';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Secrets } from '../../platform/secrets.js';
import { Attempts } from '../../platform/attempts.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { GivenShareCodeView } from './grant.graphql.js';
import type { PresentedDossierView } from './shares.graphql.js';

const endCodes = 'update share_code set ended_at = now() where dossier_id = $1 and ended_at is null and used_at is null';

/**
 * Gives the person a code to carry to another service: shown once, kept as a hash, good for thirty days and one request.
 * It comes from the command's key, so that a click sent twice shows the same one.
 */
@Injectable()
export class GiveShareCode {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets) {}

  async execute(viewer: Viewer, dossierId: string, commandKey: string): Promise<GivenShareCodeView> {
    const code = shareCodeFrom(this.secrets.bytesFor(commandKey, `share-code:${viewer.personId}`));
    const until = new Date(this.clock.now().getTime() + shareCodeDays * 86_400_000 - 60_000);
    const command = { what: 'share_code.given', about: dossierId, key: commandKey, request: { dossierId }, dossierId };
    const { expiresAt } = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'share', viewer));
      await tx.ask(endCodes, [dossierId]);
      await tx.ask(`insert into share_code (id, dossier_id, branch_id, code_hash, by_membership_id, expires_at)
        values ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), dossierId, dossier.branchId, this.secrets.shareCodeHash(code), viewer.membershipId, until]);
      return { expiresAt: until.toISOString() };
    });
    return { code, expiresAt: new Date(expiresAt) };
  }
}

/** A code that was lost opens nothing any more. */
@Injectable()
export class EndShareCode {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, dossierId: string): Promise<boolean> {
    return this.db.writeIn(viewer, 'share_code.ended', dossierId, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, 'for update'), 'share', viewer));
      await tx.ask(endCodes, [dossierId]);
      return true;
    });
  }
}

/** Shows somebody of another branch whose dossier a code is of. A wrong code, an old one and a used one answer alike. */
@Injectable()
export class PresentShareCode {
  constructor(private readonly db: Database, private readonly secrets: Secrets, private readonly attempts: Attempts) {}

  async execute(viewer: Viewer, address: string, typed: string): Promise<PresentedDossierView> {
    await this.attempts.count('share-code', viewer.personId, address);
    const code = readShareCode(typed);
    try {
      return await this.db.write(viewer, 'share_code.typed', viewer.membershipId, async (tx) => {
        const [shown] = await tx.ask<PresentedDossierView>(
          'select title, branch_name as "branchName", organisation_name as "organisationName" from app.present_code($1)',
          [this.secrets.shareCodeHash(code ?? typed)]);
        if (!shown || !code) throw new Refusal('share_code.invalid');
        return shown;
      });
    } catch (error) {
      if (error instanceof Refusal) await this.attempts.failed(address);
      throw error;
    }
  }
}
