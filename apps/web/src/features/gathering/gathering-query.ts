import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const LineFields = graphql(`
  fragment GatheringLineFields on GatheringLine @_unmask {
    id kind title place startsAt minutes state isLed hasBegun
    leaders { membershipId name }
    counts { seats enrolled waiting unnamed present absent excused unnamedPresent }
  }
`);

const GatheringFields = graphql(`
  fragment GatheringFields on Gathering @_unmask {
    id version kind title place startsAt minutes state isLed hasBegun note cancelReason hidden viewerCan
    leaders { membershipId name }
    colleagues { membershipId name }
    counts { seats enrolled waiting unnamed present absent excused unnamedPresent }
    groups { id label count present }
    participants { seatId dossierId title isAnonymous state attendance followedOn }
  }
`);

const GatheringsDocument = graphql(
  `query Gatherings($month: CalendarDate!) {
    gatherings(month: $month) { month previous next canPlan colleagues { membershipId name } gatherings { ...GatheringLineFields } }
  }`,
  [LineFields],
);

const GatheringDocument = graphql(`query Gathering($id: Uuid!) { gathering(id: $id) { ...GatheringFields } }`, [GatheringFields]);

export const PlanGatheringDocument = graphql(
  `mutation PlanGathering($input: PlanGatheringInput!) { planGathering(input: $input) { ...GatheringFields } }`, [GatheringFields]);
export const ChangeGatheringDocument = graphql(
  `mutation ChangeGathering($input: ChangeGatheringInput!) { changeGathering(input: $input) { ...GatheringFields } }`, [GatheringFields]);
export const CancelGatheringDocument = graphql(
  `mutation CancelGathering($input: CancelGatheringInput!) { cancelGathering(input: $input) { ...GatheringFields } }`, [GatheringFields]);
export const EnrolDocument = graphql(
  `mutation EnrolInGathering($input: EnrolInput!) { enrolInGathering(input: $input) { ...GatheringFields } }`, [GatheringFields]);
export const LeaveDocument = graphql(
  `mutation LeaveGathering($gatheringId: Uuid!, $seatId: Uuid!) { leaveGathering(gatheringId: $gatheringId, seatId: $seatId) { ...GatheringFields } }`, [GatheringFields]);
export const CountDocument = graphql(
  `mutation CountInGathering($input: GatheringGroupInput!) { countInGathering(input: $input) { ...GatheringFields } }`, [GatheringFields]);
export const AttendDocument = graphql(
  `mutation TakeAttendance($input: TakeAttendanceInput!) { takeAttendance(input: $input) { ...GatheringFields } }`, [GatheringFields]);
export const FollowUpDocument = graphql(
  `mutation FollowUpGathering($input: FollowUpGatheringInput!) {
    followUpGathering(input: $input) { planned leftOut { seatId title reason } gathering { ...GatheringFields } }
  }`,
  [GatheringFields],
);

export type GatheringLine = ResultOf<typeof LineFields>;
export type Gathering = ResultOf<typeof GatheringFields>;
export type Gatherings = ResultOf<typeof GatheringsDocument>['gatherings'];
export type Participant = Gathering['participants'][number];
export type Group = Gathering['groups'][number];
export type FollowedUp = ResultOf<typeof FollowUpDocument>['followUpGathering'];

export const gatheringsQuery = (scope: string, month: string) =>
  queryOptions({
    queryKey: [scope, 'gatherings', month],
    queryFn: ({ signal }) => request(GatheringsDocument, { month }, { signal }).then((data) => data.gatherings),
  });

export const gatheringQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'gathering', id],
    queryFn: ({ signal }) => request(GatheringDocument, { id }, { signal }).then((data) => data.gathering),
  });
