import { mayRead } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { readSnapshot } from '@boussole/domain/choice/snapshot';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { locks, permit } from '../../platform/locks.js';
import { readFacts } from '../dossier/dossier.queries.js';
import { readCards } from './cards.queries.js';
import type { ChoiceSetView } from './choice.graphql.js';
import { readSetRow } from './choice-page.queries.js';
import { showSet } from './show-set.js';

/** A frozen set as it is shown; one of a dossier through its door, one of the counter to whoever froze it. */
@Injectable()
export class ReadChoice {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, id: string, dossierId: string | null): Promise<ChoiceSetView> {
    const work = (ask: Ask) => this.page(ask, viewer, id, dossierId);
    return dossierId === null ? this.db.read(viewer, work) : this.db.consult(viewer, 'choice.read', dossierId, work);
  }

  private async page(ask: Ask, viewer: Viewer, id: string, dossierId: string | null): Promise<ChoiceSetView> {
    const row = await readSetRow(ask, viewer, id, dossierId);
    const isElsewhere = row?.facts === null && row.byMembershipId !== viewer.membershipId && locks.domain;
    if (!row || isElsewhere) throw new Refusal('record.not_found');
    if (row.facts) permit(mayRead(readFacts(row.facts), 'referrals', viewer));
    const snapshot = readSnapshot(row.snapshot);
    return showSet(row, snapshot, await readCards(ask, snapshot, brusselsDay(this.clock.now())), viewer);
  }
}
