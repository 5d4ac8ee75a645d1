import { daysOfWeek, type Week, weeksLater } from '@boussole/domain/agenda/week';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { agendaQuery, type Agenda } from './agenda-query';
import { FeedPanel } from './feed-panel';
import { WeekGrid } from './week-grid';

interface Props {
  week: Week | undefined;
  onWeek: (week: Week | undefined) => void;
}

/** A week of one's own: whom one meets, what is due, who is away. */
export function AgendaScreen({ week, onWeek }: Props) {
  const t = useTranslations('agenda');
  const dates = useDates();
  const refusal = useRefusal();
  const query = useQuery({ ...agendaQuery(useScope(), week), placeholderData: keepPreviousData });
  const shown = week ?? query.data?.week;
  const [monday] = shown === undefined ? [] : (daysOfWeek(shown) ?? []);
  const go = (weeks: number) => shown !== undefined && onWeek(weeksLater(shown, weeks));
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={monday && <p>{t('week', { date: dates.calendarDay(monday) })}</p>}
        actions={
          <>
            <Button icon={ChevronLeft} onPress={() => go(-1)}>{t('previous')}</Button>
            <Button onPress={() => onWeek(undefined)}>{t('thisWeek')}</Button>
            <Button icon={ChevronRight} onPress={() => go(1)}>{t('next')}</Button>
          </>
        }
      />
      {query.data ? (
        <>
          {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={() => void query.refetch()} />}
          <Week agenda={query.data} onLeap={go} />
        </>
      ) : query.isPending ? (
        <Skeleton rows={7} height={120} />
      ) : (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      <FeedPanel />
    </div>
  );
}

function Week({ agenda, onLeap }: { agenda: Agenda; onLeap: (weeks: number) => void }) {
  const t = useTranslations('agenda');
  const dates = useDates();
  return (
    <>
      {agenda.lateCount > 0 && (
        <Notice tone="warning" action={<Link to="/ma-journee">{t('seeLate')}</Link>}>
          {t('late', { count: agenda.lateCount })}
        </Notice>
      )}
      <WeekGrid agenda={agenda} onLeap={onLeap} />
      {agenda.absences.length > 0 && (
        <Panel title={t('absences')}>
          <ul>
            {agenda.absences.map(({ id, name, replacementName, fromOn, untilOn }) => (
              <li key={id}>
                {t('absence', { name, replacement: replacementName, from: dates.calendarDay(fromOn), until: dates.calendarDay(untilOn) })}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
