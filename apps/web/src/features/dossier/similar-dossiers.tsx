import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useCan } from '../../lib/session';
import { Panel } from '../../ui/panel';
import { useSearch } from './use-search';

const mostShown = 5;

/** Who already has a dossier under a name near the one being typed. Opens beside the form, which stays. */
export function SimilarDossiers({ name }: { name: string }) {
  const t = useTranslations('newDossier');
  const dates = useDates();
  const { query, isAsked } = useSearch(name, useCan()('searchDossiers'));
  const lines = isAsked && query.data ? query.data.slice(0, mostShown) : [];

  return (
    <Panel title={t('similar')}>
      <p className="meta" role="status">
        {lines.length > 0 ? t('similarHint') : t('similarNone')}
      </p>
      {lines.length > 0 && (
        <ul className="entry-list">
          {lines.map((line) => (
            <li key={line.id}>
              <div className="entry-text">
                <Link to="/dossiers/$id" params={{ id: line.id }} target="_blank" className="row-link">
                  {line.title}
                </Link>
                <span className="meta">
                  {[line.birthOn && dates.calendarDay(line.birthOn), line.communeName, line.leadName]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
