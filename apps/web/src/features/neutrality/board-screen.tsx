import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartNetwork, MessagesSquare, Printer, Scale } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useCan, useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { fewestDecisions, isTooFew } from './attention';
import type { BoardAddress } from './board-address';
import { BoardControls } from './board-controls';
import { BoardFlows } from './board-flows';
import { BoardFoot } from './board-foot';
import { BoardFunnel } from './board-funnel';
import { boardQuery, type Board, type BoardInput } from './board-query';
import { BoardSentence } from './board-sentence';
import { BoardTrend } from './board-trend';
import { BornWhere } from './born-where';
import { RuleList } from './rule-list';
import { UnitList } from './unit-list';

interface Props {
  address: BoardAddress;
  onAddress: (address: BoardAddress) => void;
}

/** The workbench of neutrality: one sentence, then what it rests on. Bodies only: persons are seen elsewhere, by themselves. */
export function BoardScreen({ address, onAddress }: Props) {
  const t = useTranslations('neutrality');
  const print = useTranslations('common')('print');
  const refusal = useRefusal();
  const can = useCan();
  const input: BoardInput = {
    period: address.periode ?? null, basin: address.bassin ?? null, level: address.niveau ?? 'structure', version: address.parametres ?? null,
  };
  const query = useQuery({ ...boardQuery(useScope(), input), placeholderData: keepPreviousData });
  const board = query.data;
  const retry = () => void query.refetch();
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={<p className="prose">{t(board && !board.isCoordination ? 'introOwn' : 'intro')}</p>}
        actions={
          <>
            {board?.isCoordination && can('coordinationFigures') && (
              <Link to="/chiffres/reseau" className={buttonClass()}>
                <ChartNetwork aria-hidden size={16} />
                {t('networkFigures')}
              </Link>
            )}
            {can('reviews') && (
              <Link to="/neutralite/examens" className={buttonClass()}>
                <MessagesSquare aria-hidden size={16} />
                {t('reviewList')}
              </Link>
            )}
            <Button icon={Printer} onPress={() => window.print()}>{print}</Button>
          </>
        }
      />
      {query.isPending && <Skeleton rows={10} height={44} />}
      {query.isError && !board && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />
      )}
      {query.isError && board && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {board && (
        <>
          <BoardControls board={board} address={address} onAddress={onAddress} />
          <div className="column" aria-busy={query.isPlaceholderData}><BoardBody board={board} /></div>
        </>
      )}
    </div>
  );
}

function BoardBody({ board }: { board: Board }) {
  const t = useTranslations('neutrality');
  const { units, report, openReviews } = board;
  if (units.length === 0 && !report) return <NoAudit board={board} />;
  return (
    <>
      <BoardSentence board={board} />
      {openReviews > 0 && <p><Link to="/neutralite/examens">{t('reviews', { count: openReviews })}</Link></p>}
      {units.length === 0 && <Empty title={t('noneShown')} />}
      {units.length > 0 && isTooFew(units) && <Empty title={t('tooFew', { count: fewestDecisions })}>{t('tooFewText')}</Empty>}
      {!isTooFew(units) && <BoardFunnel board={board} />}
      {units.length > 0 && <UnitList board={board} />}
      <BornWhere board={board} />
      <BoardFlows flows={board.flows} />
      <BoardTrend board={board} />
      <RuleList findings={board.findings} />
      <BoardFoot board={board} />
    </>
  );
}

function NoAudit({ board: { period, periods } }: { board: Board }) {
  const t = useTranslations('neutrality');
  const dates = useDates();
  const isFirst = !periods.some(({ isClosed }) => isClosed);
  return (
    <Empty icon={Scale} title={t('empty')}>
      {period.testsOn ? t(isFirst ? 'emptyUntil' : 'emptyOne', { date: dates.calendarDay(period.testsOn) }) : t('emptyText')}
    </Empty>
  );
}
