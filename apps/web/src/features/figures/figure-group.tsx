import { useId, type ReactNode } from 'react';
import { FigureCard } from './figure-card';
import type { Figure, FigureFrame } from './figure-fields';

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
  return (
    <section className="figure-group" aria-labelledby={id}>
      <h2 id={id} className="panel-title">{title}</h2>
      <div className="figure-grid">
        {figures.map((figure) => <FigureCard key={figure.name} figure={figure} frame={frame} />)}
      </div>
      {children}
    </section>
  );
}
