import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import type { Review, ReviewEvent } from './reviews-query';

/** The three texts of a review beside each other, each with whose it is: none ever changes. */
export function ReviewThread({ review: { events } }: { review: Pick<Review, 'events'> }) {
  const t = useTranslations('reviews');
  const decided = events.filter(({ kind }) => kind === 'decided');
  const [last] = decided;
  return (
    <Panel title={t('thread')}>
      <ol className="review-thread">
        <Text title={t('question')} events={events.filter(({ kind }) => kind === 'opened')} />
        <Text title={t('reply')} events={events.filter(({ kind }) => kind === 'replied')} />
        <Text title={t('decision')} events={decided}>
          {last?.decision && <p><strong>{t(`conclusions.${last.decision}`)}</strong></p>}
        </Text>
      </ol>
      <Between events={events.filter(({ kind }) => kind === 'extended' || kind === 'notified')} />
    </Panel>
  );
}

function Text({ title, events, children }: { title: string; events: readonly ReviewEvent[]; children?: ReactNode }) {
  const t = useTranslations('reviews');
  const dates = useDates();
  const id = useId();
  return (
    <li className="review-text" data-empty={events.length === 0} aria-labelledby={id}>
      <h3 id={id} className="review-text-title">{title}</h3>
      {children}
      {events.length === 0 && <p className="meta">{t('notYet')}</p>}
      {events.map(({ id: key, words, reason, byName, byOrganisationName, at }) => (
        <div key={key} className="review-said">
          <p className="written">{words}</p>
          {reason && <p className="meta">{t('withoutSignal', { reason })}</p>}
          <p className="meta">{[byName, byOrganisationName, dates.day(at)].filter(Boolean).join(' · ')}</p>
        </div>
      ))}
    </li>
  );
}

/** What happened between the texts: who was told, how long one has. */
function Between({ events }: { events: readonly ReviewEvent[] }) {
  const t = useTranslations('reviews');
  const dates = useDates();
  if (events.length === 0) return null;
  return (
    <ul className="plain-list">
      {events.map(({ id, kind, at, dueOn, words }) => (
        <li key={id} className="meta">
          {kind === 'extended' && dueOn
            ? t('extended', { date: dates.day(at), until: dates.calendarDay(dueOn), why: words ?? '' })
            : t('notified', { date: dates.day(at) })}
        </li>
      ))}
    </ul>
  );
}
