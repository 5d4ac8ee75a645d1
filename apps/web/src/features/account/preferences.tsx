import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { graphql } from '../../lib/graphql';
import { useLocaleChoice } from '../../lib/locale-provider';
import { locales, type Locale } from '../../lib/locales';
import { request } from '../../lib/request';
import { SessionFields, sessionQuery } from '../../lib/session';
import { usePreference } from '../../lib/use-preference';
import { useRefusal } from '../../lib/use-refusal';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceChips } from '../../ui/choice-chips';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';

const ChooseLocaleDocument = graphql(
  `
    mutation ChooseLocale($locale: Locale!) {
      chooseLocale(locale: $locale) { ...SessionFields }
    }
  `,
  [SessionFields],
);

const themeNames = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;
const densityNames = { compact: 'densityCompact', default: 'densityDefault', comfortable: 'densityComfortable' } as const;
const themes = ['system', 'light', 'dark'] as const;
const densities = ['compact', 'default', 'comfortable'] as const;

export function Preferences() {
  const t = useTranslations();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { locale } = useLocaleChoice();
  const [theme, chooseTheme] = usePreference('theme', 'system');
  const [density, chooseDensity] = usePreference('density', 'default');
  const [shortcuts, chooseShortcuts] = usePreference('shortcuts', 'on');
  const language = useMutation({
    mutationFn: (chosen: Locale) =>
      request(ChooseLocaleDocument, { locale: chosen }).then((data) => data.chooseLocale),
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  });

  return (
    <div className="form">
      {language.isError && <Notice tone="danger">{refusal(language.error)}</Notice>}
      <Select
        label={t('common.language')}
        value={language.isPending ? language.variables : locale}
        options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
        onChange={(chosen) => language.mutate(chosen)}
      />
      <ChoiceChips
        label={t('account.theme')}
        isSingle
        options={themes.map((value) => ({ value, label: t(`account.${themeNames[value]}`) }))}
        selected={[theme]}
        onChange={([chosen]) => chosen && chooseTheme(chosen)}
      />
      <ChoiceChips
        label={t('account.density')}
        isSingle
        options={densities.map((value) => ({ value, label: t(`account.${densityNames[value]}`) }))}
        selected={[density]}
        onChange={([chosen]) => chosen && chooseDensity(chosen)}
      />
      <Checkbox isSelected={shortcuts === 'on'} onChange={(isOn) => chooseShortcuts(isOn ? 'on' : 'off')}>
        {t('shortcuts.enable')}
      </Checkbox>
    </div>
  );
}
