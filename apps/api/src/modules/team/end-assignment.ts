import { mayMove, mayOpen } from '@boussole/domain/access/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { dossierFacts } from '../dossier/dossier.queries.js';

/** A second follow-up ends at once: by the lead, or by the colleague herself. */
@Injectable()
export class EndAssignment {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, dossierId: string, assignmentId: string): Promise<boolean> {
    return this.db.writeIn(viewer, 'assignment.ended', dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      const [assignment] = await tx.ask<{ membershipId: string }>(
        'select membership_id as "membershipId" from assignment where id = $1 and dossier_id = $2', [assignmentId, dossierId]);
      permit(assignment?.membershipId === viewer.membershipId ? mayOpen(dossier, viewer) : mayMove(dossier, 'assign', viewer));
      const ended = await tx.ask(
        'update assignment set ended_at = now() where id = $1 and dossier_id = $2 and ended_at is null returning id', [assignmentId, dossierId]);
      if (ended.length === 0) throw new Refusal('record.not_found');
      return true;
    });
  }
}
