import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import type { Asked } from './quality-query';

/** What other bodies ask the coordination of this branch to read. */
export function AskedPanel({ asked }: { asked: readonly Asked[] }) {
  const t = useTranslations('qualityPeer');
  const dates = useDates();
  if (asked.length === 0) return null;
  return (
    <Panel title={t('askedTitle')}>
      <ul className="entry-list">
        {asked.map(({ id, year, branchName, organisationName, askedAt, isAccepted }) => (
          <li key={id}>
            <div className="entry-text">
              <Link to="/qualite/lecture/$id" params={{ id }}>{branchName}</Link>
              <p className="meta">{organisationName} · {t('askedLine', { year: String(year), day: dates.day(askedAt) })}</p>
            </div>
            <Badge tone={isAccepted ? 'primary' : 'warning'}>{t(isAccepted ? 'isAccepted' : 'isWaiting')}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
