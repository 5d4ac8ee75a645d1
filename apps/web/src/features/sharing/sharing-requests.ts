import { useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/graphql';
import { useScope } from '../../lib/session';
import { sharingKey } from './sharing-query';

export const GiveGrantDocument = graphql(`
  mutation GiveGrant($input: GiveGrantInput!) {
    giveGrant(input: $input)
  }
`);

export const RevokeGrantDocument = graphql(`
  mutation RevokeGrant($dossierId: Uuid!, $grantId: Uuid!) {
    revokeGrant(dossierId: $dossierId, grantId: $grantId)
  }
`);

export const RenounceGrantDocument = graphql(`
  mutation RenounceGrant($dossierId: Uuid!, $grantId: Uuid!) {
    renounceGrant(dossierId: $dossierId, grantId: $grantId)
  }
`);

export const DecideRequestDocument = graphql(`
  mutation DecideGrantRequest($input: DecideGrantRequestInput!) {
    decideGrantRequest(input: $input)
  }
`);

export const GiveShareCodeDocument = graphql(`
  mutation GiveShareCode($dossierId: Uuid!, $commandKey: Uuid!) {
    giveShareCode(dossierId: $dossierId, commandKey: $commandKey) { code expiresAt }
  }
`);

export const EndShareCodeDocument = graphql(`
  mutation EndShareCode($dossierId: Uuid!) {
    endShareCode(dossierId: $dossierId)
  }
`);

/** Forgets a dossier that is closed from now on; the list of what is shared is read again. */
export function useAfterRenouncing(dossierId: string) {
  const queries = useQueryClient();
  const scope = useScope();
  return () => {
    queries.removeQueries({ queryKey: [scope, 'dossier', dossierId] });
    queries.removeQueries({ queryKey: sharingKey(scope, dossierId) });
    return queries.invalidateQueries({ queryKey: [scope, 'shares'] });
  };
}

/** Reads again what a change of sharing shows elsewhere: this page, the frame of the dossier, the list of what is shared. */
export function useAfterSharing(dossierId: string) {
  const queries = useQueryClient();
  const scope = useScope();
  return async () => {
    void queries.invalidateQueries({ queryKey: [scope, 'dossier', dossierId] });
    void queries.invalidateQueries({ queryKey: [scope, 'shares'] });
    await queries.invalidateQueries({ queryKey: sharingKey(scope, dossierId) });
  };
}
