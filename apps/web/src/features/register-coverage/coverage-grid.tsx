import { CircleDashed } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Coverage, CoverageCell } from './coverage-query';
import { heatOf, isEmpty, mostOffers, tableOf } from './table-rows';

interface Props {
  coverage: Coverage;
  rowsName: string;
  onlyEmpty: boolean;
  caption: string;
}

/** The number is in the cell, an empty one says so in a word and a sign: the colour only helps the eye. */
export function CoverageGrid({ coverage, rowsName, onlyEmpty, caption }: Props) {
  const t = useTranslations('coverage');
  const most = mostOffers(coverage);
  const rows = tableOf(coverage, onlyEmpty);
  return (
    <div className="table-wrap">
      <div className="table-region coverage-region" role="region" aria-label={t('table')} tabIndex={0}>
        <table className="table coverage-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowsName}</th>
              {coverage.columns.map((column) => (
                <th key={column.code} scope="col" className="coverage-head">
                  {column.name}
                  {column.priorityTrades > 0 && (
                    <span className="coverage-priority">{t('priorities', { count: column.priorityTrades })}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.name}</th>
                {row.cells.map((cell, at) => (
                  <Cell key={coverage.columns[at]?.code ?? at} cell={cell} most={most} onlyEmpty={onlyEmpty} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface CellProps {
  cell: CoverageCell | null;
  most: number;
  onlyEmpty: boolean;
}

function Cell({ cell, most, onlyEmpty }: CellProps) {
  const t = useTranslations('coverage');
  const uncovered = cell?.uncoveredPriorityTrades ?? 0;
  const isPriority = uncovered > 0;
  if (!cell || isEmpty(cell)) {
    return (
      <td className="coverage-cell coverage-empty" data-priority={isPriority}>
        <span className="empty-mark">
          <CircleDashed aria-hidden size={14} />
          {t('emptyCell')}
        </span>
        {isPriority && <span className="coverage-detail">{t('uncovered', { count: uncovered })}</span>}
      </td>
    );
  }
  return (
    <td className="coverage-cell" data-heat={onlyEmpty ? 0 : heatOf(cell.offers, most)}>
      <span className="coverage-number">{t('number', { value: cell.offers })}</span>
      <span className="coverage-detail">{t('seats', { count: cell.seats })}</span>
      {isPriority && <span className="coverage-detail">{t('uncovered', { count: uncovered })}</span>}
    </td>
  );
}
