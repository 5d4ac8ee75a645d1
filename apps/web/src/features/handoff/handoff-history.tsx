import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Panel } from '../../ui/panel';
import type { Handoff } from './handoff-query';

type Event = Handoff['history'][number];

/** What happened since it was sent, the latest first, with the words that are for the operator. */
export function HandoffHistory({ history }: { history: readonly Event[] }) {
  const t = useTranslations('handoff.history');
  const words = useTranslations('referralWords');
  const decline = useKnownWord('referralWords.declineCodes');
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const state = useKnownWord('handoff.states');
  const dates = useDates();
  const nameOf = (event: Event): string => {
    if (event.move === 'cancel_asked') return t('cancelAsked');
    if (event.move === 'dates_proposed') return t('datesProposed');
    if (event.to === 'sent') return t('sent');
    if (event.to === 'under_review' && event.side !== 'receiver') return t('answered');
    return state(event.to);
  };
  return (
    <Panel title={t('title')}>
      <ol className="entry-list">
        {history.toReversed().map((event) => (
          <li key={event.seq}>
            <span className="entry-text">
              <strong>{nameOf(event)}</strong>
              <span className="meta">
                {dates.dayAndTime(event.at)} ·{' '}
                {event.name ? t('by', { side: words(`sides.${event.side}`), name: event.name }) : words(`sides.${event.side}`)}
                {event.onDate && ` · ${t('on', { to: event.to, date: dates.calendarDay(event.onDate) })}`}
                {event.code && event.to === 'declined' && ` · ${t('code', { code: decline(event.code) })}`}
                {event.code && event.to === 'closed' && event.move === 'closed' && ` · ${t('outcome', { code: outcome(event.code) })}`}
              </span>
              {event.text && <span className="written">{event.text}</span>}
              {event.learnerText && <span className="written meta">{t('learnerReads', { text: event.learnerText })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
