import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

export const TeamFields = graphql(`
  fragment TeamFields on DossierTeam @_unmask {
    id
    status
    lead { membershipId name }
    replacementName
    replacedUntil
    assignments { id membershipId name fromAt untilAt endedAt canEnd }
    appointments { id membershipId name startsAt minutes channel note isWalkIn cancelledAt canChange }
    leadChanges { id at fromName toName byName note }
    requests { id name message askedAt }
    exceptions { id name openedAt endsAt category agreedByName verdict }
    colleagues { membershipId name }
    exceptionUntil
    viewerCan
  }
`);

const TeamDocument = graphql(`query DossierTeam($id: Uuid!) { dossierTeam(id: $id) { ...TeamFields } }`, [TeamFields]);

export type Team = ResultOf<typeof TeamFields>;
export type Appointment = Team['appointments'][number];
export type Colleague = Team['colleagues'][number];

export const teamQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'team', id],
    queryFn: ({ signal }) => request(TeamDocument, { id }, { signal }).then((data) => data.dossierTeam),
    // Coming back to the window is not a new consultation.
    refetchOnWindowFocus: false,
  });

const ClosedDossierDocument = graphql(`
  query ClosedDossier($id: Uuid!) {
    closedDossier(id: $id) {
      id
      title
      isAnonymous
      birthOn
      communeName
      status
      leadName
      replacementName
      isAsked
      isWaiting
      exceptionsLeft
      colleagues { membershipId name }
      viewerCan
    }
  }
`);

export type ClosedDossier = ResultOf<typeof ClosedDossierDocument>['closedDossier'];

export const closedDossierQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'closed-dossier', id],
    queryFn: ({ signal }) => request(ClosedDossierDocument, { id }, { signal }).then((data) => data.closedDossier),
    retry: false,
  });
