import { useQuery } from '@tanstack/react-query';
import { CalendarClock, CalendarPlus, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { DeclareDialog } from './declare-dialog';
import { followingQuery, type Following } from './following-query';
import { OthersPanel } from './others-panel';
import { OwnDialog } from './own-dialog';
import { TransitionCard } from './transition-card';
import { useFollowingChanges } from './use-following-changes';

/** What is planned about a person, because of what happens in her life. */
export function FollowingScreen({ id }: { id: string }) {
  const t = useTranslations('following');
  const refusal = useRefusal();
  const query = useQuery(followingQuery(useScope(), id));
  const retry = () => void query.refetch();
  if (query.isPending) return <Skeleton rows={6} height={56} />;
  if (!query.data) return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  return (
    <div className="column">
      {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      <Plans following={query.data} />
    </div>
  );
}

function Plans({ following }: { following: Following }) {
  const t = useTranslations('following');
  const { after } = useFollowingChanges(following.id);
  const [open, setOpen] = useState<'declare' | 'own' | null>(null);
  const live = following.transitions.filter(({ overAt }) => overAt === null);
  const over = following.transitions.filter(({ overAt }) => overAt !== null);
  const dialog = {
    dossierId: following.id,
    onClose: () => setOpen(null),
    onDone: (said: string, changed: Following) => {
      setOpen(null);
      after(said, changed);
    },
  };
  return (
    <>
      <Panel
        title={t('live')}
        action={
          <div className="actions">
            {following.viewerCan.includes('declare') && (
              <Button look="primary" icon={Waypoints} onPress={() => setOpen('declare')}>
                {t('declare')}
              </Button>
            )}
            {following.viewerCan.includes('plan_own') && (
              <Button icon={CalendarPlus} onPress={() => setOpen('own')}>
                {t('planOwn')}
              </Button>
            )}
          </div>
        }
      >
        <p className="meta prose">{t('weekly')}</p>
        {following.overdue > 0 && <Notice tone="warning">{t('overdue', { count: following.overdue })}</Notice>}
        {live.length === 0 && (
          <Empty icon={CalendarClock} title={t('empty')}>
            {t('emptyText')}
          </Empty>
        )}
        {live.map((transition) => (
          <TransitionCard key={transition.id} dossierId={following.id} transition={transition} />
        ))}
        {over.length > 0 && (
          <details>
            <summary>{t('past', { count: over.length })}</summary>
            {over.map((transition) => (
              <TransitionCard key={transition.id} dossierId={following.id} transition={transition} />
            ))}
          </details>
        )}
      </Panel>
      {following.others.length > 0 && <OthersPanel others={following.others} />}
      {open === 'declare' && <DeclareDialog {...dialog} points={following.points} />}
      {open === 'own' && <OwnDialog {...dialog} />}
    </>
  );
}
