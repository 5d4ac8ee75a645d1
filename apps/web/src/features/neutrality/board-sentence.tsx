import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { useNeutralityWords } from '../../lib/neutrality-words';
import { serverNow } from '../../lib/server-clock';
import type { Board } from './board-query';

/** What there is to see, in one sentence, before any drawing. */
export function BoardSentence({ board }: { board: Board }) {
  const t = useTranslations('neutrality');
  const { falseAlarms } = useNeutralityWords();
  const dates = useDates();
  const { period, level, units, hiddenUnits } = board;
  const count = (status: string) => units.filter((unit) => unit.status === status).length;
  const [signals, looks, few] = [count('orange'), count('jaune'), count('gris')];
  return (
    <div className="board-sentence" role="status">
      {period.isClosed && period.kind === 'quarter' ? (
        <p>
          <strong>{t('signals', { level, signals, total: units.length })}</strong> {looks > 0 && t('looks', { count: looks })}{' '}
          {signals > 0 && falseAlarms(signals)} {few > 0 && t('few', { count: few })}
        </p>
      ) : (
        <p>
          <strong>{t(stateOf(board), { date: period.testsOn ? dates.calendarDay(period.testsOn) : '' })}</strong>
        </p>
      )}
      {hiddenUnits > 0 && <p className="meta">{t('hidden', { count: hiddenUnits })}</p>}
    </div>
  );
}

/** Why nothing is tested: the quarter runs, waits for late answers, waits for its audit, or it is no quarter. */
function stateOf({ period }: Board) {
  if (period.kind !== 'quarter') return 'untested';
  const today = dayInBrussels(serverNow());
  if (today <= period.until) return 'stillRunning';
  return period.testsOn && today < period.testsOn ? 'stillOpen' : 'stillAwaited';
}
