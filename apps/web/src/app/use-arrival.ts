import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../lib/announcer';
import { focusTitle } from '../lib/focus-title';

/** At each new page: the focus goes to its title, and a screen reader hears which page it is. */
export function useArrival(onArrival: () => void): void {
  const router = useRouter();
  const t = useTranslations('common');
  const arrive = useEffectEvent(() => {
    onArrival();
    announce(t('pageOpened', { title: focusTitle() }));
  });

  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) arrive();
      }),
    [router],
  );
}
