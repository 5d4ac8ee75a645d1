import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useWidth } from './use-width';

export interface Column<Datum> {
  name: string;
  of: (datum: Datum) => ReactNode;
  isNumber?: boolean;
}

interface Props<Datum> {
  title: string;
  /** What one should see there, in one sentence. */
  summary: ReactNode;
  height: number;
  data: readonly Datum[];
  keyOf: (datum: Datum) => string;
  columns: readonly Column<Datum>[];
  /** Points that are links: the drawing is then a group, whose links a keyboard reaches. */
  isInteractive?: boolean;
  legend?: ReactNode;
  /** Drawn for the width there is, so that texts keep their size. */
  children: (width: number) => ReactNode;
}

/** Every chart: a title, a sentence, a drawing, and the same data as a real table. */
export function Figure<Datum>(props: Props<Datum>) {
  const { title, summary, height, isInteractive = false, legend, children } = props;
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption className="chart-caption">
        <strong id={`${id}-title`} className="chart-title">{title}</strong>
        <span id={`${id}-summary`}>{summary}</span>
      </figcaption>
      {legend}
      <div ref={ref} className="chart-frame">
        <svg
          role={isInteractive ? 'group' : 'img'}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-summary`}
          className="chart-drawing"
          viewBox={`0 0 ${width} ${height}`}
          width="100%"
          height={height}
        >
          <title id={`${id}-name`}>{title}</title>
          {children(width)}
        </svg>
      </div>
      <ChartTable {...props} />
    </figure>
  );
}

function ChartTable<Datum>({ title, data, keyOf, columns }: Props<Datum>) {
  const t = useTranslations('charts');
  const [first, ...others] = columns;
  const align = ({ isNumber }: Column<Datum>) => (isNumber ? 'number' : undefined);
  if (!first) return null;
  return (
    <details className="chart-data">
      <summary>{t('table')}</summary>
      <div className="table-region" role="region" tabIndex={0} aria-label={t('dataOf', { title })}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" className={align(column)}>{column.name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((datum) => (
              <tr key={keyOf(datum)}>
                <th scope="row">{first.of(datum)}</th>
                {others.map((column) => (
                  <td key={column.name} className={align(column)}>{column.of(datum)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
