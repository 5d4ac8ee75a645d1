import { CircleCheck, CircleX, CopyCheck, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import type { ImportRow, ImportRun, RowFilter } from './import-query';
import { RowRepair } from './row-repair';

interface Props {
  row: ImportRow;
  run: ImportRun;
  filter: RowFilter;
}

export function RowItem({ row, run, filter }: Props) {
  const t = useTranslations('imports');
  const [isOpen, setIsOpen] = useState(false);
  const isRejected = row.state === 'rejected';
  // After the file has come in too: a repaired row then comes in by itself.
  const isOpenToRepair = run.state === 'checked' || run.state === 'applied';
  const canRepair = isOpenToRepair && row.cells.length > 0 && (row.problems.length > 0 || row.isRepaired);
  const lines = row.lineCount > 1 ? t('lines', { from: row.line, to: row.line + row.lineCount - 1 }) : t('line', { line: row.line });
  return (
    <li className="import-row">
      <div className="card-head">
        <p className="row-title">
          <strong className="numeric">{lines}</strong>
          <span>{row.title ?? t('untitledRow')}</span>
        </p>
        <span className="row-actions">
          <Badge tone={isRejected ? 'danger' : 'success'} icon={isRejected ? CircleX : CircleCheck}>
            {isRejected ? t('isRejected') : t(`${run.state === 'applied' ? 'done' : 'actions'}.${row.action ?? 'unchanged'}`)}
          </Badge>
          {row.isRepaired && (
            <Badge tone="primary" icon={Wrench}>
              {t('repaired')}
            </Badge>
          )}
          {row.duplicateOfLine !== null && (
            <Badge tone="warning" icon={CopyCheck}>
              {t('duplicateOf', { line: row.duplicateOfLine })}
            </Badge>
          )}
          {canRepair && !isOpen && (
            <Button icon={Wrench} aria-label={t('repairLine', { line: row.line })} onPress={() => setIsOpen(true)}>
              {t('repair')}
            </Button>
          )}
        </span>
      </div>
      {row.problems.length > 0 && (
        <ul className="problems">
          {row.problems.map((problem, at) => (
            <li key={at} data-blocking={problem.isBlocking}>
              <span className="problem-kind">{problem.isBlocking ? t('blocking') : t('remark')}</span>
              <span>
                {problem.column && <strong>{t('column', { name: problem.column })} </strong>}
                {problem.message}
                {problem.original !== null && problem.original !== '' && (
                  <>
                    {' '}
                    <span className="original">
                      {t('original')} <q>{problem.original}</q>
                    </span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && <RowRepair row={row} run={run} filter={filter} onClose={() => setIsOpen(false)} />}
    </li>
  );
}
