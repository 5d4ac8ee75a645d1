import { longestComment, type DayPart } from '@boussole/domain/check-in/answer';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates, dayInBrussels } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useKnownWord } from '../../lib/use-known-word';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { TextField } from '../../ui/text-field';
import { CallWishField } from './call-wish-field';
import type { Asked, GivenAnswer } from './check-in-query';

interface Props {
  answer: GivenAnswer;
  outcome: Asked['outcome'];
  isBusy: boolean;
  problem: string | null;
  onSend: (answer: GivenAnswer) => void;
}

/** What may be said besides, once the answer is there: none of it is asked. */
export function MoreForm({ answer, outcome, isBusy, problem, onSend }: Props) {
  const t = useTranslations('checkIn');
  const [sinceOn, setSinceOn] = useState(answer.sinceOn ?? null);
  const [wish, setWish] = useState<DayPart | null>(answer.callWish ?? null);
  const [comment, setComment] = useState(answer.comment ?? '');
  const [agrees, setAgrees] = useState(answer.agreesOutcome ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const isLate = sinceOn !== null && sinceOn > dayInBrussels(serverNow());
  const asksSince = answer.whereabouts !== 'wishes_call';
  const send = () => {
    setIsChecked(true);
    if (!isLate && !isBusy) onSend({ whereabouts: answer.whereabouts, sinceOn, callWish: wish, comment: comment.trim() || null, agreesOutcome: agrees });
  };
  return (
    <CheckedForm onSend={send}>
      {outcome && <OutcomeField outcome={outcome} agrees={agrees} onChange={setAgrees} />}
      {asksSince && (
        <DateField label={t('since')} isOptional value={sinceOn} onChange={setSinceOn} onBlur={() => undefined} error={isChecked && isLate ? t('sinceInvalid') : undefined} />
      )}
      <CallWishField label={t('callWish')} wish={wish} onChange={setWish} isWished={!asksSince} />
      <TextField label={t('comment')} hint={t('commentHint')} isOptional rows={3} maxLength={longestComment} value={comment} onChange={setComment} />
      {problem && <Notice tone="danger">{problem}</Notice>}
      <div className="actions stand-send">
        <Button type="submit" icon={Plus} busy={isBusy}>
          {t('save')}
        </Button>
      </div>
    </CheckedForm>
  );
}

interface OutcomeProps { outcome: NonNullable<Asked['outcome']>; agrees: boolean | null; onChange: (agrees: boolean | null) => void }

function OutcomeField({ outcome, agrees, onChange }: OutcomeProps) {
  const t = useTranslations('checkIn');
  const dates = useDates();
  const word = useKnownWord('referralWords.outcomeCodes');
  const said = word(outcome.code);
  return (
    <div>
      <p>{outcome.onDate ? t('outcomeOn', { outcome: said, day: dates.calendarDay(outcome.onDate) }) : t('outcome', { outcome: said })}</p>
      <OneOf<'yes' | 'no' | 'none'>
        label={t('outcomeAsk')}
        isLabelShown
        options={[{ value: 'yes', label: t('agree') }, { value: 'no', label: t('disagree') }]}
        selected={agrees === null ? 'none' : agrees ? 'yes' : 'no'}
        onChange={(chosen) => onChange(chosen === 'yes')}
      />
    </div>
  );
}
