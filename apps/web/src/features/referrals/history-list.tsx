import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Panel } from '../../ui/panel';
import type { ReferralEvent } from './referral-query';

/** What happened, the latest first, with the words of those who work and those that the person reads. */
export function HistoryList({ history }: { history: readonly ReferralEvent[] }) {
  const t = useTranslations('referrals.history');
  return (
    <Panel title={t('title')}>
      {history.length === 0 && <p className="meta">{t('nothing')}</p>}
      <ol className="entry-list">
        {history.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
    </Panel>
  );
}

/** Moves that leave the state as it is have a name of their own. */
const stillMoves = { cancel_asked: 'asked', ask_cancel: 'asked', learner_answer: 'said', chased: 'chased', escalated: 'escalated',
  dates_proposed: 'proposed', created: 'created', justified: 'reasoned', appointment_moved: 'appointmentMoved' } as const;

function EventLine({ event }: { event: ReferralEvent }) {
  const t = useTranslations('referrals.history');
  const words = useTranslations('referralWords');
  const decline = useKnownWord('referralWords.declineCodes');
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const dates = useDates();
  const { at, side, via, who, from, to, code, text, learnerText, onDate } = event;
  const still = stillMoves[event.move as keyof typeof stillMoves] as (typeof stillMoves)[keyof typeof stillMoves] | undefined; // or undefined
  const answer = code === 'agree' || code === 'disagree' ? words(`learnerAnswers.${code}`) : null;
  const why = code && (answer ?? (to === 'closed' ? outcome(code) : decline(code)));
  return (
    <li>
      <div className="entry-text">
        <strong>{still && from === to ? t(still) : words(`states.${to}`)}</strong>
        <span className="meta">
          {[dates.dayAndTime(at), who ?? words(`sides.${side}`), via !== 'account' && t(`via.${via}`), onDate && t('onDate', { date: dates.calendarDay(onDate) })]
            .filter(Boolean).join(' · ')}
        </span>
        {why && <span>{answer ?? t('code', { code: why })}</span>}
        {text && <p className="written">{text}</p>}
        {learnerText && (
          <p className="own-words">
            <span className="meta">{t('learnerText')}</span>
            <span className="written">{learnerText}</span>
          </p>
        )}
      </div>
    </li>
  );
}
