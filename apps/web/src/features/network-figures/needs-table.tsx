import { useTranslations } from 'use-intl';
import { useFigures } from '../../ui/charts/use-figures';
import { TableRegion } from '../../ui/table-region';
import { heatOf } from '../register-coverage/table-rows';
import { unsaid, type NeedCell, type NeedMode, type NeedsGrid } from './needs-grid';
import type { NeedNames } from './use-need-names';

interface Props {
  grid: NeedsGrid;
  mode: NeedMode;
  names: NeedNames;
  caption: string;
}

/** The number stands in its place, a hidden one says so in a word and a texture: the colour only helps the eye. */
export function NeedsTable({ grid, mode, names, caption }: Props) {
  const t = useTranslations('networkFigures.needs');
  return (
    <TableRegion label={t('table')}>
      <table className="table needs-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {grid.basins.map((basin) => <th key={basin} scope="col">{names.basin(basin)}</th>)}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ field, cells }) => (
            <tr key={field}>
              <th scope="row">
                {names.field(field) !== field && field !== unsaid && <span className="need-letter">{field}</span>} {names.field(field)}
              </th>
              {cells.map((cell, at) => <Cell key={cell?.key ?? at} cell={cell} mode={mode} most={grid.most} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Cell({ cell, mode, most }: { cell: NeedCell | null; mode: NeedMode; most: number }) {
  const t = useTranslations('networkFigures.needs');
  const figures = useFigures();
  if (!cell) return <td className="need-cell"><span aria-hidden>–</span><span className="visually-hidden">{t('nobody')}</span></td>;
  if (cell.value === null) return <td className="need-cell need-hidden"><span className="need-word">{t('hidden')}</span></td>;
  return (
    <td className="need-cell" data-heat={heatOf(cell.value, most)}>
      <strong>{figures.whole(cell.value)}</strong>
      {mode !== 'asked' && cell.asked !== null && <span className="need-detail">{t('of', { asked: figures.whole(cell.asked) })}</span>}
    </td>
  );
}
