import { importTargets } from '@boussole/domain/register/import/targets';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { TableRegion } from '../../ui/table-region';
import { useKnownWord } from '../../lib/use-known-word';
import { useTableName } from '../keeping/use-table-name';
import { MapImportDocument, type ImportRun } from './import-query';
import { useChangeRun } from './use-change-run';

/** Which column says what. The source remembers it; changing it checks the file again. */
export function MappingTable({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const tableOf = useTableName();
  const word = useKnownWord('imports.targets');
  const refusal = useRefusal();
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const map = useChangeRun(MapImportDocument, (data) => data.mapImport);
  const targetOf = (column: ImportRun['columns'][number]) => chosen[column.index] ?? column.target ?? '';
  const isChanged = run.columns.some((column) => targetOf(column) !== (column.target ?? ''));
  const options = [{ value: '', label: t('unused') }, ...importTargets.map((value) => ({ value: value as string, label: word(value) }))];

  const check = () => {
    const mapping = run.columns.map((column) => ({ index: column.index, target: targetOf(column) || null }));
    map.mutate({ runId: run.id, mapping });
  };

  return (
    <Panel title={t('mapping')}>
      <p className="meta">{t('mappingText')}</p>
      <TableRegion label={tableOf(t('mapping'))}>
        <table className="table mapping-table">
          <thead>
            <tr>
              <th scope="col">{t('heading')}</th>
              <th scope="col" className="wide-only">
                {t('samples')}
              </th>
              <th scope="col">{t('target')}</th>
            </tr>
          </thead>
          <tbody>
            {run.columns.map((column) => {
              const heading = column.heading || t('columnNumber', { number: column.index + 1 });
              const target = targetOf(column);
              return (
                <tr key={column.index} data-unused={target === ''}>
                  <th scope="row">
                    {heading}
                    <span className="row-meta">{column.sample.slice(0, 2).join(' · ')}</span>
                  </th>
                  <td className="wide-only samples">{column.sample.slice(0, 3).join(' · ')}</td>
                  <td>
                    <Select
                      label={<span className="visually-hidden">{t('targetOf', { column: heading })}</span>}
                      value={target}
                      options={target && !options.some(({ value }) => value === target) ? [...options, { value: target, label: word(target) }] : options}
                      onChange={(value) => setChosen({ ...chosen, [column.index]: value })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
      {map.isError && <Notice tone="danger">{refusal(map.error)}</Notice>}
      <div className="list-foot">
        <span className="meta" role="status">
          {isChanged ? t('mappingChanged') : ''}
        </span>
        <Button icon={RefreshCw} busy={map.isPending} isDisabled={!isChanged} onPress={check}>
          {t('checkAgain')}
        </Button>
      </div>
    </Panel>
  );
}
