import { heightOf, progressOf, type QualityLevel, type QualityStandard, qualityStandards } from '@boussole/domain/quality/grid';
import { useTranslations } from 'use-intl';
import { Figure } from '../../ui/charts/figure';
import { Panel } from '../../ui/panel';
import type { Round } from './quality-query';

interface Row { standard: QualityStandard; was: QualityLevel | null; is: QualityLevel | null }

const [row, top] = [44, 26];
const steps = [1, 2, 3, 4] as const;
const stepLevels = { 1: 'planned', 2: 'under_way', 3: 'partly', 4: 'achieved' } as const;
const levelOf = (round: Round, standard: QualityStandard) => round.answers.find((one) => one.standard === standard)?.level ?? null;

/** From one round to the next, standard by standard: a hollow mark where one was, a full one where one is. */
export function ProgressFigure({ before, now }: { before: Round; now: Round }) {
  const t = useTranslations('qualityProgress');
  const g = useTranslations('qualityGrid');
  const rows = qualityStandards.map((standard): Row => ({ standard, was: levelOf(before, standard), is: levelOf(now, standard) }));
  const count = (progress: string) => rows.filter(({ was, is }) => progressOf(was, is) === progress).length;
  const levelName = (level: QualityLevel | null) => (level ? g(`levels.${level}.name`) : t('none'));
  const [then, today] = [String(before.year), String(now.year)];
  const columns = [
    { name: t('standard'), of: ({ standard }: Row) => g(`standards.${standard}.name`) },
    { name: then, of: ({ was }: Row) => levelName(was) },
    { name: today, of: ({ is }: Row) => levelName(is) },
    { name: t('change'), of: ({ was, is }: Row) => { const progress = progressOf(was, is); return progress ? t(`changes.${progress}`) : t('none'); } },
  ];
  return (
    <Panel title={t('title')}>
      <Figure
        title={t('chart', { before: then, now: today })} summary={t('summary', { higher: count('higher'), lower: count('lower'), year: then })}
        height={top + rows.length * row} data={rows} keyOf={({ standard }) => standard} columns={columns}
        legend={(
          <p className="meta quality-legend">
            <svg aria-hidden width={14} height={14} viewBox="-7 -7 14 14"><circle className="quality-was" r={5} /></svg> {t('legendBefore', { year: then })}
            <svg aria-hidden width={14} height={14} viewBox="-7 -7 14 14"><circle className="quality-is" r={5} /></svg> {t('legendNow', { year: today })}
          </p>
        )}
      >
        {(width) => <Drawing rows={rows} width={width} />}
      </Figure>
    </Panel>
  );
}

function Drawing({ rows, width }: { rows: readonly Row[]; width: number }) {
  const g = useTranslations('qualityGrid');
  const isNarrow = width < 560;
  const left = isNarrow ? 12 : 220;
  const x = (height: number) => left + 24 + ((height - 1) / 3) * (width - left - 72);
  return (
    <>
      {steps.map((step) => (
        <g key={step}>
          <line className="chart-grid" x1={x(step)} x2={x(step)} y1={top - 6} y2={top + rows.length * row} />
          {(!isNarrow || step === 1 || step === 4) && (
            <text className="chart-tick" x={x(step)} y={14} textAnchor={step === 1 ? 'start' : step === 4 ? 'end' : 'middle'} dx={step === 1 ? -8 : step === 4 ? 8 : 0}>
              {g(`levels.${stepLevels[step]}.name`)}
            </text>
          )}
        </g>
      ))}
      {rows.map(({ standard, was, is }, index) => {
        const y = top + index * row + (isNarrow ? 30 : 20);
        const [from, to] = [was && heightOf(was), is && heightOf(is)];
        return (
          <g key={standard}>
            <text className="chart-label" x={0} y={isNarrow ? y - 14 : y + 4}>{g(`standards.${standard}.name`)}</text>
            {from && to && from !== to && <line className="quality-way" x1={x(from)} x2={x(to)} y1={y} y2={y} />}
            {from && <circle className="quality-was" cx={x(from)} cy={y} r={7} />}
            {to && <circle className="quality-is" cx={x(to)} cy={y} r={from === to ? 4 : 7} />}
          </g>
        );
      })}
    </>
  );
}
