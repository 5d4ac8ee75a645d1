import { conclusions } from '@boussole/domain/review/review';
import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useDecide, type Conclusion } from './review-requests';
import type { Review } from './reviews-query';
import { useKeptText } from './use-kept-text';
import { isTooShort, longestWords } from './words';

/** The end of a review: one of five conclusions, and why, in words that the unit reads. */
export function DecideForm({ review }: { review: Review }) {
  const t = useTranslations('reviews');
  const refusal = useRefusal();
  const [reason, keep] = useKeptText(`decide-${review.id}`);
  const [decision, setDecision] = useState<Conclusion | ''>('');
  const [commandKey] = useState(newKey);
  const [isChecked, setIsChecked] = useState(false);
  const decide = useDecide(review, t('decided_done'));
  const words = reason.trim();
  const send = () => {
    setIsChecked(true);
    if (decision === '' || isTooShort(words) || decide.isPending) return;
    decide.mutate({ commandKey, decision, words }, { onSuccess: () => keep('') });
  };
  return (
    <Panel title={t('decideTitle')}>
      <CheckedForm onSend={send}>
        {decide.isError && (
          <Notice tone="danger">
            {refusal(decide.error)} {t('kept')}
          </Notice>
        )}
        <Select
          label={t('decideKind')}
          value={decision}
          onChange={setDecision}
          options={[
            { value: '' as const, label: t('decideChoose') }, ...conclusions.map((value) => ({ value, label: t(`conclusions.${value}`) })),
          ]}
          error={isChecked && decision === '' ? t('missingChoice') : undefined}
        />
        {decision !== '' && <p className="meta">{t(`conclusionHelp.${decision}`)}</p>}
        <TextField
          label={t('decideReason')} hint={t('decideReasonHint')} value={reason} onChange={keep} rows={5} maxLength={longestWords}
          error={isChecked && isTooShort(words) ? t('missingWords') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={Gavel} busy={decide.isPending}>{t('decideSend')}</Button>
        </div>
      </CheckedForm>
    </Panel>
  );
}
