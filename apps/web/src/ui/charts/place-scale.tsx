import { scaleLinear } from 'd3-scale';
import { useWidth } from './use-width';

interface Props {
  /** What the drawing shows, in words. */
  label: string;
  /** Five marks, the lowest first. */
  marks: readonly number[];
  value: number;
  text: (value: number) => string;
}

const [height, inset, base, room] = [44, 8, 16, 52];

/** Where a value lies among others who are not named: five ticks, the middle half thicker. */
export function PlaceScale({ label, marks, value, text }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(240);
  const [low = value, quarter = value, middle = value, most = value, high = value] = marks;
  const ends = [Math.min(low, value), Math.max(high, value)];
  const x = scaleLinear(ends[0] === ends[1] ? [value - 1, value + 1] : ends, [inset, width - inset]);
  const written = [low, middle, high].filter((mark, index, all) => all.slice(0, index).every((one) => x(mark) - x(one) > room));
  const anchor = (mark: number) => (x(mark) < room / 2 ? 'start' : x(mark) > width - room / 2 ? 'end' : 'middle');
  const held = (mark: number) => (anchor(mark) === 'start' ? 0 : anchor(mark) === 'end' ? width : x(mark));
  return (
    <div ref={ref} className="place-scale">
      <svg role="img" aria-label={label} className="chart-drawing" viewBox={`0 0 ${width} ${height}`} width="100%" height={height}>
        <line className="place-line" x1={x(low)} x2={x(high)} y1={base} y2={base} />
        <line className="place-half" x1={x(quarter)} x2={x(most)} y1={base} y2={base} />
        {marks.map((mark, index) => (
          <line key={index} className="place-tick" x1={x(mark)} x2={x(mark)} y1={base - (index === 2 ? 9 : 6)} y2={base + (index === 2 ? 9 : 6)} />
        ))}
        <path className="place-mark" d="M0,-7L7,0L0,7L-7,0Z" transform={`translate(${x(value)} ${base})`} />
        {written.map((mark) => (
          <text key={mark} className="chart-tick" x={held(mark)} y={height - 4} textAnchor={anchor(mark)}>{text(mark)}</text>
        ))}
      </svg>
    </div>
  );
}
