import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Secrets } from '../../platform/secrets.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { GiveCheckInCodeInput, GivenCheckInCodeView } from './check-in.graphql.js';
import { checkInCodeHash, checkInCodeOf } from './check-in-links.js';

interface Before { readonly round: number; readonly isAnswered: boolean }

/**
 * Hands the person a code, at a desk or on the telephone, with which she answers at once, before any message has left. Given again it is
 * another one, and the one before it opens nothing any more; a message that leaves later carries the last.
 */
@Injectable()
export class GiveCheckInCode {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  execute(viewer: Viewer, { dossierId, followUpId }: GiveCheckInCodeInput): Promise<GivenCheckInCodeView> {
    return this.db.writeIn(viewer, 'check_in.code_given', dossierId, async (tx) => {
      // Locked: of two who give one at the same moment, the second gives another.
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'give_answer_code', viewer));
      const [before] = await tx.ask<Before>(
        'select code_round as round, answered_at is not null as "isAnswered" from check_in where dossier_id = $1 and follow_up_id = $2', [dossierId, followUpId]);
      if (before?.isAnswered) throw new Refusal('check_in.answered');
      const round = (before?.round ?? 0) + 1;
      const code = checkInCodeOf(this.secrets, followUpId, round);
      const [given] = await tx.ask<{ expiresAt: Date | null }>(
        'select app.give_check_in_code($1, $2, $3, $4) as "expiresAt"', [randomUUID(), followUpId, checkInCodeHash(this.secrets, code), round]);
      if (!given?.expiresAt) throw new Refusal('record.not_found');
      return { followUpId, code, expiresAt: given.expiresAt };
    });
  }
}
