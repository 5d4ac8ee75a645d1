import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { AppointmentsPanel } from './appointments-panel';
import { FollowersPanel } from './followers-panel';
import { HistoryPanel } from './history-panel';
import { RequestsPanel } from './requests-panel';
import { teamQuery } from './team-query';

/** Who follows a person, since when, and when they meet. */
export function TeamScreen({ id }: { id: string }) {
  const t = useTranslations('team');
  const refusal = useRefusal();
  const query = useQuery(teamQuery(useScope(), id));
  if (query.isPending) return <Skeleton rows={6} height={48} />;
  if (!query.data) {
    return (
      <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
    );
  }
  return (
    <div className="two-columns">
      <div className="column">
        {query.data.requests.length > 0 && <RequestsPanel team={query.data} />}
        <AppointmentsPanel team={query.data} />
      </div>
      <div className="column">
        <FollowersPanel team={query.data} />
        <HistoryPanel team={query.data} />
      </div>
    </div>
  );
}
