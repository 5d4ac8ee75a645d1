import { useTranslations } from 'use-intl';
import { TrendLine } from '../../ui/charts/trend-line';
import { useFigures } from '../../ui/charts/use-figures';
import { markOf } from '../neutrality/mark-of';
import type { Period, TrendPoint, Unit } from './unit-fields';

interface Props {
  trend: readonly TrendPoint[];
  period: Pick<Period, 'code'>;
  status: Unit['status'];
}

/** One ratio, quarter after quarter: what overlaps has not changed. */
export function UnitTrend({ trend, period, status }: Props) {
  const t = useTranslations('neutralityUnit');
  const words = useTranslations('neutrality.trend');
  const { whole } = useFigures();
  if (trend.length < 2) {
    return (
      <section className="panel">
        <h2 className="panel-title">{t('trend')}</h2>
        <p className="meta">{t('trendNone')}</p>
      </section>
    );
  }
  const periods = trend.map(({ code, ratio, low, high, n }) => ({
    key: code, name: words('short', { year: code.slice(2, 4), quarter: code.slice(6) }), ratio,
    interval: low === null || high === null ? null : [low, high] as const, status: whole(n),
    mark: code === period.code ? markOf(status) : 'open' as const,
  }));
  return (
    <section className="panel">
      <TrendLine title={t('trend')} summary={t('trendText')} statusName={words('n')} periods={periods} />
    </section>
  );
}
