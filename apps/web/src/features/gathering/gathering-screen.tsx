import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarX, Pencil, SquareCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { CancelDialog } from './cancel-dialog';
import { CountsPanel } from './counts-panel';
import { FollowUpDialog } from './follow-up-dialog';
import { GatheringDialog } from './gathering-dialog';
import { GatheringState } from './gathering-list';
import { gatheringQuery, type Gathering } from './gathering-query';
import { GroupsPanel } from './groups-panel';
import { ParticipantsPanel } from './participants-panel';
import { useGatheringChanges } from './use-gathering-changes';

/** One moment: what it is, who comes, who came, and what follows for all of them. */
export function GatheringScreen({ id }: { id: string }) {
  const t = useTranslations('gathering');
  const refusal = useRefusal();
  const query = useQuery(gatheringQuery(useScope(), id));
  if (query.isPending) return <div className="page"><Skeleton rows={6} height={56} /></div>;
  if (!query.data) {
    return (
      <div className="page">
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      </div>
    );
  }
  return <Shown gathering={query.data} />;
}

type Asked = 'change' | 'cancel' | 'follow_up';

function Shown({ gathering }: { gathering: Gathering }) {
  const t = useTranslations('gathering');
  const dates = useDates();
  const after = useGatheringChanges();
  const [asked, setAsked] = useState<Asked | null>(null);
  const can = (move: Gathering['viewerCan'][number]) => gathering.viewerCan.includes(move);
  const close = () => setAsked(null);
  const until = new Date(Date.parse(gathering.startsAt) + gathering.minutes * 60_000);

  return (
    <div className="page">
      <PageHeading
        title={gathering.title}
        marks={<><Badge>{t(`kinds.${gathering.kind}`)}</Badge><GatheringState gathering={gathering} /></>}
        detail={
          <>
            <p>
              <time dateTime={gathering.startsAt}>{dates.fullDay(gathering.startsAt)}</time>, {t('length', { from: dates.time(gathering.startsAt), until: dates.time(until) })}
            </p>
            <p>{gathering.place}</p>
            <p className="meta">{t('led', { names: gathering.leaders.map(({ name }) => name).join(', ') })}</p>
          </>
        }
        actions={
          <>
            {can('follow_up') && <Button look="primary" icon={SquareCheckBig} onPress={() => setAsked('follow_up')}>{t('followUp')}…</Button>}
            {can('change') && <Button icon={Pencil} onPress={() => setAsked('change')}>{t('edit')}…</Button>}
            {can('cancel') && <Button icon={CalendarX} onPress={() => setAsked('cancel')}>{t('cancel')}…</Button>}
          </>
        }
      />
      <p><Link to="/moments">{t('back')}</Link></p>
      {gathering.cancelReason && <Notice tone="warning">{t('cancelledBecause', { reason: gathering.cancelReason })}</Notice>}
      <CountsPanel counts={gathering.counts} isHeld={gathering.state === 'held'} />
      <ParticipantsPanel key={`people-${gathering.version}`} gathering={gathering} onDone={after} />
      <GroupsPanel gathering={gathering} onDone={after} />
      {gathering.note && <Panel title={t('note')}><p className="prose plain-lines">{gathering.note}</p></Panel>}
      {asked === 'change' && <GatheringDialog changed={gathering} colleagues={gathering.colleagues} onClose={close} onDone={(changed) => after(t('saved'), changed)} />}
      {asked === 'cancel' && <CancelDialog gathering={gathering} onClose={close} onDone={(changed) => after(t('cancelled'), changed)} />}
      {asked === 'follow_up' && <FollowUpDialog gathering={gathering} onClose={close} onDone={({ planned, gathering: changed }) => after(t('followedUp', { count: planned }), changed)} />}
    </div>
  );
}
