import type { StopReason } from '@boussole/domain/transition/machine';
import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { FollowingFields, type Following, type Transition } from './following-query';

const DeclareDocument = graphql(
  `mutation DeclareTransition($input: DeclareTransitionInput!) { declareTransition(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);
const PlanOwnDocument = graphql(
  `mutation PlanFollowUp($input: PlanFollowUpInput!) { planFollowUp(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);
const ConfirmDocument = graphql(
  `mutation ConfirmTransition($input: ConfirmTransitionInput!) { confirmTransition(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);
const MoveDocument = graphql(
  `mutation MoveTransition($input: MoveTransitionInput!) { moveTransition(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);
const PauseDocument = graphql(
  `mutation PauseTransition($input: PauseTransitionInput!) { pauseTransition(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);
const ResumeDocument = graphql(
  `mutation ResumeTransition($input: SeenTransitionInput!) { resumeTransition(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);
const StopDocument = graphql(
  `mutation StopTransition($input: StopTransitionInput!) { stopTransition(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);
const DismissDocument = graphql(
  `mutation DismissTransition($input: StopTransitionInput!) { dismissTransition(input: $input) { ...FollowingFields } }`,
  [FollowingFields],
);

export const declareTransition = (input: VariablesOf<typeof DeclareDocument>['input']): Promise<Following> =>
  request(DeclareDocument, { input }).then((data) => data.declareTransition);

export const planOwn = (input: VariablesOf<typeof PlanOwnDocument>['input']): Promise<Following> =>
  request(PlanOwnDocument, { input }).then((data) => data.planFollowUp);

/** Names a turning point as it was seen: what somebody changed meanwhile is not changed again unseen. */
const seen = (dossierId: string, { id, version }: Transition) => ({ dossierId, transitionId: id, version });

/** What is done with a turning point; each answers everything that is planned about the person. */
export const actOn = {
  confirm: (dossierId: string, transition: Transition, onDate: string) =>
    request(ConfirmDocument, { input: { ...seen(dossierId, transition), onDate } }).then((data) => data.confirmTransition),
  move: (dossierId: string, transition: Transition, onDate: string) =>
    request(MoveDocument, { input: { ...seen(dossierId, transition), onDate } }).then((data) => data.moveTransition),
  pause: (dossierId: string, transition: Transition, until: string | null) =>
    request(PauseDocument, { input: { ...seen(dossierId, transition), until } }).then((data) => data.pauseTransition),
  resume: (dossierId: string, transition: Transition) =>
    request(ResumeDocument, { input: seen(dossierId, transition) }).then((data) => data.resumeTransition),
  stop: (dossierId: string, transition: Transition, reason: StopReason, note: string | null) =>
    request(StopDocument, { input: { ...seen(dossierId, transition), reason, note } }).then((data) => data.stopTransition),
  dismiss: (dossierId: string, transition: Transition, reason: StopReason, note: string | null) =>
    request(DismissDocument, { input: { ...seen(dossierId, transition), reason, note } }).then((data) => data.dismissTransition),
};
