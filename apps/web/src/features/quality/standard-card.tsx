import type { QualityStandard } from '@boussole/domain/quality/grid';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface Props {
  standard: QualityStandard;
  /** What is remembered of another year. */
  note?: ReactNode;
  children: ReactNode;
}

/** One standard of the grid: what it means, what one may ask oneself, and what is said of it. */
export function StandardCard({ standard, note, children }: Props) {
  const t = useTranslations('qualityGrid');
  const id = useId();
  return (
    <section className="quality-standard" aria-labelledby={id}>
      <div className="quality-standard-head">
        <h3 id={id} className="panel-title">{t(`standards.${standard}.name`)}</h3>
        <p className="prose">{t(`standards.${standard}.means`)}</p>
        <p className="meta">{t(`standards.${standard}.ask`)}</p>
        {note}
      </div>
      {children}
    </section>
  );
}
