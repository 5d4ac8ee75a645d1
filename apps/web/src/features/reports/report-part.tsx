import { useMutation } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { TextField } from '../../ui/text-field';
import { CommentReportDocument, type Report, type ReportPart as Part } from './reports-query';

const longest = 4000;

interface Props {
  part: Part;
  reportId: string;
  /** It may be written in. */
  isOpen: boolean;
  /** Something is written that is not saved, or no longer. */
  onChanged: (section: Part['section'], isChanged: boolean) => void;
  onSaved: (report: Report, said: string) => void;
}

/** A part of a report: what its figures say, and what one writes beside them. */
export function ReportPart({ part, reportId, isOpen, onChanged, onSaved }: Props) {
  const t = useTranslations('reports');
  const refusal = useRefusal();
  const { section, isWritten, sentences, version } = part;
  const title = t(`sections.${section}`);
  const [words, setWords] = useState(part.words);
  const isChanged = words.trim() !== part.words;
  useEffect(() => onChanged(section, isChanged), [onChanged, section, isChanged]);
  const save = useMutation({
    mutationFn: () => request(CommentReportDocument, { input: { id: reportId, section, words, version } }).then((data) => data.commentReport),
    onSuccess: (report) => onSaved(report, t('saved', { section: title })),
  });
  return (
    <Panel title={title}>
      {sentences.length > 0 ? <p className="prose" lang="fr">{sentences.join(' ')}</p> : <p className="meta">{isWritten ? t('writtenHint') : t('nothingSaid')}</p>}
      {isOpen ? (
        <>
          {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
          <TextField label={t('comment', { section: title })} value={words} onChange={setWords} rows={4} maxLength={longest} />
          <div className="actions">
            <Button icon={Save} look={isChanged ? 'primary' : 'plain'} busy={save.isPending} isDisabled={!isChanged} onPress={() => save.mutate()} aria-label={`${t('save')} : ${title}`}>
              {t('save')}
            </Button>
            <span className="meta" role="status">{isChanged ? t('unsaved') : save.isSuccess ? t('kept') : ''}</span>
          </div>
        </>
      ) : (
        part.words !== '' && <p className="prose plain-lines">{part.words}</p>
      )}
    </Panel>
  );
}
