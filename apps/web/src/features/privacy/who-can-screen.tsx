import { accessMatrix, matrixColumns, type MatrixColumn } from '@boussole/domain/access/matrix';
import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { useColumnName } from './use-column-name';
import { WhoCanTable } from './who-can-table';

const conditions = ['lead', 'replacement', 'assigned', 'appointment', 'break_glass', 'grant', 'author', 'own_page'] as const;
const nevers = ['impersonate', 'restricted', 'journal', 'note'] as const;

interface Props {
  column: MatrixColumn | null;
  onColumn: (column: MatrixColumn | null) => void;
}

/** Who may do what, worked out here by the rules themselves: the page asks the server nothing. */
export function WhoCanScreen({ column, onColumn }: Props) {
  const t = useTranslations('whoCan');
  const nameOf = useColumnName();
  const matrix = useMemo(accessMatrix, []);
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={<p>{t('intro')}</p>}
        actions={
          <Button icon={Printer} onPress={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <div className="who-can-filter">
        <Select
          label={t('filter')}
          value={column ?? 'all'}
          options={[{ value: 'all' as const, label: t('everybody') }, ...matrixColumns.map((value) => ({ value, label: nameOf(value) }))]}
          onChange={(chosen) => onColumn(chosen === 'all' ? null : chosen)}
        />
      </div>
      <WhoCanTable matrix={matrix} columns={column === null ? matrixColumns : [column]} />
      <Panel title={t('legend')}>
        <dl className="legend">
          {conditions.map((name) => (
            <div key={name}>
              <dt>
                <span className="who-can-codes">{t(`codes.${name}`)}</span> {t(`conditions.${name}`)}
              </dt>
              <dd>{t(`explained.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t('never')}>
        <ul className="plain-list">
          {nevers.map((name) => (
            <li key={name}>{t(`nevers.${name}`)}</li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
