import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { useWidth } from './use-width';

export interface SparkPoint {
  key: string;
  /** Written under the first and the last one. */
  name: string;
  /** None: nothing can be said. */
  value: number | null;
}

interface Props {
  /** What the drawing shows, in words. */
  label: string;
  points: readonly SparkPoint[];
  /** The one that the last is compared with. */
  other?: string;
}

const [height, box] = [64, { side: 6, top: 8, bottom: 22 }];

/** A figure over time, small, from nought: a hole where nothing can be said. Its numbers stand in a table elsewhere. */
export function SparkLine({ label, points, other }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(200);
  const x = scalePoint(points.map(({ key }) => key), [box.side, width - box.side]);
  const y = scaleLinear([0, Math.max(1e-9, ...points.map(({ value }) => value ?? 0))], [height - box.bottom, box.top]);
  const at = (key: string) => x(key) ?? box.side;
  const path = line<SparkPoint>().defined(({ value }) => value !== null).x(({ key }) => at(key)).y(({ value }) => y(value ?? 0));
  const [first, last] = [points[0], points.at(-1)];
  return (
    <div ref={ref} className="spark">
      <svg role="img" aria-label={label} className="chart-drawing" viewBox={`0 0 ${width} ${height}`} width="100%" height={height}>
        <line className="chart-grid" x1={0} x2={width} y1={y(0)} y2={y(0)} />
        <path className="spark-path" d={path(points) ?? undefined} />
        {points.map(({ key, value }) => value === null
          ? <path key={key} className="spark-hole" d={`M${at(key) - 2},${y(0)}h4`} />
          : <circle key={key} className="spark-point" cx={at(key)} cy={y(value)} r={key === last?.key ? 4 : key === other ? 3.5 : 1.5}
            data-hollow={(key === other && key !== last?.key) || undefined} />)}
        {first && <text className="chart-tick" x={0} y={height - 5}>{first.name}</text>}
        {last && last !== first && <text className="chart-tick" x={width} y={height - 5} textAnchor="end">{last.name}</text>}
      </svg>
    </div>
  );
}
