import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { CancelGatheringDocument, type Gathering } from './gathering-query';

interface Props {
  gathering: Gathering;
  onClose: () => void;
  onDone: (cancelled: Gathering) => void;
}

/** It does not take place, and why; everybody who was enrolled will be told by whoever follows her. */
export function CancelDialog({ gathering: { id, version }, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const cancel = useMutation({
    mutationFn: () => request(CancelGatheringDocument, { input: { id, version, reason } }).then((data) => data.cancelGathering),
    onSuccess: (cancelled) => {
      onClose();
      onDone(cancelled);
    },
  });
  const send = () => {
    setIsChecked(true);
    if (reason.trim() && !cancel.isPending) cancel.mutate();
  };
  return (
    <Dialog title={t('gathering.cancelTitle')} onClose={onClose}>
      <CheckedForm onSend={send}>
        <p>{t('gathering.cancelText')}</p>
        {cancel.isError && <Notice tone="danger">{refusal(cancel.error)}</Notice>}
        <TextField
          label={t('gathering.reason')} hint={t('gathering.reasonHint')} value={reason} onChange={setReason} maxLength={200} autoFocus
          error={isChecked && !reason.trim() ? t('validation.required') : undefined}
        />
        <div className="actions">
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look="danger" busy={cancel.isPending}>{t('gathering.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
