import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PagedList } from '../../ui/paged-list';
import { RightCard } from './right-card';
import { type RightBox, rightsQuery } from './rights-query';

const boxes = ['waiting', 'decided'] as const satisfies readonly RightBox[];

/** What people ask, the longest waiting first. */
export function RequestsPart() {
  const t = useTranslations('privacy');
  const [box, setBox] = useState<RightBox>('waiting');
  const query = useInfiniteQuery(rightsQuery(useScope(), box));
  const counts = query.data?.pages[0];
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <div className="list-foot">
        <OneOf label={t('box')} options={boxes.map((value) => ({ value, label: t(value) }))} selected={box} onChange={setBox} />
        {counts && (
          <p className="meta" role="status">
            {t('waitingCount', { count: counts.waitingCount })} · {t('erasedCount', { count: counts.erasedCount })}
          </p>
        )}
      </div>
      <PagedList
        query={query}
        count={lines.length}
        waiting={{ rows: 3, height: 140 }}
        failed={t('loadError')}
        empty={
          <Empty icon={Inbox} title={t(`empty.${box}`)}>
            {t(`emptyText.${box}`)}
          </Empty>
        }
      >
        <ul className="cards">
          {lines.map((right) => (
            <RightCard key={right.id} right={right} box={box} />
          ))}
        </ul>
      </PagedList>
      <p className="meta">{t('legal')}</p>
    </>
  );
}
