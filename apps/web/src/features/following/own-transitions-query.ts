import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const OwnFields = graphql(`
  fragment OwnTransitionFields on OwnTransitions @_unmask {
    transitions {
      id point
      label { fr nl de en }
      onDate state pausedUntil version overAt
      next {
        id kind dueAt way channel
        words { fr nl de en }
      }
      viewerCan
    }
    others {
      id kind dueAt way channel
      words { fr nl de en }
    }
    points {
      code
      label { fr nl de en }
      trigger { fr nl de en }
    }
  }
`);

const OwnDocument = graphql(`query OwnTransitions { ownTransitions { ...OwnTransitionFields } }`, [OwnFields]);
const DeclareDocument = graphql(
  `mutation DeclareOwnTransition($input: DeclareOwnTransitionInput!) { declareOwnTransition(input: $input) { ...OwnTransitionFields } }`,
  [OwnFields],
);
const PauseDocument = graphql(
  `mutation PauseOwnTransition($input: PauseOwnTransitionInput!) { pauseOwnTransition(input: $input) { ...OwnTransitionFields } }`,
  [OwnFields],
);
const ResumeDocument = graphql(
  `mutation ResumeOwnTransition($input: SeenOwnTransitionInput!) { resumeOwnTransition(input: $input) { ...OwnTransitionFields } }`,
  [OwnFields],
);
const StopDocument = graphql(
  `mutation StopOwnTransition($input: SeenOwnTransitionInput!) { stopOwnTransition(input: $input) { ...OwnTransitionFields } }`,
  [OwnFields],
);

export type OwnTransitions = ResultOf<typeof OwnFields>;
export type OwnTransition = OwnTransitions['transitions'][number];
export type OwnFollowUp = OwnTransitions['others'][number];

const final = { isFinal: true } as const;

// Read anew each time: nothing of it outlives the page.
export const ownTransitionsQuery = queryOptions({
  queryKey: ['notebook', 'transitions'],
  queryFn: ({ signal }) => request(OwnDocument, {}, { signal, ...final }).then((data) => data.ownTransitions),
  gcTime: 0,
});

export const declareOwn = (input: VariablesOf<typeof DeclareDocument>['input']): Promise<OwnTransitions> =>
  request(DeclareDocument, { input }, final).then((data) => data.declareOwnTransition);

const seen = ({ id, version }: OwnTransition) => ({ transitionId: id, version });

/** What the person does with a turning point of hers. */
export const actOnOwn = {
  pause: (transition: OwnTransition, until: string | null) =>
    request(PauseDocument, { input: { ...seen(transition), until } }, final).then((data) => data.pauseOwnTransition),
  resume: (transition: OwnTransition) => request(ResumeDocument, { input: seen(transition) }, final).then((data) => data.resumeOwnTransition),
  stop: (transition: OwnTransition) => request(StopDocument, { input: seen(transition) }, final).then((data) => data.stopOwnTransition),
};
