import { useTranslations } from 'use-intl';

/** How complete a sheet is: the number says it, the bar shows it. */
export function QualityBar({ score }: { score: number }) {
  const t = useTranslations('keeping');
  return (
    <span className="quality">
      <span className="quality-number">{t('qualityOf', { score })}</span>
      <span aria-hidden className="quality-track">
        <span className="quality-fill" style={{ inlineSize: `${score}%` }} />
      </span>
    </span>
  );
}
