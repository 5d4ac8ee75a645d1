import type { OutcomeCode } from '@boussole/domain/referral/states';
import { longestComment, type DayPart } from '@boussole/domain/check-in/answer';
import type { Whereabouts } from '@boussole/domain/transition/words';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { dayInBrussels } from '../../lib/dates';
import { request } from '../../lib/request';
import { serverNow } from '../../lib/server-clock';
import { useScope } from '../../lib/session';
import { useKnownWord } from '../../lib/use-known-word';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { TextField } from '../../ui/text-field';
import { CallWishField } from './call-wish-field';
import { checkInsQuery, PhoneDocument, type CheckIn, type GivenAnswer } from './check-in-query';
import { WhereaboutsField } from './whereabouts-field';

interface Props {
  dossierId: string;
  followUpId: string;
  /** The outcome that she may agree with, where one is recorded. */
  outcomeCode?: OutcomeCode | null;
  before?: CheckIn['answer'];
  onClose: () => void;
  onSaved?: () => void;
}

/** The person is on the telephone: what she says, written down for her; what follows from it comes at once. */
export function AnswerByPhoneDialog({ dossierId, followUpId, outcomeCode = null, before = null, onClose, onSaved }: Props) {
  const t = useTranslations('heardAnswers');
  const words = useTranslations('checkIn');
  const refusal = useRefusal();
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const queries = useQueryClient();
  const scope = useScope();
  const [where, setWhere] = useState<Whereabouts | null>(before?.whereabouts ?? null);
  const [sinceOn, setSinceOn] = useState(before?.sinceOn ?? null);
  const [wish, setWish] = useState<DayPart | null>(before?.callWish ?? null);
  const [comment, setComment] = useState(before?.comment ?? '');
  const [agrees, setAgrees] = useState(before?.agreesOutcome ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const save = useMutation({
    mutationFn: (answer: GivenAnswer) => request(PhoneDocument, { input: { dossierId, followUpId, answer } }).then((data) => data.answerCheckInByPhone),
    onSuccess: (after) => {
      queries.setQueryData(checkInsQuery(scope, dossierId).queryKey, after);
      // Its consequences: the plans, the tasks, the day.
      void queries.invalidateQueries({ queryKey: [scope], predicate: ({ queryKey }) => queryKey[1] !== 'check-ins' });
      announce(t('saved'));
      onSaved?.();
      onClose();
    },
  });
  const isLate = sinceOn !== null && sinceOn > dayInBrussels(serverNow());
  const send = () => {
    setIsChecked(true);
    if (where === null || isLate || save.isPending) return;
    save.mutate({ whereabouts: where, sinceOn, callWish: where === 'wishes_call' ? wish ?? 'any' : wish, comment: comment.trim() || null, agreesOutcome: agrees });
  };
  return (
    <Dialog title={t('dialogTitle')} onClose={onClose}>
      <CheckedForm onSend={send}>
        <p className="meta">{t('dialogText')}</p>
        <WhereaboutsField label={t('where')} words={(one) => t(`whereabouts.${one}`)} chosen={where} onChoose={setWhere}
          error={isChecked && where === null ? t('missing') : undefined} />
        <DateField label={t('sinceLabel')} isOptional value={sinceOn} onChange={setSinceOn} onBlur={() => undefined}
          error={isChecked && isLate ? words('sinceInvalid') : undefined} />
        <CallWishField label={t('wish')} wish={wish} onChange={setWish} isWished={where === 'wishes_call'} />
        {outcomeCode && (
          <OneOf<'yes' | 'no' | 'none'> label={t('outcomeAsk', { outcome: outcome(outcomeCode) })} isLabelShown
            options={[{ value: 'none', label: t('noOpinion') }, { value: 'yes', label: words('agree') }, { value: 'no', label: words('disagree') }]}
            selected={agrees === null ? 'none' : agrees ? 'yes' : 'no'} onChange={(chosen) => setAgrees(chosen === 'none' ? null : chosen === 'yes')} />
        )}
        <TextField label={t('comment')} isOptional rows={3} maxLength={longestComment} value={comment} onChange={setComment} />
        {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
        <div className="actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
