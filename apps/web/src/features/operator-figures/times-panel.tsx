import { useTranslations } from 'use-intl';
import { StackedBars } from '../../ui/charts/stacked-bars';
import { answerTimes, hasTimes, timeParts } from './answer-times';
import type { OperatorPage } from './operator-query';

/** How soon answers came, and which; nothing where too few are told to draw anything. */
export function TimesPanel({ figures }: { figures: OperatorPage['figures'] }) {
  const t = useTranslations('operatorFigures');
  const rows = answerTimes(figures.find(({ name }) => name === 'got_days')?.slices ?? []);
  if (!hasTimes(rows)) return null;
  const soon = rows[0]?.values.reduce((sum, value) => sum + value, 0) ?? 0;
  return (
    <div className="panel">
      <StackedBars
        title={t('times')}
        summary={t('timesText', { count: soon })}
        parts={timeParts.map((part) => t(`timeParts.${part}`))}
        bars={rows.map(({ row, values }) => ({ key: row, name: t(`timeRows.${row}`), values }))}
      />
    </div>
  );
}
