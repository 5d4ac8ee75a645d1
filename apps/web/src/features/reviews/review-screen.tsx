import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, CalendarPlus, FileQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { codeOf } from '../../lib/errors';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { DecideForm } from './decide-form';
import { ExtendDialog } from './extend-dialog';
import { ReplyForm } from './reply-form';
import { ReviewFigures } from './review-figures';
import { ReviewState } from './review-state';
import { ReviewThread } from './review-thread';
import { reviewQuery, type Review } from './reviews-query';
import { useReviewTitle } from './use-review-title';

/** One case: the figures as they were, the texts beside each other, and what the reader may do. */
export function ReviewScreen({ id }: { id: string }) {
  const t = useTranslations('reviews');
  const refusal = useRefusal();
  const query = useQuery(reviewQuery(useScope(), id));
  const retry = () => void query.refetch();
  return (
    <div className="page">
      <p>
        <Link to="/neutralite/examens" className="back-link touch-link">
          <ArrowLeft aria-hidden size={16} /> {t('back')}
        </Link>
      </p>
      {!query.data && <PageHeading title={t('one')} />}
      {query.isPending && <Skeleton rows={8} height={48} />}
      {query.isError && !query.data && (codeOf(query.error) === 'record.not_found'
        ? <Empty icon={FileQuestion} title={t('missing')} />
        : <LoadError what={t('oneLoadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />)}
      {query.isError && query.data && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {query.data && <Case review={query.data} />}
    </div>
  );
}

function Case({ review }: { review: Review }) {
  const t = useTranslations('reviews');
  const dates = useDates();
  const titleOf = useReviewTitle();
  const [isExtending, setIsExtending] = useState(false);
  const { name, detail } = titleOf(review);
  const { viewerCan, state, isOverdue, replyDueOn, openedAt } = review;
  const due = state === 'awaiting_reply' && t(isOverdue ? 'overdue' : 'due', { date: dates.calendarDay(replyDueOn) });
  return (
    <>
      <PageHeading
        title={t('oneTitle', { name })}
        marks={<ReviewState review={review} />}
        detail={<p>{[detail, t('opened', { date: dates.day(openedAt) }), due].filter(Boolean).join(' · ')}</p>}
        actions={viewerCan.includes('extend') && <Button icon={CalendarPlus} onPress={() => setIsExtending(true)}>{t('extendTitle')}</Button>}
      />
      <ReviewThread review={review} />
      <div className="two-columns">
        <div className="column">
          {viewerCan.includes('reply') && <ReplyForm review={review} />}
          {viewerCan.includes('decide') && <DecideForm review={review} />}
          {viewerCan.includes('extend') && !viewerCan.includes('decide') && <Notice>{t('waitFirst')}</Notice>}
        </div>
        <ReviewFigures review={review} />
      </div>
      {isExtending && <ExtendDialog review={review} onClose={() => setIsExtending(false)} />}
    </>
  );
}
