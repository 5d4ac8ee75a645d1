import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { qualityQuery, type Quality } from './quality-query';

/** Keeps the page true to what was just changed, and says it where there is something to say. */
export function useQualityChanges() {
  const queries = useQueryClient();
  const { queryKey } = qualityQuery(useScope());
  return {
    show: (page: Quality, said?: string) => {
      queries.setQueryData(queryKey, page);
      if (said) announce(said);
    },
    // Somebody else was there before: what stands now is read again.
    again: () => void queries.invalidateQueries({ queryKey }),
  };
}
