import { kindOfDelivery } from '@boussole/domain/delivery-kinds';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { deadDeliveriesQuery, type DeadDelivery, RetryDocument } from './set-aside-query';

/** What was set aside, a line each: what kind of thing, why, when; and one button to try it again. */
export function SetAsideList({ deliveries, onDone }: { deliveries: readonly DeadDelivery[]; onDone: (said: string) => void }) {
  const t = useTranslations('setAside');
  return (
    <ul className="entry-list" aria-label={t('table')}>
      {deliveries.map((delivery) => (
        <SetAsideLine key={delivery.id} delivery={delivery} onDone={onDone} />
      ))}
    </ul>
  );
}

function SetAsideLine({ delivery, onDone }: { delivery: DeadDelivery; onDone: (said: string) => void }) {
  const t = useTranslations('setAside');
  const dates = useDates();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { queryKey } = deadDeliveriesQuery(useScope());
  const what = t(`kinds.${kindOfDelivery(delivery.job)}`);
  const date = dates.dayAndTime(delivery.setAsideAt);
  const retry = useMutation({
    mutationFn: () => request(RetryDocument, { id: delivery.id }),
    onSuccess: () => {
      queries.setQueryData(queryKey, (seen) => seen && {
        ...seen, total: seen.total - 1, deliveries: seen.deliveries.filter(({ id }) => id !== delivery.id),
      });
      onDone(t('done'));
    },
  });
  return (
    <li>
      <div className="entry-text">
        <strong>{what}</strong>
        <span>{t(`reasons.${delivery.reason}`)}</span>
        <span className="meta">
          {[t('tried', { count: delivery.attempts }), t('promised', { date: dates.dayAndTime(delivery.promisedAt) }), t('aside', { date })].join(' · ')}
        </span>
        <span className="meta">
          <code>{[delivery.job, delivery.failure].filter(Boolean).join(' : ')}</code>
        </span>
        {retry.isError && <Notice tone="danger">{refusal(retry.error)}</Notice>}
      </div>
      <Button icon={RotateCcw} aria-label={t('retryNamed', { what, date })} busy={retry.isPending} onPress={() => retry.mutate()}>
        {t('retry')}
      </Button>
    </li>
  );
}
