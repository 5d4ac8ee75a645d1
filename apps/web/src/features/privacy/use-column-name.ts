import type { MatrixColumn } from '@boussole/domain/access/matrix';
import { holderKinds } from '@boussole/domain/access/operations';
import { useTranslations } from 'use-intl';

/** What a column of the matrix is called: a function at work, or somebody who has none. */
export function useColumnName(): (column: MatrixColumn) => string {
  const t = useTranslations();
  return (column) => (isNobodys(column) ? t(`whoCan.columns.${column}`) : t(`roles.${column}`));
}

const nobodys = ['visitor', ...holderKinds] as const;
const isNobodys = (column: MatrixColumn): column is (typeof nobodys)[number] => nobodys.some((one) => one === column);
