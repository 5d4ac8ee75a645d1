import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { assignmentEnd } from '@boussole/domain/team/assignment';
import { mayFollow } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { readColleague } from './colleagues.queries.js';
import type { DossierTeamView } from './team.graphql.js';
import { readDossierTeam } from './team-page.queries.js';

@InputType()
export class AssignCaseworkerInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) membershipId: string;
  @Field(() => CalendarDay, { nullable: true, description: 'The last day; none: without end.' }) untilOn: string | null;
}

/** The lead calls a colleague in: she follows the person too, until a day or without end. */
@Injectable()
export class AssignCaseworker {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId, membershipId, untilOn }: AssignCaseworkerInput): Promise<DossierTeamView> {
    const untilAt = orRefuse(assignmentEnd(untilOn ?? null, brusselsDay(this.clock.now())));
    const request = { dossierId, membershipId, untilOn };
    const command = { what: 'assignment.added', about: dossierId, key: commandKey, request, dossierId };
    await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'assign', viewer));
      return { id: await addAssignment(tx, viewer, dossier, membershipId, untilAt) };
    });
    return this.db.reread(viewer, dossierId, (ask) => readDossierTeam(ask, viewer, dossierId));
  }
}

/** The row of a second caseworker; whoever follows the person already is refused. One whose time is over begins anew. */
export async function addAssignment(
  tx: Transaction, viewer: Viewer, dossier: FoundDossier, membershipId: string, untilAt: Date | null,
): Promise<string> {
  permit(mayFollow(await readColleague(tx.ask, dossier.branchId, membershipId), dossier.branchId));
  await tx.ask(`update assignment set ended_at = until_at
    where dossier_id = $1 and membership_id = $2 and ended_at is null and until_at <= now()`, [dossier.id, membershipId]);
  const id = randomUUID();
  const added = await tx.ask(`
    insert into assignment (id, dossier_id, branch_id, membership_id, until_at, by_membership_id)
    select $1, $2, $3, $4, $5, $6 where $4::uuid <> $7 on conflict do nothing returning id`,
  [id, dossier.id, dossier.branchId, membershipId, untilAt, viewer.membershipId, dossier.leadMembershipId]);
  if (added.length === 0) throw new Refusal('assignment.exists');
  return id;
}
