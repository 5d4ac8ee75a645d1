import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { followingQuery, type Following } from './following-query';

/** Keeps what is cached true to what was just changed in what is planned, and says it. */
export function useFollowingChanges(dossierId: string) {
  const queries = useQueryClient();
  const scope = useScope();
  const after = (said: string, following: Following) => {
    queries.setQueryData(followingQuery(scope, dossierId).queryKey, following);
    // The rest is read again when it is shown again: each reading of a dossier is a consultation.
    for (const part of ['my-day', 'agenda', 'dossier']) void queries.invalidateQueries({ queryKey: [scope, part], refetchType: 'none' });
    announce(said);
  };
  return { after };
}
