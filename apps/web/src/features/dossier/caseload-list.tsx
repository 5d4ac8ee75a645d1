import { useInfiniteQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { PagedList } from '../../ui/paged-list';
import { caseloadQuery, type CaseloadScope } from './caseload-query';
import { DossierTable } from './dossier-table';

export function CaseloadList({ scope }: { scope: CaseloadScope }) {
  const t = useTranslations('caseload');
  const query = useInfiniteQuery(caseloadQuery(useScope(), scope));
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;

  return (
    <div className="list">
      <PagedList
        query={query}
        count={lines.length}
        waiting={{ rows: 10 }}
        failed={t('loadError')}
        empty={
          <Empty icon={FolderOpen} title={t('empty')}>
            {t('emptyText')}
          </Empty>
        }
        foot={<span className="meta numeric">{t('shown', { shown: lines.length, total })}</span>}
      >
        <p role="status" className="meta">
          {t('total', { count: total })}
        </p>
        <DossierTable lines={lines} label={t('table')} />
      </PagedList>
    </div>
  );
}
