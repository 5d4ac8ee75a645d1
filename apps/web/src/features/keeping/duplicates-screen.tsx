import { useInfiniteQuery } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { RegisterTabs } from '../register/register-tabs';
import { duplicatesQuery, type DuplicateState } from './duplicates-query';
import { PairCard } from './pair-card';

const states = ['proposed', 'merged', 'apart'] as const satisfies readonly DuplicateState[];

interface Props {
  state: DuplicateState;
  onState: (state: DuplicateState) => void;
}

/** Sheets that may be one and the same: proposed by the machine, decided by a person. */
export function DuplicatesScreen({ state, onState }: Props) {
  const t = useTranslations('duplicates');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(duplicatesQuery(useScope(), state));
  const count = query.data?.pages[0]?.proposedCount;
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={
          <>
            <p>{t('intro')}</p>
            {count !== undefined && <p role="status">{t('count', { count })}</p>}
          </>
        }
      />
      <RegisterTabs />
      <ChoiceChips
        label={t('state')}
        isLabelHidden
        isSingle
        options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        selected={[state]}
        onChange={([chosen]) => chosen && onState(chosen)}
      />
      {query.isPending && <Skeleton rows={3} height={160} />}
      {query.isError && (
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
      {query.data && lines.length === 0 && (
        <Empty icon={CopyCheck} title={t(`empty.${state}`)}>
          {t('emptyText')}
        </Empty>
      )}
      {lines.length > 0 && (
        <ul className="cards">
          {lines.map((pair) => (
            <PairCard key={pair.id} pair={pair} listed={state} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className="list-foot">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </div>
  );
}
