import { useLocale, useTranslations } from 'use-intl';

/** How much a file weighs, as one says it. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('documents');
  const locale = useLocale();
  return (bytes) => {
    const megabytes = bytes / 1024 / 1024;
    if (megabytes < 1) return t('size', { size: String(Math.ceil(bytes / 1024)) });
    return t('sizeMega', { size: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(megabytes) });
  };
}
