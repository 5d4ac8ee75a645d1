import type { MatrixColumn } from '@boussole/domain/access/matrix';
import { useTranslations } from 'use-intl';

/** What a column of the matrix is called: a function at work, or somebody who has none. */
export function useColumnName(): (column: MatrixColumn) => string {
  const t = useTranslations();
  return (column) =>
    column === 'visitor' || column === 'learner' || column === 'representative' ? t(`whoCan.columns.${column}`) : t(`roles.${column}`);
}
