import { useId } from 'react';
import type { Figure, FigureFrame } from './figure-fields';
import { FigureFoot } from './figure-foot';
import { useFigureWords } from './use-figure-words';

/** A figure of which nothing can be said, and why: a line is enough, its definition stays one click away. */
export function FigureLine({ figure, frame }: { figure: Figure; frame: FigureFrame }) {
  const words = useFigureWords();
  const id = useId();
  return (
    <article className="figure-line" aria-labelledby={id}>
      <h3 id={id} className="figure-title">{words.title(figure.name)}</h3>
      <p>{words.unsaid(figure, frame)}</p>
      <FigureFoot figure={figure} frame={frame} />
    </article>
  );
}
