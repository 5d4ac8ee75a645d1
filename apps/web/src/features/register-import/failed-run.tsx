import { RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Abandon } from './abandon';
import { ApplyImportDocument, type ImportRun } from './import-query';
import { MappingTable } from './mapping-table';
import { useChangeRun } from './use-change-run';

/** It stopped: says why, and offers what may put it right. */
export function FailedRun({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const retry = useTranslations('common')('retry');
  const refusal = useRefusal();
  const apply = useChangeRun(ApplyImportDocument, (data) => data.applyImport);
  const wasChecked = run.checkedAt !== null;
  return (
    <>
      <Notice tone="danger">
        <strong>{wasChecked ? t('stoppedTitle') : t('failedTitle')}</strong> {run.failure ?? t('failedText')}
      </Notice>
      {apply.isError && <Notice tone="danger">{refusal(apply.error)}</Notice>}
      <div className="actions">
        {wasChecked && (
          <Button look="primary" icon={RotateCw} busy={apply.isPending} onPress={() => apply.mutate({ runId: run.id })}>
            {retry}
          </Button>
        )}
        <Abandon run={run} />
      </div>
      {run.columns.length > 0 && <MappingTable run={run} />}
    </>
  );
}
