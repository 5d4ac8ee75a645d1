import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useScope } from '../../lib/session';

/** What is being written: kept while the page is open, whatever fails or whichever screen one looks at meanwhile. */
export function useKeptText(place: string): readonly [text: string, keep: (text: string) => void] {
  const queries = useQueryClient();
  const queryKey = [useScope(), 'being-written', place];
  const { data } = useQuery({ queryKey, queryFn: () => '', enabled: false, initialData: '', gcTime: Infinity });
  return [data, (text) => queries.setQueryData(queryKey, text)];
}
