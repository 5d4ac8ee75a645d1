import { useMemo, type ReactElement, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from './figure';
import { funnelScales, guideLevels, guideLine, type FunnelPoint, type FunnelScales } from './funnel-scale';
import { placeLabels } from './place-labels';
import { MarkShape, StatusMark, type Mark } from './status-mark';
import { useFigures } from './use-figures';

export interface FunnelUnit extends FunnelPoint {
  key: string;
  name: string;
  observed: number;
  mark: Mark;
  /** The status in words, as the list says it. */
  status: string;
  /** Its name is written beside its dot. */
  isNamed: boolean;
}

interface Props {
  title: string;
  summary: ReactNode;
  units: readonly FunnelUnit[];
  /** Mean variance of one expected choice: draws the guide. */
  spread: number | null;
  /** The link that opens a unit, around its dot. */
  link: (unit: FunnelUnit, props: { 'aria-label': string; className: string; children: ReactNode }) => ReactElement;
}

const margin = { left: 44, right: 16, top: 14, bottom: 42 };
const legendOrder: readonly Mark[] = ['orange', 'yellow', 'pale-yellow', 'blue', 'green', 'grey', 'open'];

/** Size against ratio: small units stray by chance alone, and the funnel shows how far. */
export function FunnelPlot({ title, summary, units, spread, link }: Props) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const columns = [
    { name: t('unit'), of: ({ name }: FunnelUnit) => name },
    { name: t('status'), of: ({ status }: FunnelUnit) => status },
    { name: t('observed'), of: ({ observed }: FunnelUnit) => figures.whole(observed), isNumber: true },
    { name: t('expected'), of: ({ expected }: FunnelUnit) => figures.expected(expected), isNumber: true },
    { name: t('ratio'), of: ({ ratio }: FunnelUnit) => figures.ratio(ratio), isNumber: true },
    { name: t('limits95'), of: ({ limits95 }: FunnelUnit) => t('fromTo', between(limits95)), isNumber: true },
    { name: t('limits998'), of: ({ limits998 }: FunnelUnit) => t('fromTo', between(limits998)), isNumber: true },
  ];
  const between = ([low, high]: readonly [number, number]) => ({ low: figures.ratio(low), high: figures.ratio(high) });
  const nameOf = ({ name, status, ratio, observed, expected }: FunnelUnit) =>
    t('point', { name, status, ratio: figures.ratio(ratio), observed: figures.whole(observed), expected: figures.expected(expected) });
  return (
    <Figure
      title={title}
      summary={summary}
      height={400}
      data={units}
      keyOf={({ key }) => key}
      columns={columns}
      isInteractive
      legend={<FunnelLegend units={units} />}
    >
      {(width) => (
        <Drawing
          units={units}
          spread={spread}
          width={width}
          height={400}
          link={(unit, props) => link(unit, { ...props, 'aria-label': nameOf(unit) })}
        />
      )}
    </Figure>
  );
}

function FunnelLegend({ units }: { units: readonly FunnelUnit[] }) {
  const t = useTranslations('charts');
  const present = legendOrder.flatMap((mark) => units.find((unit) => unit.mark === mark) ?? []);
  return (
    <ul className="chart-legend" aria-label={t('legend')}>
      {present.map(({ mark, status }) => (
        <li key={mark}><StatusMark mark={mark} />{status}</li>
      ))}
      {(['95', '998'] as const).map((level) => (
        <li key={level}>
          <svg aria-hidden width={16} height={16} viewBox="-8 -8 16 16">
            <LimitTicks x={0} ys={[-6, 6]} half={level === '95' ? 6 : 4} level={level} />
          </svg>
          {t(`limits${level}`)}
        </li>
      ))}
    </ul>
  );
}

interface DrawingProps extends Pick<Props, 'units' | 'spread'> {
  width: number;
  height: number;
  link: (unit: FunnelUnit, props: { className: string; children: ReactNode }) => ReactElement;
}

function Drawing({ units, spread, width, height, link }: DrawingProps) {
  const t = useTranslations('charts');
  const box = useMemo(
    () => ({ left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom }),
    [width, height],
  );
  const scales = useMemo(() => funnelScales(units, box), [units, box]);
  const { x, y } = scales;
  const labels = useMemo(() => {
    const spots = units.map(({ key, name, expected, ratio, isNamed }) => ({ key, text: name, x: x(expected), y: y(ratio), isNamed }));
    return placeLabels(spots.filter(({ isNamed }) => isNamed), { width: box.right, height: box.bottom, spots });
  }, [units, x, y, box]);
  return (
    <>
      <g role="img" aria-label={t('frame')}>
        <Axes scales={scales} box={box} />
        {spread !== null && guideLevels.flatMap((z) => ([1, -1] as const).map((side) => (
          <path
            key={z * side}
            className={`funnel-guide funnel-guide-${z === guideLevels[0] ? '95' : '998'}`}
            d={guideLine(scales, spread, z, side)}
          />
        )))}
        {units.map(({ key, expected, limits95, limits998 }) => (
          <g key={key}>
            <LimitTicks x={x(expected)} ys={shownOf(limits998, scales)} half={4} level="998" />
            <LimitTicks x={x(expected)} ys={shownOf(limits95, scales)} half={6} level="95" />
          </g>
        ))}
      </g>
      {units.map((unit) => {
        const [atX, atY] = [x(unit.expected), y(unit.ratio)];
        const children = (
          <>
            {/* Fingers need more room than a dot. */}
            <circle className="funnel-reach" cx={atX} cy={atY} r={13} />
            <MarkShape mark={unit.mark} x={atX} y={atY} />
          </>
        );
        return <g key={unit.key}>{link(unit, { className: 'funnel-point', children })}</g>;
      })}
      {labels.map(({ key, text, textX, textY, anchor }) => (
        <text key={key} aria-hidden className="chart-label" x={textX} y={textY} textAnchor={anchor}>{text}</text>
      ))}
    </>
  );
}

/** Exact limits are drawn where they are; those outside the frame are in the table. */
const shownOf = (limits: readonly [number, number], { y }: FunnelScales) =>
  limits.filter((limit) => limit <= (y.domain()[1] ?? 0)).map((limit) => y(limit));

function LimitTicks({ x, ys, half, level }: { x: number; ys: readonly number[]; half: number; level: '95' | '998' }) {
  return ys.map((y) => <line key={y} className={`funnel-limit funnel-limit-${level}`} x1={x - half} x2={x + half} y1={y} y2={y} />);
}

function Axes({ scales: { x, y }, box }: { scales: FunnelScales; box: { left: number; right: number; top: number; bottom: number } }) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const many = box.right > 480 ? 8 : 4;
  return (
    <>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line className={tick === 1 ? 'chart-one' : 'chart-grid'} x1={box.left} x2={box.right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={box.left - 6} y={y(tick) + 4} textAnchor="end">{figures.ratio(tick)}</text>
        </g>
      ))}
      {!y.ticks(5).includes(1) && <line className="chart-one" x1={box.left} x2={box.right} y1={y(1)} y2={y(1)} />}
      {x.ticks(many).filter((tick) => tick > 0).map((tick) => (
        <text key={tick} className="chart-tick" x={x(tick)} y={box.bottom + 17} textAnchor="middle">
          {(Number.isInteger(tick) ? figures.whole : figures.ratio)(tick)}
        </text>
      ))}
      <line className="chart-axis" x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
      <text className="chart-tick" x={box.right} y={box.bottom + 35} textAnchor="end">{t('sizeAxis')}</text>
      <text className="chart-tick" x={box.left + 4} y={y(1) - 5}>{t('asExpected')}</text>
    </>
  );
}
