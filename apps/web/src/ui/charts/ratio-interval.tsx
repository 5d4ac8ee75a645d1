import { scaleLog } from 'd3-scale';
import { useTranslations } from 'use-intl';
import { MarkShape, type Mark } from './status-mark';
import { useFigures } from './use-figures';

interface Props {
  ratio: number;
  interval: readonly [low: number, high: number];
  mark?: Mark;
  width?: number;
  /** The same for every line of a list, so that they compare. */
  domain?: readonly [number, number];
}

const [height, inset] = [22, 8];

/** A ratio and its interval on one line, 1 marked: half and double are as far from it. What leaves the frame ends in an arrow. */
export function RatioInterval({ ratio, interval, mark = 'open', width = 132, domain = [0.25, 4] }: Props) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const scale = scaleLog().domain([...domain]).range([inset, width - inset]).clamp(true);
  const [low, high] = [scale(Math.max(interval[0], domain[0])), scale(interval[1])];
  const middle = height / 2;
  const label = t('ratioOf', { ratio: figures.ratio(ratio), low: figures.ratio(interval[0]), high: figures.ratio(interval[1]) });
  const arrow = (x: number, side: 1 | -1) => `M${x - side * 5},${middle - 4}L${x},${middle}L${x - side * 5},${middle + 4}`;
  const stop = (x: number) => `M${x},${middle - 5}V${middle + 5}`;
  return (
    <svg role="img" aria-label={label} className="ratio-interval" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <line className="chart-one" x1={scale(1)} x2={scale(1)} y1={1} y2={height - 1} />
      <line className="interval-line" x1={low} x2={high} y1={middle} y2={middle} />
      {interval[0] < domain[0] ? <path className="interval-end" d={arrow(low, -1)} /> : <path className="interval-stop" d={stop(low)} />}
      {interval[1] > domain[1] ? <path className="interval-end" d={arrow(high, 1)} /> : <path className="interval-stop" d={stop(high)} />}
      <MarkShape mark={mark} x={scale(Math.max(ratio, domain[0]))} y={middle} size={4} />
    </svg>
  );
}
