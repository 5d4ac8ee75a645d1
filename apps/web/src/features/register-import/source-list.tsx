import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import type { ImportHome } from './import-query';

/** Where sheets come from: each keeps its column mapping and its own keys. */
export function SourceList({ sources }: { sources: ImportHome['sources'] }) {
  const t = useTranslations('imports');
  const dates = useDates();
  return (
    <Panel title={t('sources')}>
      <p className="meta">{t('sourcesText')}</p>
      <ul className="entry-list">
        {sources.map(({ id, name, lastRunAt, runCount }) => (
          <li key={id}>
            <span className="entry-text">
              <strong>{name}</strong>
              <span className="meta">
                {t('sourceRuns', { count: runCount })}
                {lastRunAt && ` · ${t('lastRun', { date: dates.day(lastRunAt) })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
