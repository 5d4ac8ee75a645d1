import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { RatioInterval } from '../../ui/charts/ratio-interval';
import { StatusMark } from '../../ui/charts/status-mark';
import { useFigures } from '../../ui/charts/use-figures';
import { Panel } from '../../ui/panel';
import { TableRegion } from '../../ui/table-region';
import { byAttention } from './attention';
import type { Board, BoardUnit } from './board-query';
import { markOf } from './mark-of';
import { useStatusName } from './use-status-name';

/** Every body that may be shown: what asks for a look first, then by name. Never a person. */
export function UnitList({ board }: { board: Board }) {
  const t = useTranslations('neutrality.list');
  const words = useTranslations('neutralityWords');
  const wide = ['n', 'counts', 'shrunk'] as const;
  return (
    <Panel title={words(`levelsMany.${board.level}`)}>
      <p className="meta">{t('reading')}</p>
      <TableRegion label={t('table')} hint={t('keys')}>
        <table className="table unit-list">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('ratio')}</th>
              {wide.map((column) => <th key={column} scope="col" className="number wide-only">{t(column)}</th>)}
              <th scope="col" className="wide-only">{t('born')}</th>
              <th scope="col" className="wide-only">{t('power')}</th>
            </tr>
          </thead>
          <tbody>
            {byAttention(board.units).map((unit) => <UnitRow key={unit.id} unit={unit} board={board} />)}
          </tbody>
        </table>
      </TableRegion>
    </Panel>
  );
}

function UnitRow({ unit, board }: { unit: BoardUnit; board: Board }) {
  const t = useTranslations('neutrality.list');
  const figures = useFigures();
  const statusName = useStatusName();
  const { id, name, organisationName, status, n, observed, expected, ratio, low, high, shrunk, shown, choice, power, isMine } = unit;
  const counts = { observed: figures.whole(observed), expected: figures.expected(expected) };
  const born = shown !== null && choice !== null ? t('bornOf', { shown: figures.ratio(shown), choice: figures.ratio(choice) }) : '–';
  const times = power === null ? '–' : t('times', { count: Math.round(power * 10) });
  return (
    <tr>
      <th scope="row">
        <Link
          to="/neutralite/$niveau/$id"
          params={{ niveau: board.level, id }}
          search={{ periode: board.period.code }}
          className="row-link"
          data-row-link
        >
          {name}
        </Link>
        {organisationName && organisationName !== name && <span className="unit-body">{organisationName}</span>}
        <span className="unit-status"><StatusMark mark={markOf(status)} />{statusName(status)}{isMine && ` · ${t('mine')}`}</span>
        <span className="row-meta">{t('short', { ...counts, n: figures.whole(n), born, times })}</span>
      </th>
      <td>
        {ratio === null ? '–' : (
          <span className="unit-ratio">
            <span>{figures.ratio(ratio)}</span>
            {low !== null && high !== null && <RatioInterval ratio={ratio} interval={[low, high]} mark={markOf(status)} width={120} />}
          </span>
        )}
      </td>
      <td className="number wide-only">{figures.whole(n)}</td>
      <td className="number wide-only">{t('countsOf', counts)}</td>
      <td className="number wide-only">{shrunk === null ? '–' : figures.ratio(shrunk)}</td>
      <td className="wide-only">{born}</td>
      <td className="wide-only">{times}</td>
    </tr>
  );
}
