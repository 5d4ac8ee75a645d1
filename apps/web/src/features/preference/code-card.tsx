import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { codeUsedQuery, type GivenCode } from './preference-query';

interface Props {
  given: GivenCode;
  /** She answered, or the code died. */
  onOver: () => void;
  onHide: () => void;
}

/** The code in large signs, with the short address where it is typed; it waits for the answer without opening the dossier again. */
export function CodeCard({ given, onOver, onHide }: Props) {
  const t = useTranslations('preference');
  const dates = useDates();
  const state = useQuery(codeUsedQuery(useScope(), given.id));
  const over = useEffectEvent(onOver);
  const isOver = state.data === true;
  const address = new URL('/souhait', window.location.href);

  useEffect(() => {
    if (isOver) over();
  }, [isOver]);

  return (
    <section className="wish-code" aria-label={t('codeTitle')}>
      <p>{t('codeAt')}</p>
      <p className="wish-code-address">{`${address.host}${address.pathname}`}</p>
      <p>{t('codeType')}</p>
      <p className="wish-code-signs">{given.code}</p>
      <p className="meta">{t('codeUntil', { time: dates.time(given.expiresAt) })}</p>
      <p role="status">{isOver ? t('codeOver') : t('codeWaiting')}</p>
      <div className="actions">
        <CopyButton label={t('codeLink')} text={`${address.href}#${given.code}`} />
        <Button onPress={onHide}>{t('hide')}</Button>
      </div>
    </section>
  );
}
