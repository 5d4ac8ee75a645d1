import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Empty } from '../../ui/empty';
import { PagedList } from '../../ui/paged-list';
import type { auditLogQuery, ownActsQuery } from './journal-query';
import { JournalTable } from './journal-table';

interface Props {
  query: ReturnType<typeof ownActsQuery> | ReturnType<typeof auditLogQuery>;
  label: string;
  /** With the names of those who acted. */
  isNamed?: boolean;
}

/** Lines of the journal, page after page. */
export function JournalPart({ query: asked, label, isNamed = false }: Props) {
  const t = useTranslations('acts');
  // Both answer with pages of lines; only their keys differ.
  const query = useInfiniteQuery(asked as ReturnType<typeof ownActsQuery>);
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <PagedList query={query} count={lines.length} waiting={{ rows: 6, height: 36 }} failed={t('loadError')} empty={<Empty title={t('empty')} />}>
      <JournalTable lines={lines} label={label} isNamed={isNamed} />
    </PagedList>
  );
}
