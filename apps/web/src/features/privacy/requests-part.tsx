import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { RightCard } from './right-card';
import { type RightBox, rightsQuery } from './rights-query';

const boxes = ['waiting', 'decided'] as const satisfies readonly RightBox[];

/** What people ask, the longest waiting first. */
export function RequestsPart() {
  const t = useTranslations('privacy');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const [box, setBox] = useState<RightBox>('waiting');
  const query = useInfiniteQuery(rightsQuery(useScope(), box));
  const counts = query.data?.pages[0];
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <div className="list-foot">
        <ChoiceChips
          label={t('box')}
          isLabelHidden
          isSingle
          options={boxes.map((value) => ({ value, label: t(value) }))}
          selected={[box]}
          onChange={([chosen]) => chosen && setBox(chosen)}
        />
        {counts && (
          <p className="meta" role="status">
            {t('waitingCount', { count: counts.waitingCount })} · {t('erasedCount', { count: counts.erasedCount })}
          </p>
        )}
      </div>
      {query.isPending && <Skeleton rows={3} height={140} />}
      {query.isError && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && lines.length === 0 && (
        <Empty icon={Inbox} title={t(`empty.${box}`)}>
          {t(`emptyText.${box}`)}
        </Empty>
      )}
      {lines.length > 0 && (
        <ul className="cards">
          {lines.map((right) => (
            <RightCard key={right.id} right={right} box={box} />
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
      <p className="meta">{t('legal')}</p>
    </>
  );
}
