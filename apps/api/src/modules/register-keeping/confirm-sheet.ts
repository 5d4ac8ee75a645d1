import type { SheetKind } from '@boussole/domain/register/vocabulary';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { SavedSheetView } from './keeping.graphql.js';
import { holdSheet, writeSheet } from './sheet-writes.js';

/** "All of this still holds": nothing changes but the day on which it is to be looked at again. */
@Injectable()
export class ConfirmSheet {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, kind: SheetKind, id: string, version: number): Promise<SavedSheetView> {
    return this.db.write(viewer, 'sheet.confirmed', id, async (tx) => {
      const sheet = await holdSheet(tx, viewer, kind, id, version);
      return { id, version: await writeSheet(tx, viewer, sheet, {}, this.clock.now()) };
    });
  }
}
