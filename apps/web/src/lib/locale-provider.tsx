import { createContext, useCallback, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider, type IntlError } from 'use-intl';
import { languageTags, zone } from './dates';
import { locales, type Locale } from './locales';
import type { French } from './messages';
import { readPreference, writePreference } from './preferences';
import { sentencesNow, speak, whenSentencesChange } from './sentences';

interface LocaleChoice {
  locale: Locale;
  choose: (locale: Locale) => Promise<void>;
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'fr', choose: () => Promise.resolve() });

export const useLocaleChoice = () => useContext(LocaleContext);

/** The language last used on this desk, else the browser's, else French. */
export function firstLocale(): Locale {
  const wanted = [readPreference('locale'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.map((tag) => locales.find((locale) => locale === tag)).find((locale) => locale !== undefined) ?? 'fr';
}

/** A missing sentence is a fault of ours: say so in the console, show the key. */
const report = (error: IntlError) => console.error(error.message);

export function LocaleProvider({ children }: { children: ReactNode }) {
  const shown = useSyncExternalStore(whenSentencesChange, sentencesNow);

  const choose = useCallback(async (locale: Locale) => {
    await speak(locale);
    if (sentencesNow().locale !== locale) return; // another was chosen meanwhile
    writePreference('locale', locale);
    document.documentElement.lang = locale;
  }, []);

  useEffect(() => {
    void choose(firstLocale());
  }, [choose]);

  // The library types the messages by the French sentences themselves; the shape is checked where each language is,
  // and that each page brings what it says by a test.
  const messages = shown.messages as French;
  const choice = useMemo(() => ({ locale: shown.locale, choose }), [shown.locale, choose]);
  return (
    <LocaleContext value={choice}>
      <IntlProvider locale={shown.locale} messages={messages} timeZone={zone} onError={report}>
        <I18nProvider locale={languageTags[shown.locale]}>{children}</I18nProvider>
      </IntlProvider>
    </LocaleContext>
  );
}
