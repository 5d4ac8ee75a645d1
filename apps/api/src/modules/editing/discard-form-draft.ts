import { mayOpen } from '@boussole/domain/access/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { permit } from '../../platform/locks.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { dropDraft } from './changes.queries.js';
import type { FormName } from './editing.graphql.js';

/** Throws away a form that its author was filling in; doing it twice is no mistake. */
@Injectable()
export class DiscardFormDraft {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, dossierId: string, form: FormName): Promise<boolean> {
    return this.db.writeIn(viewer, 'form.draft_discarded', dossierId, async (tx) => {
      permit(mayOpen(await dossierFacts(tx.ask, viewer, dossierId, ''), viewer));
      await dropDraft(tx.ask, viewer, dossierId, form);
      return true;
    });
  }
}
