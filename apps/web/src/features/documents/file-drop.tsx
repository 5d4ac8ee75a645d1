import { FileUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';

const accepted = '.pdf,.jpg,.jpeg,.png,.webp,.txt,.docx,.odt';

/** Files dropped here, or chosen: the native field stays, so that keyboards and screen readers have their own way. */
export function FileDrop({ onFiles }: { onFiles: (files: FileList | null) => void }) {
  const t = useTranslations('documents');
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className="drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onFiles(event.dataTransfer.files);
      }}
    >
      <FileUp aria-hidden size={20} />
      <label className="drop-label" htmlFor={id}>
        <span>
          <strong>{t('choose')}</strong> {t('drop')}
        </span>
        <span id={`${id}-hint`} className="hint">
          {t('accepted')}
        </span>
      </label>
      <input
        id={id}
        type="file"
        multiple
        className="drop-input"
        accept={accepted}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onFiles(event.target.files);
          // The same file may be chosen again after it was taken off the list.
          event.target.value = '';
        }}
      />
    </div>
  );
}
