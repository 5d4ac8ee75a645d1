import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { Badge } from '../../ui/badge';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PagedList } from '../../ui/paged-list';
import { PageHeading } from '../../ui/page-heading';
import { ReviewState } from './review-state';
import { reviewLists, type ReviewList } from './reviews-address';
import { reviewsQuery, type ReviewLine } from './reviews-query';
import { useReviewTitle } from './use-review-title';

interface Props {
  list: ReviewList;
  onList: (list: ReviewList) => void;
}

/** What was opened, by whom it waits for: a reply, a conclusion, nobody any more. */
export function ReviewsScreen({ list, onList }: Props) {
  const t = useTranslations('reviews');
  const query = useInfiniteQuery(reviewsQuery(useScope(), list));
  const reviews = query.data?.pages.flatMap((page) => page.reviews) ?? [];
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p className="prose">{t('intro')}</p>} />
      <OneOf
        label={t('which')} options={reviewLists.map((value) => ({ value, label: t(`lists.${value}`) }))} selected={list} onChange={onList}
      />
      <PagedList
        query={query}
        count={reviews.length}
        waiting={{ rows: 4, height: 72 }}
        failed={t('loadError')}
        more={t('more')}
        empty={<Empty icon={MessagesSquare} title={t('none')}>{t('noneText')}</Empty>}
      >
        <section className="panel" aria-label={t(`lists.${list}`)}>
          <ul className="entry-list">
            {reviews.map((review) => <Line key={review.id} review={review} />)}
          </ul>
        </section>
      </PagedList>
    </div>
  );
}

function Line({ review }: { review: ReviewLine }) {
  const t = useTranslations('reviews');
  const dates = useDates();
  const titleOf = useReviewTitle();
  const { name, detail } = titleOf(review);
  const { state, isMine, isOverdue, openedAt, replyDueOn, decidedAt, decision } = review;
  const times = [
    t('opened', { date: dates.day(openedAt) }),
    state === 'awaiting_reply' && t(isOverdue ? 'overdue' : 'due', { date: dates.calendarDay(replyDueOn) }),
    decidedAt && t('decidedOn', { date: dates.day(decidedAt) }),
    decision && t(`conclusions.${decision}`),
  ];
  return (
    <li>
      <div className="entry-text">
        <span className="row-title">
          <strong>{name}</strong>
          {isMine && state !== 'decided' && <Badge tone="primary">{t('mine')}</Badge>}
          <ReviewState review={review} />
        </span>
        <span>{detail}</span>
        <span className="meta">{times.filter(Boolean).join(' · ')}</span>
      </div>
      <Link to="/neutralite/examens/$id" params={{ id: review.id }} className={buttonClass()} aria-label={t('openNamed', { name })}>
        {t('openOne')}
      </Link>
    </li>
  );
}
