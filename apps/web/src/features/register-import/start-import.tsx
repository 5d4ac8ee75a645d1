import { Upload } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { DropZone } from './drop-zone';
import type { ImportHome, ImportRun } from './import-query';
import { Progress } from './progress';
import { largestFile } from './upload';
import { useUpload } from './use-upload';

interface Props {
  sources: ImportHome['sources'];
  onSent: (run: ImportRun) => void;
}

/** A file and where it comes from: the same source next year finds its sheets and its columns again. */
export function StartImport({ sources, onSent }: Props) {
  const t = useTranslations('imports');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [sourceName, setSourceName] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { upload, sentBytes } = useUpload(onSent);

  const tooLarge = file !== null && file.size > largestFile;
  const empty = file !== null && file.size === 0;
  const fileFault = tooLarge ? t('tooLarge') : empty ? t('emptyFile') : isAsked && !file ? required : undefined;
  const sourceFault = isAsked && sourceName.trim() === '' ? required : undefined;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsAsked(true);
    if (!file || tooLarge || empty || sourceName.trim() === '') {
      const first = !file || tooLarge || empty ? 'input[type=file]' : 'input[type=text]';
      event.currentTarget.querySelector<HTMLElement>(first)?.focus();
      return;
    }
    if (!upload.isPending) upload.mutate({ file, sourceName: sourceName.trim() });
  };

  return (
    <Panel title={t('start')}>
      <form noValidate className="form" onSubmit={submit}>
        <DropZone file={file} onFile={setFile} error={fileFault} />
        <div className="field">
          <label className="label" htmlFor={id}>
            {t('sourceName')}
          </label>
          <span id={`${id}-hint`} className="hint">
            {t('sourceHint')}
          </span>
          <input
            id={id}
            type="text"
            className="input source-input"
            list={`${id}-known`}
            autoComplete="off"
            maxLength={120}
            value={sourceName}
            aria-invalid={sourceFault ? true : undefined}
            aria-describedby={sourceFault ? `${id}-hint ${id}-error` : `${id}-hint`}
            onChange={(event) => setSourceName(event.target.value)}
          />
          <datalist id={`${id}-known`}>
            {sources.map((source) => (
              <option key={source.id} value={source.name} />
            ))}
          </datalist>
          {sourceFault && (
            <span id={`${id}-error`} className="field-error">
              {sourceFault}
            </span>
          )}
        </div>
        {upload.isError && (
          <Notice tone="danger">
            {refusal(upload.error)} {sentBytes > 0 && t('resumeHere')}
          </Notice>
        )}
        {upload.isPending && file && (
          <Progress label={t('sending')} value={Math.round((100 * sentBytes) / Math.max(1, file.size))} />
        )}
        <div className="actions">
          <Button type="submit" look="primary" icon={Upload} busy={upload.isPending}>
            {upload.isError && sentBytes > 0 ? t('resume') : t('send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
