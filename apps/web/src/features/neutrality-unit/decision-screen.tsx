import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, FileQuestion } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { codeOf as refusalOf } from '../../lib/errors';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { codeOf, searchOf } from './decisions-screen';
import { ReplayFacts } from './replay-facts';
import { ReplayList } from './replay-list';
import { decisionQuery, type Replay, type UnitPlace } from './unit-query';
import { useMonthName } from './use-month-name';

/** One decision, replayed: what was possible, what was shown in which order, what was retained. */
export function DecisionScreen({ place, id }: { place: UnitPlace; id: string }) {
  const t = useTranslations('neutralityReplay');
  const refusal = useRefusal();
  const query = useQuery(decisionQuery(useScope(), place, id));
  return (
    <div className="page">
      <p>
        <Link
          to="/neutralite/$niveau/$id/decisions" params={{ niveau: place.level, id: place.id }} search={searchOf(place)}
          className="back-link touch-link"
        >
          <ArrowLeft aria-hidden size={16} /> {t('back')}
        </Link>
      </p>
      <PageHeading title={t('title', { code: codeOf(id) })} detail={query.data && <Frozen replay={query.data} />} />
      {query.isPending && <Skeleton rows={8} height={56} />}
      {query.isError && !query.data && (refusalOf(query.error) === 'record.not_found'
        ? <Empty icon={FileQuestion} title={t('missing')} />
        : <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />)}
      {query.data && (
        <div className="two-columns two-columns-uneven">
          <ReplayList replay={query.data} />
          <ReplayFacts replay={query.data} />
        </div>
      )}
    </div>
  );
}

function Frozen({ replay: { month, alternatives } }: { replay: Replay }) {
  const t = useTranslations('neutralityReplay');
  const monthName = useMonthName();
  const inside = alternatives.filter(({ isOutside }) => !isOutside);
  return (
    <p className="prose">
      {t('frozen', { month: monthName(month) })}{' '}
      {t('frozenText', { count: inside.length, own: inside.filter(({ isOwn }) => isOwn).length })}
    </p>
  );
}
