import { useInfiniteQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { reviewsQuery, type ReviewState } from './break-glass-requests';
import { ReviewCard } from './review-card';

const states = ['to_review', 'reviewed'] as const satisfies readonly ReviewState[];

interface Props {
  state: ReviewState;
  onState: (state: ReviewState) => void;
}

/** What was opened as an exception, for its judges. */
export function ReviewsScreen({ state, onState }: Props) {
  const t = useTranslations('teamGlass');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(reviewsQuery(useScope(), state));
  const reviews = query.data?.pages.flatMap((page) => page.reviews) ?? [];
  return (
    <div className="page">
      <PageHeading title={t('queue')} detail={<p className="prose">{t('queueDetail')}</p>} />
      <ChoiceChips
        label={t('filter')}
        isLabelHidden
        isSingle
        options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        selected={[state]}
        onChange={([chosen]) => chosen && onState(chosen)}
      />
      {query.isPending && <Skeleton rows={3} height={120} />}
      {query.isError && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && reviews.length === 0 && (
        <Empty icon={ShieldCheck} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      )}
      {reviews.length > 0 && (
        <ul className="cards">
          {reviews.map((review) => (
            <ReviewCard key={review.id} review={review} state={state} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className="list-foot">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </div>
  );
}
