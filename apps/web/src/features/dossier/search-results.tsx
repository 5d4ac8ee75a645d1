import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { DossierTable } from './dossier-table';
import { useSearch } from './use-search';

export function SearchResults({ typed }: { typed: string }) {
  const t = useTranslations('caseload');
  const refusal = useRefusal();
  const { query, text, isAsked } = useSearch(typed);

  if (!isAsked) return <p className="meta">{t('searchHint')}</p>;
  if (query.isPending) return <Skeleton rows={6} />;
  if (query.isError) {
    return (
      <LoadError
        what={t('loadError')}
        reason={refusal(query.error)}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  }
  return (
    <div className="list">
      <p role="status" className="meta">
        {t('found', { count: query.data.length })}
      </p>
      {query.data.length === 0 ? (
        <Empty icon={SearchX} title={t('nothingFound', { text })}>
          {t('nothingFoundText')}
        </Empty>
      ) : (
        <DossierTable lines={query.data} label={t('results')} />
      )}
    </div>
  );
}
