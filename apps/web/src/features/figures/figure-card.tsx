import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Figure, FigureFrame } from './figure-fields';
import { FigureSpread } from './figure-spread';
import { stateOf } from './figure-state';
import { FigureTrend, TrendTable } from './figure-trend';
import { SliceBars } from './slice-bars';
import { useAnswerWords } from './use-answer-words';
import { useFigureWords } from './use-figure-words';

interface Props {
  figure: Figure;
  frame: FigureFrame;
}

/** One figure: its sentence, then the figure, its year, its place in the network, its answers; what it means is one click away. */
export function FigureCard({ figure, frame }: Props) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const answers = useAnswerWords();
  const id = useId();
  const title = words.title(figure.name);
  return (
    <article className="figure-card" aria-labelledby={id}>
      <h3 id={id} className="figure-title">{title}</h3>
      <FigureSaid figure={figure} frame={frame} />
      <div className="figure-body">
        {figure.value !== null && (
          <p className="figure-value">
            {words.value(figure.kind, figure.value)}
            {figure.kind === 'percent' && figure.whole !== null && <span className="meta"> {t('whole', { n: figure.whole })}</span>}
          </p>
        )}
        <FigureTrend figure={figure} frame={frame} />
      </div>
      <FigureSpread figure={figure} />
      <SliceBars
        label={t('slices', { title })}
        slices={figure.slices.map(({ slice, value, before }) => ({ key: slice, name: answers(figure.name, slice), value, before }))}
      />
      <div className="figure-foot">
        <details className="chart-data">
          <summary>{t('definition')}<span className="visually-hidden">, {title}</span></summary>
          <p className="prose">{words.definition(figure.name)}</p>
        </details>
        <TrendTable figure={figure} />
      </div>
    </article>
  );
}

/** The sentence; or why there is none, which is never nought. */
function FigureSaid({ figure, frame }: Props) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const dates = useDates();
  const sentence = words.sentence(figure, frame);
  if (sentence !== null) return <p className="figure-sentence">{sentence}</p>;
  const state = stateOf(figure);
  if (state === 'later') return <p className="figure-unsaid">{t('later', { day: dates.calendarDay(figure.saidOn ?? frame.period.until) })}</p>;
  if (state !== 'hidden') return <p className="figure-unsaid">{t(state === 'slow' ? 'slow' : 'none')}</p>;
  return (
    <div>
      <p className="figure-unsaid">{t('hidden')}</p>
      <p className="meta">{t('hiddenWhy', { least: frame.least })}</p>
    </div>
  );
}
