import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './errors';

/** Retries only what may pass by itself; shows an error rather than waiting for a network that seems absent. */
export const makeQueryClient = (retries = 2) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (count, error) => count < retries && isPassing(error),
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
