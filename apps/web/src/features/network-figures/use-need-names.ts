import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { vocabularyQuery } from '../register/register-query';
import { unsaid } from './needs-grid';

export interface NeedNames {
  field: (code: string) => string;
  basin: (code: string) => string;
}

/** The names of fields and basins; their codes while these are on their way. */
export function useNeedNames(): NeedNames {
  const t = useTranslations('networkFigures.needs');
  const words = useQuery(vocabularyQuery).data;
  const nameIn = (list: readonly { code: string; name: string }[] | undefined, code: string) => list?.find((one) => one.code === code)?.name ?? code;
  return {
    field: (code) => (code === unsaid ? t('fieldUnsaid') : nameIn(words?.fields, code)),
    basin: (code) => (code === unsaid ? t('basinUnsaid') : nameIn(words?.basins, code)),
  };
}
