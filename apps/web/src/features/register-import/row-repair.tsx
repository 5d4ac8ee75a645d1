import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { RepairRowDocument, rowsQuery, runQuery, type ImportRow, type ImportRun, type RowFilter } from './import-query';

interface Props {
  row: ImportRow;
  run: ImportRun;
  filter: RowFilter;
  onClose: () => void;
}

/** The cells of one row, to be corrected here: it is judged again at once, and the file stays as it was. */
export function RowRepair({ row, run, filter, onClose }: Props) {
  const t = useTranslations('imports');
  const cancel = useTranslations('common')('cancel');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const hat = useScope();
  const [values, setValues] = useState<Readonly<Record<number, string>>>({});
  const named = new Set(row.problems.map((problem) => problem.column));
  const pointed = row.cells.filter((cell) => named.has(cell.heading));
  const [showsAll, setShowsAll] = useState(pointed.length === 0);
  const shown = showsAll ? row.cells : pointed;

  const repair = useMutation({
    mutationFn: () =>
      request(RepairRowDocument, {
        runId: run.id,
        line: row.line,
        cells: row.cells.map(({ index, value }) => ({ index, value: values[index] ?? value })),
      }).then((data) => data.repairImportRow),
    onSuccess: (judged) => {
      announce(t(judged.state === 'accepted' ? 'nowAccepted' : 'stillRejected', { line: judged.line }));
      // The row keeps its place in the list it was read in; the counts are read again.
      queries.setQueryData(rowsQuery(hat, run, filter).queryKey, (kept) => kept && {
        ...kept,
        pages: kept.pages.map((page) => ({
          ...page,
          rows: page.rows.map((one) => (one.line === judged.line ? judged : one)),
        })),
      });
      void queries.invalidateQueries({ queryKey: runQuery(hat, run.id).queryKey });
      if (judged.state === 'accepted') onClose();
    },
  });

  return (
    <form
      noValidate
      className="form repair"
      onSubmit={(event) => {
        event.preventDefault();
        if (!repair.isPending) repair.mutate();
      }}
    >
      {repair.isError && <Notice tone="danger">{refusal(repair.error)}</Notice>}
      {pointed.length > 0 && (
        <Checkbox isSelected={showsAll} onChange={setShowsAll}>
          {t('allCells')}
        </Checkbox>
      )}
      <div className="repair-cells">
        {shown.map(({ index, heading, value }, at) => (
          <TextField
            key={index}
            label={heading || t('columnNumber', { number: index + 1 })}
            value={values[index] ?? value}
            onChange={(text) => setValues({ ...values, [index]: text })}
            autoFocus={at === 0}
            autoComplete="off"
          />
        ))}
      </div>
      <div className="actions">
        <Button type="submit" look="primary" icon={Check} busy={repair.isPending}>
          {t('judgeAgain')}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}
