import { useTranslations } from 'use-intl';
import { SparkLine } from '../../ui/charts/spark-line';
import type { Figure, FigureFrame } from './figure-fields';
import { useFigureWords } from './use-figure-words';
import { firstOf } from './periods';
import { usePeriodWords } from './use-period-words';

/** Before the first dossier there is no line, and no row. */
function sinceFirst(trend: Figure['trend'], { periods, period }: FigureFrame): Figure['trend'] {
  const first = firstOf(periods, period.code);
  return first === null ? trend : trend.filter((point) => point.period >= first);
}

interface Props {
  figure: Figure;
  frame: FigureFrame;
}

/** A year of periods: the last one full, the one that it is compared with hollow. */
export function FigureTrend({ figure: { name, kind, trend: all }, frame }: Props) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const periods = usePeriodWords();
  const trend = sinceFirst(all, frame);
  const known = trend.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const said = t('trendSaid', {
    first: words.value(kind, first.value), from: periods.name(first.period), last: words.value(kind, last.value), until: periods.name(last.period),
  });
  return (
    <SparkLine
      label={t('titled', { title: t('trendOf', { title: words.title(name) }), value: said })}
      points={trend.map(({ period, value }) => ({ key: period, name: periods.short(period), value }))}
      other={frame.versus.code}
    />
  );
}

/** The same, to be read. */
export function TrendTable({ figure: { name, kind, trend: all }, frame }: Props) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const periods = usePeriodWords();
  const title = words.title(name);
  const trend = sinceFirst(all, frame);
  if (trend.every(({ value }) => value === null)) return null;
  return (
    <details className="chart-data">
      <summary>{t('table')}<span className="visually-hidden">, {title}</span></summary>
      <div className="table-region" role="region" tabIndex={0} aria-label={t('tableOf', { title })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('period')}</th>
              <th scope="col" className="number">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ period, value }) => (
              <tr key={period}>
                <th scope="row">{periods.name(period)}</th>
                <td className="number">{value === null ? t('unsaid') : words.value(kind, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
