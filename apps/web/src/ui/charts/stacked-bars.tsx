import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Figure, type Column } from './figure';
import { useFigures } from './use-figures';

export interface StackedBar {
  key: string;
  name: string;
  /** One number for each part, in the order of the parts. */
  values: readonly number[];
}

interface Props<Datum extends StackedBar> {
  title: string;
  summary: ReactNode;
  /** What a bar is made of, at most three. */
  parts: readonly string[];
  bars: readonly Datum[];
  /** What is under the same name, in the table only. */
  more?: readonly Column<Datum>[];
}

const [row, barHeight, letter] = [46, 18, 7.4];
const totalOf = ({ values }: StackedBar) => values.reduce((sum, value) => sum + value, 0);

/** What each whole is made of, on one scale from zero; each part has its own texture, so that the colour only helps the eye. */
export function StackedBars<Datum extends StackedBar>({ title, summary, parts, bars, more = [] }: Props<Datum>) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const id = useId();
  const most = Math.max(1, ...bars.map(totalOf));
  const columns: Column<Datum>[] = [
    { name: t('unit'), of: ({ name }) => name },
    ...parts.map((name, part): Column<Datum> => ({ name, of: ({ values }) => figures.whole(values[part] ?? 0), isNumber: true })),
    ...more,
  ];
  return (
    <Figure
      title={title}
      summary={summary}
      height={bars.length * row}
      data={bars}
      keyOf={({ key }) => key}
      columns={columns}
      legend={
        <ul className="chart-legend" aria-label={t('legend')}>
          {parts.map((name, part) => <li key={name}><span aria-hidden className="stack-key" data-part={part} />{name}</li>)}
        </ul>
      }
    >
      {(width) => (
        <>
          <Textures id={id} />
          {bars.map((bar, index) => (
            <g key={bar.key}>
              <text className="chart-label" x={0} y={index * row + 16}>{bar.name}</text>
              <text className="chart-label" x={width} y={index * row + 16} textAnchor="end">{figures.whole(totalOf(bar))}</text>
              <Parts bar={bar} id={id} y={index * row + 22} scale={(width - 2) / most} />
            </g>
          ))}
        </>
      )}
    </Figure>
  );
}

/** A number is written in its part where there is room for it; the table has them all. */
function Parts({ bar: { values }, id, y, scale }: { bar: StackedBar; id: string; y: number; scale: number }) {
  const figures = useFigures();
  const starts = values.map((_, part) => values.slice(0, part).reduce((sum, value) => sum + value, 0));
  return values.map((value, part) => {
    const [x, width, text] = [(starts[part] ?? 0) * scale, value * scale, figures.whole(value)];
    return value > 0 && (
      <g key={part}>
        <rect className="stack-part" data-part={part} x={x} y={y} width={width} height={barHeight} />
        {part > 0 && <rect fill={`url(#${id}-${part})`} x={x} y={y} width={width} height={barHeight} />}
        {width > text.length * letter + 10 && <text className="chart-label" x={x + width / 2} y={y + 14} textAnchor="middle">{text}</text>}
      </g>
    );
  });
}

function Textures({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="stack-texture" d="M0,0V7" />
      </pattern>
      <pattern id={`${id}-2`} width={6} height={6} patternUnits="userSpaceOnUse">
        <path className="stack-texture" d="M0,0L6,6M6,0L0,6" />
      </pattern>
    </defs>
  );
}
