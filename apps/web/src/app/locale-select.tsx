import { useTranslations } from 'use-intl';
import { useLocaleChoice } from '../lib/locale-provider';
import { locales } from '../lib/locales';

/** The language of the page, for somebody who has no account to keep it in. */
export function LocaleSelect() {
  const t = useTranslations();
  const { locale, choose } = useLocaleChoice();
  return (
    <select
      className="input public-locale"
      aria-label={t('common.language')}
      value={locale}
      onChange={(event) => {
        const chosen = locales.find((one) => one === event.target.value);
        if (chosen) void choose(chosen);
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
