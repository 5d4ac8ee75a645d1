import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';

const DoorDocument = graphql(`
  query DossierDoor($id: Uuid!) {
    dossierDoor(id: $id) {
      id isAnonymous code codeGivenAt stage viewerCan
      representatives { id name relation proof from until isLive code }
      rights { id kind text askedAt isOwn state reason }
    }
  }
`);
const GiveDocument = graphql(`
  mutation GiveCode($dossierId: Uuid!, $commandKey: Uuid!) {
    giveCode(dossierId: $dossierId, commandKey: $commandKey) { code secret }
  }
`);
const ClaimDocument = graphql(`
  mutation ClaimDossier($input: ClaimDossierInput!) {
    claimDossier(input: $input) { code secret }
  }
`);
const RecordDocument = graphql('mutation RecordRight($input: RecordRightInput!) { recordRight(input: $input) }');
const AddDocument = graphql(`
  mutation AddRepresentative($input: AddRepresentativeInput!) {
    addRepresentative(input: $input) { id code secret }
  }
`);
const RenewDocument = graphql(`
  mutation RenewRepresentativeCode($dossierId: Uuid!, $id: Uuid!, $commandKey: Uuid!) {
    renewRepresentativeCode(dossierId: $dossierId, id: $id, commandKey: $commandKey) { code secret }
  }
`);
const EndDocument = graphql('mutation EndRepresentative($dossierId: Uuid!, $id: Uuid!) { endRepresentative(dossierId: $dossierId, id: $id) }');

export type PersonDoor = ResultOf<typeof DoorDocument>['dossierDoor'];
export type Representative = PersonDoor['representatives'][number];
export interface GivenKey { code: string; secret: string }

export const personDoorQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'person-door', id],
    queryFn: ({ signal }) => request(DoorDocument, { id }, { signal }).then((data) => data.dossierDoor),
  });

/** What changes the door is followed by reading it again. */
function useChange<V, R>(id: string, send: (variables: V) => Promise<R>) {
  const queries = useQueryClient();
  const scope = useScope();
  return useMutation({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope, 'person-door', id] }),
  });
}

export const useGiveCode = (id: string) =>
  useChange(id, (commandKey: string) => request(GiveDocument, { dossierId: id, commandKey }).then((data): GivenKey => data.giveCode));

/** A name changes everything that is shown of the dossier. */
export function useClaimAtDesk(id: string) {
  const queries = useQueryClient();
  const scope = useScope();
  return useMutation({
    mutationFn: (input: Omit<VariablesOf<typeof ClaimDocument>['input'], 'dossierId'>) =>
      request(ClaimDocument, { input: { ...input, dossierId: id } }).then((data): GivenKey => data.claimDossier),
    onSuccess: () => queries.invalidateQueries({ queryKey: [scope] }),
  });
}

export const useRecordRight = (id: string) =>
  useChange(id, (input: Omit<VariablesOf<typeof RecordDocument>['input'], 'dossierId'>) =>
    request(RecordDocument, { input: { ...input, dossierId: id } }));

export const useAddRepresentative = (id: string) =>
  useChange(id, (input: Omit<VariablesOf<typeof AddDocument>['input'], 'dossierId'>) =>
    request(AddDocument, { input: { ...input, dossierId: id } }).then((data): GivenKey => data.addRepresentative));

export const useRenewRepresentative = (id: string) =>
  useChange(id, (variables: { id: string; commandKey: string }) =>
    request(RenewDocument, { ...variables, dossierId: id }).then((data): GivenKey => data.renewRepresentativeCode));

export const useEndRepresentative = (id: string) =>
  useChange(id, (representativeId: string) => request(EndDocument, { dossierId: id, id: representativeId }));
