import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { ReviewDocument, reviewsQuery, type Review, type ReviewState } from './break-glass-requests';
import { countByWord } from './consulted-words';

/** One exceptional access: who, when, why, what kind of things were read; and what was thought of it. */
export function ReviewCard({ review, state }: { review: Review; state: ReviewState }) {
  const t = useTranslations('teamGlass');
  const dates = useDates();
  const consulted = countByWord(review.consulted);
  const facts = [
    { name: t('by'), value: `${review.name} · ${review.branchName}` },
    { name: t('when'), value: `${dates.dayAndTime(review.openedAt)} – ${dates.time(review.endsAt)}` },
    { name: t('why'), value: review.reason },
    {
      name: t('consulted'),
      value:
        consulted.map(({ word, count }) => `${t(`whats.${word}`)} (${t('times', { count })})`).join(', ') || t('nothing'),
    },
  ];
  return (
    <li>
      <article className="panel" aria-label={t('dossier', { reference: review.reference })}>
        <p className="row-title">
          <strong>{t('dossier', { reference: review.reference })}</strong>
          <Badge>{t(`categories.${review.category}`)}</Badge>
          {review.isVital && <Badge tone="warning">{t('isVital')}</Badge>}
          {review.agreedByName && <Badge>{t('agreedBy', { name: review.agreedByName })}</Badge>}
          {review.verdict && <Badge tone={review.verdict === 'justified' ? 'success' : 'danger'}>{t(`verdicts.${review.verdict}`)}</Badge>}
        </p>
        <dl className="facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {review.verdict && review.reviewedAt && (
          <p className="meta">{t('reviewedBy', { name: review.reviewedByName ?? '', when: dates.dayAndTime(review.reviewedAt) })}</p>
        )}
        {review.reviewNote && <q>{review.reviewNote}</q>}
        {!review.verdict && (review.canReview ? <Judge review={review} state={state} /> : <p className="meta">{t('own')}</p>)}
      </article>
    </li>
  );
}

function Judge({ review, state }: { review: Review; state: ReviewState }) {
  const t = useTranslations('teamGlass');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const [note, setNote] = useState('');
  const judge = useMutation({
    mutationFn: (verdict: 'justified' | 'not_justified') =>
      request(ReviewDocument, { input: { id: review.id, verdict, note: note.trim() || null } }).then((data) => data.reviewBreakGlass),
    onSuccess: (judged) => {
      announce(t('done'));
      // Its place stays: the list would otherwise move under the hands.
      queries.setQueryData(reviewsQuery(scope, state).queryKey, (kept) => kept && {
        ...kept,
        pages: kept.pages.map((page) => ({ ...page, reviews: page.reviews.map((one) => (one.id === judged.id ? judged : one)) })),
      });
      void queries.invalidateQueries({ queryKey: [scope, 'glass-reviews'], refetchType: 'none' });
    },
  });
  const { name } = review;
  return (
    <div className="form">
      {judge.isError && <Notice tone="danger">{refusal(judge.error)}</Notice>}
      <TextField label={t('note')} hint={t('noteHint')} value={note} onChange={setNote} rows={2} maxLength={1000} isOptional />
      <div className="actions">
        <Button icon={Check} busy={judge.isPending} aria-label={t('justifyNamed', { name })} onPress={() => judge.mutate('justified')}>
          {t('justify')}
        </Button>
        <Button icon={X} busy={judge.isPending} aria-label={t('notJustifyNamed', { name })} onPress={() => judge.mutate('not_justified')}>
          {t('notJustify')}
        </Button>
      </div>
    </div>
  );
}
