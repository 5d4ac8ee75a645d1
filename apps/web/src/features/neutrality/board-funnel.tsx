import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { FunnelPlot, type FunnelUnit } from '../../ui/charts/funnel-plot';
import { isFlagged } from './attention';
import type { Board, BoardUnit } from './board-query';
import { markOf } from './mark-of';
import { useStatusName } from './use-status-name';

/** Size against ratio, each body with the exact limits of its own choices. */
export function BoardFunnel({ board }: { board: Board }) {
  const t = useTranslations('neutrality');
  const statusName = useStatusName();
  const drawn = useMemo(() => board.units.filter((unit) => unit.ratio !== null && unit.expected > 0), [board.units]);
  const units = drawn.map((unit): FunnelUnit => ({
    key: unit.id, name: unit.name, observed: unit.observed, expected: unit.expected, ratio: unit.ratio ?? 0, mark: markOf(unit.status),
    status: statusName(unit.status), isNamed: isFlagged(unit) || unit.isMine,
    limits95: ratiosOf(unit.limits95, unit.expected), limits998: ratiosOf(unit.limits998, unit.expected),
  }));
  const sum = (of: (unit: BoardUnit) => number) => drawn.reduce((total, unit) => total + of(unit), 0);
  const expected = sum((unit) => unit.expected);
  const isOutside = ({ observed, limits95 }: BoardUnit) =>
    limits95 !== null && (observed < (limits95[0] ?? 0) || observed > (limits95[1] ?? Infinity));
  const outside = drawn.filter(isOutside).length;
  return (
    <div className="panel">
      <FunnelPlot
        title={t('funnel.title')}
        summary={t('funnel.summary', { count: outside, total: drawn.length })}
        units={units}
        spread={expected > 0 ? sum((unit) => unit.variance) / expected : null}
        link={({ key }, props) => (
          <Link to="/neutralite/$niveau/$id" params={{ niveau: board.level, id: key }} search={{ periode: board.period.code }} {...props} />
        )}
      />
    </div>
  );
}

/** Limits are numbers of people; the drawing is in ratios. */
const ratiosOf = (limits: readonly number[] | null, expected: number): readonly [number, number] =>
  [(limits?.[0] ?? 0) / expected, (limits?.[1] ?? 0) / expected];
