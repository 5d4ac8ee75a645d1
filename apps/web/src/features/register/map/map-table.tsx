import { useTranslations } from 'use-intl';
import { TableRegion } from '../../../ui/table-region';
import type { PlaceCount } from '../register-query';
import { useNames, useVocabulary } from '../use-names';

/** The same numbers as the map, to be read. */
export function MapTable({ places }: { places: readonly PlaceCount[] }) {
  const t = useTranslations('map');
  const { communes } = useVocabulary();
  const { basin } = useNames();
  const rows = places
    .map(({ nis, count }) => ({ nis, count, commune: communes.find((one) => one.nis === nis) }))
    .sort((a, b) => b.count - a.count || (a.commune?.name ?? '').localeCompare(b.commune?.name ?? ''));
  if (rows.length === 0) return null;
  return (
    <details className="map-data">
      <summary>{t('asTable')}</summary>
      <TableRegion label={t('asTable')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('commune')}</th>
              <th scope="col">{t('basin')}</th>
              <th scope="col" className="number">
                {t('offers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ nis, count, commune }) => (
              <tr key={nis}>
                <th scope="row">{commune?.name ?? nis}</th>
                <td>{commune?.basin ? basin(commune.basin) : t('noBasin')}</td>
                <td className="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}
