import { useEffect, useEffectEvent } from 'react';
import { noteChoice } from './choice-requests';

const worthTelling = 1_000;

/** How long the list was in sight: told when it is left, or hidden. Nobody waits for it. */
export function useTimeInSight(setId: string, dossierId: string | null): void {
  const tell = useEffectEvent((lasted: number) => {
    if (lasted >= worthTelling) noteChoice({ setId, dossierId, kind: 'left', lasted }).catch(() => undefined);
  });
  useEffect(() => {
    let since: number | null = document.visibilityState === 'visible' ? performance.now() : null;
    const stop = () => {
      if (since !== null) tell(Math.round(performance.now() - since));
      since = null;
    };
    const follow = () => {
      if (document.visibilityState === 'hidden') stop();
      else since ??= performance.now();
    };
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      stop();
    };
  }, []);
}
