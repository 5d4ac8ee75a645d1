import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Button } from '../../ui/button';
import type { GivenCode } from './check-in-query';

/** A code in large signs, to be read aloud or written on paper, with the address where it is typed. It is shown this once. */
export function GivenCodeCard({ given, onDone }: { given: GivenCode; onDone: () => void }) {
  const t = useTranslations('heardAnswers');
  const dates = useDates();
  const address = new URL('/suivi', window.location.href);
  return (
    <section className="stand-code" aria-label={t('codeTitle')}>
      <p role="status">{t('codeTitle')}</p>
      <p className="stand-code-signs">{given.code}</p>
      <p>{t('codeHow')}</p>
      <p className="stand-code-address">{`${address.host}${address.pathname}`}</p>
      <p className="meta">{t('codeOnce', { day: dates.day(given.expiresAt) })}</p>
      <div className="actions">
        <Button onPress={onDone}>{t('codeDone')}</Button>
      </div>
    </section>
  );
}
