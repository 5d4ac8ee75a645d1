import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { TableRegion } from '../../ui/table-region';
import { useTableName } from '../keeping/use-table-name';
import type { ImportRun } from './import-query';
import { RunState } from './run-state';

export function RunTable({ runs }: { runs: readonly ImportRun[] }) {
  const t = useTranslations('imports');
  const tableOf = useTableName();
  const dates = useDates();
  return (
    <TableRegion label={tableOf(t('runs'))}>
      <table className="table run-table">
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col" className="wide-only">
              {t('source')}
            </th>
            <th scope="col" className="wide-only">
              {t('startedAt')}
            </th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="number wide-only">
              {t('accepted')}
            </th>
            <th scope="col" className="number wide-only">
              {t('rejected')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link to="/cadastre/imports/$id" params={{ id: run.id }} className="row-link" data-row-link>
                  {run.fileName}
                </Link>
                <span className="row-meta">
                  {run.sourceName} · {dates.dayAndTime(run.startedAt)}
                </span>
              </th>
              <td className="wide-only">{run.sourceName}</td>
              <td className="wide-only">
                {dates.dayAndTime(run.startedAt)} · {run.startedBy}
              </td>
              <td>
                <RunState state={run.state} />
              </td>
              <td className="number wide-only">{run.checkedAt && t('number', { value: run.counts.accepted })}</td>
              <td className="number wide-only">{run.checkedAt && t('number', { value: run.counts.rejected })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
