import { graphql } from '../../lib/graphql';
import { TeamFields } from './team-query';

export const ReceiveWalkInDocument = graphql(`mutation ReceiveWalkIn($input: ReceiveWalkInInput!) { receiveWalkIn(input: $input) }`);

export const AskToFollowDocument = graphql(`mutation AskToFollow($input: AskToFollowInput!) { askToFollow(input: $input) }`);

export const AnswerFollowDocument = graphql(
  `mutation AnswerFollowRequest($input: AnswerFollowRequestInput!) { answerFollowRequest(input: $input) { ...TeamFields } }`,
  [TeamFields],
);

export const HandOverDocument = graphql(`mutation HandOver($input: HandOverInput!) { handOver(input: $input) }`);

export const AssignDocument = graphql(
  `mutation AssignCaseworker($input: AssignCaseworkerInput!) { assignCaseworker(input: $input) { ...TeamFields } }`,
  [TeamFields],
);

export const EndAssignmentDocument = graphql(`
  mutation EndAssignment($dossierId: Uuid!, $assignmentId: Uuid!) { endAssignment(dossierId: $dossierId, assignmentId: $assignmentId) }
`);

export const PlanDocument = graphql(`mutation PlanAppointment($input: PlanAppointmentInput!) { planAppointment(input: $input) }`);

export const MoveDocument = graphql(`mutation MoveAppointment($input: MoveAppointmentInput!) { moveAppointment(input: $input) }`);

export const CancelDocument = graphql(`
  mutation CancelAppointment($dossierId: Uuid!, $appointmentId: Uuid!) {
    cancelAppointment(dossierId: $dossierId, appointmentId: $appointmentId)
  }
`);
