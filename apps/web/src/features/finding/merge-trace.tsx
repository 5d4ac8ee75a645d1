import { useTranslations } from 'use-intl';
import { useKnownWord } from '../../lib/use-known-word';
import type { DossierMerge } from './merges-query';

/** What went over, kind by kind, and what stayed because the kept dossier had its like. */
export function MergeTrace({ merge }: { merge: DossierMerge }) {
  const t = useTranslations('merge');
  const word = useKnownWord('merge.tables');
  const moved = merge.trace.filter((line) => line.moved > 0);
  const stayed = merge.trace.filter((line) => line.stayed > 0);
  if (merge.trace.length === 0) return null;
  return (
    <details className="details">
      <summary>{t('trace')}</summary>
      <dl className="facts">
        {moved.map(({ table, moved: count }) => (
          <div key={table}>
            <dt>{word(table)}</dt>
            <dd>{t('movedCount', { count })}</dd>
          </div>
        ))}
        {stayed.map(({ table, stayed: count }) => (
          <div key={`${table}-stayed`}>
            <dt>{word(table)}</dt>
            <dd>{t('stayedCount', { count })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
