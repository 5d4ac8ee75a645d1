import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import type { MyDay } from './my-day-query';

export function TodayList({ interviews }: { interviews: MyDay['interviewsToday'] }) {
  const t = useTranslations();
  const dates = useDates();
  if (interviews.length === 0) return <p className="meta">{t('myDay.todayEmpty')}</p>;
  return (
    <ol className="entry-list">
      {interviews.map((interview) => (
        <li key={interview.id}>
          <div className="entry-text">
            <Link to="/dossiers/$id" params={{ id: interview.dossierId }} className="row-link">
              {interview.dossierTitle}
            </Link>
            <span className="meta">
              {t(`channels.${interview.channel}`)} · {t('myDay.minutes', { count: interview.minutes })}
            </span>
            <span className="tags">
              {interview.topics.map((topic) => (
                <Badge key={topic}>{t(`topics.${topic}`)}</Badge>
              ))}
            </span>
          </div>
          <time className="numeric" dateTime={interview.heldAt}>
            {dates.time(interview.heldAt)}
          </time>
        </li>
      ))}
    </ol>
  );
}
