import { useTranslations } from 'use-intl';
import { useFigures } from '../../ui/charts/use-figures';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { Panel } from '../../ui/panel';
import { FigureCard } from '../figures/figure-card';
import { grainOf } from '../figures/periods';
import { leastMet, needModes, needsGrid, type NeedMode } from './needs-grid';
import { NeedsTable } from './needs-table';
import type { Network } from './network-query';
import { useNeedNames } from './use-need-names';

const needFigures = ['need', 'need_unmet', 'need_empty'];

interface Props {
  network: Network;
  mode: NeedMode;
  onMode: (mode: NeedMode) => void;
}

/** What is looked for, and where it is not found: how many and over time, then fields against basins. */
export function NeedsPanel({ network, mode, onMode }: Props) {
  const t = useTranslations('networkFigures.needs');
  const { frame, figures } = network;
  const told = needFigures.flatMap((name) => figures.filter((figure) => figure.name === name && figure.whole !== 0));
  const full = figures.find(({ name }) => name === 'handoff_decline')?.slices.find(({ slice }) => slice === 'session_full')?.value ?? 0;
  return (
    <Panel title={t('title')}>
      {told.length > 0 && <div className="figure-grid">{told.map((figure) => <FigureCard key={figure.name} figure={figure} frame={frame} />)}</div>}
      {full > 0 && <p className="prose">{t('fullSessions', { count: full })}</p>}
      <Places network={network} mode={mode} onMode={onMode} />
    </Panel>
  );
}

/** By field and basin, as a quarter or a year tells it once it is over. */
function Places({ network: { needs, frame: { least, period } }, mode, onMode }: Props) {
  const t = useTranslations('networkFigures.needs');
  const running = useTranslations('networkFigures')('running');
  const figures = useFigures();
  const names = useNeedNames();
  if (needs.length === 0) {
    if (grainOf(period.code) === 'month') return <p className="meta">{t('month')}</p>;
    return period.isOver ? <Empty title={t('none')}>{t('noneText')}</Empty> : <Empty title={running} />;
  }
  const grid = needsGrid(needs, mode);
  const first = leastMet(needs);
  return (
    <>
      {first && (
        <p className="prose">
          {t(first.asked === null ? 'firstAlone' : 'first', {
            field: names.field(first.field), basin: names.basin(first.basin), unmet: figures.whole(first.unmet), asked: figures.whole(first.asked ?? 0),
          })}
        </p>
      )}
      <OneOf label={t('shown')} options={needModes.map((value) => ({ value, label: t(`modes.${value}`) }))} selected={mode} onChange={onMode} />
      <p className="meta">{t(`explained.${mode}`)}</p>
      <NeedsTable grid={grid} mode={mode} names={names} caption={t('caption', { shown: t(`modes.${mode}`) })} />
      <ul className="chart-legend">
        <li><span aria-hidden className="need-key" data-heat="1" /><span aria-hidden className="need-key" data-heat="4" />{t('legendHeat')}</li>
        {grid.hidden > 0 && <li><span aria-hidden className="need-key need-hidden" />{t('legendHidden', { least })}</li>}
        <li><span aria-hidden>–</span>{t('legendNone')}</li>
      </ul>
    </>
  );
}
