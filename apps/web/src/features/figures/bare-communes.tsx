import { useTranslations } from 'use-intl';
import { useNames } from '../register/use-names';
import type { Coverage } from './commune-coverage';
import { useFigureWords } from './use-figure-words';

/** The communes of one's own territory from which nobody is seen to come: where one might go. */
export function BareCommunes({ coverage: { basin, bare } }: { coverage: Coverage }) {
  const t = useTranslations('figures.page');
  const words = useFigureWords();
  const names = useNames();
  const about = { basin: names.basin(basin), count: bare.length };
  if (bare.length === 0) return <p>{t('communesFull', about)}</p>;
  return (
    <details className="chart-data">
      <summary>{t('communesBare', about)}</summary>
      <p className="meta">{t('communesBareText')}</p>
      <div className="table-region bare-communes" role="region" tabIndex={0} aria-label={t('communesBare', about)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('commune')}</th>
              <th scope="col" className="number">{t('population')}</th>
            </tr>
          </thead>
          <tbody>
            {bare.map(({ nis, population }) => (
              <tr key={nis}>
                <th scope="row">{names.commune(nis)}</th>
                <td className="number">{words.value('count', population)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
