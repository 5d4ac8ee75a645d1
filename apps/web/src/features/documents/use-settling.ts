import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useScope } from '../../lib/session';
import { documentsQuery } from './documents-query';

/** A check takes a second or two. Each look is a consultation that the person can read about: a few, then no more. */
const looksAgain = [0, 2_000, 6_000, 15_000];

/** Looks again at the papers until none waits any more, a few times at most. */
export function useSettling(id: string): () => void {
  const queries = useQueryClient();
  const scope = useScope();
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const { queryKey } = documentsQuery(scope, id);

  useEffect(() => () => timers.current.forEach(clearTimeout), []);

  return () => {
    timers.current.forEach(clearTimeout);
    timers.current = looksAgain.map((delay) =>
      setTimeout(() => {
        const shown = queries.getQueryData(queryKey);
        const isWaiting = shown?.documents.some(({ state }) => state === 'quarantine') ?? true;
        if (delay === 0 || isWaiting) void queries.invalidateQueries({ queryKey });
      }, delay),
    );
  };
}
