import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useExtend } from './review-requests';
import type { Review } from './reviews-query';
import { useKeptText } from './use-kept-text';
import { isTooShort, longestWords } from './words';

/** More time to answer: a later day, and why. */
export function ExtendDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useTranslations('reviews');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const [reason, keep] = useKeptText(`extend-${review.id}`);
  const [day, setDay] = useState<string | null>(null);
  const [commandKey] = useState(newKey);
  const [isChecked, setIsChecked] = useState(false);
  const extend = useExtend(review, t('extended_done'));
  const words = reason.trim();
  const dayFault = day === null ? t('missingDay') : day <= review.replyDueOn ? t('earlierDay') : undefined;
  const send = () => {
    setIsChecked(true);
    if (day === null || dayFault || isTooShort(words) || extend.isPending) return;
    extend.mutate({ commandKey, until: day, words }, { onSuccess: () => { keep(''); onClose(); } });
  };
  return (
    <Dialog title={t('extendTitle')} onClose={onClose}>
      <CheckedForm onSend={send}>
        {extend.isError && <Notice tone="danger">{refusal(extend.error)}</Notice>}
        <DateField label={t('extendDay')} value={day} onChange={setDay} onBlur={() => undefined} error={isChecked ? dayFault : undefined} />
        <TextField
          label={t('extendReason')} value={reason} onChange={keep} rows={3} maxLength={longestWords}
          error={isChecked && isTooShort(words) ? t('missingWords') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={CalendarPlus} busy={extend.isPending}>{t('extendSend')}</Button>
          <Button onPress={onClose}>{common('cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
