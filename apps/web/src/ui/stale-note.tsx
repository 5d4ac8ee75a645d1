import { useTranslations } from 'use-intl';
import { useDates } from '../lib/dates';
import { Button } from './button';
import { Notice } from './notice';

/** A refresh failed: what is shown stays, with its age. */
export function StaleNote({ shownSince, reason, onRetry }: { shownSince: number; reason: string; onRetry: () => void }) {
  const t = useTranslations('common');
  const dates = useDates();
  return (
    <Notice tone="warning" action={<Button onPress={onRetry}>{t('retry')}</Button>}>
      {reason} {t('staleData', { time: dates.time(shownSince) })}
    </Notice>
  );
}
