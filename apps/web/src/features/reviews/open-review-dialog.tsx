import { daysToReply } from '@boussole/domain/review/opening';
import { useNavigate } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { Unit } from '../neutrality-unit/unit-fields';
import { useOpen } from './review-requests';
import { useKeptText } from './use-kept-text';
import { isTooShort, longestWords } from './words';

interface Props {
  line: Pick<Unit, 'id' | 'level' | 'status'>;
  reportId: string;
  onClose: () => void;
}

/** A question to a unit: from a signal as it is, without one with a reason. What was written outlives a refusal. */
export function OpenReviewDialog({ line: { id, level, status }, reportId, onClose }: Props) {
  const t = useTranslations('reviews');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const [question, keepQuestion] = useKeptText(`open-${id}-${reportId}`);
  const [reason, keepReason] = useKeptText(`why-${id}-${reportId}`);
  const [commandKey] = useState(newKey);
  const [isChecked, setIsChecked] = useState(false);
  const open = useOpen(t('opened_done'));
  const isTalk = level === 'counsellor';
  const needsReason = status !== 'orange' && status !== 'jaune';
  const send = () => {
    setIsChecked(true);
    if (isTooShort(question) || (needsReason && isTooShort(reason)) || open.isPending) return;
    open.mutate(
      {
        commandKey, reportId, level, unitId: id, rule: status === 'bleu' ? 'N-B2' : 'N-B1', words: question.trim(),
        reason: needsReason ? reason.trim() : null,
      },
      {
        onSuccess: (review) => {
          keepQuestion('');
          keepReason('');
          void navigate({ to: '/neutralite/examens/$id', params: { id: review.id } });
        },
      },
    );
  };
  return (
    <Dialog title={t(isTalk ? 'openTalkTitle' : 'openTitle')} onClose={onClose}>
      <CheckedForm onSend={send}>
        <p>{t(isTalk ? 'openTalkDelay' : 'openDelay', { days: daysToReply })}</p>
        {open.isError && <Notice tone="danger">{refusal(open.error)} {t('kept')}</Notice>}
        {needsReason && (
          <TextField
            label={t('openReason')} hint={t('openReasonHint')} value={reason} onChange={keepReason} rows={2} maxLength={longestWords}
            error={isChecked && isTooShort(reason) ? t('missingWords') : undefined}
          />
        )}
        <TextField
          label={t('openQuestion')} hint={t('openHint')} value={question} onChange={keepQuestion} rows={5} maxLength={longestWords}
          error={isChecked && isTooShort(question) ? t('missingWords') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={MessagesSquare} busy={open.isPending}>{t(isTalk ? 'openTalkSend' : 'openSend')}</Button>
          <Button onPress={onClose}>{common('cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
