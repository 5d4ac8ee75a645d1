import { Module } from '@nestjs/common';
import { AnswerFollowRequest } from './answer-follow-request.js';
import { AskToFollow } from './ask-to-follow.js';
import { AssignCaseworker } from './assign-caseworker.js';
import { EndAbsence } from './end-absence.js';
import { EndAssignment } from './end-assignment.js';
import { HandOver } from './hand-over.js';
import { MoveAppointment } from './move-appointment.js';
import { PlanAppointment } from './plan-appointment.js';
import { ReceiveWalkIn } from './receive-walk-in.js';
import { RecordAbsence } from './record-absence.js';
import { TeamResolver } from './team.resolver.js';

/** Who follows a dossier in its branch. */
@Module({
  providers: [TeamResolver, ReceiveWalkIn, AskToFollow, AnswerFollowRequest, HandOver, AssignCaseworker, EndAssignment, PlanAppointment,
    MoveAppointment, RecordAbsence, EndAbsence],
})
export class TeamModule {}
