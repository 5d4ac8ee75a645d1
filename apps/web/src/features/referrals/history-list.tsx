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
const stillMoves = new Map<string, 'asked' | 'proposed' | 'said'>([
  ['cancel_asked', 'asked'], ['dates_proposed', 'proposed'], ['agree', 'said'], ['disagree', 'said'],
]);

function EventLine({ event }: { event: ReferralEvent }) {
  const t = useTranslations('referrals.history');
  const words = useTranslations('referralWords');
  const decline = useKnownWord('referralWords.declineCodes');
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const dates = useDates();
  const { at, side, via, who, from, to, code, text, learnerText, onDate } = event;
  const still = from === to ? stillMoves.get(event.move) : undefined;
  const answer = event.move === 'agree' || event.move === 'disagree' ? words(`learnerAnswers.${event.move}`) : null;
  const why = code && (to === 'closed' ? outcome(code) : decline(code));
  return (
    <li>
      <div className="entry-text">
        <strong>{still ? t(still) : from === 'info_requested' && to === 'under_review' ? t('answered') : words(`states.${to}`)}</strong>
        <span className="meta">
          {[dates.dayAndTime(at), who ?? words(`sides.${side}`), via !== 'account' && t(`via.${via}`), onDate && t('onDate', { to, date: dates.calendarDay(onDate) })]
            .filter(Boolean).join(' · ')}
        </span>
        {answer && <span>{answer}</span>}
        {why && <span>{t('code', { to, code: why })}</span>}
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
