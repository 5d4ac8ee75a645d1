import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import type { Board } from './board-query';

/** What is missing from the register hides bias; how this was made, and how anybody makes it again. */
export function BoardFoot({ board: { report, irregular, period } }: { board: Board }) {
  const t = useTranslations('neutrality.foot');
  const dates = useDates();
  return (
    <>
      <Panel title={t('coverage')}>
        <p className="prose">{t('coverageText')}</p>
        <p><Link to="/cadastre/manques">{t('coverageLink')}</Link></p>
        {irregular.length > 0 && (
          <details className="chart-data">
            <summary>{t('irregular', { count: irregular.reduce((sum, { count }) => sum + count, 0) })}</summary>
            <ul className="irregular-list">
              {irregular.map(({ code, count }) => <li key={code}>{t('irregularLine', { code, count })}</li>)}
            </ul>
          </details>
        )}
      </Panel>
      {report && (
        <Panel title={t('method')}>
          <p className="prose">
            {t('made', { at: dates.dayAndTime(report.madeAt), parameters: report.parameters, count: report.decisions })}
            {!report.isOfficial && ` ${t('replay')}`}
          </p>
          <p className="print-line">{t('print')} <code>{report.print}</code></p>
          {report.replays.length > 0 && (
            <ul className="irregular-list">
              {report.replays.map(({ reportId, parameters, isOfficial, madeAt }) => (
                <li key={reportId}>
                  <Link to="/neutralite" search={{ periode: period.code, ...(isOfficial ? {} : { parametres: parameters }) }}>
                    {t(isOfficial ? 'official' : 'beside', { parameters, at: dates.dayAndTime(madeAt) })}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <p><Link to="/neutralite/methode">{t('methodLink')}</Link></p>
        </Panel>
      )}
    </>
  );
}
