import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { AnonymousBadge } from '../../ui/anonymous-badge';
import { Badge } from '../../ui/badge';
import type { MyDay } from './my-day-query';

export function RecentList({ dossiers }: { dossiers: MyDay['recentDossiers'] }) {
  const t = useTranslations('myDay');
  const team = useTranslations('teamDay');
  const dates = useDates();
  if (dossiers.length === 0) return <p className="meta">{t('recentEmpty')}</p>;
  return (
    <ul className="entry-list">
      {dossiers.map((line) => (
        <li key={line.id}>
          <div className="entry-text">
            <span className="row-title">
              <Link to="/dossiers/$id" params={{ id: line.id }} className="row-link">
                {line.title}
              </Link>
              {line.isAnonymous && <AnonymousBadge />}
              {line.replaces && <Badge tone="primary">{team('replacementOf', { name: line.leadName })}</Badge>}
            </span>
            <span className="meta">
              {[line.reference, line.communeName, line.lastContactAt && dates.day(line.lastContactAt)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
