import { useTranslations } from 'use-intl';

/** What a table is called inside a part of the page that already bears the name. */
export function useTableName(): (name: string) => string {
  const t = useTranslations('keeping');
  return (name) => t('tableOf', { name });
}
