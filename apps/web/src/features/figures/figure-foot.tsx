import { useTranslations } from 'use-intl';
import type { Figure, FigureFrame } from './figure-fields';
import { TrendTable } from './figure-trend';
import { RowsLink } from './rows-link';
import { useFigureWords } from './use-figure-words';

/** One click away: what it means, its year in a table, the dossiers behind it for those who may. */
export function FigureFoot({ figure, frame }: { figure: Figure; frame: FigureFrame }) {
  const t = useTranslations('figures');
  const words = useFigureWords();
  const title = words.title(figure.name);
  return (
    <div className="figure-foot">
      <details className="chart-data">
        <summary>{t('definition')}<span className="visually-hidden">, {title}</span></summary>
        <p className="prose">{words.definition(figure.name)}</p>
      </details>
      <TrendTable figure={figure} frame={frame} />
      {figure.hasRows && (
        <RowsLink search={{ chiffre: figure.name, periode: frame.period.code }}>
          {t('rows')}<span className="visually-hidden">, {title}</span>
        </RowsLink>
      )}
    </div>
  );
}
