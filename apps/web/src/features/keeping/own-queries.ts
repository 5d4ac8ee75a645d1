import { queryOptions } from '@tanstack/react-query';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';

const OwnDocument = graphql(`
  query OwnOrganisation {
    keptSheets(first: 1) { organisationId }
  }
`);

const BranchesDocument = graphql(`
  query BranchesOf($id: Uuid!) {
    registerOrganisation(id: $id) {
      id
      name
      branches { id name communeName status }
    }
  }
`);

/** The organisation whose sheets one keeps: where new ones go. */
export const ownOrganisationQuery = (hat: string) =>
  queryOptions({
    queryKey: [hat, 'own-organisation'],
    queryFn: ({ signal }) => request(OwnDocument, {}, { signal }).then((data) => data.keptSheets.organisationId),
    staleTime: Infinity,
  });

export const branchesQuery = (hat: string, organisationId: string) =>
  queryOptions({
    queryKey: [hat, 'branches-of', organisationId],
    queryFn: ({ signal }) =>
      request(BranchesDocument, { id: organisationId }, { signal }).then((data) => data.registerOrganisation.branches),
    enabled: organisationId !== '',
  });
