import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { DateRows, dateWords, emptyDate, isWhole } from '../handoff/date-rows';
import { ProposedDates } from '../handoff/proposed-dates';
import { useAskCancel, useMove } from './referral-requests';
import type { Referral } from './referral-query';
import { senderForms, wordsOf, type SenderMove } from './sender-moves';

/** "Cancel" beside "cancel the appointment" would say two things with one word. */
const cancelling: readonly SenderMove[] = ['appointment_cancelled', 'cancelled', 'ask_cancel'];

interface Props {
  referral: Referral;
  move: SenderMove;
  onClose: () => void;
}

/** What a move of the sender asks for, and nothing else; refused, everything that was written stays. */
export function SenderDialog({ referral, move, onClose }: Props) {
  const t = useTranslations('referrals.actions');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const { icon, text: textNeed, hasLearnerText, isDanger } = senderForms[move];
  const isSent = referral.line.sentAt !== null;
  const words = wordsOf(referral, move);
  const [commandKey] = useState(newKey);
  const [text, setText] = useState('');
  const [learnerText, setLearnerText] = useState('');
  const [drafts, setDrafts] = useState([emptyDate]);
  const proposed = referral.dates.filter(({ state }) => state === 'proposed');
  const [chosenId, setChosenId] = useState<string | null>(proposed[0]?.id ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const moving = useMove(referral, t('done'));
  const asking = useAskCancel(referral, t('done'));
  const { isPending, error } = move === 'ask_cancel' ? asking : moving;

  const isSettingDate = move === 'appointment_set';
  const isWordless = textNeed === 'required' && text.trim() === '';
  const isMissing = isWordless || (isSettingDate && chosenId === null && !drafts.every(isWhole));

  const send = () => {
    setIsChecked(true);
    if (isMissing || isPending) return;
    const done = { onSuccess: onClose };
    if (move === 'ask_cancel') return asking.mutate({ commandKey, text: text.trim() }, done);
    const [draft] = drafts;
    moving.mutate({
      commandKey, to: move, text: text.trim() || null, learnerText: learnerText.trim() || null,
      appointmentId: isSettingDate ? chosenId : null,
      appointment: isSettingDate && chosenId === null && draft ? dateWords(draft) : null,
    }, done);
  };

  return (
    <Dialog title={t(`forms.${words}.title`)} onClose={onClose} size={isSettingDate ? 'wide' : 'normal'}>
      <CheckedForm onSend={send}>
        <p>{t(`forms.${words}.text`)}</p>
        {error && <Notice tone="danger">{refusal(error)}</Notice>}
        {isSettingDate && proposed.length > 0 && <ProposedDates dates={proposed} chosenId={chosenId} onChoose={setChosenId} />}
        {isSettingDate && chosenId === null && <DateRows drafts={drafts} onChange={setDrafts} isChecked={isChecked} isSingle />}
        {textNeed !== 'none' && (
          <TextField
            label={t(`forms.${words}.label`)}
            hint={isSent ? t('reasonHint') : undefined}
            isOptional={textNeed === 'optional'}
            value={text}
            onChange={setText}
            rows={3}
            maxLength={1000}
            error={isChecked && isWordless ? t('missing') : undefined}
          />
        )}
        {hasLearnerText && isSent && (
          <TextField label={t('learnerText')} isOptional value={learnerText} onChange={setLearnerText} rows={2} maxLength={1000} />
        )}
        <div className="actions">
          <Button type="submit" look={isDanger ? 'danger' : 'primary'} icon={icon} busy={isPending}>
            {t(`forms.${words}.title`)}
          </Button>
          <Button onPress={onClose}>{common(cancelling.includes(move) ? 'close' : 'cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
