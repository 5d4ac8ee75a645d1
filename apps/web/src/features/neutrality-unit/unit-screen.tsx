import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { PeriodNote, ReportFoot } from './period-note';
import { PeriodSelect } from './period-select';
import { PowerCard } from './power-card';
import { ShownChosen } from './shown-chosen';
import { StatusBadge } from './status-badge';
import { UnitActions } from './unit-actions';
import { UnitFigures } from './unit-figures';
import { UnitPlace } from './unit-place';
import { unitQuery, type UnitPage, type UnitPlace as Place } from './unit-query';
import { UnitRules } from './unit-rules';
import { UnitSentences } from './unit-sentences';
import { UnitTrend } from './unit-trend';

interface Props {
  place: Place;
  onPeriod: (code: string) => void;
}

/** One unit in one period: first what it says in words, then where it is born, where it stands, and what is behind it. */
export function UnitScreen({ place, onPeriod }: Props) {
  const t = useTranslations('neutralityUnit');
  const refusal = useRefusal();
  const query = useQuery(unitQuery(useScope(), place));
  const retry = () => void query.refetch();
  return (
    <div className="page">
      <p>
        {place.level === 'counsellor'
          ? <Link to="/neutralite/personnes" className="back-link touch-link"><ArrowLeft aria-hidden size={16} /> {t('backToPersons')}</Link>
          : (
              <Link to="/neutralite" search={{ niveau: place.level, ...(place.period && { periode: place.period }) }} className="back-link touch-link">
                <ArrowLeft aria-hidden size={16} /> {t('back')}
              </Link>
            )}
      </p>
      {!query.data && <PageHeading title={t('one')} />}
      {query.isPending && <Skeleton rows={8} height={48} />}
      {query.isError && !query.data && (codeOf(query.error) === 'record.not_found'
        ? (
            <Empty icon={EyeOff} title={t('missing')}>
              <p className="empty-text">{t('missingText')}</p>
              {place.period && <p><Link to="/neutralite/$niveau/$id" params={{ niveau: place.level, id: place.id }}>{t('lastPeriod')}</Link></p>}
            </Empty>
          )
        : <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />)}
      {query.isError && query.data && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {query.data && <Shown page={query.data} onPeriod={onPeriod} />}
    </div>
  );
}

function Shown({ page, onPeriod }: { page: UnitPage; onPeriod: (code: string) => void }) {
  const t = useTranslations('neutralityUnit');
  const levels = useTranslations('neutralityWords.levels');
  const { line, facts, period, periods, report, findings, trend, distribution, bands, review } = page;
  return (
    <>
      <PageHeading
        title={line.name}
        marks={<StatusBadge status={line.status} />}
        detail={<p>{[levels(line.level), line.organisationName].filter(Boolean).join(' · ')}</p>}
        actions={<UnitActions page={page} />}
      />
      <div className="toolbar"><PeriodSelect period={period} periods={periods} onPeriod={onPeriod} /></div>
      <PeriodNote period={period} report={report} />
      <div className="two-columns two-columns-uneven">
        <div className="column">
          <Panel title={t('summary')}>
            <UnitSentences line={line} facts={facts} canAnswer={line.isMine && review !== null} />
          </Panel>
          <ShownChosen factors={line.shown === null || line.choice === null ? null : { shown: line.shown, choice: line.choice }} />
          <UnitPlace line={line} dots={distribution} bands={bands} name={line.isMine ? t('you') : line.name} />
          <UnitTrend trend={trend} period={period} status={line.status} />
        </div>
        <div className="column">
          <PowerCard line={line} />
          <UnitFigures line={line} facts={facts} />
          <UnitRules findings={findings} />
        </div>
      </div>
      <ReportFoot report={report} />
    </>
  );
}
