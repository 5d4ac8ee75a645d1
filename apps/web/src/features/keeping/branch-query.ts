import { queryOptions } from '@tanstack/react-query';
import { ApiError } from '../../lib/errors';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const OrganisationToEditDocument = graphql(`
  query OrganisationToEdit($id: Uuid!) {
    registerOrganisation(id: $id) {
      id
      version
      name
      acronym
      typeName
      enterpriseNumber
      description
      website
      freshness
      verifiedOn
      reviewOn
      viewerCan
      branches {
        id
        version
        organisationId
        name
        street
        postcode
        locality
        communeNis
        phone
        email
        website
        opening { day from until }
        openingNote
        closures { from until reason }
        workingDays
        closesForSchoolHolidays
        isAccessible
        contacts { id purpose name email phone }
        freshness
        verifiedOn
        verifiedBy
        reviewOn
        viewerCan
      }
    }
  }
`);

export const SaveBranchDocument = graphql(`
  mutation SaveBranch($input: SaveBranchInput!) {
    saveBranch(input: $input) { id version }
  }
`);

export const SaveOrganisationDocument = graphql(`
  mutation SaveOrganisation($input: SaveOrganisationInput!) {
    saveOrganisation(input: $input) { id version }
  }
`);

export type OrganisationToEdit = ResultOf<typeof OrganisationToEditDocument>['registerOrganisation'];
export type BranchToEdit = OrganisationToEdit['branches'][number];

export const readOrganisation = (id: string, signal?: AbortSignal) =>
  request(OrganisationToEditDocument, { id }, signal ? { signal } : {}).then((data) => data.registerOrganisation);

/** A branch is read with its organisation: it has no sheet of its own to ask for. */
export async function readBranch(organisationId: string, id: string, signal?: AbortSignal): Promise<BranchToEdit> {
  const { branches } = await readOrganisation(organisationId, signal);
  const branch = branches.find((one) => one.id === id);
  if (!branch) throw new ApiError('record.not_found');
  return branch;
}

// A form must not change under the hands: it is read again when it is opened, never meanwhile.
const once = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

export const organisationQuery = (hat: string, id: string) =>
  queryOptions({
    queryKey: [hat, 'organisation-to-edit', id],
    queryFn: ({ signal }) => readOrganisation(id, signal),
    enabled: id !== '',
    ...once,
  });

export const branchQuery = (hat: string, organisationId: string, id: string) =>
  queryOptions({
    queryKey: [hat, 'branch-to-edit', id],
    queryFn: ({ signal }) => readBranch(organisationId, id, signal),
    enabled: organisationId !== '',
    ...once,
  });
