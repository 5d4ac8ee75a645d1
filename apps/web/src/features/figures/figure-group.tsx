import { useId, type ReactNode } from 'react';
import { FigureCard } from './figure-card';
import type { Figure, FigureFrame } from './figure-fields';
import { FigureLine } from './figure-line';
import { isDrawn } from './figure-state';

interface Props {
  title: string;
  figures: readonly Figure[];
  frame: FigureFrame;
  /** Said after the figures. */
  children?: ReactNode;
}

/** Figures that are read together. */
export function FigureGroup({ title, figures, frame, children }: Props) {
  const id = useId();
  if (figures.length === 0) return null;
  const [drawn, lines] = [figures.filter(isDrawn), figures.filter((figure) => !isDrawn(figure))];
  return (
    <section className="figure-group" aria-labelledby={id}>
      <h2 id={id} className="panel-title">{title}</h2>
      {drawn.length > 0 && (
        <div className="figure-grid">
          {drawn.map((figure) => <FigureCard key={figure.name} figure={figure} frame={frame} />)}
        </div>
      )}
      {lines.length > 0 && (
        <div className="figure-lines">
          {lines.map((figure) => <FigureLine key={figure.name} figure={figure} frame={frame} />)}
        </div>
      )}
      {children}
    </section>
  );
}
