import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Abandon } from './abandon';
import { ApplyPanel } from './apply-panel';
import { FailedRun } from './failed-run';
import type { ImportRun } from './import-query';
import { LineAccount } from './line-account';
import { MappingTable } from './mapping-table';
import { Progress } from './progress';
import { ResumeUpload } from './resume-upload';
import { RowReport } from './row-report';
import { RunResult } from './run-result';

/** Each state of an import shows what can be done in it, and what is known so far. */
export function RunBody({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  switch (run.state) {
    case 'uploading':
      return <ResumeUpload run={run} />;
    case 'checking':
      return (
        <Panel title={t('checkingTitle')}>
          <p>{t('checkingText')}</p>
          <Progress label={t('states.checking')} value={run.counts.progress} />
          <div className="actions">
            <Abandon run={run} />
          </div>
        </Panel>
      );
    case 'applying':
      return (
        <>
          <Panel title={t('applyingTitle')}>
            <p>{t('applyingText')}</p>
            <Progress label={t('states.applying')} value={run.counts.progress} />
          </Panel>
          <LineAccount run={run} />
        </>
      );
    case 'checked':
      return (
        <>
          <ApplyPanel run={run} />
          <LineAccount run={run} />
          <RowReport key={run.checkedAt} run={run} />
          {run.columns.length > 0 && <MappingTable key={`columns-${run.checkedAt}`} run={run} />}
        </>
      );
    case 'applied':
      return (
        <>
          <RunResult run={run} />
          <LineAccount run={run} />
          <RowReport run={run} />
        </>
      );
    case 'failed':
      return <FailedRun run={run} />;
    case 'abandoned':
      return <Notice>{t('abandonedText')}</Notice>;
  }
}
