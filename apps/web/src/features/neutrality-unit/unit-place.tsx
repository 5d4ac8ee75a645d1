import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Bars } from '../../ui/charts/bars';
import { Figure } from '../../ui/charts/figure';
import { MarkShape } from '../../ui/charts/status-mark';
import { useFigures } from '../../ui/charts/use-figures';
import { funnelScales, guideLevels, guideLine } from '../../ui/charts/funnel-scale';
import { markOf } from '../neutrality/mark-of';
import type { Band, Unit } from './unit-fields';
import type { Dot } from './unit-query';

interface Props {
  line: Unit;
  dots: readonly Dot[];
  bands: readonly Band[];
  /** How the unit is called here: its name, or "you". */
  name: string;
}

/** Where a unit stands among others, none of which has a name: dots for bodies, how many stand where for persons. */
export function UnitPlace({ line, dots, bands, name }: Props) {
  const t = useTranslations('neutralityUnit');
  if (line.ratio !== null && dots.length > 0) {
    return <section className="panel"><OwnDot line={line} ratio={line.ratio} dots={dots} name={name} /></section>;
  }
  if (bands.length > 0) return <section className="panel"><OwnBand ratio={line.ratio} bands={bands} name={name} /></section>;
  return (
    <section className="panel">
      <h2 className="panel-title">{t('place')}</h2>
      <p className="meta">{t('placeNone')}</p>
    </section>
  );
}

interface Point {
  key: string;
  isOwn: boolean;
  expected: number;
  ratio: number;
  status: Unit['status'];
}

const [height, box] = [300, { left: 44, right: 16, top: 14, bottom: 40 }];

function OwnDot({ line, ratio, dots, name }: { line: Unit; ratio: number; dots: readonly Dot[]; name: string }) {
  const t = useTranslations('neutralityUnit');
  const charts = useTranslations('charts');
  const figures = useFigures();
  const own: Point = { key: 'own', isOwn: true, expected: line.expected, ratio, status: line.status };
  const points: readonly Point[] = [...dots.map((dot, place) => ({ ...dot, key: `${place}`, isOwn: false })), own];
  const columns = [
    { name: charts('unit'), of: ({ isOwn }: Point) => (isOwn ? name : t('another')) },
    { name: charts('expected'), of: ({ expected }: Point) => figures.expected(expected), isNumber: true },
    { name: charts('ratio'), of: (point: Point) => figures.ratio(point.ratio), isNumber: true },
  ];
  const spread = line.expected > 0 ? line.variance / line.expected : null;
  return (
    <Figure
      title={t('place')} summary={line.isMine ? t('placeText') : t('placeNamed', { name })} height={height}
      data={points} keyOf={({ key }) => key} columns={columns}
    >
      {(width) => <Drawing points={points} own={own} name={name} spread={spread} width={width} />}
    </Figure>
  );
}

interface DrawingProps {
  points: readonly Point[];
  own: Point;
  name: string;
  spread: number | null;
  width: number;
}

function Drawing({ points, own, name, spread, width }: DrawingProps) {
  const charts = useTranslations('charts');
  const figures = useFigures();
  const scales = useMemo(() => {
    const asPoint = points.map(({ expected, ratio }) => {
      const limits = [ratio, ratio] as const;
      return { expected, ratio, limits95: limits, limits998: limits };
    });
    return funnelScales(asPoint, { left: box.left, right: width - box.right, top: box.top, bottom: height - box.bottom });
  }, [points, width]);
  const { x, y } = scales;
  const [atX, atY] = [x(own.expected), y(own.ratio)];
  const isRight = atX < width * 0.6;
  const ticks = y.ticks(5);
  return (
    <>
      {[...new Set([...ticks, 1])].map((tick) => (
        <g key={tick}>
          <line className={tick === 1 ? 'chart-one' : 'chart-grid'} x1={box.left} x2={width - box.right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={box.left - 6} y={y(tick) + 4} textAnchor="end">{figures.ratio(tick)}</text>
        </g>
      ))}
      {spread !== null && guideLevels.flatMap((z) => ([1, -1] as const).map((side) => (
        <path key={z * side} className={`funnel-guide funnel-guide-${z === guideLevels[0] ? '95' : '998'}`} d={guideLine(scales, spread, z, side)} />
      )))}
      {points.filter(({ isOwn }) => !isOwn).map(({ key, expected, ratio }) => (
        <circle key={key} className="other-dot" cx={x(expected)} cy={y(ratio)} r={4} />
      ))}
      {x.ticks(width > 480 ? 8 : 4).filter((tick) => tick > 0).map((tick) => (
        <text key={tick} className="chart-tick" x={x(tick)} y={height - box.bottom + 17} textAnchor="middle">{figures.expected(tick)}</text>
      ))}
      <text className="chart-tick" x={width - box.right} y={height - 5} textAnchor="end">{charts('sizeAxis')}</text>
      <MarkShape mark={markOf(own.status)} x={atX} y={atY} size={8} />
      <text className="chart-label" x={atX + (isRight ? 14 : -14)} y={atY + 4} textAnchor={isRight ? 'start' : 'end'}>{name}</text>
    </>
  );
}

function OwnBand({ ratio, bands, name }: { ratio: number | null; bands: readonly Band[]; name: string }) {
  const t = useTranslations('neutralityUnit');
  const format = useFormatter();
  // The edges are exact: 1.25 is the margin.
  const edge = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const bars = bands.map(({ from, until, units }) => {
    const isOwn = ratio !== null && ratio >= from && (until === null || ratio < until);
    const band = until === null ? t('bandAbove', { from: edge(from) }) : t('band', { from: edge(from), until: edge(until) });
    return {
      key: `${from}`, name: isOwn ? t('ownBand', { band, name }) : band, value: units ?? 0,
      text: units === null ? t('bandFew') : t('persons', { count: units }), isOwn,
    };
  });
  return <Bars title={t('place')} summary={t('bandText')} bars={bars} valueName={t('bandCount')} />;
}
