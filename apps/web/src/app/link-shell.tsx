import { Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { BrandMark } from '../ui/brand';
import { LiveRegion } from '../ui/live-region';
import { LocaleSelect } from './locale-select';
import { useArrival } from './use-arrival';

/** Around the pages that a mailed link opens: nobody is signed in, nothing else can be reached from here. */
export function LinkShell() {
  const t = useTranslations();
  useArrival(() => undefined);
  return (
    <div className="own-shell">
      <a href="#content" className="skip-link">
        {t('common.skip')}
      </a>
      <header className="own-head">
        <span className="brand">
          <BrandMark />
          {t('common.appName')}
        </span>
        <LocaleSelect />
      </header>
      <main id="content" tabIndex={-1} className="main">
        <Outlet />
      </main>
      <LiveRegion />
    </div>
  );
}
