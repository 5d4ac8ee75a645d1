import type { UseQueryResult } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';

/** While a form's sheet is on its way, and when it does not arrive. */
export function SheetLoading({ queries }: { queries: readonly UseQueryResult[] }) {
  const t = useTranslations('keeping');
  const refusal = useRefusal();
  const failed = queries.find((query) => query.isError && query.data === undefined);
  if (failed && codeOf(failed.error) === 'record.not_found') {
    return (
      <Empty icon={SearchX} title={t('noSheet')}>
        {t('noSheetText')}
      </Empty>
    );
  }
  if (failed) {
    return (
      <LoadError
        what={t('loadSheetError')}
        reason={refusal(failed.error)}
        onRetry={() => void failed.refetch()}
        busy={failed.isFetching}
      />
    );
  }
  return queries.some((query) => query.isPending) ? <Skeleton rows={8} height={56} /> : null;
}
