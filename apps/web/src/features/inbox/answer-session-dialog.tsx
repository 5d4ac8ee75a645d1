import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { ApiError } from '../../lib/errors';
import { focusFirstFault } from '../../lib/focus-first-fault';
import { graphql, type VariablesOf } from '../../lib/graphql';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { TextField } from '../../ui/text-field';
import type { Handoff } from '../handoff/handoff-query';
import { WaitChoice } from '../handoff/wait-choice';
import { isRefusalCode } from '@boussole/domain/refusals';

const AnswerSessionDocument = graphql(`
  mutation AnswerSession($input: AnswerSessionInput!) {
    answerSession(input: $input) {
      answered
      refused { referralId code }
    }
  }
`);
type Answer = VariablesOf<typeof AnswerSessionDocument>['input']['answer'];

interface Props {
  handoff: Handoff;
  onAnswered: () => void;
  onClose: () => void;
}

/** "The session of 12 March is full": said once to all who wait for it; whoever could not be told is named by the reason. */
export function AnswerSessionDialog({ handoff, onAnswered, onClose }: Props) {
  const t = useTranslations('handoff');
  const common = useTranslations('common');
  const refusal = useRefusal();
  const dates = useDates();
  const [key] = useState(newKey);
  const [answer, setAnswer] = useState<Answer>('session_full');
  const [day, setDay] = useState<string | null>(null);
  const [isUnknown, setIsUnknown] = useState(true);
  const [text, setText] = useState('');
  const [learnerText, setLearnerText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const send = useMutation({
    mutationFn: () => request(AnswerSessionDocument, { input: { commandKey: key, offerId: handoff.offerId, sessionId: handoff.sessionId, answer,
      until: answer === 'waitlisted' && !isUnknown ? day : null, text: text.trim() || null, learnerText: learnerText.trim() || null } }),
    onSuccess: onAnswered,
  });
  const isFull = answer === 'session_full';
  const isMissing = isFull ? text.trim() === '' : !isUnknown && day === null;
  const full = handoff.sessionStartsOn ? t('bulk.full', { date: dates.calendarDay(handoff.sessionStartsOn) }) : t('bulk.fullNoDate');
  const done = send.data?.answerSession;

  return (
    <Dialog title={t('bulk.title')} onClose={onClose}>
      {done ? (
        <>
          <Notice tone={done.refused.length > 0 ? 'warning' : 'success'}>{t('bulk.done', { count: done.answered })}</Notice>
          {done.refused.length > 0 && (
            <>
              <p>{t('bulk.refused', { count: done.refused.length })}</p>
              <ul className="bulleted">
                {done.refused.map(({ referralId, code }) => (
                  <li key={referralId}>{refusal(new ApiError(isRefusalCode(code) ? code : 'server.failed'))}</li>
                ))}
              </ul>
            </>
          )}
          <div className="actions">
            <Button look="primary" onPress={onClose}>
              {t('bulk.close')}
            </Button>
          </div>
        </>
      ) : (
        <form
          noValidate
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            setIsChecked(true);
            if (isMissing) focusFirstFault(event.currentTarget);
            else if (!send.isPending) send.mutate();
          }}
        >
          <p>{t('bulk.text', { count: handoff.alike, offer: handoff.offerTitle })}</p>
          {send.isError && <Notice tone="danger">{refusal(send.error)}</Notice>}
          <OneOf
            label={t('bulk.title')}
            options={[{ value: 'session_full', label: full }, { value: 'waitlisted', label: t('bulk.waitlisted') }]}
            selected={answer}
            onChange={setAnswer}
          />
          {!isFull && (
            <WaitChoice day={day} onDay={setDay} isUnknown={isUnknown} onUnknown={setIsUnknown} isMissing={isChecked && isMissing} />
          )}
          <TextField
            label={t('forms.forColleague')}
            isOptional={!isFull}
            value={text}
            onChange={setText}
            rows={3}
            maxLength={1000}
            error={isChecked && isFull && isMissing ? t('forms.missing') : undefined}
          />
          <TextField
            label={t('forms.forLearner')}
            hint={t('forms.forLearnerHint')}
            isOptional
            value={learnerText}
            onChange={setLearnerText}
            rows={3}
            maxLength={1000}
          />
          <div className="actions">
            <Button type="submit" look="primary" busy={send.isPending}>
              {isFull ? full : t('bulk.waitlisted')}
            </Button>
            <Button onPress={onClose}>{common('cancel')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
