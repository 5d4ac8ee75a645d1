import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { Dialog } from '../../ui/dialog';
import { PagedList } from '../../ui/paged-list';
import { useTradeNames } from '../register/use-trade-names';
import { historyQuery, type Change, type Trade } from './situation-query';
import { tradeCodesOf, useChangeWords } from './use-change-words';

/** What was rectified, when, by whom, and what it said before. */
export function HistoryDialog({ dossierId, onClose }: { dossierId: string; onClose: () => void }) {
  const t = useTranslations('rectifications');
  const query = useInfiniteQuery(historyQuery(useScope(), dossierId));
  const changes = query.data?.pages.flatMap((page) => page.changes) ?? [];
  const trades = useTradeNames(tradeCodesOf(changes), []);
  return (
    <Dialog title={t('title')} size="wide" onClose={onClose}>
      <p className="meta">{t('intro')}</p>
      <PagedList
        query={query}
        count={changes.length}
        waiting={{ rows: 4 }}
        failed={t('loadError')}
        empty={<p>{t('none')}</p>}
        more={t('more')}
      >
        <ol className="change-list">
          {changes.map((change) => (
            <ChangeItem key={change.id} change={change} trades={trades} />
          ))}
        </ol>
      </PagedList>
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
