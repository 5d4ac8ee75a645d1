import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import type { Interview } from './dossier-query';

/** Where the focus goes once an interview has been logged. */
export const entryId = (interviewId: string) => `entretien-${interviewId}`;

export function InterviewEntry({ interview }: { interview: Interview }) {
  const t = useTranslations();
  const dates = useDates();
  const id = entryId(interview.id);
  return (
    <article id={id} className="entry" tabIndex={0} data-entry aria-labelledby={`${id}-title`}>
      <header className="entry-head">
        <h3 id={`${id}-title`} className="entry-title">
          {t('dossier.entry', { date: dates.dayAndTime(interview.heldAt) })}
        </h3>
        <span className="meta numeric">
          {t(`channels.${interview.channel}`)} · {t('dossier.minutes', { count: interview.minutes })} ·{' '}
          {t('dossier.by', { author: interview.author.name })}
        </span>
      </header>
      {interview.topics.length > 0 && (
        <ul className="tags" aria-label={t('dossier.topicsLabel')}>
          {interview.topics.map((topic) => (
            <li key={topic}>
              <Badge>{t(`topics.${topic}`)}</Badge>
            </li>
          ))}
        </ul>
      )}
      <p className="written">{interview.summary}</p>
      {interview.privateNote && (
        <div className="private-block">
          <span className="private-mark">
            <Lock aria-hidden size={14} />
            {t('dossier.privateNote')}
          </span>
          <p className="written">{interview.privateNote}</p>
        </div>
      )}
    </article>
  );
}
