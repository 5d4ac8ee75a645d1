import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { assignmentEnd } from '@boussole/domain/team/assignment';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Uuid } from '../../platform/scalars.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { addAssignment } from './assign-caseworker.js';
import type { DossierTeamView } from './team.graphql.js';
import { readDossierTeam } from './team-page.queries.js';

@InputType()
export class AnswerFollowRequestInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) requestId: string;
  @Field(() => Boolean) isAccepted: boolean;
  @Field(() => CalendarDay, { nullable: true, description: 'The last day of the second follow-up; none: without end.' })
  untilOn: string | null;
}

/** The lead says yes, and the colleague follows the person too; or no. */
@Injectable()
export class AnswerFollowRequest {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { dossierId, requestId, isAccepted, untilOn }: AnswerFollowRequestInput): Promise<DossierTeamView> {
    const untilAt = orRefuse(assignmentEnd(untilOn ?? null, brusselsDay(this.clock.now())));
    await this.db.writeIn(viewer, isAccepted ? 'follow.accepted' : 'follow.refused', dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'assign', viewer));
      const [request] = await tx.ask<{ membershipId: string }>(`
        update follow_request set answered_at = now(), answered_by_membership_id = $3, is_accepted = $4
        where id = $1 and dossier_id = $2 and answered_at is null returning membership_id as "membershipId"`,
      [requestId, dossierId, viewer.membershipId, isAccepted]);
      if (!request) throw new Refusal('follow.answered');
      if (isAccepted) await addAssignment(tx, viewer, dossier, request.membershipId, untilAt);
      const told = { kind: 'followAnswered', membershipId: request.membershipId, dossierId };
      await tx.enqueue(`follow-answered:${requestId}`, 'tell-caseworker', told);
    });
    return this.db.reread(viewer, dossierId, (ask) => readDossierTeam(ask, viewer, dossierId));
  }
}
