import { useQueries } from '@tanstack/react-query';
import { tradesQuery, type TradeChoice } from './register-query';

/** The names of the trades asked for by code: those on screen know theirs, the others are asked. */
export function useTradeNames(codes: readonly string[], onScreen: readonly TradeChoice[]): readonly TradeChoice[] {
  const unknown = codes.filter((code) => !onScreen.some((trade) => trade.code === code));
  const asked = useQueries({ queries: unknown.map((code) => tradesQuery(code)) });
  return [...onScreen, ...asked.flatMap(({ data }) => data ?? [])];
}
