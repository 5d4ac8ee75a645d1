import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useRefusal } from '../../lib/use-refusal';
import { Notice } from '../../ui/notice';
import { TableRegion } from '../../ui/table-region';
import type { KeptFilter, KeptSheet } from './kept-query';
import { KeptRow } from './kept-row';
import { useConfirmSheet } from './use-confirm-sheet';

/** Arrows go from sheet to sheet, Enter opens, T says that all of it still holds. */
export function KeptTable({ lines, filter }: { lines: readonly KeptSheet[]; filter: KeptFilter }) {
  const t = useTranslations('keeping');
  const refusal = useRefusal();
  const confirm = useConfirmSheet(filter);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());

  const hold = (line: KeptSheet) => {
    if (confirm.isPending || confirmed.has(line.id)) return;
    confirm.mutate(line, {
      onSuccess: () => {
        setConfirmed((before) => new Set(before).add(line.id));
        announce(t('confirmedDone', { title: line.title }));
      },
    });
  };

  return (
    <>
      {confirm.isError && <Notice tone="danger">{refusal(confirm.error)}</Notice>}
      <TableRegion label={t('title')} hint={t('hint')}>
        <table className="table kept-table">
          <thead>
            <tr>
              <th scope="col">{t('sheet')}</th>
              <th scope="col" className="wide-only">
                {t('place')}
              </th>
              <th scope="col" className="wide-only">
                {t('freshness')}
              </th>
              <th scope="col" className="wide-only">
                {t('reviewOn')}
              </th>
              <th scope="col" className="wide-only">
                {t('quality')}
              </th>
              <th scope="col">{t('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <KeptRow
                key={line.id}
                line={line}
                isConfirmed={confirmed.has(line.id)}
                isBusy={confirm.isPending && confirm.variables.id === line.id}
                onConfirm={() => hold(line)}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}
