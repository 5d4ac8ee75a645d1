import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { TableRegion } from '../../ui/table-region';
import type { JournalLine } from './journal-query';
import { useJournalWords } from './use-journal-words';

interface Props {
  lines: readonly JournalLine[];
  label: string;
  isNamed: boolean;
}

export function JournalTable({ lines, label, isNamed }: Props) {
  const t = useTranslations('acts');
  const dates = useDates();
  const words = useJournalWords();
  return (
    <TableRegion label={label}>
      <table className="table journal-table">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('what')}</th>
            {isNamed && <th scope="col">{t('who')}</th>}
            <th scope="col">{t('door')}</th>
            <th scope="col">{t('sections')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="nowrap">
                {dates.dayAndTime(line.at)}
              </th>
              <td>{words.what(line)}</td>
              {isNamed && (
                <td>
                  {line.personName ?? words.role(line.role)}
                  {line.branchName && <span className="meta"> · {line.branchName}</span>}
                </td>
              )}
              <td>{words.door(line.door)}</td>
              <td>{words.sections(line.sections)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
