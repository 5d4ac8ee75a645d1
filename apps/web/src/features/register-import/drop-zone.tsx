import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';

interface Props {
  file: File | null;
  onFile: (file: File) => void;
  error?: string | undefined;
}

const accepted = '.csv,.tsv,.txt,.xlsx,.json';

/** A file dropped here, or chosen: the native field stays, so that keyboards and screen readers have their own way. */
export function DropZone({ file, onFile, error }: Props) {
  const t = useTranslations('imports');
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first) onFile(first);
  };
  return (
    <div className="field">
      <div
        className="drop-zone"
        data-over={isOver}
        data-invalid={error ? true : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <FileUp aria-hidden size={20} />
        <label className="drop-label" htmlFor={id}>
          <strong>{file ? t('chosenFile') : t('chooseFile')}</strong>
          <span>{file ? t('fileSize', { name: file.name, kilobytes: Math.ceil(file.size / 1000) }) : t('dropHint')}</span>
        </label>
        <input
          id={id}
          type="file"
          className="drop-input"
          accept={accepted}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => take(event.target.files)}
        />
      </div>
      {error && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
