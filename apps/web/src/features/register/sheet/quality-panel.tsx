import { useTranslations } from 'use-intl';
import { useKnownWord } from '../../../lib/use-known-word';
import { Panel } from '../../../ui/panel';

interface Props {
  quality: { score: number; missing: readonly string[] };
}

const mostSaid = 5;

/** For those who keep the sheet: how much it says, and what would say more. */
export function QualityPanel({ quality: { score, missing } }: Props) {
  const t = useTranslations('sheet');
  const advice = useKnownWord('sheet.advice');
  return (
    <Panel title={t('quality')}>
      <p className="sheet-quality">
        <meter aria-label={t('quality')} min={0} max={100} value={score} />
        <strong>{t('qualityScore', { score })}</strong>
      </p>
      {missing.length > 0 && (
        <>
          <p>{t('qualityMore')}</p>
          <ol className="sheet-advice">
            {missing.slice(0, mostSaid).map((key) => (
              <li key={key}>{advice(key)}</li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}
