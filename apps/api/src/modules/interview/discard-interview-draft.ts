import { Injectable } from '@nestjs/common';
import { mayOpen } from '@boussole/domain/access/rules';
import { Database, type Viewer } from '../../platform/database.js';
import { permit } from '../../platform/locks.js';
import { dossierFacts } from '../dossier/dossier.queries.js';

/** Throws away what its author was writing; doing it twice is no mistake. */
@Injectable()
export class DiscardInterviewDraft {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, dossierId: string): Promise<boolean> {
    return this.db.writeIn(viewer, 'interview.draft_discarded', dossierId, async (tx) => {
      permit(mayOpen(await dossierFacts(tx.ask, viewer, dossierId, ''), viewer));
      await tx.ask('delete from interview_draft where dossier_id = $1 and author_membership_id = $2',
        [dossierId, viewer.membershipId]);
      return true;
    });
  }
}
