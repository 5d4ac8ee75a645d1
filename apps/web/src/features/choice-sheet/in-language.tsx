import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { zone } from '../../lib/dates';
import type { Locale } from '../../lib/locales';
import { loadArea, loadFirst, type French } from '../../lib/messages';
import { Skeleton } from '../../ui/skeleton';

const sentencesQuery = (locale: Locale) => queryOptions({
  queryKey: ['sheet-sentences', locale],
  queryFn: async () => Object.assign({}, ...await Promise.all(
    [loadFirst[locale](), loadArea('preference', locale), loadArea('vocabulary', locale)])) as French, // the areas that a sheet says
  staleTime: Infinity,
});

/** A part of the page in another language than the rest: what is handed over is read by somebody else. */
export function InLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { data } = useQuery(sentencesQuery(locale));
  if (!data) return <Skeleton rows={5} height={48} />;
  return (
    <IntlProvider locale={locale} messages={data} timeZone={zone}>
      {children}
    </IntlProvider>
  );
}
