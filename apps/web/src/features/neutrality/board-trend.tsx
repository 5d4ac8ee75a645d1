import { useTranslations } from 'use-intl';
import { TrendLine } from '../../ui/charts/trend-line';
import { useFigures } from '../../ui/charts/use-figures';
import type { Board } from './board-query';
import { usePeriodName } from './use-period-name';

/** The whole network, quarter after quarter: of nobody in particular. */
export function BoardTrend({ board: { trend, network } }: { board: Board }) {
  const t = useTranslations('neutrality.trend');
  const figures = useFigures();
  const nameOf = usePeriodName();
  if (trend.length === 0) return null;
  const periods = trend.map(({ code, ratio, low, high, n }) => ({
    key: code, name: t('short', { year: code.slice(2, 4), quarter: code.slice(6) }), ratio, mark: 'open' as const,
    interval: low !== null && high !== null ? [low, high] as const : null, status: figures.whole(n),
  }));
  const last = trend.at(-1);
  const summary = last?.ratio != null && last.low !== null && last.high !== null
    ? t('summary', {
        period: nameOf(last.code), ratio: figures.ratio(last.ratio), low: figures.ratio(last.low), high: figures.ratio(last.high),
      })
    : t('unknown');
  return (
    <div className="panel">
      <TrendLine title={t('title')} summary={summary} statusName={t('n')} periods={periods} />
      {network?.meanPreference != null && <p className="meta">{t('preference', { value: figures.ratio(network.meanPreference) })}</p>}
    </div>
  );
}
