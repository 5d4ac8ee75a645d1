import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope, useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { OneOf } from '../../ui/one-of';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { DueList } from './due-list';
import { ExportMenu } from '../exporting/export-menu';
import { dueQuery, type Due, type DueScope } from './due-query';

interface Page { items: readonly Due[]; next: string | null; count: number; lateCount: number; colleagues: readonly { membershipId: string; name: string }[] }

/** What waits for oneself; to a coordinator, on demand, what is late in the branch. */
export function DuePanel({ first, nextDue }: { first?: Page | undefined; nextDue?: Due | null | undefined }) {
  const t = useTranslations('due');
  const isCoordinator = useSession().hat.role === 'coordinator';
  const [scope, setScope] = useState<DueScope>('mine');
  return (
    <Panel title={t('title')} action={(scope === 'branch' || (first && first.count > 0)) && <ExportMenu list="due" view={scope} />}>
      {isCoordinator && (
        <OneOf label={t('scope')} options={(['mine', 'branch'] as const).map((value) => ({ value, label: t(value) }))} selected={scope} onChange={setScope} />
      )}
      {scope === 'branch' ? <More scope="branch" /> : first ? <Mine first={first} nextDue={nextDue ?? null} /> : <Skeleton rows={5} height={64} />}
    </Panel>
  );
}

function Mine({ first, nextDue }: { first: Page; nextDue: Due | null }) {
  const t = useTranslations('due');
  const [isWhole, setIsWhole] = useState(false);
  if (isWhole) return <More scope="mine" />;
  const { items } = first;
  return (
    <>
      <Counts count={first.count} lateCount={first.lateCount} />
      {items.length === 0 ? <Nothing next={nextDue} /> : <DueList items={items} colleagues={first.colleagues} label={t('list')} />}
      {first.next && <Button onPress={() => setIsWhole(true)}>{t('more')}</Button>}
      {items.length > 0 && <p className="meta keys-hint">{t('keys')}</p>}
    </>
  );
}

/** All of it, page after page. */
function More({ scope }: { scope: DueScope }) {
  const t = useTranslations('due');
  const refusal = useRefusal();
  const query = useInfiniteQuery(dueQuery(useScope(), scope));
  if (query.isPending) return <Skeleton rows={5} height={64} />;
  if (!query.data) return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />;
  const [first] = query.data.pages;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      {first && <Counts count={first.count} lateCount={first.lateCount} />}
      {items.length === 0 ? <p className="meta">{t(scope === 'branch' ? 'branchEmpty' : 'nothing')}</p> : (
        <DueList items={items} colleagues={first?.colleagues ?? []} label={t('list')} />
      )}
      {query.hasNextPage && <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t('more')}</Button>}
      {items.length > 0 && <p className="meta keys-hint">{t('keys')}</p>}
    </>
  );
}

const mostCounted = 1000;

function Counts({ count, lateCount }: { count: number; lateCount: number }) {
  const t = useTranslations('due');
  if (count === 0) return null;
  return (
    <p className="meta">
      {count >= mostCounted ? t('many') : t('count', { count })}
      {lateCount > 0 && lateCount < mostCounted && `, ${t('late', { count: lateCount })}`}
    </p>
  );
}

function Nothing({ next }: { next: Due | null }) {
  const t = useTranslations('due');
  const dates = useDates();
  return (
    <p className="meta">
      {t('nothing')} {next ? t('next', { title: next.dossierTitle ?? t('restricted'), date: dates.calendarDay(next.dueOn) }) : t('nothingNext')}
    </p>
  );
}
