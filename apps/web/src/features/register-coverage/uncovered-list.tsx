import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import { TableRegion } from '../../ui/table-region';
import { useTableName } from '../keeping/use-table-name';
import type { Coverage } from './coverage-query';

interface Props {
  coverage: Coverage;
  basinName: (code: string) => string;
}

/** The trades that a basin calls a priority and that nothing there leads to. */
export function UncoveredList({ coverage, basinName }: Props) {
  const t = useTranslations('coverage');
  const tableOf = useTableName();
  const { uncovered } = coverage;
  return (
    <Panel title={t('uncoveredTitle')}>
      <p className="meta">{t('uncoveredText')}</p>
      {uncovered.length === 0 ? (
        <p>{t('uncoveredNone')}</p>
      ) : (
        <TableRegion label={tableOf(t('uncoveredTitle'))}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('trade')}</th>
                <th scope="col">{t('axes.basin')}</th>
                <th scope="col" className="number wide-only">
                  {t('year')}
                </th>
                <th scope="col" className="wide-only">
                  {t('source')}
                </th>
                <th scope="col" className="number">
                  {t('offers')}
                </th>
              </tr>
            </thead>
            <tbody>
              {uncovered.map(({ basin, code, name, year, source, offers }) => (
                <tr key={`${basin} ${code}`}>
                  <th scope="row">
                    {name} <span className="meta">{code}</span>
                    <span className="row-meta">
                      {year} · {source}
                    </span>
                  </th>
                  <td>{basinName(basin)}</td>
                  <td className="number wide-only">{year}</td>
                  <td className="wide-only">{source}</td>
                  <td className="number">{t('number', { value: offers })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </Panel>
  );
}
