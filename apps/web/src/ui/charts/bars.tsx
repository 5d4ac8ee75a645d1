import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from './figure';
import { StatusMark, type Mark } from './status-mark';

export interface Bar {
  key: string;
  name: string;
  value: number;
  /** The value as it is written. */
  text: string;
  /** Where one would expect it to end. */
  expected?: number;
  mark?: Mark;
  /** One's own, among others. */
  isOwn?: boolean;
}

interface Props {
  title: string;
  summary: ReactNode;
  bars: readonly Bar[];
  valueName: string;
}

const [row, barHeight] = [46, 14];

/** Quantities under their names, on one scale from zero; a stroke says what was expected. */
export function Bars({ title, summary, bars, valueName }: Props) {
  const t = useTranslations('charts');
  const most = Math.max(1e-9, ...bars.map(({ value, expected }) => Math.max(value, expected ?? 0)));
  const columns = [
    { name: t('unit'), of: ({ name, mark }: Bar) => (mark ? <><StatusMark mark={mark} /> {name}</> : name) },
    { name: valueName, of: ({ text }: Bar) => text, isNumber: true },
  ];
  return (
    <Figure title={title} summary={summary} height={bars.length * row} data={bars} keyOf={({ key }) => key} columns={columns}>
      {(width) => bars.map(({ key, name, value, text, expected, isOwn }, index) => {
        const [top, full] = [index * row, width - 2];
        return (
          <g key={key} className={isOwn ? 'bar-own' : undefined}>
            <text className="chart-label" x={0} y={top + 16}>{name}</text>
            <text className="chart-label" x={width} y={top + 16} textAnchor="end">{text}</text>
            <rect className="bar" x={0} y={top + 22} width={(value / most) * full} height={barHeight} rx={2} />
            {expected !== undefined && (
              <path className="bar-expected" d={`M${(expected / most) * full},${top + 18}V${top + 26 + barHeight}`} />
            )}
          </g>
        );
      })}
    </Figure>
  );
}
