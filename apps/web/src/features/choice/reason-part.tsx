import { reasonCodes, type ReasonCode } from '@boussole/domain/referral/states';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { Referral } from '../referrals/referral-query';
import { justifyReferral } from './choice-requests';
import { useRefreshReferral } from './use-refresh-referral';

/** A rule asks why: one press answers. Another reason than these is written; not to say is an answer too. */
export function ReasonPart({ referral, operatorName }: { referral: Referral; operatorName: string }) {
  const t = useTranslations('choice');
  const words = useTranslations('referralWords.reasonCodes');
  const refusal = useRefusal();
  const refresh = useRefreshReferral();
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const justify = useMutation({
    mutationFn: (reasonCode: ReasonCode) => justifyReferral({
      dossierId: referral.dossierId, referralId: referral.id, reasonCode, reasonText: reasonCode === 'other' ? text?.trim() || null : null }),
    onSuccess: refresh,
  });
  return (
    <div className="card" role="group" aria-labelledby={id}>
      <p id={id}>{t('approval.reasonAsked', { operator: operatorName })}</p>
      {justify.isError && <Notice tone="danger">{refusal(justify.error)}</Notice>}
      <div className="actions">
        {reasonCodes.map((code) => (
          <Button key={code} busy={justify.isPending && justify.variables === code} {...(code === 'other' ? { 'aria-expanded': text !== null } : {})}
            onPress={() => (code === 'other' ? setText(text === null ? '' : null) : justify.mutate(code))}>
            {words(code)}
          </Button>
        ))}
      </div>
      {text !== null && (
        <form
          className="form-row"
          onSubmit={(event) => {
            event.preventDefault();
            if (!justify.isPending) justify.mutate('other');
          }}
        >
          <TextField label={t('picks.reasonText')} autoFocus maxLength={500} value={text} onChange={setText} />
          <div className="actions actions-low">
            <Button type="submit" busy={justify.isPending && justify.variables === 'other'}>{t('approval.justify')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
