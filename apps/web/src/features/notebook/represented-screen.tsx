import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { isClosed } from './closed';
import { representedQuery } from './notebook-query';

/** What a representative sees: dates to meet, and what the team marked for her. */
export function RepresentedScreen({ onClosed }: { onClosed: () => void }) {
  const t = useTranslations('represented');
  const channels = useTranslations('channels');
  const appointment = useTranslations('ownAppointments');
  const dates = useDates();
  const refusal = useRefusal();
  const page = useQuery(representedQuery);
  const close = useEffectEvent(onClosed);

  useEffect(() => {
    if (isClosed(page.error)) close();
  }, [page.error]);

  if (page.isPending) return <Skeleton rows={4} height={56} />;
  if (page.isError) return <LoadError what={t('items')} reason={refusal(page.error)} onRetry={() => void page.refetch()} />;
  const { childName, untilOn, appointments, interviews, documents } = page.data;
  return (
    <div className="page">
      <PageHeading title={t('title', { name: childName })} detail={<p>{t('intro', { name: childName })}</p>} />
      <p className="meta">{untilOn ? t('until', { day: dates.calendarDay(untilOn) }) : t('always')}</p>
      <Panel title={t('appointments')}>
        {appointments.length === 0 && <p className="meta">{t('noAppointment')}</p>}
        <ul className="own-list">
          {appointments.map(({ startsAt, minutes, channel }) => (
            <li key={startsAt}>
              <strong>
                {dates.fullDay(startsAt)}, {dates.time(startsAt)}
              </strong>
              <span>{[channels(channel), appointment('minutes', { minutes })].join(' · ')}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('items')}>
        {interviews.length + documents.length === 0 && <p className="meta">{t('nothing')}</p>}
        <ul className="own-list">
          {interviews.map(({ id, heldAt, channel, summary }) => (
            <li key={id}>
              <strong>{dates.fullDay(heldAt)}</strong>
              <span className="meta">{channels(channel)}</span>
              <p className="own-text">{summary}</p>
            </li>
          ))}
          {documents.map(({ id, title, addedAt }) => (
            <li key={id}>
              <strong>{title}</strong>
              <span className="meta">{[dates.day(addedAt), t('document')].join(' · ')}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
