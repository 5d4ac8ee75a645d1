import { kindOfDelivery } from '@boussole/domain/delivery-kinds';
import { useQuery } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { LightsPanel } from './lights-panel';
import { SetAsideList } from './set-aside-list';
import { deadDeliveriesQuery, type DeadDeliveries } from './set-aside-query';

/** To whoever administers: what could not leave or be done, why, and one button to try it again. */
export function SetAsideScreen() {
  const t = useTranslations('setAside');
  const refusal = useRefusal();
  const query = useQuery(deadDeliveriesQuery(useScope()));
  const [done, setDone] = useState('');
  const tell = (sentence: string) => {
    setDone(sentence);
    announce(sentence);
  };
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {done && <Notice tone="success">{done}</Notice>}
      {query.isPending && <Skeleton rows={5} height={64} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data?.lights && <LightsPanel lights={query.data.lights} />}
      {query.data && <Missed missed={query.data.missed} />}
      {query.data && query.data.deliveries.length === 0 && (
        <Empty icon={PackageCheck} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      )}
      {query.data && query.data.deliveries.length > 0 && (
        <Panel title={t('count', { count: query.data.total })}>
          <SetAsideList deliveries={query.data.deliveries} onDone={tell} />
          {query.data.total > query.data.deliveries.length && <p className="meta">{t('first', { count: String(query.data.deliveries.length) })}</p>}
        </Panel>
      )}
    </div>
  );
}

function Missed({ missed }: { missed: DeadDeliveries['missed'] }) {
  const t = useTranslations('setAside');
  const dates = useDates();
  if (missed.length === 0) return null;
  return (
    <Panel title={t('missed')}>
      <ul>
        {missed.map(({ day, what, expected, ran }) => (
          <li key={what}>
            {t('missedLine', { day: dates.calendarDay(day), what: t(`kinds.${kindOfDelivery(what.replace(/^\w+:/, ''))}`), ran: String(ran), expected: String(expected) })}{' '}
            <code className="meta">{what}</code>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
