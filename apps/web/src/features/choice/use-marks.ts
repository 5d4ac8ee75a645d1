import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useScope } from '../../lib/session';
import type { PickDraft } from './picks';

const none: readonly PickDraft[] = [];

/** What was picked and not yet entered into the dossier: it stays while one looks at the other steps. */
export function usePicks(setId: string): readonly [readonly PickDraft[], (picks: readonly PickDraft[]) => void] {
  const queries = useQueryClient();
  const queryKey = [useScope(), 'choice-picks', setId];
  const { data } = useQuery<readonly PickDraft[]>({ queryKey, queryFn: () => none, enabled: false, initialData: none, gcTime: Infinity });
  return [data, (picks) => queries.setQueryData(queryKey, picks)];
}
