import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { TeamAbsencesView } from './absence.graphql.js';
import { readAbsences } from './absence.queries.js';
import { AnswerFollowRequest, AnswerFollowRequestInput } from './answer-follow-request.js';
import { AskToFollow, AskToFollowInput } from './ask-to-follow.js';
import { AssignCaseworker, AssignCaseworkerInput } from './assign-caseworker.js';
import { readClosedDossier } from './door.queries.js';
import { EndAbsence } from './end-absence.js';
import { EndAssignment } from './end-assignment.js';
import { HandedOverView, HandOver, HandOverAllInput, HandOverInput } from './hand-over.js';
import { MoveAppointment, MoveAppointmentInput } from './move-appointment.js';
import { PlanAppointment, PlanAppointmentInput } from './plan-appointment.js';
import { ReceiveWalkIn, ReceiveWalkInInput } from './receive-walk-in.js';
import { RecordAbsence, RecordAbsenceInput } from './record-absence.js';
import { ClosedDossierView, DossierTeamView } from './team.graphql.js';
import { readDossierTeam } from './team-page.queries.js';

const id = (name: string) => Args(name, { type: () => Uuid });

@Resolver()
export class TeamResolver {
  constructor(
    private readonly db: Database, private readonly receiving: ReceiveWalkIn, private readonly asking: AskToFollow,
    private readonly answering: AnswerFollowRequest, private readonly handing: HandOver, private readonly assigning: AssignCaseworker,
    private readonly ending: EndAssignment, private readonly planning: PlanAppointment, private readonly moving: MoveAppointment,
    private readonly recording: RecordAbsence, private readonly returning: EndAbsence,
  ) {}

  @Query(() => ClosedDossierView)
  closedDossier(@Acting() viewer: Viewer, @id('id') dossierId: string) {
    return this.db.read(viewer, (ask) => readClosedDossier(ask, viewer, dossierId));
  }

  @Query(() => DossierTeamView)
  dossierTeam(@Acting() viewer: Viewer, @id('id') dossierId: string) {
    return this.db.consult(viewer, 'dossier.team_read', dossierId, (ask) => readDossierTeam(ask, viewer, dossierId));
  }

  @Query(() => TeamAbsencesView)
  teamAbsences(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readAbsences(ask, viewer));
  }

  @Mutation(() => Boolean)
  receiveWalkIn(@Acting() viewer: Viewer, @Args('input') input: ReceiveWalkInInput) {
    return this.receiving.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  askToFollow(@Acting() viewer: Viewer, @Args('input') input: AskToFollowInput) {
    return this.asking.execute(viewer, input);
  }

  @Mutation(() => DossierTeamView)
  answerFollowRequest(@Acting() viewer: Viewer, @Args('input') input: AnswerFollowRequestInput) {
    return this.answering.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  handOver(@Acting() viewer: Viewer, @Args('input') input: HandOverInput) {
    return this.handing.one(viewer, input);
  }

  @Mutation(() => HandedOverView)
  handOverAll(@Acting() viewer: Viewer, @Args('input') input: HandOverAllInput) {
    return this.handing.all(viewer, input);
  }

  @Mutation(() => DossierTeamView)
  assignCaseworker(@Acting() viewer: Viewer, @Args('input') input: AssignCaseworkerInput) {
    return this.assigning.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  endAssignment(@Acting() viewer: Viewer, @id('dossierId') dossierId: string, @id('assignmentId') assignmentId: string) {
    return this.ending.execute(viewer, dossierId, assignmentId);
  }

  @Mutation(() => Boolean)
  planAppointment(@Acting() viewer: Viewer, @Args('input') input: PlanAppointmentInput) {
    return this.planning.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  moveAppointment(@Acting() viewer: Viewer, @Args('input') input: MoveAppointmentInput) {
    return this.moving.move(viewer, input);
  }

  @Mutation(() => Boolean)
  cancelAppointment(@Acting() viewer: Viewer, @id('dossierId') dossierId: string, @id('appointmentId') appointmentId: string) {
    return this.moving.cancel(viewer, dossierId, appointmentId);
  }

  @Mutation(() => TeamAbsencesView)
  recordAbsence(@Acting() viewer: Viewer, @Args('input') input: RecordAbsenceInput) {
    return this.recording.execute(viewer, input);
  }

  @Mutation(() => TeamAbsencesView)
  endAbsence(@Acting() viewer: Viewer, @id('id') absenceId: string) {
    return this.returning.execute(viewer, absenceId);
  }
}
