import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { BrandMark } from '../ui/brand';
import { LiveRegion } from '../ui/live-region';
import { LocaleSelect } from './locale-select';
import { useArrival } from './use-arrival';

/** Around a page that a code or a link opens: a name, a language, nothing that leads elsewhere. */
export function PlainShell() {
  const t = useTranslations();
  const isSheet = useLocation({ select: ({ pathname }) => pathname.startsWith('/fiche') });
  useArrival(() => undefined);
  return (
    <div className="own-shell">
      <a href="#content" className="skip-link">
        {t('common.skip')}
      </a>
      <header className="own-head no-print">
        <p className="brand">
          <BrandMark />
          {t(isSheet ? 'choiceSheet.publicPlace' : 'wishPage.place')}
        </p>
        <LocaleSelect />
      </header>
      <main id="content" tabIndex={-1} className="main">
        <Outlet />
      </main>
      <LiveRegion />
    </div>
  );
}
