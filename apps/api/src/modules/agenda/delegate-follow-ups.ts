import { mayMove } from '@boussole/domain/access/rules';
import { checkDue } from '@boussole/domain/agenda/due';
import { mayFollow, maySeeDoor } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { permit } from '../../platform/locks.js';
import { Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { readColleague } from '../team/colleagues.queries.js';
import { closedDoor } from '../team/door.queries.js';
import type { FollowUpsChangedView } from './agenda.graphql.js';
import { byDossier, codeOf, factsOf, type LockedFollowUp, SeenFollowUps, settleSeen } from './each-dossier.js';

@InputType()
export class DelegateFollowUpsInput extends SeenFollowUps {
  @Field(() => Uuid) toMembershipId: string;
}

type Row = Pick<LockedFollowUp, 'id' | 'state' | 'channel' | 'kind' | 'version'>;

const judge = (row: Row | undefined, version: number) => codeOf(checkDue(row && factsOf(row), version));

/** Somebody else of the branch does it; by whom it is due to, or by the coordinator of the branch without opening anything. */
@Injectable()
export class DelegateFollowUps {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { items, toMembershipId }: DelegateFollowUpsInput): Promise<FollowUpsChangedView> {
    const colleague = await this.db.read(viewer, (ask) => readColleague(ask, viewer.branchId, toMembershipId));
    permit(mayFollow(colleague, viewer.branchId));
    return byDossier(items, (dossierId, seen) => this.db.writeIn(viewer, 'follow_up.delegated', dossierId, async (tx) => {
      await this.permitted(tx, viewer, dossierId);
      const found = new Map((await tx.ask<Row>(`
        select id, state, channel, kind, version from app.due_facts($1, $2)`,
      [dossierId, seen.map(({ id }) => id)])).map((row) => [row.id, row]));
      return settleSeen(seen, ({ id, version }) => judge(found.get(id), version), async (ids) => {
        const moved = await tx.ask<{ id: string; version: number }>(
          'select x.id, f.version + 1 as version from app.delegate_follow_ups($1, $2, $3) x(id) join app.due_facts($1, $2) f on f.id = x.id order by x.id',
          [dossierId, ids, toMembershipId]);
        return moved;
      });
    }));
  }

  private async permitted(tx: Transaction, viewer: Viewer, dossierId: string): Promise<void> {
    const door = viewer.role === 'coordinator' ? await closedDoor(tx.ask, viewer, dossierId) : null;
    if (door && !door.hasDoor) permit(maySeeDoor(door, viewer));
    else permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, 'for update'), 'do_follow_up', viewer));
  }
}
