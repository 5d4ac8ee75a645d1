import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from './figure';
import { MarkShape, type Mark } from './status-mark';
import { useFigures } from './use-figures';

export interface TrendPeriod {
  key: string;
  name: string;
  /** None: too few decisions to say anything. */
  ratio: number | null;
  interval: readonly [low: number, high: number] | null;
  mark: Mark;
  /** What stands beside the ratio in the table: a status, how many decisions. */
  status: string;
}

interface Props {
  title: string;
  summary: ReactNode;
  /** What that is called, where it is no status. */
  statusName?: string;
  periods: readonly TrendPeriod[];
}

const [height, box] = [240, { left: 44, right: 24, top: 14, bottom: 32 }];

/** One ratio over time, each with its interval: what overlaps has not changed. */
export function TrendLine({ title, summary, statusName, periods }: Props) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const columns = [
    { name: t('period'), of: ({ name }: TrendPeriod) => name },
    { name: statusName ?? t('status'), of: ({ status }: TrendPeriod) => status },
    { name: t('ratio'), of: ({ ratio }: TrendPeriod) => (ratio === null ? '–' : figures.ratio(ratio)), isNumber: true },
    {
      name: t('interval'),
      of: ({ interval }: TrendPeriod) =>
        (interval ? t('fromTo', { low: figures.ratio(interval[0]), high: figures.ratio(interval[1]) }) : '–'),
      isNumber: true,
    },
  ];
  return (
    <Figure title={title} summary={summary} height={height} data={periods} keyOf={({ key }) => key} columns={columns}>
      {(width) => <Drawing periods={periods} width={width} />}
    </Figure>
  );
}

function Drawing({ periods, width }: { periods: readonly TrendPeriod[]; width: number }) {
  const figures = useFigures();
  const x = scalePoint(periods.map(({ key }) => key), [box.left, width - box.right]).padding(0.5);
  const highest = Math.max(2, ...periods.map(({ ratio, interval }) => Math.min(interval?.[1] ?? 0, Math.max(4, ratio ?? 0))));
  const y = scaleLinear([0, highest * 1.05], [height - box.bottom, box.top]).clamp(true);
  const at = (key: string) => x(key) ?? box.left;
  const path = line<TrendPeriod>().defined(({ ratio }) => ratio !== null).x(({ key }) => at(key)).y(({ ratio }) => y(ratio ?? 0));
  // On a narrow screen, one name in two, the last one always.
  const every = Math.ceil((periods.length * 72) / (width - box.left - box.right));
  return (
    <>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className={tick === 1 ? 'chart-one' : 'chart-grid'} x1={box.left} x2={width - box.right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={box.left - 6} y={y(tick) + 4} textAnchor="end">{figures.ratio(tick)}</text>
        </g>
      ))}
      <path className="trend-path" d={path(periods) ?? undefined} />
      {periods.map(({ key, name, ratio, interval, mark }, index) => (
        <g key={key}>
          {interval && <line className="interval-line" x1={at(key)} x2={at(key)} y1={y(interval[0])} y2={y(interval[1])} />}
          {ratio !== null && <MarkShape mark={mark} x={at(key)} y={y(ratio)} />}
          {(periods.length - 1 - index) % every === 0 && (
            <text className="chart-tick" x={at(key)} y={height - 10} textAnchor="middle">{name}</text>
          )}
        </g>
      ))}
    </>
  );
}
