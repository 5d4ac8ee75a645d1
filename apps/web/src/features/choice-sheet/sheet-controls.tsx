import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { locales, type Locale } from '../../lib/locales';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';

interface Props {
  locale: Locale;
  isLarge: boolean;
  onLocale: (locale: Locale) => void;
  onLarge: (isLarge: boolean) => void;
  children: ReactNode;
}

/** In which language and how large the sheet is; none of it is printed. */
export function SheetControls({ locale, isLarge, onLocale, onLarge, children }: Props) {
  const t = useTranslations('choiceSheet');
  const names = useTranslations('locales');
  return (
    <div className="panel sheet-controls no-print">
      <Select label={t('language')} value={locale} options={locales.map((value) => ({ value, label: names(value) }))} onChange={onLocale} />
      <Checkbox isSelected={isLarge} onChange={onLarge}>
        {t('large')}
      </Checkbox>
      <div className="actions">{children}</div>
    </div>
  );
}
