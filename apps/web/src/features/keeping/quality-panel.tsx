import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import { QualityBar } from './quality-bar';
import { useKnownWord } from '../../lib/use-known-word';

interface Quality {
  score: number;
  missing: readonly string[];
}

/** Beside the form: what would make this sheet more useful, the most useful first. */
export function QualityPanel({ quality }: { quality: Quality | null }) {
  const t = useTranslations('keeping');
  const word = useKnownWord('keeping.advice');
  if (!quality) {
    return (
      <Panel title={t('quality')}>
        <p className="meta">{t('qualityLater')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('quality')}>
      <QualityBar score={quality.score} />
      {quality.missing.length === 0 ? (
        <p className="meta">{t('qualityFull')}</p>
      ) : (
        <>
          <p className="meta">{t('qualityAdvice')}</p>
          <ol className="advice">
            {quality.missing.map((key) => (
              <li key={key}>{word(key)}</li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}
