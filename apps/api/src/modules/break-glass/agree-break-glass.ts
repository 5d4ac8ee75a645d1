import { mayAgree } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';

/** A second caseworker of the branch agrees: the colleague's hour begins. */
@Injectable()
export class AgreeBreakGlass {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, id: string): Promise<boolean> {
    return this.db.write(viewer, 'glass.agreed', id, async (tx) => {
      const [waiting] = await tx.ask<{ facts: { branchId: string; personId: string } | null }>(
        'select app.glass_waiting($1) as facts', [id]);
      if (!waiting?.facts) throw new Refusal('record.not_found');
      permit(mayAgree(waiting.facts, viewer));
      const [row] = await tx.ask<{ dossier: string | null }>('select app.agree_break_glass($1) as dossier', [id]);
      if (!row?.dossier) throw new Refusal('record.not_found');
      return true;
    });
  }
}
