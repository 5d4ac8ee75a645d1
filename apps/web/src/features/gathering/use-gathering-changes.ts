import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { gatheringQuery, type Gathering } from './gathering-query';

/** Keeps what is cached true to what was just changed in a gathering, and says it. */
export function useGatheringChanges() {
  const queries = useQueryClient();
  const scope = useScope();
  return (said: string, gathering: Gathering) => {
    queries.setQueryData(gatheringQuery(scope, gathering.id).queryKey, gathering);
    for (const part of ['gatherings', 'my-day', 'agenda']) void queries.invalidateQueries({ queryKey: [scope, part], refetchType: 'none' });
    announce(said);
  };
}
