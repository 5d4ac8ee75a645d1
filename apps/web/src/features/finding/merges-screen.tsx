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
import { MergeCard } from './merge-card';
import { mergesQuery, type MergeState } from './merges-query';

const states = ['proposed', 'merged', 'refused', 'withdrawn', 'undone'] as const satisfies readonly MergeState[];

interface Props {
  state: MergeState;
  onState: (state: MergeState) => void;
}

/** Two dossiers that may be one person's: proposed by one caseworker, decided by another. */
export function MergesScreen({ state, onState }: Props) {
  const t = useTranslations('merge');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(mergesQuery(useScope(), state));
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
      <ChoiceChips
        label={t('state')}
        isLabelHidden
        isSingle
        options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        selected={[state]}
        onChange={([chosen]) => chosen && onState(chosen)}
      />
      {query.isPending && <Skeleton rows={2} height={240} />}
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
          {lines.map((merge) => (
            <MergeCard key={merge.id} merge={merge} listed={state} />
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
