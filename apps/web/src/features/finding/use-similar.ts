import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCan, useScope } from '../../lib/session';
import { useDebounced } from '../../lib/use-debounced';
import { isEnough, similarQuery, type Known } from './similar-query';

/** Who may already have a dossier, of what is typed so far; asked again when typing pauses. */
export function useSimilar(typed: Known) {
  const settled = useDebounced(JSON.stringify(typed), 300);
  const known = JSON.parse(settled) as Known; // what was written one line above
  const isAsked = useCan()('similarDossiers') && isEnough(known);
  const query = useQuery({ ...similarQuery(useScope(), known), enabled: isAsked, placeholderData: keepPreviousData });
  return { lines: isAsked && query.data ? query.data : [], isWaiting: isAsked && query.isPending, hasFailed: isAsked && query.isError };
}
