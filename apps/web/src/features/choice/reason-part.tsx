import { reasonCodes, type ReasonCode } from '@boussole/domain/referral/states';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { Referral } from '../referrals/referral-query';
import { justifyReferral } from './choice-requests';
import { useRefreshReferral } from './use-refresh-referral';

/** A rule asks why: a code in one press, a few words when there are any. Not to say is an answer too. */
export function ReasonPart({ referral, operatorName }: { referral: Referral; operatorName: string }) {
  const t = useTranslations('choice');
  const words = useTranslations('referralWords.reasonCodes');
  const refusal = useRefusal();
  const refresh = useRefreshReferral();
  const [reasonCode, setReasonCode] = useState<ReasonCode | null>(null);
  const [reasonText, setReasonText] = useState('');
  const justify = useMutation({
    mutationFn: (code: ReasonCode) => justifyReferral({
      dossierId: referral.dossierId, referralId: referral.id, reasonCode: code, reasonText: reasonText.trim() || null }),
    onSuccess: refresh,
  });
  return (
    <div className="card">
      <p>{t('approval.reasonAsked', { operator: operatorName })}</p>
      {justify.isError && <Notice tone="danger">{refusal(justify.error)}</Notice>}
      <ChoiceChips label={t('approval.reason')} isSingle selected={reasonCode ? [reasonCode] : []} onChange={([code]) => setReasonCode(code ?? null)}
        options={reasonCodes.map((value) => ({ value, label: words(value) }))} />
      {reasonCode && reasonCode !== 'not_said' && (
        <TextField label={t('picks.reasonText')} isOptional maxLength={500} value={reasonText} onChange={setReasonText} />
      )}
      <div className="actions">
        <Button isDisabled={reasonCode === null} busy={justify.isPending} onPress={() => reasonCode && justify.mutate(reasonCode)}>
          {t('approval.justify')}
        </Button>
      </div>
    </div>
  );
}
