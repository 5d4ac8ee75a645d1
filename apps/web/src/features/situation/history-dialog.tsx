import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { useTradeNames } from '../register/use-trade-names';
import { historyQuery, type Change, type Trade } from './situation-query';
import { tradeCodesOf, useChangeWords } from './use-change-words';

/** What was rectified, when, by whom, and what it said before. */
export function HistoryDialog({ dossierId, onClose }: { dossierId: string; onClose: () => void }) {
  const t = useTranslations('rectifications');
  const refusal = useRefusal();
  const query = useInfiniteQuery(historyQuery(useScope(), dossierId));
  const changes = query.data?.pages.flatMap((page) => page.changes) ?? [];
  const trades = useTradeNames(tradeCodesOf(changes), []);
  return (
    <Dialog title={t('title')} size="wide" onClose={onClose}>
      <p className="meta">{t('intro')}</p>
      {query.isError && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.isPending && <Skeleton rows={4} />}
      {query.isSuccess && changes.length === 0 && <p>{t('none')}</p>}
      <ol className="change-list">
        {changes.map((change) => (
          <ChangeItem key={change.id} change={change} trades={trades} />
        ))}
      </ol>
      {query.hasNextPage && (
        <div className="actions">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

function ChangeItem({ change, trades }: { change: Change; trades: readonly Trade[] }) {
  const t = useTranslations('rectifications');
  const dates = useDates();
  const words = useChangeWords(trades);
  const { before, after } = words.values(change);
  const who = change.byLearner ? t('byHerself') : t('by', { name: change.authorName ?? '–', branch: change.authorBranchName ?? '–' });
  return (
    <li className="change">
      <p>
        <strong>{words.title(change)}</strong>
      </p>
      <dl className="facts">
        <div>
          <dt>{t('before')}</dt>
          <dd className="written">{before || t('nothing')}</dd>
        </div>
        <div>
          <dt>{t('after')}</dt>
          <dd className="written">{after || t('nothing')}</dd>
        </div>
      </dl>
      <p className="meta">
        {dates.dayAndTime(change.at)} · {who}
        {change.reason && ` · ${t('reason', { reason: change.reason })}`}
      </p>
    </li>
  );
}
