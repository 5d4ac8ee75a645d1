import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useScope } from '../../lib/session';
import { useDebounced } from '../../lib/use-debounced';
import { searchQuery, shortestSearch } from './caseload-query';

/** Dossiers near what is being typed: a name even misspelt, a birth date, a code, a reference. */
export function useSearch(typed: string, isAllowed = true) {
  const text = useDebounced(typed.trim(), 250);
  const isAsked = isAllowed && text.length >= shortestSearch;
  const options = searchQuery(useScope(), text);
  const query = useQuery({ ...options, enabled: isAsked, placeholderData: keepPreviousData });
  return { query, text, isAsked, isSettled: text === typed.trim() && !query.isFetching };
}
