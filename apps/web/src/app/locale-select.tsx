import { useTranslations } from 'use-intl';
import { useLocaleChoice } from '../lib/locale-provider';
import { type Locale, locales } from '../lib/locales';

interface Props {
  /** Where it is kept, if it is kept anywhere but in this browser. */
  onChosen?: (locale: Locale) => void;
}

/** The language of the page, for somebody who has no account to keep it in. */
export function LocaleSelect({ onChosen }: Props) {
  const t = useTranslations();
  const { locale, choose } = useLocaleChoice();
  return (
    <select
      className="input public-locale"
      aria-label={t('common.language')}
      value={locale}
      onChange={(event) => {
        const chosen = locales.find((one) => one === event.target.value);
        if (!chosen) return;
        void choose(chosen);
        onChosen?.(chosen);
      }}
    >
      {locales.map((one) => (
        <option key={one} value={one}>
          {t(`locales.${one}`)}
        </option>
      ))}
    </select>
  );
}
