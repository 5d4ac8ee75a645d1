import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { canCall, useSession } from '../../lib/session';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import { TableRegion } from '../../ui/table-region';
import { usePeriodName } from '../neutrality/use-period-name';
import type { MadeReport } from './method-query';

/** Every audit that was made, official or again, with the print by which anybody finds the same. */
export function ReportTable({ reports }: { reports: readonly MadeReport[] }) {
  const t = useTranslations('neutralityMethod');
  const dates = useDates();
  const nameOf = usePeriodName();
  const session = useSession();
  const canOpen = canCall(session, 'neutralityBoard');
  return (
    <Panel title={t('reports')}>
      {reports.length === 0 ? <p className="meta">{t('reportsNone')}</p> : (
        <TableRegion label={t('table')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('periodOf')}</th>
                <th scope="col">{t('version')}</th>
                <th scope="col" className="wide-only">{t('madeAt')}</th>
                <th scope="col" className="wide-only">{t('print')}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map(({ reportId, parameters, isOfficial, print, madeAt, period }) => (
                <tr key={reportId}>
                  <th scope="row">
                    {canOpen
                      ? (
                          <Link to="/neutralite" search={{ periode: period.code, ...(!isOfficial && { parametres: parameters }) }} className="row-link" data-row-link>
                            {nameOf(period.code, period)}
                          </Link>
                        )
                      : nameOf(period.code, period)}
                  </th>
                  <td>
                    <span className="row-title">
                      {parameters}
                      <Badge tone={isOfficial ? 'success' : 'neutral'}>{t(isOfficial ? 'official' : 'replay')}</Badge>
                    </span>
                  </td>
                  <td className="wide-only nowrap">{dates.day(madeAt)}</td>
                  <td className="wide-only"><code className="hash" title={print}>{print.slice(0, 12)}…</code></td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </Panel>
  );
}
