import { declineCodes, outcomeCodes } from '@boussole/domain/referral/states';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { serverNow } from '../../lib/server-clock';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { DateRows, dateWords, emptyDate, isWhole, type DateDraft } from './date-rows';
import type { HandoffPort, Moved, MoveWords } from './handoff-port';
import type { Handoff } from './handoff-query';
import { moveForms, type ReceiverMove } from './move-forms';
import { ProposedDates } from './proposed-dates';
import { WaitChoice } from './wait-choice';

interface Props {
  handoff: Handoff;
  move: ReceiverMove;
  port: HandoffPort;
  onDone: (moved: Moved | null) => void;
  onClose: () => void;
}

const intros = {
  accepted: 'acceptedText', waitlisted: 'waitlistedText', info_requested: 'infoText', appointment_set: 'appointmentText', propose: 'proposeText',
  contact_made: 'contactText', enrolled: 'enrolledText', closed: 'closedText', no_show: 'noShowText', appointment_cancelled: 'cancelText',
  cancelled: 'confirmCancelText', declined: 'declinedText', received: 'words', under_review: 'words',
} as const;
/** "Cancel" beside "cancel the appointment" would say two things with one word. */
const cancelling: readonly ReceiverMove[] = ['appointment_cancelled', 'cancelled'];
const sheetMisled = ['not_eligible', 'prerequisites_missing'];

/** What a move asks for, and nothing else; refused, everything that was written stays. */
export function MoveDialog({ handoff, move, port, onDone, onClose }: Props) {
  const t = useTranslations('handoff');
  const words = useTranslations('referralWords');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const { asks, text: textNeed, hasLearnerText, icon } = moveForms[move];
  const [key] = useState(newKey);
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [learnerText, setLearnerText] = useState('');
  const [day, setDay] = useState<string | null>(move === 'enrolled' ? handoff.sessionStartsOn : asks === 'day' ? dayInBrussels(serverNow()) : null);
  const [isUnknown, setIsUnknown] = useState(false);
  const [drafts, setDrafts] = useState<DateDraft[]>([emptyDate]);
  const proposed = handoff.dates.filter(({ state }) => state === 'proposed');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [sending, setSending] = useState<'no' | 'yes' | { failed: unknown }>('no');

  const isChoosing = move === 'appointment_set' && chosenId !== null;
  const isMissing = (textNeed === 'required' && text.trim() === '') || ((asks === 'decline' || asks === 'outcome') && code === '')
    || (asks === 'day' && day === null) || (asks === 'wait' && day === null && !isUnknown)
    || ((asks === 'dates' || asks === 'one_date') && !isChoosing && !drafts.every(isWhole));

  function moveWords(): MoveWords {
    const [draft] = drafts;
    return {
      commandKey: key, to: move === 'propose' ? 'appointment_set' : move, text: text.trim() || null, learnerText: learnerText.trim() || null,
      declineCode: declineCodes.find((known) => asks === 'decline' && known === code) ?? null,
      outcomeCode: outcomeCodes.find((known) => asks === 'outcome' && known === code) ?? null,
      onDate: asks === 'day' || (asks === 'wait' && !isUnknown) ? day : null, isDateUnknown: asks === 'wait' && isUnknown,
      sessionId: move === 'enrolled' ? handoff.sessionId : null,
      appointmentId: isChoosing ? chosenId : null,
      appointment: asks === 'one_date' && !isChoosing && draft ? dateWords(draft) : null,
    };
  }

  async function send() {
    setIsChecked(true);
    if (isMissing || sending === 'yes') return;
    setSending('yes');
    try {
      const moved = move === 'propose' ? (await port.propose(drafts.map(dateWords), key), null) : await port.move(moveWords());
      announce(t(`said.${move === 'propose' ? 'proposed' : move}`));
      onDone(moved);
    } catch (error) {
      setSending({ failed: error });
    }
  }

  const title = t(`actions.${move}`).replace(/…$/, '');
  return (
    <Dialog title={title} onClose={onClose} size={asks === 'dates' || asks === 'one_date' ? 'wide' : 'normal'}>
      <CheckedForm onSend={() => void send()}>
        <p>{t(`forms.${intros[move]}`)}</p>
        {typeof sending === 'object' && <Notice tone="danger">{refusal(sending.failed)}</Notice>}
        {(asks === 'decline' || asks === 'outcome') && (
          <Select
            label={t(asks === 'decline' ? 'forms.reason' : 'forms.outcome')}
            value={code}
            onChange={setCode}
            options={[
              { value: '', label: t(asks === 'decline' ? 'forms.chooseReason' : 'forms.chooseOutcome') },
              ...(asks === 'decline'
                ? declineCodes.map((value) => ({ value: value as string, label: words(`declineCodes.${value}`) }))
                : outcomeCodes.map((value) => ({ value: value as string, label: words(`outcomeCodes.${value}`) }))),
            ]}
            error={isChecked && code === '' ? t('forms.missing') : undefined}
          />
        )}
        {asks === 'decline' && sheetMisled.includes(code) && <Notice>{t('forms.correction')}</Notice>}
        {asks === 'wait' && (
          <WaitChoice day={day} onDay={setDay} isUnknown={isUnknown} onUnknown={setIsUnknown} isMissing={isChecked && day === null && !isUnknown} />
        )}
        {asks === 'day' && (
          <DateField
            label={t(move === 'enrolled' ? 'forms.startDay' : 'forms.contactDay')}
            value={day}
            onChange={setDay}
            onBlur={() => undefined}
            error={isChecked && day === null ? t('forms.missing') : undefined}
          />
        )}
        {asks === 'one_date' && proposed.length > 0 && <ProposedDates dates={proposed} chosenId={chosenId} onChoose={setChosenId} />}
        {(asks === 'dates' || (asks === 'one_date' && !isChoosing)) && (
          <DateRows drafts={drafts} onChange={setDrafts} isChecked={isChecked} isSingle={asks === 'one_date'} />
        )}
        {textNeed && (
          <TextField
            label={t(move === 'info_requested' ? 'forms.question' : 'forms.forColleague')}
            isOptional={textNeed === 'optional'}
            value={text}
            onChange={setText}
            rows={3}
            maxLength={1000}
            error={isChecked && textNeed === 'required' && text.trim() === '' ? t('forms.missing') : undefined}
          />
        )}
        {hasLearnerText && (
          <TextField
            label={t('forms.forLearner')}
            hint={t('forms.forLearnerHint')}
            isOptional
            value={learnerText}
            onChange={setLearnerText}
            rows={3}
            maxLength={1000}
          />
        )}
        <div className="actions">
          <Button type="submit" look={move === 'declined' ? 'danger' : 'primary'} icon={icon} busy={sending === 'yes'}>
            {title}
          </Button>
          <Button onPress={onClose}>{common(cancelling.includes(move) ? 'close' : 'cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
