import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { CaseCard } from './case-card';
import { casesQuery } from './journal-query';
import { OpenCaseForm } from './open-case-form';

/** Who looked at a dossier is read under a case number, and the person sees that it was. */
export function CasesPart() {
  const t = useTranslations('privacy');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(casesQuery(useScope()));
  const branches = query.data?.pages[0]?.branches ?? [];
  const cases = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      {query.isPending && <Skeleton rows={4} height={96} />}
      {query.isError && (
        <LoadError what={t('casesError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && (
        <>
          <Panel title={t('caseTitle')}>
            <p className="meta">{t('caseText')}</p>
            <OpenCaseForm branches={branches} />
          </Panel>
          <Panel title={t('cases')}>
            {cases.length === 0 && <Empty title={t('noCase')} />}
            <ul className="cards">
              {cases.map((one) => (
                <CaseCard key={one.id} opened={one} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {more}
              </Button>
            )}
          </Panel>
        </>
      )}
    </>
  );
}
