import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ExternalLink, FileDown, RefreshCw } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Confirm } from '../../ui/confirm';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { UnsavedGuard } from '../keeping/unsaved-guard';
import { ReportPart } from './report-part';
import { MakeReportDocument, type Report, type ReportPart as Part, reportQuery, reportsQuery } from './reports-query';
import { useReportNames } from './use-report-names';

/** One report: its files, and part by part what it says and what is written in it. */
export function ReportScreen({ id }: { id: string }) {
  const t = useTranslations('reports');
  const refusal = useRefusal();
  const query = useQuery(reportQuery(useScope(), id));
  if (query.isPending) return <div className="page"><Skeleton rows={6} height={72} /></div>;
  if (!query.data) {
    return (
      <div className="page">
        <LoadError what={t('reportLoadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      </div>
    );
  }
  return <Shown report={query.data} />;
}

function Shown({ report }: { report: Report }) {
  const t = useTranslations('reports');
  const names = useReportNames();
  const dates = useDates();
  const queries = useQueryClient();
  const scope = useScope();
  const { id, edition, isLast, parts } = report;
  const unsaved = useRef(new Set<Part['section']>());
  const changed = useCallback((section: Part['section'], isChanged: boolean) => {
    if (isChanged) unsaved.current.add(section);
    else unsaved.current.delete(section);
  }, []);
  const saved = (written: Report, said: string) => {
    queries.setQueryData(reportQuery(scope, id).queryKey, written);
    announce(said);
  };
  return (
    <div className="page">
      <PageHeading
        title={`${names.report(report)}, ${names.period(report.period)}`}
        marks={<><Badge>{t('edition', { edition: String(edition) })}</Badge>{!isLast && <Badge tone="warning">{t('replaced')}</Badge>}</>}
        detail={
          <>
            <p>{t('days', { from: dates.calendarDay(report.from), until: dates.calendarDay(report.until), versus: names.period(report.versus) })}</p>
            <p className="meta">{t('madeBy', { date: dates.day(report.madeAt), name: report.byName })} {t('counted', { at: dates.dayAndTime(report.countedUntil) })} {t('inFrench')}</p>
          </>
        }
      />
      <p><Link to="/rapports">{t('back')}</Link></p>
      {!isLast && <Notice tone="warning">{t('old')}</Notice>}
      <Files report={report} />
      {parts.map((part) => <ReportPart key={part.section} part={part} reportId={id} isOpen={isLast} onChanged={changed} onSaved={saved} />)}
      <UnsavedGuard isUnsaved={() => unsaved.current.size > 0} />
    </div>
  );
}

function Files({ report }: { report: Report }) {
  const t = useTranslations('reports');
  const [isAsked, setAsked] = useState(false);
  return (
    <Panel title={t('files')}>
      <div className="actions">
        <a className={buttonClass('primary')} href={`/rapports/${report.id}.pdf`} target="_blank" rel="noopener">
          <FileDown aria-hidden size={16} /><span>{t('pdf')} {t('newTab')}</span>
        </a>
        <a className={buttonClass()} href={`/rapports/${report.id}.html`} target="_blank" rel="noopener">
          <ExternalLink aria-hidden size={16} /><span>{t('page')} {t('newTab')}</span>
        </a>
        <a className={buttonClass()} href={`/rapports/${report.id}.json`}>
          <FileDown aria-hidden size={16} /><span>{t('data')}</span>
        </a>
        {report.isLast && <Button icon={RefreshCw} look="quiet" onPress={() => setAsked(true)}>{t('anew')}…</Button>}
      </div>
      {report.isLast && <p className="meta">{t('commentHint')}</p>}
      {isAsked && <MakeAnew report={report} onClose={() => setAsked(false)} />}
    </Panel>
  );
}

/** Another edition, with the figures as they are told today; the one in view stays as it is. */
function MakeAnew({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTranslations('reports');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const scope = useScope();
  const edition = String(report.edition);
  const make = useMutation({
    mutationFn: () => request(MakeReportDocument, { input: { ...placeOf(report), period: report.period, replaces: report.edition } }).then((data) => data.makeReport),
    onSuccess: (next) => {
      queries.setQueryData(reportQuery(scope, next.id).queryKey, next);
      for (const { queryKey } of [reportsQuery(scope), reportQuery(scope, report.id)]) void queries.invalidateQueries({ queryKey });
      announce(t('anewDone', { edition: String(next.edition) }));
      onClose();
      void navigate({ to: '/rapports/$id', params: { id: next.id } });
    },
  });
  return (
    <Confirm
      title={t('anewTitle')} text={t('anewText', { edition })} action={t('anewDo', { edition: String(report.edition + 1) })} busy={make.isPending}
      error={make.isError ? refusal(make.error) : undefined} onConfirm={() => make.mutate()} onCancel={onClose}
    />
  );
}

const placeOf = ({ kind, branchId, basin }: Report) => ({ kind, branchId, basin });
