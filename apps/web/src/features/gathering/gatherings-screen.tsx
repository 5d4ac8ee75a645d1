import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, CalendarSearch, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { addMonths, monthOf } from '@boussole/domain/gathering/month';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { IconButton } from '../../ui/icon-button';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { ExportMenu } from '../exporting/export-menu';
import { GatheringDialog } from './gathering-dialog';
import { GatheringList } from './gathering-list';
import { gatheringsQuery, type Gatherings } from './gathering-query';
import { useMonthName } from './months';
import { useGatheringChanges } from './use-gathering-changes';

interface Props {
  /** The first day of the month in view; none: this one. */
  month: string | undefined;
  onMonth: (month: string) => void;
}

/** The moments of the branch, a month at a time: those to come, then those that are past. */
export function GatheringsScreen({ month: asked, onMonth }: Props) {
  const t = useTranslations('gatherings');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const after = useGatheringChanges();
  const nameOf = useMonthName();
  const now = monthOf(dayInBrussels(Date.now()));
  const month = asked ?? now;
  const query = useQuery(gatheringsQuery(useScope(), month));
  const [isPlanning, setIsPlanning] = useState(false);

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={<p className="prose">{t('detail')}</p>}
        actions={query.data && (
          <>
            {query.data.gatherings.length > 0 && <ExportMenu list="gatherings" view={month} />}
            {query.data.canPlan && (
              <Button look="primary" icon={CalendarPlus} onPress={() => setIsPlanning(true)}>
                {t('plan')}
              </Button>
            )}
          </>
        )}
      />
      <nav className="month-bar" aria-label={t('months')}>
        <IconButton icon={ChevronLeft} label={t('previous')} onPress={() => onMonth(addMonths(month, -1))} />
        <h2 className="month-name" aria-live="polite">
          {nameOf(month)}
        </h2>
        <IconButton icon={ChevronRight} label={t('next')} onPress={() => onMonth(addMonths(month, 1))} />
        {month !== now && <Button onPress={() => onMonth(now)}>{t('today')}</Button>}
      </nav>
      {query.isPending && <Skeleton rows={4} height={64} />}
      {query.isError && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && <Month month={query.data} onMonth={onMonth} />}
      {isPlanning && query.data && (
        <GatheringDialog
          colleagues={query.data.colleagues}
          onClose={() => setIsPlanning(false)}
          onDone={(made) => {
            after(t('planned', { title: made.title }), made);
            void navigate({ to: '/moments/$id', params: { id: made.id } });
          }}
        />
      )}
    </div>
  );
}

function Month({ month, onMonth }: { month: Gatherings; onMonth: (month: string) => void }) {
  const t = useTranslations('gatherings');
  const nameOf = useMonthName();
  const past = month.gatherings.filter(({ hasBegun }) => hasBegun);
  const coming = month.gatherings.filter(({ hasBegun }) => !hasBegun);
  const elsewhere = [month.previous, month.next].filter((other) => other !== null);
  if (month.gatherings.length === 0) {
    return (
      <Empty icon={CalendarSearch} title={t('empty', { month: nameOf(month.month) })}>
        <p className="empty-text">{t(month.canPlan ? 'emptyText' : 'emptyRead')}</p>
        {elsewhere.length > 0 && (
          <div className="actions">
            {elsewhere.map((other) => (
              <Button key={other} onPress={() => onMonth(other)}>
                {t('jumpBack', { month: nameOf(other) })}
              </Button>
            ))}
          </div>
        )}
      </Empty>
    );
  }
  return (
    <>
      {coming.length > 0 && (
        <Panel title={t('coming')}>
          <GatheringList gatherings={coming} />
        </Panel>
      )}
      {past.length > 0 && (
        <Panel title={t('past')}>
          <GatheringList gatherings={past} />
        </Panel>
      )}
    </>
  );
}
