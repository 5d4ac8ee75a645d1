import { useEffect, useEffectEvent } from 'react';
import { useForgetSession } from '../features/account/use-sign-out';
import { onOtherTab } from '../lib/tabs';

/** Another tab signed out or changed hat: this one follows, they share one session. */
export function useOtherTabs(): void {
  const forget = useForgetSession();
  const follow = useEffectEvent((message: 'signed-out' | 'hat-changed') => {
    if (message === 'signed-out') void forget();
    else window.location.assign('/ma-journee');
  });
  useEffect(() => onOtherTab(follow), []);
}
