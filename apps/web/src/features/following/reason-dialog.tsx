import { checkStop, stopReasons, type StopReason } from '@boussole/domain/transition/machine';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { ActProps } from './act-props';
import { actOn } from './following-requests';

const words = {
  stop: { title: 'stopTitle', text: 'stopText', save: 'stopAction', said: 'stopped' },
  dismiss: { title: 'dismissTitle', text: 'dismissText', save: 'dismiss', said: 'dismissed' },
} as const;

/** Why a plan stops, or never begins: a reason among a few, and a word if one wishes. */
export function ReasonDialog({ act, dossierId, transition, onClose, onDone }: ActProps & { act: keyof typeof words }) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [reason, setReason] = useState<StopReason | ''>('');
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { title, text, save, said } = words[act];
  const isSaid = !reason || checkStop(reason, note.trim() || null).ok;
  const send = useMutation({
    mutationFn: (given: StopReason) => actOn[act](dossierId, transition, given, note.trim() || null),
    onSuccess: (following) => onDone(t(`followingActs.${said}`), following),
  });

  return (
    <Dialog title={t(`followingActs.${title}`)} onClose={onClose}>
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (reason && isSaid && !send.isPending) send.mutate(reason);
        }}
      >
        <p className="prose">{t(`followingActs.${text}`)}</p>
        {send.isError && <Notice tone="danger">{refusal(send.error)}</Notice>}
        <Select
          label={t('followingActs.reason')}
          value={reason}
          options={[
            { value: '' as const, label: t('followingActs.choose') },
            ...stopReasons.map((value) => ({ value, label: t(`followingWords.reasons.${value}`) })),
          ]}
          onChange={setReason}
          error={isChecked && !reason ? t('validation.required') : undefined}
        />
        <TextField
          label={t('followingActs.note')}
          hint={t('followingActs.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={500}
          rows={2}
          isOptional={reason !== 'other'}
          error={isChecked && !isSaid ? t('validation.required') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={send.isPending}>
            {t(`followingActs.${save}`)}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
