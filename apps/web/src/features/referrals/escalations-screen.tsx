import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useKnownWord } from '../../lib/use-known-word';
import { useRefusal } from '../../lib/use-refusal';
import { buttonClass } from '../../ui/button-class';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { ExportMenu } from '../exporting/export-menu';
import { escalationsQuery, type Escalation, type Escalations } from './referral-query';
import { StateBadge } from './state-badge';

/** To a coordinator: handoffs that nobody answers, outcomes that the person disputes, and what to do about them. */
export function EscalationsScreen() {
  const t = useTranslations('escalations');
  const refusal = useRefusal();
  const query = useQuery(escalationsQuery(useScope()));
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} actions={<ExportMenu list="escalations" view="all" />} />
      {query.isPending && <Skeleton rows={5} height={64} />}
      {query.isError && !query.data && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && <Lists escalations={query.data} />}
    </div>
  );
}

function Lists({ escalations: { silent, disagreed, silentCount, disagreedCount } }: { escalations: Escalations }) {
  const t = useTranslations('escalations');
  return (
    <div className="column">
      <Panel title={t('silent', { count: silentCount })}>
        {silent.length === 0 ? <p className="meta">{t('silentNone')}</p> : <p className="prose">{t('silentTodo')}</p>}
        <Lines lines={silent} total={silentCount} />
      </Panel>
      <Panel title={t('disagreed', { count: disagreedCount })}>
        {disagreed.length === 0 ? <p className="meta">{t('disagreedNone')}</p> : <p className="prose">{t('disagreedTodo')}</p>}
        <Lines lines={disagreed} total={disagreedCount} />
      </Panel>
    </div>
  );
}

function Lines({ lines, total }: { lines: readonly Escalation[]; total: number }) {
  const t = useTranslations('escalations');
  return (
    <>
      <ul className="entry-list">
        {lines.map((line) => (
          <EscalationLine key={line.id} line={line} />
        ))}
      </ul>
      {total > lines.length && <p className="meta">{t('more', { count: lines.length })}</p>}
    </>
  );
}

function EscalationLine({ line }: { line: Escalation }) {
  const t = useTranslations('escalations');
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const dates = useDates();
  const title = [line.dossierTitle ?? t('someone'), line.reference].filter(Boolean).join(', ');
  const times = line.kind === 'silent'
    ? [t('sent', { date: dates.day(line.sentAt) }), line.escalatedAt && t('since', { date: dates.day(line.escalatedAt) }),
      line.expiresAt && t('expires', { date: dates.day(line.expiresAt) })]
    : [line.overAt && t('over', { date: dates.day(line.overAt) }), line.outcomeCode && outcome(line.outcomeCode)];
  return (
    <li>
      <div className="entry-text">
        <span className="row-title">
          <strong>{title}</strong>
          <StateBadge state={line.state} />
        </span>
        <span>{[line.offerTitle, line.organisationName, line.branchName].filter(Boolean).join(', ')}</span>
        <span className="meta">{times.filter(Boolean).join(' · ')}</span>
        <span className="meta">
          {[line.byName && t('by', { name: line.byName }), line.leadName && t('lead', { name: line.leadName })].filter(Boolean).join(' · ')}
        </span>
        {line.kind === 'silent' && line.branchPhone && (
          <span>
            {t('phone')}{' '}
            <a href={`tel:${line.branchPhone.replace(/[^+0-9]/g, '')}`} className="touch-link">{line.branchPhone}</a>
          </span>
        )}
      </div>
      <Link
        to="/dossiers/$id/orientations/$referralId"
        params={{ id: line.dossierId, referralId: line.id }}
        className={buttonClass()}
        aria-label={t('openNamed', { title })}
      >
        {t('open')}
      </Link>
    </li>
  );
}
