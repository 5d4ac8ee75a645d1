import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { RemoveDocumentDocument, type Paper } from './documents-query';

interface Props {
  dossierId: string;
  paper: Paper;
  onRemoved: () => void;
  onCancel: () => void;
}

/** Asks why, because the line stays; the content does not. */
export function RemoveDocument({ dossierId, paper, onRemoved, onCancel }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [reason, setReason] = useState('');
  const remove = useMutation({
    mutationFn: () => request(RemoveDocumentDocument, { input: { dossierId, documentId: paper.id, reason } }),
    onSuccess: onRemoved,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!remove.isPending) remove.mutate();
  };
  return (
    <Dialog title={t('documents.removeTitle')} onClose={onCancel} isAlert>
      <form className="fieldset" noValidate onSubmit={submit}>
        <p>{t('documents.removeText', { title: paper.title })}</p>
        <TextField
          label={t('documents.removeReason')}
          hint={t('documents.removeReasonHint')}
          value={reason}
          maxLength={300}
          autoFocus
          onChange={setReason}
        />
        {remove.isError && <Notice tone="danger">{refusal(remove.error)}</Notice>}
        <div className="actions">
          <Button onPress={onCancel}>{t('common.cancel')}</Button>
          <Button type="submit" look="danger" busy={remove.isPending}>
            {t('documents.removeConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
