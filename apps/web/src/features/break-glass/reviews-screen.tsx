import { useInfiniteQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { PagedList } from '../../ui/paged-list';
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
  const query = useInfiniteQuery(reviewsQuery(useScope(), state));
  const reviews = query.data?.pages.flatMap((page) => page.reviews) ?? [];
  return (
    <div className="page">
      <PageHeading title={t('queue')} detail={<p className="prose">{t('queueDetail')}</p>} />
      <OneOf label={t('filter')} options={states.map((value) => ({ value, label: t(`states.${value}`) }))} selected={state} onChange={onState} />
      <PagedList
        query={query}
        count={reviews.length}
        waiting={{ rows: 3, height: 120 }}
        failed={t('loadError')}
        empty={
          <Empty icon={ShieldCheck} title={t('empty')}>
            {t('emptyText')}
          </Empty>
        }
      >
        <ul className="cards">
          {reviews.map((review) => (
            <ReviewCard key={review.id} review={review} state={state} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
