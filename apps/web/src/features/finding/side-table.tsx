import { useTranslations } from 'use-intl';
import { TableRegion } from '../../ui/table-region';
import type { MergeSide } from './merges-query';
import { isChosenField, useSideFacts } from './side-facts';

interface Props {
  first: MergeSide;
  second: MergeSide;
  label: string;
}

/** Two covers side by side; what tells them apart is marked, and said to those who do not see the mark. */
export function SideTable({ first, second, label }: Props) {
  const t = useTranslations('merge');
  const notSet = useTranslations('common')('notSet');
  const facts = useSideFacts()(first, second);
  return (
    <TableRegion label={label}>
      <table className="table sides">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('what')}</span>
            </th>
            <th scope="col">{t('side', { reference: first.reference })}</th>
            <th scope="col">{t('side', { reference: second.reference })}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ field, name, first: one, second: two, isDifferent }) => (
            <tr key={field}>
              <th scope="row">
                {name}
                {isDifferent && isChosenField(field) && <span className="visually-hidden"> ({t('differs')})</span>}
              </th>
              {[one, two].map((value, place) => (
                <td key={place}>
                  {value === null ? (
                    <span className="meta">{notSet}</span>
                  ) : isDifferent && isChosenField(field) ? (
                    <mark className="differs">{value}</mark>
                  ) : (
                    value
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
