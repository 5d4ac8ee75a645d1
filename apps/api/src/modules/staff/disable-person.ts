import { mayDisable } from '@boussole/domain/access/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { permit } from '../../platform/locks.js';
import type { StaffPersonView } from './staff.graphql.js';
import { readStaffPerson } from './staff.queries.js';

/** Closes or opens every hat of a person in the administrator's organisation; her sessions there end at once. */
@Injectable()
export class DisablePerson {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, personId: string, isDisabled: boolean): Promise<StaffPersonView> {
    return this.db.write(viewer, isDisabled ? 'person.disabled' : 'person.enabled', personId, async (tx) => {
      const rows = await tx.ask<{ organisation_id: string }>(
        'select organisation_id from membership where person_id = $1 and organisation_id = $2 for update',
        [personId, viewer.organisationId]);
      permit(mayDisable({ id: personId, organisationIds: rows.map((row) => row.organisation_id) }, viewer));
      await tx.ask(`update membership set disabled_at = case when $3 then coalesce(disabled_at, now()) end
        where person_id = $1 and organisation_id = $2`, [personId, viewer.organisationId, isDisabled]);
      return readStaffPerson(tx.ask, viewer, personId);
    });
  }
}
