import { type QualityLevel, qualityLevels } from '@boussole/domain/quality/grid';
import { useId } from 'react';
import { useTranslations } from 'use-intl';

interface Props {
  label: string;
  level: QualityLevel | null;
  onChoose: (level: QualityLevel) => void;
}

/** One row of the grid: five levels, of which one; the browser's own radio buttons, so that arrows choose. */
export function LevelChoice({ label, level, onChoose }: Props) {
  const t = useTranslations('qualityGrid');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="quality-levels">
      {qualityLevels.map((one) => (
        <label key={one} className="quality-level" data-chosen={level === one || undefined} data-apart={one === 'not_feasible' || undefined}>
          <span className="quality-level-name">
            <input type="radio" name={name} value={one} checked={level === one} aria-describedby={`${name}-${one}`} onChange={() => onChoose(one)} />
            {t(`levels.${one}.name`)}
          </span>
          <span id={`${name}-${one}`} className="meta">{t(`levels.${one}.means`)}</span>
        </label>
      ))}
    </div>
  );
}
