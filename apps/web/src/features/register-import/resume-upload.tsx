import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Abandon } from './abandon';
import { DropZone } from './drop-zone';
import type { ImportRun } from './import-query';
import { Progress } from './progress';
import { useUpload } from './use-upload';

/** An upload that stopped half way: the same file, and it goes on from where it was. */
export function ResumeUpload({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const [isAsked, setIsAsked] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const { upload, sentBytes } = useUpload(() => {});
  const isOther = file !== null && (file.name !== run.fileName || file.size !== run.byteCount);
  const fault = isOther ? t('otherFile', { name: run.fileName }) : isAsked && !file ? required : undefined;
  const received = upload.isPending ? sentBytes : run.receivedBytes;

  return (
    <Panel title={t('resumeTitle')}>
      <p>{t('resumeText', { name: run.fileName })}</p>
      <Progress label={t('sending')} value={Math.round((100 * received) / Math.max(1, run.byteCount))} />
      <DropZone file={file} onFile={setFile} error={fault} />
      {upload.isError && <Notice tone="danger">{refusal(upload.error)}</Notice>}
      <div className="actions">
        <Button
          look="primary"
          icon={Upload}
          busy={upload.isPending}
          onPress={() => {
            setIsAsked(true);
            if (file && !isOther) upload.mutate({ file, sourceName: run.sourceName, run });
          }}
        >
          {t('resume')}
        </Button>
        <Abandon run={run} />
      </div>
    </Panel>
  );
}
