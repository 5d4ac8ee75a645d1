import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListTree, MessageSquareReply, ScanFace } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { PeriodNote, ReportFoot } from '../neutrality-unit/period-note';
import { PeriodSelect } from '../neutrality-unit/period-select';
import { PowerCard } from '../neutrality-unit/power-card';
import { ShownChosen } from '../neutrality-unit/shown-chosen';
import { StatusBadge } from '../neutrality-unit/status-badge';
import { UnitFigures } from '../neutrality-unit/unit-figures';
import { UnitPlace } from '../neutrality-unit/unit-place';
import { UnitRules } from '../neutrality-unit/unit-rules';
import { UnitSentences } from '../neutrality-unit/unit-sentences';
import { UnitTrend } from '../neutrality-unit/unit-trend';
import { EarlyAlerts } from './early-alerts';
import { mirrorQuery, type Mirror } from './mirror-query';
import { NeverDone } from './never-done';

interface Props {
  period: string | null;
  onPeriod: (code: string) => void;
}

/** What one's own choices say, to oneself: the same words and pictures as for anybody, and what is never done with them. */
export function MirrorScreen({ period, onPeriod }: Props) {
  const t = useTranslations('mirror');
  const refusal = useRefusal();
  const query = useQuery(mirrorQuery(useScope(), period));
  const retry = () => void query.refetch();
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        marks={query.data?.line && <StatusBadge status={query.data.line.status} />}
        detail={<p className="prose">{t('intro')}</p>}
        actions={query.data && <Acts mirror={query.data} />}
      />
      {query.isPending && <Skeleton rows={8} height={48} />}
      {query.isError && !query.data && <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />}
      {query.isError && query.data && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {query.data && <Shown mirror={query.data} onPeriod={onPeriod} />}
    </div>
  );
}

function Acts({ mirror: { line, period, review } }: { mirror: Mirror }) {
  const t = useTranslations('mirror');
  return (
    <>
      {line && line.n > 0 && (
        <Link
          to="/neutralite/$niveau/$id/decisions" params={{ niveau: 'counsellor', id: line.id }} search={{ periode: period.code }}
          className={buttonClass()}
        >
          <ListTree aria-hidden size={16} />
          <span>{t('own')}</span>
        </Link>
      )}
      {review && (
        <Link to="/neutralite/examens/$id" params={{ id: review.id }} className={buttonClass(review.state === 'decided' ? 'plain' : 'primary')}>
          <MessageSquareReply aria-hidden size={16} />
          <span>{t(review.state === 'awaiting_reply' ? 'reply' : 'talk')}</span>
        </Link>
      )}
    </>
  );
}

function Shown({ mirror, onPeriod }: { mirror: Mirror; onPeriod: (code: string) => void }) {
  const { alerts, period, periods, report } = mirror;
  return (
    <>
      <EarlyAlerts alerts={alerts} />
      <div className="toolbar"><PeriodSelect period={period} periods={periods} onPeriod={onPeriod} /></div>
      <PeriodNote period={period} report={report} />
      <Measured mirror={mirror} />
      <ReportFoot report={report} />
    </>
  );
}

function Measured({ mirror: { line, facts, period, findings, trend, bands, review } }: { mirror: Mirror }) {
  const t = useTranslations('mirror');
  const unit = useTranslations('neutralityUnit');
  if (!line || !facts) {
    return (
      <>
        <Empty icon={ScanFace} title={t('empty')}>{t('emptyText')}</Empty>
        <NeverDone />
      </>
    );
  }
  return (
    <div className="two-columns two-columns-uneven">
      <div className="column">
        <Panel title={unit('summary')}>
          <UnitSentences line={line} facts={facts} canAnswer={review !== null} />
          {facts.operatorNames.length === 0 && <p className="meta">{t('noLink')}</p>}
        </Panel>
        <ShownChosen factors={line.shown === null || line.choice === null ? null : { shown: line.shown, choice: line.choice }} />
        <UnitTrend trend={trend} period={period} status={line.status} />
        <UnitPlace line={line} dots={[]} bands={bands} name={unit('you')} />
      </div>
      <div className="column">
        <NeverDone />
        <PowerCard line={line} />
        <UnitFigures line={line} facts={facts} />
        <UnitRules findings={findings} title={t('rules')} />
      </div>
    </div>
  );
}
