import { useQuery } from '@tanstack/react-query';
import { useDebounced } from '../../lib/use-debounced';
import { shortestTrade, tradesQuery, type TradeChoice } from './register-query';

const settling = 180;

/** The trade being typed is the last part of the sentence: what follows the last comma. */
export const lastPart = (typed: string): string => typed.slice(typed.lastIndexOf(',') + 1).trim();

/** Trades whose name or one of its everyday names is near what is being typed. */
export function useSuggestions(typed: string): readonly TradeChoice[] {
  const text = useDebounced(lastPart(typed), settling);
  const query = useQuery(tradesQuery(text));
  return text.length >= shortestTrade && text === lastPart(typed) ? (query.data ?? []) : [];
}
