import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { Notice } from '../../ui/notice';
import type { Period, Report } from './unit-fields';

/** A period that still runs is looked at, not tested; a replay says that it is one. */
export function PeriodNote({ period, report }: { period: Period; report: Report | null }) {
  const t = useTranslations('neutralityUnit');
  const words = useTranslations('neutrality');
  const dates = useDates();
  const state = stateOf(period, dayInBrussels(serverNow()));
  return (
    <>
      {state && <Notice>{words(state, { date: period.testsOn ? dates.calendarDay(period.testsOn) : '' })}</Notice>}
      {report && !report.isOfficial && <Notice>{t('replayed', { version: report.parameters })}</Notice>}
    </>
  );
}

/** Why nothing is tested: the quarter runs, waits for late answers, waits for its audit, or it is no quarter; null: it is. */
function stateOf({ kind, isClosed, until, testsOn }: Period, today: string) {
  if (kind !== 'quarter') return 'untested';
  if (isClosed) return null;
  if (today <= until) return 'stillRunning';
  return testsOn && today < testsOn ? 'stillOpen' : 'stillAwaited';
}

/** At the foot of what was measured: with which parameters, and the print by which anybody finds the same. */
export function ReportFoot({ report }: { report: Report | null }) {
  const t = useTranslations('neutralityUnit');
  const words = useTranslations('neutralityWords.sentences');
  const dates = useDates();
  if (!report) return null;
  return (
    <footer className="meta">
      <p>{t('madeOn', { date: dates.day(report.madeAt), version: report.parameters })}</p>
      <p className="print-line">{words('footer', { print: report.print })}</p>
    </footer>
  );
}
