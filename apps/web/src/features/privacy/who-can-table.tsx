import { actionGroups } from '@boussole/domain/access/actions';
import type { MatrixCell, MatrixColumn, MatrixRow } from '@boussole/domain/access/matrix';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TableRegion } from '../../ui/table-region';
import { useColumnName } from './use-column-name';

interface Props {
  matrix: readonly MatrixRow[];
  columns: readonly MatrixColumn[];
}

/** A row for each action, a column for each function; a group has a heading of its own. */
export function WhoCanTable({ matrix, columns }: Props) {
  const t = useTranslations('whoCan');
  const nameOf = useColumnName();
  return (
    <TableRegion label={t('table')}>
      <table className="table who-can" data-narrow={columns.length === 1}>
        <thead>
          <tr>
            <th scope="col">{t('action')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {nameOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        {actionGroups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="who-can-group">
                {t(`groups.${group}`)}
              </th>
            </tr>
            {matrix.filter((row) => row.group === group).map((row) => (
              <tr key={row.action}>
                <th scope="row">
                  {t(`actions.${row.action}`)}
                  {row.isWhileClosed && <span className="who-can-note">{t('closedToo')}</span>}
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    <Cell cell={row.cells[column]} isSpelled={columns.length === 1} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableRegion>
  );
}

/** Alone, a column has room for words; beside the others, for the letters that the legend explains. */
function Cell({ cell, isSpelled }: { cell: MatrixCell; isSpelled: boolean }) {
  const t = useTranslations('whoCan');
  if (cell === null) {
    return (
      <>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{t('no')}</span>
      </>
    );
  }
  if (cell.length === 0) {
    return (
      <>
        <Check aria-hidden size={16} />
        <span className="visually-hidden">{t('yes')}</span>
      </>
    );
  }
  if (!isSpelled) {
    return (
      <span className="who-can-codes">
        {cell.map((condition) => (
          <abbr key={condition} title={t(`conditions.${condition}`)}>
            {t(`codes.${condition}`)}
          </abbr>
        ))}
      </span>
    );
  }
  return (
    <ul className="who-can-doors">
      {cell.map((condition) => (
        <li key={condition}>{t(`conditions.${condition}`)}</li>
      ))}
    </ul>
  );
}
