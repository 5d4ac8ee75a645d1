import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useKnownWord } from '../../lib/use-known-word';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { OwnPort } from './own-port';
import type { OwnReferral } from './own-query';
import { useAct } from './use-act';

/** What the operator says came of it, and whether the person agrees; a word of hers with either. */
export function OwnOutcome({ referral, port }: { referral: OwnReferral; port: OwnPort }) {
  const t = useTranslations('ownReferrals');
  const refusal = useRefusal();
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const dates = useDates();
  const [comment, setComment] = useState('');
  const [keys] = useState(() => ({ agree: newKey(), disagree: newKey() }));
  const act = useAct(() => announce(t('answered')));
  const { outcomeCode, outcomeOn, learnerAnswer, canAnswerOutcome } = referral;
  if (!outcomeCode) return null;
  const say = (answer: 'agree' | 'disagree') => act.start(() => port.answer({ answer, comment: comment.trim() || null }, keys[answer]));
  return (
    <div className="own-outcome">
      <p>
        {t('outcomeTitle')} <strong>{outcome(outcomeCode)}</strong> {outcomeOn && `(${dates.calendarDay(outcomeOn)})`}
      </p>
      {learnerAnswer && <p>{t(learnerAnswer === 'agree' ? 'agreed' : 'disagreed')}</p>}
      {canAnswerOutcome && (
        <>
          <p><strong>{t('outcomeText')}</strong></p>
          <TextField label={t('comment')} hint={t('commentHint')} isOptional value={comment} onChange={setComment} rows={3} maxLength={1000} />
          {act.error !== null && <Notice tone="danger">{refusal(act.error)}</Notice>}
          <div className="actions">
            <Button icon={ThumbsUp} busy={act.isBusy} onPress={() => say('agree')}>
              {t('agree')}
            </Button>
            <Button icon={ThumbsDown} busy={act.isBusy} onPress={() => say('disagree')}>
              {t('disagree')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
