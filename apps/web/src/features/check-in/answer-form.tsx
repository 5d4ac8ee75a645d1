import { readCheckInCode } from '@boussole/domain/check-in/check-in-code';
import type { DayPart } from '@boussole/domain/check-in/answer';
import type { Whereabouts } from '@boussole/domain/transition/words';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { CallWishField } from './call-wish-field';
import { CodeField } from './code-field';
import type { GivenAnswer } from './check-in-query';
import { WhereaboutsField } from './whereabouts-field';

/** Whoever has tried so many of the five answers may be a robot that presses everything it finds. */
const robotTries = 4;

interface Props {
  before: GivenAnswer | null;
  isBusy: boolean;
  /** Why the last try did not leave. */
  problem: string | null;
  /** Asks for the code of the message from whoever tries every answer; what was typed comes with the answer. */
  needsProof?: boolean;
  onSend: (answer: GivenAnswer, code: string | null) => void;
  onCancel?: (() => void) | undefined;
}

/** One tap says where one stands, the next sends it; nothing leaves before that. */
export function AnswerForm({ before, isBusy, problem, needsProof = false, onSend, onCancel }: Props) {
  const t = useTranslations('checkIn');
  const [where, setWhere] = useState<Whereabouts | null>(before?.whereabouts ?? null);
  const [wish, setWish] = useState<DayPart | null>(before?.callWish ?? null);
  const [tried, setTried] = useState<ReadonlySet<Whereabouts>>(new Set());
  const [code, setCode] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isProofAsked = needsProof && tried.size >= robotTries;
  const proof = isProofAsked ? readCheckInCode(code) : null;
  const choose = (chosen: Whereabouts) => {
    setWhere(chosen);
    setTried(new Set(tried).add(chosen));
    if (chosen !== 'wishes_call') setWish(null);
  };
  const send = () => {
    setIsChecked(true);
    if (where === null || isBusy || (isProofAsked && proof === null)) return;
    const kept = { sinceOn: where === before?.whereabouts ? before.sinceOn ?? null : null, comment: before?.comment ?? null, agreesOutcome: before?.agreesOutcome ?? null };
    onSend({ whereabouts: where, callWish: where === 'wishes_call' ? wish ?? 'any' : wish, ...kept }, proof);
  };
  return (
    <CheckedForm onSend={send}>
      <WhereaboutsField label={t('question')} words={(one) => t(`whereabouts.${one}`)} chosen={where} onChoose={choose}
        error={isChecked && where === null ? t('missing') : undefined} />
      {where === 'wishes_call' && <CallWishField label={t('callWish')} wish={wish} onChange={setWish} isWished />}
      {isProofAsked && (
        <>
          <Notice tone="warning">{t('proof')}</Notice>
          <CodeField code={code} onChange={setCode} isChecked={isChecked} />
        </>
      )}
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div className="actions stand-send">
        <Button type="submit" look="primary" icon={Send} busy={isBusy}>
          {t('send')}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('keep')}</Button>}
      </div>
    </CheckedForm>
  );
}
