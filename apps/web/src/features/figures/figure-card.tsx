import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Figure, FigureFrame } from './figure-fields';
import { FigureAnswers } from './figure-answers';
import { FigureFoot } from './figure-foot';
import { FigureSpread } from './figure-spread';
import { FigureTrend } from './figure-trend';
import { useFigureWords } from './use-figure-words';

interface Props {
  figure: Figure;
  frame: FigureFrame;
}

/** One figure: its sentence, then the figure, its year, its place in the network, its answers; what it means is one click away. */
export function FigureCard({ figure, frame }: Props) {
  const t = useTranslations('figures');
  const words = useFigureWords();
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
      <FigureAnswers figure={figure} frame={frame} />
      <FigureFoot figure={figure} frame={frame} />
    </article>
  );
}

/** The sentence; or why there is none. */
function FigureSaid({ figure, frame }: Props) {
  const words = useFigureWords();
  const sentence = words.sentence(figure, frame);
  return sentence === null ? <p className="figure-unsaid">{words.unsaid(figure, frame)}</p> : <p className="figure-sentence">{sentence}</p>;
}
